import { longestPiece, wrap } from '../terminal/wrap.js';
import { displayWidth } from '../width.js';

/** Points of a line of text of 10 points, and what a row has above and below. */
const LINE = 13.5;
const ROOM = 3;

/** The height in points that a row needs for these texts, each wrapped to its width in characters. */
export function rowHeight(
  texts: readonly { readonly text: string; readonly width: number }[],
  scale = 1,
): number {
  const lines = texts.map(({ text, width }) => wrap(text, Math.max(4, Math.floor(width * FILLED))).length);
  // Excel shows no row higher than this.
  return Math.min(409, Math.max(1, ...lines) * LINE * scale + ROOM);
}

/** Of the width of a column, what wrapped text fills before a spreadsheet breaks it: letters are not all alike. */
const FILLED = 0.9;

/** The width of a column in characters that holds its values whole and its title in as few lines as that allows. */
export const numberWidth = (title: string, values: readonly string[]): number =>
  Math.max(8, Math.min(longestPiece(title), 18) + 2, ...values.map((value) => displayWidth(value) + 2));

/** The width of a column of labels: as they need, up to a line that is still read easily. */
export const labelWidth = (texts: readonly string[]): number =>
  Math.min(46, Math.max(16, ...texts.map((text) => displayWidth(text) + 2)));
