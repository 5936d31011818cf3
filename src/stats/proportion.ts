import { shareBelowUpperEnd } from './confidence.js';
import { normalQuantile } from './normal.js';
import { remembered } from './remembered.js';

/**
 * The range in which the true proportion plausibly lies when `count` of `base` respondents said so.
 * Fractions from 0 to 1; the lower end is exactly 0 at count 0, the upper exactly 1 at count = base; the
 * interval has width there too. `confidence` like 0.95.
 * RangeError unless 0 <= count <= base, base > 0 and 0 < confidence < 1.
 * Method: Wilson score interval without continuity correction (Wilson 1927, JASA 22, 209-212), both ends in
 * the form that loses no digits for rare answers.
 * R: prop.test(count, base, conf.level = confidence, correct = FALSE)$conf.int.
 */
export function wilsonInterval(
  count: number,
  base: number,
  confidence: number,
): { low: number; high: number } {
  if (!(base > 0 && count >= 0 && count <= base)) throw new RangeError(`wilsonInterval: ${count} of ${base}`);
  const z = zOf(confidence);
  const middle = 2 * count + z * z;
  const reach = z * Math.sqrt(z * z + 4 * count * ((base - count) / base));
  return {
    low: (2 * count * (count / base)) / (middle + reach),
    high: count === base ? 1 : (middle + reach) / (2 * (base + z * z)),
  };
}

/** A report asks for that of one confidence over and over. */
const zOf = remembered((confidence: number) => normalQuantile(shareBelowUpperEnd(confidence)));
