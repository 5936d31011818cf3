import type { Input } from '../read-plan.js';
import type { Raw, RawKey, Tally } from '../tally.js';
import type { Keys } from './keys.js';
import type { LineIndex } from './line-index.js';
import type { ReadSummary } from './records.js';

/** One coordinate of a tally: a column's raw answer, or the sum over columns of what each raw answer is worth. */
export type Field =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'total'; readonly of: readonly Worth[] };

/** What a raw answer of a column adds to a total: a small integer, asked for once when the answer is first met. */
interface Worth {
  readonly column: number;
  readonly score: (raw: Raw) => number;
}

/** What to count in one pass. Columns are positions in the file. */
export interface CountRequest {
  /** One tally for each list of fields. A total that several of them name is worked out once where it is one object. */
  readonly tallies: readonly (readonly Field[])[];
  /** The column that tells respondents apart; two of its answers are one when their matching forms are. */
  readonly key: { readonly column: number } | undefined;
  /** Records to leave out, by number. */
  readonly omitRecords: ReadonlySet<number>;
  /** Records to leave out, by the form of their key. */
  readonly omitKeys: ReadonlySet<string>;
  /** Columns in which answers are watched, and which answers: the first records that gave one are remembered. */
  readonly watch: {
    readonly columns: readonly number[];
    readonly wants: (column: number, raw: Raw) => boolean;
  };
  /** How many records to remember for each watched answer. */
  readonly positions: number;
}

/** A request without its functions, as data: another thread can be handed it, and asks. */
export interface RequestData extends Omit<CountRequest, 'tallies' | 'watch'> {
  readonly tallies: readonly (readonly DataField[])[];
  readonly watch: { readonly columns: readonly number[] };
}
export type DataField =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'total'; readonly of: readonly { readonly column: number }[] };

/** What was found in one file. Records are numbered from 1, header records not counted. */
export interface Counted extends ReadSummary {
  /** Records that were counted: those left out are not among them. */
  readonly records: number;
  /** Records that were left out, by number. */
  readonly omitted: ReadonlySet<number>;
  /** The forms of `omitKeys` that records had. */
  readonly omittedKeys: ReadonlySet<string>;
  readonly tallies: readonly Tally<RawKey>[];
  readonly watched: readonly {
    readonly column: number;
    readonly raw: Raw;
    readonly records: readonly number[];
  }[];
  /** The keys of the records, as numbers: `repeatedKeys` tells which stand more than once. */
  readonly keys: Keys;
  /** Records whose key is empty: how many, and the first of them. */
  readonly keyless: { readonly count: number; readonly records: readonly number[] };
  readonly sha256: string;
  /** Where records stand, as far as the engine knows: lines are found faster with it. */
  readonly index?: LineIndex | undefined;
}

/** Who counts. Every engine gives the same counts for the same file, or refuses it. */
export interface Engine {
  readonly name: string;
  count(input: Input, request: CountRequest): Promise<Counted>;
}
