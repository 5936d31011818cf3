import type { Estimate } from '../estimate.js';
import type { Meaning } from '../instrument/meaning.js';
import type { Question } from '../instrument/model.js';
import type { Tally } from '../tally.js';

/** What an analysis wants counted together: the meaning of a column, or the sum of what answers are worth. */
export type NeedField =
  | { readonly column: string }
  | { readonly total: string; readonly of: readonly { readonly column: string; readonly score: Score }[] };

/** What a meaning adds to a total; a small whole number. */
type Score = (meaning: Meaning) => number;

/** One tally an analysis needs: its fields, in order. */
export type Need = readonly NeedField[];

/** A combination as the instrument understands it: a meaning for each column, a number for each total. */
export type Combination = readonly (Meaning | number)[];

/** The counts for a need, of all respondents or of one group. */
export type Counts = (need: Need) => Tally<Combination>;

/** What an analysis knows besides the counts. */
export interface Setting {
  /** Of the intervals, such as 0.95. */
  readonly confidence: number;
}

/** From counts to numbers, for one question. It never sees a record, a group or a format. */
export interface Analysis<Q extends Question = Question> {
  readonly name: string;
  appliesTo(question: Question): question is Q;
  needs(question: Q): readonly Need[];
  compute(question: Q, counts: Counts, setting: Setting): readonly Estimate[];
}

/** The name of a need: what is asked for twice is counted once. */
export const needName = (need: Need): string =>
  JSON.stringify(
    need.map((field) => ('column' in field ? ['column', field.column] : ['total', field.total])),
  );
