import { graphemes, isWide } from '../width.js';
import { wrap } from '../wrap.js';
import { ADVANCES } from './advances.js';

/*
 * How wide text is in a figure, in CSS pixels. Without a browser nothing else knows, and a guess cuts labels. What the
 * font lacks is taken as one em wide, which holds for Chinese, Japanese, Korean and emoji and is too much for the rest.
 */

const UNITS = 2048;
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

const tables: [ReadonlyMap<number, number>?, ReadonlyMap<number, number>?] = [];

function tableOf(bold: boolean): ReadonlyMap<number, number> {
  const at = bold ? 1 : 0;
  tables[at] ??= unpacked(ADVANCES[at]);
  return tables[at];
}

function unpacked(packed: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const run of packed.split(' ')) {
    const [first, digits] = run.split(':') as [string, string];
    for (let i = 0; 3 * i < digits.length; i++) {
      table.set(Number.parseInt(first, 36) + i, Number.parseInt(digits.slice(3 * i, 3 * i + 3), 36));
    }
  }
  return table;
}

/** Whether the font of the figures has every character of a text. */
export const isInFont = (text: string): boolean =>
  Array.from(text).every((character) => tableOf(false).has(character.codePointAt(0)!));

/** The width of a text in one line, in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = tableOf(bold);
  let units = 0;
  for (const grapheme of graphemes(text)) {
    let own = 0;
    for (const character of grapheme) {
      const known = table.get(character.codePointAt(0)!);
      own += known ?? (NOTHING.test(character) && !isWide(character) ? 0 : UNITS);
    }
    // A picture put together from several is as wide as one.
    units += grapheme.includes('\u200d') ? Math.min(own, 1.5 * UNITS) : own;
  }
  return (units * size) / UNITS;
}

/** A text in lines of at most so many pixels; nothing is cut. */
export const textLines = (text: string, width: number, size: number, bold = false): readonly string[] =>
  wrap(text, width, (part) => textWidth(part, size, bold));
