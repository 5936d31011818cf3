/** How the records of one file are to be read. Plain data: a source makes it, an engine carries it out. */
export interface ReadPlan {
  readonly platform: string;
  readonly encoding: 'utf-8';
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Records at the top that are not answers. */
  readonly headerRecords: number;
  /** Column names; a column's position is its index here. */
  readonly columns: readonly string[];
  /** One sentence for the person at the terminal: what the file was taken for. */
  readonly verdict: string;
}

/** A file with its plan. `name` is what messages and reports call it. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly plan: ReadPlan;
}

/** Where a record stands: the n-th response of its file (from 1), and the physical line it begins on. */
export interface Location {
  readonly file: string;
  readonly record: number;
  readonly line: number;
}
