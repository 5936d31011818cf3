/** One question whose answers are whole numbers, described from the count of each answer. */
import { compareRatios } from './exact.js';
import { deviationOfMoments, meanOfMoments, momentsOf, type ValueCount } from './moments.js';

type Cells = readonly ValueCount[];

/** How many respondents answered. R: length(x). */
export function total(cells: Cells): number {
  return cells.reduce((n, cell) => n + cell.n, 0);
}

/**
 * The arithmetic mean of the answers.
 * In points; undefined without answers. Method: exact sum, divided once, correctly rounded. R: mean(x).
 */
export function mean(cells: Cells): number | undefined {
  return meanOfMoments(momentsOf(cells));
}

/**
 * How far answers typically lie from their mean: the standard deviation with n - 1.
 * In points; undefined below two answers. Method: exact variance, one square root. R: sd(x).
 */
export function standardDeviation(cells: Cells): number | undefined {
  return deviationOfMoments(momentsOf(cells));
}

/**
 * The value with a share p of the answers below it: the median for 0.5, the quartiles for 0.25 and 0.75.
 * p from 0 to 1, otherwise RangeError; in points, between two answers where p falls between them; undefined
 * without answers. Method: linear between order statistics (Hyndman & Fan 1996, type 7), read off the counts;
 * exact for the quartiles, since a whole number of quarters is a double. R: quantile(x, p, type = 7).
 */
export function quantile(cells: Cells, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p is ${p}, not between 0 and 1`);
  const ascending = given(cells).sort((a, b) => a.value - b.value);
  if (ascending.length === 0) return undefined;
  const position = (total(cells) - 1) * p;
  const before = Math.floor(position);
  const low = valueAt(ascending, before);
  const high = valueAt(ascending, Math.ceil(position));
  return low + (high - low) * (position - before);
}

/** The lowest answer given, in points; undefined without answers. R: min(x). */
export function minimum(cells: Cells): number | undefined {
  return given(cells).reduce<number | undefined>(
    (low, { value }) => Math.min(low ?? value, value),
    undefined,
  );
}

/** The highest answer given, in points; undefined without answers. R: max(x). */
export function maximum(cells: Cells): number | undefined {
  return given(cells).reduce<number | undefined>(
    (high, { value }) => Math.max(high ?? value, value),
    undefined,
  );
}

/**
 * The place of each item when items are ordered by their mean, highest first; equal means share the best
 * place. 1 is the highest mean; undefined for an item nobody answered, which takes no place.
 * Method: means compared as exact fractions. R: rank(-mean, ties.method = "min", na.last = "keep").
 */
export function rankByMean(groups: readonly Cells[]): (number | undefined)[] {
  const all = groups.map(momentsOf);
  const answered = all.filter(({ n }) => n > 0n);
  return all.map((own) =>
    own.n === 0n
      ? undefined
      : 1 + answered.filter((other) => compareRatios(other.sum, other.n, own.sum, own.n) > 0).length,
  );
}

const given = (cells: Cells): ValueCount[] => cells.filter(({ n }) => n > 0);

/** The answer at a position, counted from 0, of the answers in ascending order. */
function valueAt(ascending: Cells, position: number): number {
  let passed = 0;
  for (const { value, n } of ascending) {
    passed += n;
    if (position < passed) return value;
  }
  throw new RangeError(`valueAt: position ${position} of ${passed} answers`);
}
