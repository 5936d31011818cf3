/** Two readings of "what share goes to it": the average respondent's share, and the share of the whole. */
import { lcm, ratio, sqrtRatio } from './exact.js';
import { deviationOfMoments, meanOfMoments, momentsOf } from './moments.js';

/** n respondents each gave this part of this total; whole numbers, the total not negative. */
export type PartOfTotal = { readonly part: number; readonly total: number; readonly n: number };

/**
 * The share of the average respondent: everyone's own part / total, averaged with the same weight for each.
 * value and sd (n - 1) are fractions, 0 to 1 when parts lie within totals; value undefined without
 * respondents, sd below two. Every total must be above 0, otherwise RangeError.
 * Method: exact on a common denominator, divided once. R: mean(part / total), sd(part / total).
 */
export function meanOfShares(cells: readonly PartOfTotal[]): {
  n: number;
  value: number | undefined;
  sd: number | undefined;
} {
  if (cells.some(({ total }) => !(total > 0))) throw new RangeError('meanOfShares: a total is not above 0');
  const unit = cells.reduce((common, { total }) => lcm(common, BigInt(total)), 1n);
  const moments = momentsOf(
    cells.map(({ part, total, n }) => ({ value: BigInt(part) * (unit / BigInt(total)), n })),
  );
  return {
    n: Number(moments.n),
    value: meanOfMoments(moments, unit),
    sd: deviationOfMoments(moments, unit),
  };
}

/**
 * The share of the whole: all parts together / all totals together, so that large totals weigh more.
 * value and se (standard error) are fractions; value and se undefined when the totals add up to 0, se below
 * two respondents. A respondent with total 0 counts in n and adds nothing.
 * Method: ratio estimator, variance linearised, respondents as clusters (Cochran 1977, section 6.4):
 * se = sqrt(n / (n-1) * sum((part - value * total)^2)) / sum(total), exact up to one square root.
 * R: survey::svyratio(~part, ~total, svydesign(ids = ~1, weights = ~1)).
 */
export function ratioOfTotals(cells: readonly PartOfTotal[]): {
  n: number;
  value: number | undefined;
  se: number | undefined;
} {
  const exact = cells.map((cell) => ({
    part: BigInt(cell.part),
    total: BigInt(cell.total),
    n: BigInt(cell.n),
  }));
  const n = exact.reduce((sum, cell) => sum + cell.n, 0n);
  const parts = exact.reduce((sum, { part, n }) => sum + part * n, 0n);
  const totals = exact.reduce((sum, { total, n }) => sum + total * n, 0n);
  if (totals === 0n) return { n: Number(n), value: undefined, se: undefined };
  const residuals = momentsOf(
    exact.map(({ part, total, n }) => ({ value: part * totals - total * parts, n })),
  );
  return {
    n: Number(n),
    value: ratio(parts, totals),
    se: n < 2n ? undefined : sqrtRatio(n * residuals.squares, (n - 1n) * totals ** 4n),
  };
}
