import { matchingForm } from '../matching.js';

/** A text in one language, or in several by two-letter code. */
export type Text = string | Readonly<Record<string, string>>;

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  '#39': "'",
};

/** What a person reads of a text that may hold HTML and line breaks. */
export const plainText = (html: string): string =>
  matchingForm(
    html
      .replace(TAG, ' ')
      .replace(/&(#39|[a-z]+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity),
  );

/** Every wording of a text. */
export const wordings = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** The text with each wording replaced. */
export const reword = (text: Text, change: (wording: string) => string): Text =>
  typeof text === 'string'
    ? change(text)
    : Object.fromEntries(Object.entries(text).map(([language, wording]) => [language, change(wording)]));

/** Whether nobody can read anything there. */
export const isBlank = (text: Text): boolean => wordings(text).every((wording) => wording === '');
