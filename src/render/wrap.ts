import { displayWidth, graphemes, isWide, NARROW } from './width.js';

const HYPHEN = /[-/\u2010\u2013\u2014]\D/;
const ASCII = /^[ -~]*$/;
const AFTER_HYPHEN_IN_ASCII = /(?<=[A-Za-z0-9)\]][-/])(?=[A-Za-z(])/;
const NEVER_FIRST = /^[、。，．・：；！？）」』】〕〉》ーっゃゅょッャュョ々]/;
/** Opening brackets, and spaces that are there to keep what follows. */
const NEVER_LAST = /[（「『【〔〈《\u00a0\u202f]$/;

/**
 * A text in lines of at most so much width, cells of a terminal if not said otherwise: broken at spaces, after hyphens
 * and slashes and between wide characters, inside a word only where the word alone is longer than a line. Nothing is
 * lost but spaces at line ends.
 */
export function wrap(
  text: string,
  width: number,
  widthOf: (text: string) => number = displayWidth,
): readonly string[] {
  const whole = text.trim();
  if (widthOf(whole) <= width) return [whole];
  const spaceWidth = widthOf(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const breakLine = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of wordsOf(whole)) {
    let space = line === '' ? 0 : spaceWidth;
    for (const piece of piecesOf(word)) {
      const needed = widthOf(piece);
      if (used + space + needed > width) {
        breakLine();
        space = 0;
      }
      line += (space > 0 ? ' ' : '') + piece;
      used += space + needed;
      space = 0;
      while (used > width) {
        const [head, tail] = splitAt(line, width, widthOf);
        lines.push(head);
        line = tail;
        used = widthOf(tail);
      }
    }
  }
  breakLine();
  return lines;
}

/** The cells of the longest part of a text that stays whole where there is room for it. */
export function longestPiece(text: string): number {
  let longest = 0;
  for (const word of wordsOf(text)) {
    for (const piece of piecesOf(word)) longest = Math.max(longest, displayWidth(piece));
  }
  return longest;
}

/** A number and its percent sign stay together. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/(?<!\d) +| +(?!%)/).filter((word) => word !== '');

/**
 * Between a hyphen, dash or slash and a letter, but not in "4-5" or before the hyphen in " -5". Both expressions say the
 * same of ASCII, and the first of them needs no tables of letters.
 */
const afterHyphen = (word: string): RegExp =>
  ASCII.test(word) ? AFTER_HYPHEN_IN_ASCII : /(?<=[\p{L}\p{N})\]][-/\u2010\u2013\u2014])(?=[\p{L}(])/u;

function piecesOf(word: string): readonly string[] {
  const parts = HYPHEN.test(word) ? word.split(afterHyphen(word)) : [word];
  return NARROW.test(word) ? parts : parts.flatMap(betweenWide);
}

function betweenWide(part: string): readonly string[] {
  const pieces: string[] = [];
  for (const grapheme of graphemes(part)) {
    const last = pieces.at(-1);
    const wide = isWide(grapheme) || (last !== undefined && isWide(graphemes(last).at(-1)!));
    const breaks = last === undefined || (wide && !NEVER_FIRST.test(grapheme) && !NEVER_LAST.test(last));
    if (breaks) pieces.push(grapheme);
    else pieces[pieces.length - 1] = last + grapheme;
  }
  return pieces;
}

/** At least one character goes into the first part, that there be an end. */
function splitAt(text: string, width: number, widthOf: (text: string) => number): readonly [string, string] {
  let head = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += widthOf(grapheme);
    if (used > width && head !== '') break;
    head += grapheme;
  }
  return [head, text.slice(head.length)];
}
