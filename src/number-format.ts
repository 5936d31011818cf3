/*
 * How numbers are written: which mark stands before the decimals and which between thousands, and whether a percent sign
 * or a currency stands beside them. 1.200 is 1200 in Berlin and 1.2 in London: a mark that could be either is never
 * guessed in an answer.
 */

export const DECIMAL_MARKS = ['.', ','] as const;
export const THOUSANDS_MARKS = ['.', ',', ' ', "'"] as const;

/** The marks inside a number, as far as they are declared. */
export interface Marks {
  readonly decimal?: (typeof DECIMAL_MARKS)[number] | undefined;
  readonly thousands?: (typeof THOUSANDS_MARKS)[number] | undefined;
}

/** How numbers are written, as far as it is declared. */
export interface NumberFormat extends Marks {
  /** Whether a percent sign may stand behind the number: 50% is read as 50. */
  readonly percent?: boolean | undefined;
  /** What may stand before or behind the number, such as "€". */
  readonly currency?: readonly string[] | undefined;
}

/** A number by its digits, of any length. */
export interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  /** Without zeros at the end. */
  readonly fraction: string;
}

/** What a text could be read as, and what would have to be declared for it. */
interface NumberReading {
  readonly digits: Digits;
  readonly format: NumberFormat;
}

/** A number, or else what the text could be if its format were declared: several readings, one, or none. */
export type ReadNumber = { readonly digits: Digits } | { readonly readings: readonly NumberReading[] };

/**
 * Reads a number as its format is declared. A mark between thousands must be declared. Where the decimal mark is not, a
 * point or a comma is read as one if it cannot stand between thousands: in 7,5 and 0.125, but not in 1.200 or 1,200.
 * @param text in matching form
 */
export function readNumber(text: string, format: NumberFormat): ReadNumber {
  const plain = plainDigits(text, format);
  if (plain) return { digits: plain };
  const { number, signs } = withoutSigns(text, format.currency ?? []);
  const undeclared: NumberFormat = {
    ...(signs.percent && !format.percent ? { percent: true } : {}),
    ...(signs.currency?.some((one) => !format.currency?.includes(one)) ? { currency: signs.currency } : {}),
  };
  const readings = readingsOf(number, format);
  const [only] = readings;
  if (only && readings.length === 1 && Object.keys(undeclared).length === 0) {
    if (only.marks.thousands === undefined || only.marks.thousands === format.thousands)
      return { digits: only.digits };
  }
  return { readings: readings.map(({ digits, marks }) => ({ digits, format: { ...marks, ...undeclared } })) };
}

/** The digits of what most cells hold: a number as programs write it, where its point can only be the decimal mark. */
function plainDigits(text: string, { decimal, thousands }: Marks): Digits | undefined {
  const [, sign, whole = '', fraction] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (sign === undefined) return undefined;
  if (fraction !== undefined) {
    if (thousands === '.' || decimal === ',') return undefined;
    if (decimal === undefined && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return undefined;
  }
  return digitsFrom(sign, whole, fraction ?? '');
}

const digitsFrom = (sign: string, whole: string, fraction: string): Digits => ({
  negative: sign !== '' && sign !== '+',
  whole: whole.replace(/^0+(?=\d)/, ''),
  fraction: fraction.replace(/0+$/, ''),
});

/** Every number that a text can be: by the marks that are declared, and by those that are not but may be meant. */
function readingsOf(text: string, declared: Marks): readonly { digits: Digits; marks: Marks }[] {
  const decimals = declared.decimal === undefined ? DECIMAL_MARKS : [declared.decimal];
  const isOpen = (mark: Marks['thousands']): boolean =>
    declared.thousands === undefined
      ? mark !== declared.decimal
      : mark === declared.thousands || (declared.decimal === undefined && !isDecimalMark(declared.thousands));
  return [undefined, ...THOUSANDS_MARKS.filter(isOpen)].flatMap((thousands) =>
    [undefined, ...decimals].flatMap((decimal) => {
      if (decimal !== undefined && (decimal === thousands || decimal === declared.thousands)) return [];
      const digits = digitsOf(text, { decimal, thousands });
      return digits ? [{ digits, marks: { decimal, thousands } }] : [];
    }),
  );
}

const isDecimalMark = (mark: string): boolean => DECIMAL_MARKS.some((one) => one === mark);

/** The digits of a number in which both marks stand that are given, and no other. */
function digitsOf(text: string, { decimal, thousands }: Marks): Digits | undefined {
  const whole = thousands === undefined ? '\\d*' : `[1-9]\\d{0,2}(?:${PATTERNS[thousands]}\\d{3})+`;
  const fraction = decimal === undefined ? '(?<=\\d)' : `${PATTERNS[decimal]}(\\d+)`;
  const found = patternOf(`^([-+\u2212]?)(${whole})${fraction}$`).exec(text);
  if (!found) return undefined;
  const [, sign = '', before = '', after = ''] = found;
  return digitsFrom(sign, before.replace(/\D/g, ''), after);
}

const PATTERNS = { '.': '\\.', ',': ',', ' ': '\\s', "'": "['\u2019]" } as const;

const compiled = new Map<string, RegExp>();
function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'u');
  compiled.set(source, known);
  return known;
}

/** The percent sign or currency that stands beside a number. */
export const signsOf = (text: string): NumberFormat => withoutSigns(text, []).signs;

/** A number without the percent sign or the currency that stands beside it: one that is declared, or any symbol or code of three letters. */
function withoutSigns(
  text: string,
  currencies: readonly string[],
): { readonly number: string; readonly signs: NumberFormat } {
  const percent = /^(.*\d)\s?%$/u.exec(text)?.[1];
  if (percent !== undefined) return { number: percent, signs: { percent: true } };
  if (!/[^-+\u2212\d.,'\u2019\s]/u.test(text)) return { number: text, signs: {} };
  const declared = currencies.find((one) => text.startsWith(one) || text.endsWith(one));
  const [, minus = '', before, number = '', after] = BESIDE.exec(text) ?? [];
  const currency = declared ?? before ?? after;
  if (currency === undefined || (before !== undefined && after !== undefined))
    return { number: text, signs: {} };
  if (declared === undefined) return { number: minus + number, signs: { currency: [currency] } };
  const rest = text.startsWith(declared) ? text.slice(declared.length) : text.slice(0, -declared.length);
  return { number: rest.trim(), signs: { currency: [declared] } };
}

/** A currency on one side of a number, as it stands in most texts: €, US$, CHF. */
const BESIDE =
  /^([-\u2212]?)(?:((?:[A-Z]{1,3})?\p{Sc}|[A-Z]{3})\s?)?([-+\u2212]?[\d.,'\u2019\s]*\d)(?:\s?(\p{Sc}|[A-Z]{3}))?$/u;

/** A number as programs write it. */
export const digitsText = ({ negative, whole, fraction }: Digits): string =>
  `${negative && /[1-9]/.test(whole + fraction) ? '-' : ''}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`;

/** What to write in an instrument to declare a format. */
export const formatKeys = ({ decimal, thousands, percent, currency }: NumberFormat): string =>
  [
    ...(decimal === undefined ? [] : [`decimal: "${decimal}"`]),
    ...(thousands === undefined ? [] : [`thousands: "${thousands}"`]),
    ...(percent ? ['percent: true'] : []),
    ...(currency ?? []).map((one) => `currency: "${one}"`),
  ].join(', ');

/** The same as flags of a run, for the marks alone. */
export const formatFlags = ({ decimal, thousands }: Marks): string =>
  [
    ...(decimal === undefined ? [] : [`--decimal ${quoted(decimal)}`]),
    ...(thousands === undefined ? [] : [`--thousands ${quoted(thousands)}`]),
  ].join(' ');

/** A mark as a shell takes it. */
const quoted = (mark: string): string => (/[.,]/.test(mark) ? mark : `"${mark}"`);
