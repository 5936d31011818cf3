import type { Separators } from '../words/separators.js';
import { TABLE_WORDS } from '../words/tables.js';
import { numberText, percentText, type Rounding } from './rounding.js';
import type { Style } from './style.js';
import type { CountPattern, IntervalPattern } from './theme.js';

/** How numbers become text in one report: a style with its open questions settled. */
export interface Print {
  readonly rounding: Rounding;
  readonly separators: Separators;
  readonly countPattern: CountPattern;
  readonly intervalPattern: IntervalPattern;
  readonly decimals: { readonly percent: number; readonly mean: number; readonly median: number };
  /** Between the ends of an interval, in words. */
  readonly to: string;
  /** Confidence interval, abbreviated. */
  readonly ci: string;
}

/** From so many respondents on, percentages `by-size` have a decimal. */
const MANY = 100;

/** How a report on so many respondents prints its numbers. */
export function printOf(style: Style, respondents: number): Print {
  const { percent } = style.decimals;
  const { to, ci } = TABLE_WORDS[style.language];
  return {
    rounding: style.rounding,
    separators: style.separators,
    countPattern: style.countPattern,
    intervalPattern: style.intervalPattern,
    decimals: { ...style.decimals, percent: percent === 'by-size' ? (respondents < MANY ? 0 : 1) : percent },
    to,
    ci,
  };
}

/** What stands where there is no number. */
export const NO_NUMBER = '–';

/** Of most numbers, of which a report has thousands. */
const NOTHING_TO_SEPARATE = /^-?\d{1,4}(?:\.\d+)?$/;

/** Plain digits with the separators of a language; four digits before the decimals stay together. */
export function separated(digits: string, { decimal, thousands }: Separators): string {
  if (decimal === '.' && NOTHING_TO_SEPARATE.test(digits)) return digits;
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === '') return digits;
  const grouped = whole.length < 5 ? whole : whole.replace(/\d(?=(?:\d{3})+$)/g, `$&${thousands}`);
  return sign + grouped + (fraction === undefined ? '' : decimal + fraction);
}

/** A whole number. */
export const countText = (n: number, { separators }: Print): string => separated(String(n), separators);

/** 100 x n / base without its sign, rounded on the integers. */
export const shareText = (n: number, base: number, print: Print, decimals = print.decimals.percent): string =>
  separated(percentText(n, base, print.rounding, decimals), print.separators);

/** Any number. */
export const valueText = (value: number, { rounding, separators }: Print, decimals: number): string =>
  separated(numberText(value, rounding, decimals), separators);

/** A level of confidence in percent, with as many decimals as it has, two at most. */
export const percentOfConfidence = (confidence: number, { separators }: Print): string =>
  separated(numberText(100 * confidence, 'half-up', 2).replace(/\.?0+$/, ''), separators);

/** A printed number with its percent sign. */
export const withSign = (text: string, { separators }: Print): string => `${text}${separators.percent}%`;

/** "12 (35)", as the theme has it. */
export function countAndShare(n: string, base: string, share: string, { countPattern }: Print): string {
  switch (countPattern) {
    case 'n (%)':
      return `${n} (${share})`;
    case '% (n)':
      return `${share} (${n})`;
    case 'n/N (%)':
      return `${n}/${base} (${share})`;
  }
}

/** "38 (24–55)", as the theme has it; ends below nought are never joined by a dash. */
export function withEnds(value: string, low: string, high: string, print: Print): string {
  if (print.intervalPattern === '[a, b]') {
    return `${value} [${low}${print.separators.decimal === ',' ? ';' : ','} ${high}]`;
  }
  const dash = print.intervalPattern === 'a–b' && !low.startsWith('-') && !high.startsWith('-');
  return `${value} (${dash ? `${low}–${high}` : `${low} ${print.to} ${high}`})`;
}

/** The title of a column of numbers with intervals. */
export const withCi = (title: string, { intervalPattern, ci }: Print): string =>
  intervalPattern === '[a, b]' ? `${title} [${ci}]` : `${title} (${ci})`;
