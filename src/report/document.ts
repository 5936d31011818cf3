import type { Language } from '../words/language.js';
import type { Chart } from './chart.js';

/*
 * A report without a format: what is shown, in which order, in which words. Renderers only lay it out.
 */

export type CellKind = 'text' | 'count' | 'percent' | 'number' | 'rank' | 'interval' | 'bar';

/** One cell: the raw value, and the text that the rounding module made of it. */
export interface Cell {
  readonly value: number | string | null;
  readonly text: string;
  readonly kind: CellKind;
  /** Of a count with its percentage, such as "12 (35)": how many. */
  readonly count?: number | null;
  /** Of an interval: its ends, raw; null where there is none. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Decimals of the text of a number, or of an interval of numbers; an interval without them is of percentages. */
  readonly decimals?: number;
  /** The mark of a note below the table, such as "a". */
  readonly note?: string;
  /** Of a bar: respondents at each level, in the order of the column's levels. */
  readonly parts?: readonly number[];
}

/** A level of a scale as it is drawn: one character that stands for it, its name, and whether it lies at the top. */
export interface BarLevel {
  readonly symbol: string;
  readonly label: string;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly kind: CellKind;
  /** A heading over this and neighbouring columns of the same group. */
  readonly group?: string;
  /** Of a column that stands for one level: its place among `levelCount` levels, from 0; coloured alike in bars. */
  readonly level?: number;
  /** Of a column of one level, and of a bar: where its scale has a middle, as in charts. */
  readonly middle?: number;
  /** Of a bar column: what its parts stand for. */
  readonly levels?: readonly BarLevel[];
  /** Of a bar column: the cells of a terminal below which it is not worth showing. */
  readonly least?: number;
}

export interface Row {
  /** By column id; a column without a cell is empty in this row. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Set below the row before it: 1 for a barrier in its category. */
  readonly indent?: number;
  /** A line of its own above the first row of each group of rows, such as the item of a breakdown. */
  readonly group?: string;
}

/** A line below a table; `mark` is empty where it is about the whole table. */
export interface TableNote {
  readonly mark: string;
  readonly text: string;
}

export interface Table {
  readonly id: string;
  /** Below the title of its section; empty where that says it all. */
  readonly title: string;
  /** What it is called where it stands alone, as over a table of a document. */
  readonly name: string;
  /** What the numbers are: the base, the scale and its ends. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /**
   * Which columns to show where there is how much room, by id: the richest list first. The first column holds the
   * labels. A place takes the first list that fits; places of any width take the first.
   */
  readonly layouts: readonly (readonly string[])[];
  readonly notes: readonly TableNote[];
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly Table[];
  /** What of the tables is shown as figures, in their order. */
  readonly charts: readonly Chart[];
}

/** A line of the head: a name and what is said. `notice` stands out; `warning` is something wrong with the data. */
export interface HeadLine {
  readonly kind: 'notice' | 'warning' | 'fact';
  readonly name: string;
  readonly text: string;
}

/** A sentence of the first part: something computed that a reader should see first, and where it is from. */
export interface Finding {
  readonly code: string;
  /** Empty where it is about the whole survey. */
  readonly section: string;
  readonly question: string;
  readonly text: string;
}

export interface ReportDocument {
  readonly title: string;
  readonly language: Language;
  readonly head: readonly HeadLine[];
  readonly findings: readonly Finding[];
  readonly sections: readonly ReportSection[];
  /** How the numbers were made: one sentence for each method used. */
  readonly methods: readonly string[];
}
