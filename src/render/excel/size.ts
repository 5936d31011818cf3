import { textWidth } from '../measure.js';
import { displayWidth } from '../width.js';
import { longestPiece, wrap } from '../wrap.js';

/*
 * A column of a sheet is so many digits wide. Letters are wider or narrower than digits: widths of text are those of
 * Arial, in digits.
 */

/** The size of the letters in points, and the width of a digit in twips. */
export const POINTS = 10;
const DIGIT = textWidth('0', POINTS);

/** How much wider bold letters are. */
export const BOLD = 1.15;

/** Points of a line, and what a row has above and below. */
const LINE = 13;
const ROOM = 4;
/** Excel shows no row higher than this. */
const HIGHEST = 409;

/** The height in points that a row needs for these texts, each wrapped in a column so many digits wide. */
export function rowHeight(
  texts: readonly { readonly text: string; readonly width: number }[],
  scale = 1,
): number {
  const lines = texts.map(({ text, width }) => linesOf(text, width / scale));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE * scale + ROOM);
}

/** Of the width of a column, what its text fills: a little is kept free at both sides. */
const FILLED = 0.95;

/** More of a text than this makes no row higher. */
const ENOUGH = 5_000;

function linesOf(whole: string, width: number): number {
  if (whole === '') return 1;
  const text = whole.slice(0, ENOUGH);
  const letter = Math.max(0.8, textWidth(text, POINTS) / DIGIT / Math.max(1, displayWidth(text)));
  return wrap(text, Math.max(2, Math.floor((width * FILLED) / letter))).length;
}

/** The width of a column in digits that holds its values whole, and of its title the longest word. */
export const numberWidth = (title: string, values: readonly string[]): number =>
  Math.max(
    6,
    1.15 * Math.min(longestPiece(title), 18) + 2,
    ...values.map((value) => displayWidth(value) + 2),
  );

/** Of a column of labels. */
const WIDEST = 46;

const textDigits = (text: string): number => Math.ceil((1.1 * textWidth(text, POINTS)) / DIGIT);

/** The width of a column of labels: as they need, up to a line that is still read easily. */
export const labelWidth = (texts: readonly string[]): number =>
  Math.min(WIDEST, Math.max(14, ...texts.map((text) => textDigits(text.slice(0, ENOUGH)) + 2)));
