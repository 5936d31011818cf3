/*
 * What spreadsheets and wrong encodings make of answers, and what the answer most likely was. Nothing is mended here: who
 * reads the answers decides whether to say it.
 */

/** Why an answer is not what the respondent saw. */
export type Damage = 'range-as-date' | 'lost-zeros' | 'wrong-encoding';

/**
 * The text that was written in UTF-8 and read as Windows-1252: "Très" of "TrÃ¨s"; undefined for any other text.
 * @param raw as it stands in the file, since white space and soft hyphens are part of such texts
 */
export function readAsUtf8(raw: string): string | undefined {
  let text: string | undefined;
  for (let next = onceAsUtf8(raw); next !== undefined; next = onceAsUtf8(next)) text = next;
  return text;
}

function onceAsUtf8(text: string): string | undefined {
  if (!/[\u00c2-\u00f4]/.test(text)) return undefined;
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; where it has nothing, the control character of Latin-1. */
const ABOVE =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The byte of a character in Windows-1252, or in Latin-1, which some programs take for it. */
function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code < 0x100) return code;
  const place = ABOVE.indexOf(character);
  return place < 0 ? undefined : 0x80 + place;
}

/** The first letters of the months in English, French, German and Spanish, as spreadsheets abbreviate them. */
const MONTHS = [
  ...['jan|ene', 'feb|fév', 'mar|mrz|mär', 'apr|avr|abr', 'may|mai', 'jun|juin', 'jul|juil', 'aug|aoû|ago'],
  ...['sep', 'oct|okt', 'nov', 'dec|déc|dez|dic'],
].map((names) => new RegExp(`^(?:${names})`, 'iu'));

const monthOf = (name: string): number => 1 + MONTHS.findIndex((month) => month.test(name));

/**
 * The two numbers of which a spreadsheet has made a date, the lower first: 1 and 5 of "5-Jan", 11 and 50 of "Nov-50".
 * Undefined for any other text.
 */
export function rangeInDate(text: string): readonly [number, number] | undefined {
  const [, day, month] = /^(\d{1,2})[-. ]{1,2}(\p{L}{3,5})\.?$/u.exec(text) ?? [];
  if (day !== undefined && month !== undefined) return pairOf(Number(day), monthOf(month), 31);
  const [, first, year] = /^(\p{L}{3,5})\.?[-. ]{1,2}(\d{2})$/u.exec(text) ?? [];
  if (first !== undefined && year !== undefined) return pairOf(Number(year), monthOf(first), 99);
  return undefined;
}

const pairOf = (other: number, month: number, most: number): readonly [number, number] | undefined =>
  month === 0 || other === 0 || other > most ? undefined : [Math.min(month, other), Math.max(month, other)];

/** Day and month of a date with its year, the lower first: what a range becomes once such a date is saved again. */
export function dayAndMonth(text: string): readonly [number, number] | undefined {
  const [, ...numbers] =
    /^20\d\d-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?(?:\.0+)?)?$/.exec(text) ??
    /^(\d{1,2})[./](\d{1,2})[./](?:20)?\d\d$/.exec(text) ??
    [];
  const [a, b] = numbers.map(Number);
  return a === undefined || b === undefined ? undefined : [Math.min(a, b), Math.max(a, b)];
}

/** The two numbers that a text such as "11-50 people", "1 to 5" or "3/5" is about, the lower first. */
export function rangeIn(text: string): readonly [number, number] | undefined {
  const [, a, b] = /^\D{0,3}(\d{1,2})\s?(?:-|–|—|\/|to|à|a|bis)\s?(\d{1,2})(?!\d)/iu.exec(text) ?? [];
  if (a === undefined || b === undefined) return undefined;
  return [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
}

/** A code as wide as others by leading zeros: "07" of "7" where codes have two digits. */
export const withZeros = (code: string, width: number): string | undefined =>
  /^[1-9]\d*$/.test(code) && code.length < width ? code.padStart(width, '0') : undefined;

/** How many digits codes have that begin with a zero; undefined where there are none, or of several widths. */
export function widthOfCodes(texts: Iterable<string>): number | undefined {
  const widths = new Set([...texts].filter((text) => /^0\d+$/.test(text)).map(({ length }) => length));
  return widths.size === 1 ? [...widths][0] : undefined;
}
