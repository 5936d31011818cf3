import { matchingForm } from '../matching.js';
import {
  type Conventions,
  type Finished,
  type LeaveOut,
  type Noted,
  PLAIN_CONVENTIONS,
  type SourceFact,
  type TwoForms,
} from '../read-plan.js';

/** The first records of a file, decoded and taken apart; nothing trimmed. */
export interface Head {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly byteOrderMark: boolean;
  /** Whether every cell of these records that holds anything stands in quotes. */
  readonly allQuoted: boolean;
  /** Whether an empty cell stands in these records without quotes. */
  readonly bareEmpty: boolean;
}

/** What a platform's export is: what only the platform's own habits can say. The rest of the plan is found by looking. */
export interface PlatformPlan {
  /** Records at the top that are no answers. */
  readonly headerRecords: number;
  /** How many they are by the other reading, where they are known by their shape alone. */
  readonly otherHeaderRows?: number;
  /** Names of the columns as instruments will call them; names that stand twice are told apart later. */
  readonly columns: readonly string[];
  /** What was asked in each column, where the file says so besides the name; else empty. */
  readonly texts: readonly string[];
  readonly conventions: Conventions;
  readonly leaveOut: readonly LeaveOut[];
  /** Responses that the platform marks as not to be trusted; none when left out. */
  readonly noted?: readonly Noted[];
  readonly finished: Finished | undefined;
  /** Answers that the file holds twice, as a cell and as boxes; none when left out. */
  readonly twoForms?: readonly TwoForms[];
  /** Positions of columns that identify people by what the platform puts there. */
  readonly identifying: readonly number[];
  /** What a person should know of the file before trusting a number; none when left out. */
  readonly warnings?: readonly SourceFact[];
  /** What kind of export it is, such as "code headers"; empty where there is only one. */
  readonly kind: string;
}

/** A survey platform: how its exports are recognised, and what they mean. */
export interface Platform {
  /** As `--platform` calls it. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** Whether the head bears the platform's signature; never true for a file that could as well be another's. */
  readonly recognises: (head: Head) => boolean;
  /** What its exports have, for the sentence that refuses a file with nothing of it. */
  readonly expects: string;
  /** Names of its own that stand in a header even where somebody has deleted or renamed columns. */
  readonly traces: RegExp;
  /** How to read the file, given that it is the platform's; undefined when it cannot be. */
  readonly plan: (head: Head) => PlatformPlan | undefined;
}

/** The first header record, in matching form. */
export const namesOf = ({ rows }: Head): readonly string[] => (rows[0] ?? []).map(matchingForm);

/** A plan of one header record and nothing to be known besides; platforms say what is otherwise. */
export const ONE_HEADER: Omit<PlatformPlan, 'columns'> = {
  headerRecords: 1,
  texts: [],
  conventions: PLAIN_CONVENTIONS,
  leaveOut: [],
  finished: undefined,
  identifying: [],
  kind: '',
};

/** Boxes of 0 and 1 (True and False at Ona) where a 0 is also written for those who skipped the question or never saw it, or may be. */
export const ZERO_IS_NO_ANSWER: Conventions = {
  ...PLAIN_CONVENTIONS,
  bare: 'not-ticked',
  quoted: 'not-ticked',
  ticked: ['1', 'true'],
  unticked: ['0', 'false'],
  writesBoxes: true,
  untickedIsAnswer: false,
};
