import type { NumberQuestion, NumbersQuestion } from '../instrument/model.js';
import { isOfYears, yearsTogether } from '../instrument/years.js';
import { total } from '../stats/distribution.js';
import type { ValueCount } from '../stats/moments.js';
import type { Language } from '../words/language.js';
import { TABLE_WORDS } from '../words/tables.js';

/** Numbers that are counted together: one value, or all from one to another, in units of the last decimal. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Where no more values than this were given, each by two respondents or more on average, each is counted by itself. */
const MOST_VALUES = 12;
const MOST_BANDS = 10;

/** Few answers are told apart in few bands. */
const mostBands = (n: number): number => Math.min(MOST_BANDS, Math.ceil(Math.log2(n)) + 2);

/**
 * The bands in which numbers are counted: each value where there are few, else stretches of a round width (1, 2 or 5
 * times a power of ten), from the least that was given to the greatest, within what is allowed.
 * @param cells all answers, of every group, so that groups have the same bands
 */
export function bandsOf(
  cells: readonly ValueCount[],
  question: NumberQuestion | NumbersQuestion,
  language: Language,
): readonly Band[] {
  const values = [...new Set(cells.filter(({ n }) => n > 0).map(({ value }) => value))].sort((a, b) => a - b);
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined) return [];
  const { decimals } = question;
  const text = (units: number): string => decimalText(units, decimals);
  const single = (value: number): Band => ({ id: text(value), label: text(value), from: value, to: value });
  const ofYears = isOfYears(question);
  if (!ofYears && decimals === 0 && high - low < MOST_VALUES) return stretch(low, high, 1).map(single);
  if (!ofYears && values.length <= MOST_VALUES && 2 * values.length <= total(cells))
    return values.map(single);
  const unit = 10 ** decimals;
  const least = question.min === undefined ? -Infinity : Math.round(question.min * unit);
  const most = question.max === undefined ? Infinity : Math.round(question.max * unit);
  const width = ofYears ? yearsTogether(question) : roundWidth(low, high, mostBands(total(cells)));
  return stretch(Math.floor(low / width) * width, high, width).map((start) => {
    const from = ofYears ? start : Math.max(start, least);
    const to = Math.min(start + width - 1, most);
    if (from === to) return { ...single(from), id: text(ofYears ? start : from) };
    const between = from < 0 ? ` ${TABLE_WORDS[language].to} ` : '–';
    return {
      id: ofYears ? text(start) : `${text(from)}-${text(to)}`,
      label: `${text(from)}${between}${text(to)}`,
      from,
      to,
    };
  });
}

/** The starts of stretches of one width, until the last is in one. */
const stretch = (first: number, last: number, width: number): readonly number[] =>
  Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, i) => first + i * width);

/** The least round width with which no more than so many stretches reach from one number to the other. */
function roundWidth(low: number, high: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const width of [power, 2 * power, 5 * power]) {
      if (Math.floor(high / width) - Math.floor(low / width) < most) return width;
    }
  }
}

/** A number of units of the last decimal as digits: 25 with one decimal is "2.5". */
function decimalText(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
