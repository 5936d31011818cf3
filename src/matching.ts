/**
 * When are two raw answers one? Unicode form, white space, invisible characters and typography never split an answer
 * in two; letter case does, unless the instrument says otherwise.
 */

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const WHITE_SPACE = /\s+/g;

/** What word processors write for a plain quotation mark, apostrophe, hyphen or minus. */
const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u201C-\u201F\u00AB\u00BB]/g, '"'],
  [/[\u2018-\u201B\u02BC\u2039\u203A]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, '-'],
];

/**
 * A text as people read it: NFC, trimmed, white space folded, nothing invisible, without the wrapping that spreadsheets
 * put round texts; its typography is the author's.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return withoutWrapping(text);
  return withoutWrapping(text.replace(INVISIBLE, '').normalize('NFC').replace(WHITE_SPACE, ' ').trim());
}

/**
 * The form in which raw answers, codes, labels, keys and column names are compared: the clean text, with typographic
 * quotation marks, apostrophes and dashes as plain ones.
 */
export function matchingForm(text: string): string {
  const clean = cleanText(text);
  if (PLAIN.test(clean)) return clean;
  return withoutWrapping(TYPOGRAPHY.reduce((form, [signs, plain]) => form.replace(signs, plain), clean));
}

/**
 * A text without what is put round it so that a spreadsheet takes it for text: ="North" and, before a number, '4.
 */
function withoutWrapping(text: string): string {
  const first = text.charCodeAt(0);
  if (first === APOSTROPHE) return NUMBER_AS_TEXT.test(text) ? text.slice(1) : text;
  if (first !== EQUALS) return text;
  const inner = FORMULA.exec(text)?.[1];
  return inner === undefined ? text : cleanText(inner.replaceAll('""', '"'));
}

const EQUALS = 0x3d;
const APOSTROPHE = 0x27;
const FORMULA = /^="((?:[^"]|"")*)"$/;
const NUMBER_AS_TEXT = /^'[-+]?\d[\d.,]*$/;

/** A whole number as its digits, also where it is written 4.0 or +4; undefined for anything else, such as the code 04. */
export function wholeNumber(text: string): string | undefined {
  const digits = /^([+-]?)(0|[1-9]\d*)(?:\.0+)?$/.exec(text);
  if (!digits) return undefined;
  const [, sign, number] = digits;
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

/** Orders strings by code point; JavaScript's own order is by UTF-16 unit and puts U+1F600 before U+FF21. */
export function compareText(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const surrogates = Number(isSurrogate(x)) - Number(isSurrogate(y));
    return surrogates !== 0 ? surrogates : x - y;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** The candidate a mistyped word most likely meant, or undefined: a third of its letters may differ, none of one or two. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.floor(word.length / 3) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Optimal string alignment distance (insert, delete, replace, swap neighbours); `limit` or more is not told apart. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
