import type { IssueFacts } from '../issues.js';
import { nearest } from '../matching.js';
import type { Raw } from '../tally.js';
import type { Damaged } from './damaged.js';

/** What a raw answer says once the instrument has read it. */
export type Meaning =
  /** The options or level chosen, by id, in the order of the instrument. */
  | { readonly is: 'chosen'; readonly ids: readonly string[] }
  /** A number in units of its last decimal: 2.50 with two decimals is 250. */
  | {
      readonly is: 'number';
      /** The nearest double, where the units have more digits than one holds. */
      readonly units: number;
      /** All digits of the units, there. */
      readonly exact?: string;
    }
  /** The box of one option, where every option has its own column. */
  | { readonly is: 'box'; readonly ticked: boolean }
  /** Free text: that there is some, never what it says. */
  | { readonly is: 'text' }
  | {
      readonly is: 'missing';
      readonly reason: string;
      /** In a box: the cell says so in a word, such as "n/a"; it is not merely empty. */
      readonly said?: true;
    };

/** A number in units of its last decimal, with all its digits. */
export const unitsOf = ({ units, exact }: Extract<Meaning, { is: 'number' }>): bigint =>
  BigInt(exact ?? units);

/** What a cell that says nothing means. */
export const NO_ANSWER: Meaning = { is: 'missing', reason: 'no-answer' };

/** What a cell at fault means. */
export const INVALID: Meaning = { is: 'missing', reason: 'invalid' };

/** What the instrument makes of an answer: its meaning, or what is wrong with it. */
export type Reading = Meaning | IssueFacts;

export const isFault = (reading: Reading): reading is IssueFacts => 'code' in reading;

/** Reads a cell of a column; a null or '' in it is no answer. */
export type ReadCell = (raw: Raw) => Reading;

/** Reads an answer in matching form; `raw` is the cell as it stands, for where white space matters. */
export type Read = (answer: string, raw: string) => Reading;

/** The fault of an answer that is none of the words it could be, with what it may have been. */
export function notAnOption(answer: string, options: readonly string[], damaged?: Damaged): IssueFacts {
  const suggestion = damaged ? damaged.id : (nearest(answer, options) ?? sameNumber(answer, options));
  return {
    code: 'not-an-option',
    options,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(damaged && { cause: { damage: damaged.damage, likely: damaged.likely } }),
  };
}

/** The option that is the same number as a code with zeros before it: 4 of 04. */
const sameNumber = (answer: string, options: readonly string[]): string | undefined =>
  options.find((option) => option === answer.replace(/^0+(?=\d)/, ''));
