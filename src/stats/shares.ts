/** Two readings of "what share goes to it": the average respondent's share, and the share of the whole. */
import { lcm, ratio, sqrtRatio } from './exact.js';
import { deviationOfMoments, meanOfMoments, momentsOf, type ValueCount } from './moments.js';

/** n respondents each gave this part of this total; whole numbers below 2^52, the total not negative. */
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
  const partsOf = new Map<number, ValueCount[]>();
  for (const { part, total, n } of cells) {
    const own = partsOf.get(total);
    if (own) own.push({ value: part, n });
    else partsOf.set(total, [{ value: part, n }]);
  }
  let unit = 1n;
  for (const total of partsOf.keys()) unit = lcm(unit, BigInt(total));
  const moments = { n: 0n, sum: 0n, squares: 0n };
  for (const [total, parts] of partsOf) {
    const { n, sum, squares } = momentsOf(parts);
    const scale = unit / BigInt(total);
    moments.n += n;
    moments.sum += sum * scale;
    moments.squares += squares * scale * scale;
  }
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
  const parts = momentsOf(cells.map(({ part, n }) => ({ value: part, n })));
  const totals = momentsOf(cells.map(({ total, n }) => ({ value: total, n })));
  const n = totals.n;
  if (totals.sum === 0n) return { n: Number(n), value: undefined, se: undefined };
  // 2pt = (p + t)^2 - p^2 - t^2, and the sum of (part * totals - total * parts)^2 multiplied out.
  const both = momentsOf(cells.map(({ part, total, n }) => ({ value: part + total, n })));
  const products = (both.squares - parts.squares - totals.squares) / 2n;
  const squares =
    totals.sum ** 2n * parts.squares -
    2n * totals.sum * parts.sum * products +
    parts.sum ** 2n * totals.squares;
  return {
    n: Number(n),
    value: ratio(parts.sum, totals.sum),
    se: n < 2n ? undefined : sqrtRatio(n * squares, (n - 1n) * totals.sum ** 4n),
  };
}
