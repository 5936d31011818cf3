import type { EstimateFacts } from '../estimate.js';
import type { NumberQuestion, NumbersQuestion } from '../instrument/model.js';
import { total } from '../stats/distribution.js';
import type { ValueCount } from '../stats/moments.js';
import { countOf, type Subject } from './estimates.js';

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;
/** Where more years than this are allowed they are counted by decade: the same in every group and every wave. */
const MOST_YEARS = 30;

/** Whether the numbers are years: whole, and allowed only between two years. */
export const isOfYears = ({ decimals, min, max }: NumberQuestion | NumbersQuestion): boolean =>
  decimals === 0 && min !== undefined && min >= FIRST_YEAR && max !== undefined && max <= LAST_YEAR;

/** How many respondents gave each year or decade, from the first that anybody gave to the last. */
export function countsOfYears(
  cells: readonly ValueCount[],
  { min = FIRST_YEAR, max = LAST_YEAR }: NumberQuestion | NumbersQuestion,
  subject: Subject,
): readonly EstimateFacts[] {
  const given = cells.filter(({ n }) => n > 0).map(({ value }) => value);
  if (given.length === 0) return [];
  const [first, last] = [Math.min(...given), Math.max(...given)];
  const width = max - min < MOST_YEARS ? 1 : 10;
  const from = Math.floor(first / width) * width;
  const base = total(cells);
  return Array.from({ length: Math.floor((last - from) / width) + 1 }, (_, i) => {
    const start = from + i * width;
    const end = Math.min(start + width - 1, max);
    const n = cells.reduce(
      (sum, { value, n }) => (value >= start && value < start + width ? sum + n : sum),
      0,
    );
    return countOf(n, base, {
      ...subject,
      level: String(start),
      level_label: start === end ? String(start) : `${start}–${end}`,
      base_kind: 'answered',
      statistic: 'count',
    });
  });
}
