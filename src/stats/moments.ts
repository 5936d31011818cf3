/** What a mean and a standard deviation are made of: integers, so that they add up exactly in any order. */
import { ratio, sqrtRatio } from './exact.js';

/** Number of respondents, sum of their values, sum of the squares. */
export type Moments = { readonly n: bigint; readonly sum: bigint; readonly squares: bigint };

/**
 * Adds up integer values, each held by n respondents.
 * n is a whole number of 0 or more (RangeError when it is no whole number). Method: BigInt, no rounding.
 */
export function momentsOf(cells: Iterable<{ readonly value: bigint; readonly n: number | bigint }>): Moments {
  let n = 0n;
  let sum = 0n;
  let squares = 0n;
  for (const cell of cells) {
    const respondents = BigInt(cell.n);
    const added = respondents * cell.value;
    n += respondents;
    sum += added;
    squares += added * cell.value;
  }
  return { n, sum, squares };
}

/**
 * The mean, when the values are counted in parts of a unit (`unit` parts are 1).
 * In units; undefined without respondents. Method: one division, correctly rounded. R: mean(x / unit).
 */
export function meanOfMoments({ n, sum }: Moments, unit = 1n): number | undefined {
  return n === 0n ? undefined : ratio(sum, n * unit);
}

/**
 * The standard deviation (n - 1) of the values, counted in parts of a unit (`unit` parts are 1).
 * In units; undefined below two respondents. Method: exact variance, one square root. R: sd(x / unit).
 */
export function deviationOfMoments({ n, sum, squares }: Moments, unit = 1n): number | undefined {
  return n < 2n ? undefined : sqrtRatio(n * squares - sum * sum, n * (n - 1n) * unit * unit);
}
