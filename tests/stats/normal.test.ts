import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal.js';
import oracle from '../oracle/stats.json' with { type: 'json' };
import { relativeError } from './agreement.js';

/** Multiples of 2^-30, so that 1 - p is exact. */
const probability = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 30);

describe('normalQuantile', () => {
  it('is odd about one half', () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0);
      }),
    );
  });

  it('rises with p, also across the seams between its three formulas', () => {
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        fc.pre(p < q);
        expect(normalQuantile(p)).toBeLessThan(normalQuantile(q));
      }),
    );
    for (const seam of [0.075, Math.exp(-25)]) {
      const below = normalQuantile(seam * (1 - 1e-13));
      expect(relativeError(below, normalQuantile(seam * (1 + 1e-13)))).toBeLessThan(1e-12);
    }
  });

  it('refuses what is no probability strictly between 0 and 1', () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });

  it.each(oracle.normal)('agrees with R: qnorm($p)', ({ p, value }) => {
    expect(relativeError(normalQuantile(p), value)).toBeLessThan(2e-15);
  });
});
