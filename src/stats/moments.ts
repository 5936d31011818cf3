/** What a mean and a standard deviation are made of: integers, so that they add up exactly in any order. */
import { exactSum, ratio, requireWhole, sqrtRatio } from './exact.js';

/** Number of respondents, sum of their values, sum of the squares. */
export type Moments = { readonly n: bigint; readonly sum: bigint; readonly squares: bigint };

/** n respondents hold this value; both whole numbers, n not negative. A value may come in several cells. */
export type ValueCount = { readonly value: number; readonly n: number };

/**
 * Adds up whole numbers, each held by n respondents.
 * RangeError for a number that is not whole. Method: in doubles as long as they hold every digit, else in BigInt.
 */
export function momentsOf(cells: readonly ValueCount[]): Moments {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const cell of cells) {
    requireWhole(cell.n);
    requireWhole(cell.value);
    const added = cell.n * cell.value;
    n += cell.n;
    sum += added;
    squares += added * cell.value;
  }
  // Both only grew, and no sum on the way was larger than they are.
  if (Number.isSafeInteger(n) && Number.isSafeInteger(squares)) {
    return { n: BigInt(n), sum: BigInt(sum), squares: BigInt(squares) };
  }
  return {
    n: exactSum(cells, () => 1n),
    sum: exactSum(cells, ({ value }) => BigInt(value)),
    squares: exactSum(cells, ({ value }) => BigInt(value) ** 2n),
  };
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
