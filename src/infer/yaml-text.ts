/** A text as YAML that no reader takes for anything but this text. */
export function scalar(text: string): string {
  if (PLAIN.test(text) && !WORDS.test(text)) return text;
  return JSON.stringify(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/gu, escaped);
}

const PLAIN = /^[A-Za-z][A-Za-z0-9_]*(?:[ .-][A-Za-z0-9_]+)*$/;

/** What some reader of YAML takes for a truth, nothing or a number. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const LONGEST_COMMENT = 400;

/** A text that may stand behind "#": one line, and not endless. */
export function commentText(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]+/gu, ' ').trim();
  return line.length > LONGEST_COMMENT ? `${[...line].slice(0, LONGEST_COMMENT).join('')}…` : line;
}

/** A mapping on one line; entries without a value are left out. */
export const flow = (entries: readonly (readonly [string, string | undefined])[]): string =>
  `{ ${entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])).join(', ')} }`;

/** A list on one line; undefined when it is empty. */
export const flowList = (texts: readonly string[]): string | undefined =>
  texts.length === 0 ? undefined : `[${texts.map(scalar).join(', ')}]`;
