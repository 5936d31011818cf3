/*
 * How many cells of a terminal a text takes. A table of our own and not a package: it loads at once, and both the
 * layout and the grid must measure alike. Classes of characters (\p) stand inside of functions: V8 builds their tables as
 * soon as such an expression is read, and most reports need none of them.
 */

/** ASCII, Latin, dashes and quotes, raised letters: one cell for each character. */
export const NARROW = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2500-\u257f\u1d2c-\u1dbf\u2070-\u209c]*$/;

/** First and last code point of what East Asian Width calls wide or fullwidth, gaps of unassigned ones closed. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

const LINE_BREAK_OR_TAB = /[\s\u0085]/;
const SAFE = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2500-\u257f]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character each; a line is never broken inside of one. */
export function graphemes(text: string): readonly string[] {
  if (NARROW.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The cells that a text without control characters takes in a terminal. */
export function displayWidth(text: string): number {
  if (text === '' || NARROW.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

const isEmoji = (grapheme: string): boolean =>
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{fe0f}|[0-9#*]\u{fe0f}?\u{20e3}/u.test(grapheme);

const takesNoCell = (character: string): boolean => /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u.test(character);

function graphemeWidth(grapheme: string): number {
  if (isEmoji(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!takesNoCell(character)) width += isWide(character) ? 2 : 1;
  }
  return width;
}

/** Whether a character takes two cells: Chinese, Japanese, Korean, and most pictures. */
export function isWide(character: string): boolean {
  const code = character.codePointAt(0)!;
  return code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last);
}

/** Whether `printable` leaves every text as it is that stands in this JSON. */
export const allPrintable = (json: string): boolean => SAFE.test(json) && !json.includes('\\');

/**
 * A text that cannot steer a terminal and that XML can hold: white space becomes a space, other control characters,
 * halves of characters, what is no character and what turns the direction of writing become U+FFFD; soft hyphens go.
 */
export function printable(text: string): string {
  if (SAFE.test(text)) return text;
  const unsafe = /[\p{Cc}\u2028\u2029\u00ad\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;
  return text.replace(unsafe, (found) => {
    if (found === '\u00ad') return '';
    return LINE_BREAK_OR_TAB.test(found) ? ' ' : '\ufffd';
  });
}
