import { graphemes, isWide } from './width.js';

/** Widths of Arial in thousandths of the size of the letters, by kind of character, rounded up. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[ijl.,:;'|!/\u2019]/, 280],
  [/^[ftr()[\]\-I ]/, 334],
  [/^[A-Z&]/, 722],
  [/^[mMW%@]/, 945],
  [/^[csvxyzkJ]/, 500],
];
const OTHER = 580;
const WIDE = 1000;

/** The width of a text on paper in twips (twentieths of a point), never less than it is, seldom much more. */
export function textWidth(text: string, points: number, bold = false): number {
  let thousandths = 0;
  for (const grapheme of graphemes(text)) {
    thousandths += isWide(grapheme) ? WIDE : (WIDTHS.find(([kind]) => kind.test(grapheme))?.[1] ?? OTHER);
  }
  return Math.ceil((thousandths * points * (bold ? 1.08 : 1)) / 50);
}

const BREAKS = /(?<=[\s\-/\u2010\u2013\u2014])/;

/** The width of the longest word, which a column must hold if it is not to be broken. */
export function wordWidth(text: string, points: number, bold = false): number {
  const words = text.split(BREAKS).flatMap((word) => {
    const parts = graphemes(word.trim());
    return parts.some(isWide) ? parts : [word.trim()];
  });
  return words.reduce((longest, word) => Math.max(longest, textWidth(word, points, bold)), 0);
}

/** The width of a text on two lines, broken where both are shortest. */
export function foldedWidth(text: string, points: number, bold = false): number {
  const words = text.split(' ');
  const widths = words.map((_, i) =>
    Math.max(
      textWidth(words.slice(0, i + 1).join(' '), points, bold),
      textWidth(words.slice(i + 1).join(' '), points, bold),
    ),
  );
  return Math.min(...widths);
}
