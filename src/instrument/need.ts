import type { Meaning } from './meaning.js';

/** What is to be counted together: the meaning of a column, or the sum of what answers are worth. */
export type NeedField =
  | { readonly column: string }
  | { readonly total: string; readonly of: readonly { readonly column: string; readonly score: Score }[] };

/** What a meaning adds to a total; a small whole number. */
export type Score = (meaning: Meaning) => number;

/** One tally: its fields, in order. */
export type Need = readonly NeedField[];

/** A combination as the instrument understands it: a meaning for each column, a number for each total. */
export type Combination = readonly (Meaning | number)[];

/** The name of a need: what is asked for twice is counted once. */
export const needName = (need: Need): string =>
  JSON.stringify(
    need.map((field) => ('column' in field ? ['column', field.column] : ['total', field.total])),
  );
