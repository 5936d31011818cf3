import type { DoubtFacts } from './doubts.js';
import type { Estimate } from './estimate.js';
import type { Instrument, Option, Question, Section } from './instrument/model.js';
import type { Issue, IssueCode } from './issues.js';
import type { Notice } from './notices.js';

/** How an instrument came to be used. */
export type Origin = 'given' | 'flag' | 'survey-file' | 'recognised' | 'inferred';

/** A question with the section it stands in. */
export interface Asked {
  readonly section: Section;
  readonly question: Question;
}

/** A question by which everything was broken down. */
export interface BrokenDown {
  /** As the user wrote it. */
  readonly by: string;
  /** Left out of its own breakdown. */
  readonly questions: readonly Question[];
  readonly groups: readonly Option[];
  /** A respondent can be in several groups. */
  readonly overlapping: boolean;
}

/** What is wrong with the data, counted in cells. */
export interface IssueSummary {
  /** Wrong cells. */
  readonly total: number;
  readonly byCode: Readonly<Partial<Record<IssueCode, number>>>;
  /** One for each distinct wrong answer of a column. */
  readonly listed: readonly Issue[];
}

/** One file as it was read. */
export interface InputSummary {
  readonly name: string;
  readonly sha256: string;
  /** Responses that count. */
  readonly records: number;
  /** Of these, responses that were not finished. */
  readonly unfinished: number;
  readonly platform: string;
  /** What the file was taken for, in a sentence. */
  readonly verdict: string;
}

/** Records with something wrong in them, as rows: where, what is wrong, the key, and the cells as they stand. */
export interface Rejects {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** What was read and what is wrong with it. */
export interface Validation {
  readonly instrument: Instrument;
  readonly origin: Origin;
  readonly inputs: readonly InputSummary[];
  readonly issues: IssueSummary;
  /** How many cells were checked. */
  readonly cells: number;
  readonly notices: readonly Notice[];
  /** What was guessed and can change a number, that which touches most respondents first. */
  readonly doubts: readonly DoubtFacts[];
  /** Records with invalid answers, where they were asked for. */
  readonly rejects: Rejects | undefined;
}

/** Everything a report is made of. */
export interface Results extends Validation {
  readonly asked: readonly Asked[];
  readonly breakdowns: readonly BrokenDown[];
  /** Respondents that meet the conditions of `where`. */
  readonly selected: number;
  readonly response: {
    readonly answered: number;
    readonly invited: number | null;
    /** Percent of the invited. */
    readonly rate: number | null;
  };
  /** Only what changes a number. */
  readonly options: {
    readonly only: readonly string[];
    readonly by: readonly string[];
    readonly where: readonly string[];
    readonly exclude: readonly string[];
    readonly duplicates: string;
    /** As the user said; null where it was found by looking. */
    readonly headerRows: number | null;
    readonly extraRows: string;
    readonly finishedOnly: boolean;
    /** What the user said a file is, which overrules what it looks like; empty where nothing was said. */
    readonly platform: string;
    readonly encoding: string;
    readonly event: string;
    readonly instance: string;
    readonly decimal: string;
    readonly thousands: string;
    readonly confidence: number;
  };
  readonly notice: string;
  readonly invented: readonly string[];
  readonly estimates: readonly Estimate[];
}
