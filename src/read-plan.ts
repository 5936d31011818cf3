import type { DoubtFacts } from './doubts.js';
import type { Marks } from './number-format.js';

/** What a cell with nothing in it says, on a platform. In the box of an option, `not-ticked` is a box left empty. */
export type Silence = 'no-answer' | 'not-asked' | 'not-ticked';

/** How a platform writes what is not an answer's own text. Words are in lower case. */
export interface Conventions {
  /** A cell with nothing at all in it. */
  readonly bare: Silence;
  /** A cell that holds "" in the file. */
  readonly quoted: Silence;
  /** Words in the box of an option that say it was ticked; the option's own label and code always do. */
  readonly ticked: readonly string[];
  /** Words that say it was not ticked. */
  readonly unticked: readonly string[];
  /** Whether the platform itself writes these words into boxes, so that they outweigh an option that is called so. */
  readonly writesBoxes: boolean;
  /**
   * Whether an unticked box is an answer of its own. Where a platform writes 0 also for those who skipped the question
   * or never saw it, it is not, and only those who ticked something count as having answered.
   */
  readonly untickedIsAnswer: boolean;
  /** Words that stand for a missing answer in any column, with the reason. */
  readonly missing: Readonly<Record<string, string>>;
  /** The marks in the numbers of the file, as far as the user or the file itself says so. */
  readonly marks: Marks;
  /** For a column that the file itself types as a number: its point is the decimal mark, whatever is declared. */
  readonly typed?: true;
}

/** What holds where nothing else is known: an empty cell is no answer. */
export const PLAIN_CONVENTIONS: Conventions = {
  bare: 'no-answer',
  quoted: 'no-answer',
  ticked: ['1', 'yes', 'y', 'true', 'x', 'ticked', 'checked', 'selected'],
  unticked: ['0', 'no', 'n', 'false', 'unticked', 'unchecked', 'not selected'],
  writesBoxes: false,
  untickedIsAnswer: true,
  missing: {},
  marks: {},
};

/** A cell of a record, and what it must be: one of the values, in matching form and lower case. */
export interface CellIs {
  readonly column: number;
  readonly values: readonly string[];
}

/** Why a record is no response: what it is, or what the platform's own people made of it. */
export type LeftOutReason =
  | 'preview'
  | 'survey-test'
  | 'repeated-header'
  | 'not-decrypted'
  | 'rejected'
  | 'not-approved'
  | 'other-event'
  | 'total'
  | 'note';

/** Records that are no responses: those in which a cell is one of the values, and all cells under `also` are too. */
export interface LeaveOut extends CellIs {
  readonly also?: readonly CellIs[];
  readonly why: LeftOutReason;
}

/** What a platform marks a response with that it does not trust. */
export type QualityMark = 'spam' | 'issues-found' | 'on-hold';

/** Responses with such a mark: they count, and are counted and listed. */
export interface Noted extends CellIs {
  readonly what: QualityMark;
}

/** What a person should know of a file before trusting a number: a code, and what its sentence needs. */
export type SourceFact =
  /** Names that stood in the header more than once. */
  | { readonly code: 'repeated-names'; readonly names: readonly string[] }
  | { readonly code: 'lines-above'; readonly lines: number }
  /** A word for the state of a response that is not known, so that previews may be among them (Qualtrics). */
  | { readonly code: 'unknown-status'; readonly status: string }
  /** A word under Finished that is not known (Qualtrics). */
  | { readonly code: 'unknown-finish'; readonly word: string }
  /** Forms that are finished each for itself (REDCap). */
  | { readonly code: 'several-states'; readonly forms: number }
  /** Entries of a repeat group, by the column that says so (ODK, KoboToolbox). */
  | { readonly code: 'repeat-entries'; readonly column: string }
  /** A record for each event, and the first of these (REDCap). */
  | { readonly code: 'several-events'; readonly events: readonly string[] };

/** How to tell finished responses: the cell is one of the values, or anything at all where there are none. */
export interface Finished {
  readonly column: number;
  readonly values: readonly string[] | undefined;
}

/** A cell that names every option chosen, and a box for each option: one answer in two forms, which must agree. Positions. */
export interface TwoForms {
  readonly cell: number;
  readonly boxes: readonly { readonly column: number; readonly option: string }[];
}

/** Columns that say which of several events a record is of, by code and by label (REDCap). */
export const EVENT_COLUMNS: readonly string[] = ['redcap_event_name', 'Event Name'];

/** How the records of one file are to be read. Plain data: a source makes it, an engine carries it out. */
export interface ReadPlan {
  /** What the file is: text in records and cells, or a table whose cells have types and whose records have no lines. */
  readonly format: 'csv' | 'parquet';
  readonly compression: 'none' | 'gzip';
  readonly platform: string;
  /** A label of the WHATWG Encoding Standard, such as "utf-8" or "macintosh". */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Records at the top that are no answers: lines above the header, and the header's own. */
  readonly headerRecords: number;
  /** Column names, each once; a column's position is its index here. */
  readonly columns: readonly string[];
  /** How many cells a record must have: columns at the end of which nothing is known but that they are there may be lacking. */
  readonly fewestCells: number;
  /** Whether empty cells beyond the columns are usual in this file; in a single record they show that answers have shifted. */
  readonly surplusCells: boolean;
  /** What was asked in each column, where the file says so besides the name; else empty. */
  readonly texts: readonly string[];
  readonly conventions: Conventions;
  readonly leaveOut: readonly LeaveOut[];
  readonly noted: readonly Noted[];
  /** Only records in which all these cells are so count, such as one event of several. */
  readonly keepOnly: readonly CellIs[];
  readonly finished: Finished | undefined;
  /** Answers that the file holds twice. */
  readonly twoForms: readonly TwoForms[];
  /** Whether responses that are not finished are left out. */
  readonly finishedOnly: boolean;
  /** Positions of columns that hold numbers and no texts (Parquet): a point in them is the decimal mark. */
  readonly typedNumbers: readonly number[];
  /** Positions of columns that identify people: they stay out of every output. */
  readonly identifying: readonly number[];
  /** What a person should know about the file, such as names that stood in the header twice. */
  readonly warnings: readonly SourceFact[];
  /** What was guessed about the file and can change a number. */
  readonly doubts: readonly DoubtFacts[];
  /** One sentence for the person at the terminal: what the file was taken for. */
  readonly verdict: string;
}

/** A file with its plan. */
export interface Input {
  readonly path: string;
  /** What messages call it: the path as it was given. */
  readonly name: string;
  /** What reports call it: its own name, without the folder; no two files of a run have the same. */
  readonly shortName: string;
  readonly plan: ReadPlan;
  /** Told now and then in every reading of the file: how many bytes were read, and records where they are counted. */
  readonly onRead?: (bytes: number, records?: number) => void;
}

/** How far a reading of a file has come. A file may be read more than once. */
export interface Progress {
  readonly file: string;
  readonly bytes: number;
  /** Bytes in all. */
  readonly size: number;
  /** Where records are counted. */
  readonly records: number | undefined;
}

/**
 * Where a record stands: the n-th of its file (from 1), and the physical line it begins on. In a file without lines
 * (Parquet) both are the same number, as they never are in one with a header.
 */
export interface Location {
  readonly file: string;
  readonly record: number;
  readonly line: number;
}

/** What a place in a file is called: a line, or a record where there are no lines. */
export const placeWord = ({ format }: ReadPlan): 'line' | 'record' => (format === 'csv' ? 'line' : 'record');
