import type { NumberQuestion, NumbersQuestion } from '../instrument/model.js';
import { readNumber } from '../number-format.js';
import { allocate, badMarginals, type Deal, type Fill, runningTotals, sum } from './marginals.js';
import { hash, permutation } from './permutation.js';

/** One answer for each record; equal shares of the answers where no counts are given. */
export function dealOne(column: string, answers: readonly string[], { n, seed, counts }: Deal): Fill {
  const given = counts.get(column) ?? new Map(answers.map((answer) => [answer, 1]));
  if (sum(given.values()) === 0) throw badMarginals(`${column}: no count is above 0`);
  const place = permutation(n, hash(seed, column));
  const names = [...given.keys()];
  const ends = runningTotals(allocate(n, [...given.values()]));
  return (i, record) => {
    const p = place(i);
    let k = 0;
    while (p >= ends[k]!) k++;
    record[column] = names[k]!;
  };
}

/** Numbers spread evenly over what the question allows; 0 to 100 where it does not say. */
export function dealNumber(question: NumberQuestion, { n, seed }: Deal): Fill {
  const { column, min, max } = question;
  const decimals = dealtDecimals(question);
  const unit = 10 ** decimals;
  const lowest = Math.ceil((min ?? Math.min(0, max ?? 0)) * unit - 1e-6);
  const steps = Math.floor((max ?? Math.max(100, min ?? 0)) * unit + 1e-6) - lowest + 1;
  const place = permutation(n, hash(seed, column));
  return (i, record) => {
    record[column] = steps < 1 ? '' : decimal(lowest + Math.floor((place(i) * steps) / n), question);
  };
}

/** Free texts with what makes files hard to read; counts that are given say other texts. */
export function dealText(column: string, deal: Deal): Fill {
  const counts = deal.counts.has(column) ? deal.counts : new Map([[column, TEXTS]]);
  return dealOne(column, [], { ...deal, counts });
}

/** Every text says what it is, wherever it is quoted. */
const TEXTS: ReadonlyMap<string, number> = new Map([
  ['', 8],
  ['Synthetic text.', 4],
  ['Synthetic text, with a comma; and more.', 2],
  ['Synthetic text with "quoted words".', 2],
  ['Synthetic text.\nOn two lines.', 2],
  ['Synthetic text: très bien, 日本, 😀.', 2],
]);

/** How many decimals invented numbers have: those of the question, as long as units stay whole numbers. */
export const dealtDecimals = ({ decimals }: NumberQuestion | NumbersQuestion): number =>
  Math.min(decimals, 6);

/** A whole number of units as text that the question reads as that number. */
export function decimal(units: number, question: NumberQuestion | NumbersQuestion): string {
  const { format = {} } = question;
  const decimals = dealtDecimals(question);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const mark = format.decimal ?? (format.thousands === '.' ? ',' : '.');
  const number = decimals === 0 ? digits : `${digits.slice(0, point)}${mark}${digits.slice(point)}`;
  // 1.200 could be 1200: a zero more makes it plain.
  const text = decimals === 0 || 'digits' in readNumber(number, format) ? number : `${number}0`;
  return units < 0 ? `-${text}` : text;
}
