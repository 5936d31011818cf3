import type { Language } from '../words/language.js';

/*
 * A chart without coordinates: which numbers are shown, in which words, and to what end. How it looks is decided where it
 * is drawn.
 */

interface ChartFacts {
  /** Its own in a report; also the name of its files. */
  readonly id: string;
  /** The table with the same numbers; of missing answers, which have none, the last of the section. */
  readonly table: string;
  readonly title: string;
  /** Whether it shows what was answered, or who did not. */
  readonly subject: 'answers' | 'missing';
  /** Of its fixed words and its way to write percentages. */
  readonly language: Language;
  /** What the numbers are: base and scale. */
  readonly caption: string;
  /** What must be said of the data wherever the chart stands alone; empty if nothing. */
  readonly notice: string;
  /** What is seen, in a sentence or two, for those who do not see it. */
  readonly alt: string;
}

interface ChartRow {
  readonly label: string;
  /** How many it is of, such as "n = 34"; empty where the bars say it. */
  readonly base: string;
  /** A line of its own above this row and those that follow without one: the item of a breakdown. */
  readonly group?: string;
}

/** Respondents at one level of a row. */
interface Part {
  readonly count: number;
  /** What is written in it: the percentage as the table has it; of missing answers, how many. */
  readonly text: string;
}

export interface PartsRow extends ChartRow {
  /** One for each level; none where there are no shares to show. */
  readonly parts: readonly Part[];
  /** What stands in the place of the bar where there are no shares. */
  readonly instead: string;
}

/** Each row is a whole, divided among levels. */
export interface PartsChart extends ChartFacts {
  readonly intent: 'parts';
  readonly axis: string;
  /** Levels in their order, lowest first. */
  readonly levels: readonly string[];
  /**
   * Where rows are held together, in levels from the lowest: 2 is between the second and the third, 2.5 is inside the
   * third. Rows begin at the left where there is no middle.
   */
  readonly middle?: number;
  readonly rows: readonly PartsRow[];
}

/** A percentage with its interval; null where there is none. */
export interface Bar {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What is written beside it. */
  readonly text: string;
}

export interface BarsRow extends ChartRow {
  /** One for each measure. */
  readonly bars: readonly Bar[];
}

/** Each row has a percentage with its interval, or several measured in different ways. */
export interface BarsChart extends ChartFacts {
  readonly intent: 'bars';
  /** How the percentage is measured, each with a name where there are several. */
  readonly measures: readonly { readonly title: string; readonly axis: string }[];
  readonly rows: readonly BarsRow[];
}

/** How many fall into each band of numbers, such as years, one after another. */
export interface TimelineChart extends ChartFacts {
  readonly intent: 'timeline';
  readonly axis: string;
  readonly spans: readonly { readonly label: string; readonly count: number; readonly text: string }[];
}

export type Chart = PartsChart | BarsChart | TimelineChart;
