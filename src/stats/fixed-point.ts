/** Numbers of any length, counted in units of their last decimal, described exactly: one division at the end. */
import { ratio } from './exact.js';
import type { Moments } from './moments.js';

/** n respondents gave this number of units. A number may come in several cells. */
export type UnitCount = { readonly units: bigint; readonly n: number };

/** Number of respondents, sum of their units, sum of the squares; exact for numbers of any length. */
export function momentsOfUnits(cells: readonly UnitCount[]): Moments {
  let [n, sum, squares] = [0n, 0n, 0n];
  for (const { units, n: times } of cells) {
    const added = BigInt(times) * units;
    n += BigInt(times);
    sum += added;
    squares += added * units;
  }
  return { n, sum, squares };
}

/**
 * Numbers in ascending order, for quantiles and extremes.
 * `unit` parts are 1; undefined without respondents. Method: order statistics read off the counts.
 */
export function orderOf(cells: readonly UnitCount[], unit: bigint) {
  const ascending = cells
    .filter(({ n }) => n > 0)
    .sort((a, b) => (a.units < b.units ? -1 : a.units > b.units ? 1 : 0));
  const total = ascending.reduce((sum, { n }) => sum + n, 0);
  const at = (position: number): bigint => {
    let passed = 0;
    for (const { units, n } of ascending) {
      passed += n;
      if (position < passed) return units;
    }
    throw new RangeError(`position ${position} of ${total} answers`);
  };
  return {
    /** The least number. R: min(x). */
    least: total === 0 ? undefined : ratio(at(0), unit),
    /** The greatest number. R: max(x). */
    greatest: total === 0 ? undefined : ratio(at(total - 1), unit),
    /**
     * The number with so many quarters of the answers below it: the median for 2.
     * Method: linear between order statistics (Hyndman & Fan 1996, type 7), one division, correctly rounded.
     * R: quantile(x, quarters / 4, type = 7).
     */
    quartile(quarters: 1 | 2 | 3): number | undefined {
      if (total === 0) return undefined;
      const position = (total - 1) * quarters;
      const before = Math.floor(position / 4);
      const part = BigInt(position - 4 * before);
      const low = at(before);
      const high = part === 0n ? low : at(before + 1);
      return ratio(low * (4n - part) + high * part, 4n * unit);
    },
  };
}
