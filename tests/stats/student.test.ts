import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal.js';
import { studentQuantile } from '../../src/stats/student.js';
import oracle from '../oracle/stats.json' with { type: 'json' };
import { AGREES, relativeError } from './agreement.js';

/** Multiples of 2^-30, so that 1 - p is exact. */
const probability = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 30);
const upper = fc.integer({ min: 1, max: 2 ** 29 - 1 }).map((k) => 0.5 + k / 2 ** 30);
const freedom = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 1e6 }));

describe('studentQuantile', () => {
  it('is odd about one half', () => {
    fc.assert(
      fc.property(probability, freedom, (p, df) => {
        expect(studentQuantile(1 - p, df) + studentQuantile(p, df)).toBe(0);
      }),
    );
  });

  it('has the closed forms for one and two degrees of freedom', () => {
    fc.assert(
      fc.property(upper, (p) => {
        const tail = 1 - p;
        const one = p < 0.75 ? Math.tan(Math.PI * (p - 0.5)) : 1 / Math.tan(Math.PI * tail);
        const two = (p - tail) / Math.sqrt(2 * p * tail);
        expect(relativeError(studentQuantile(p, 1), one)).toBeLessThan(AGREES);
        expect(relativeError(studentQuantile(p, 2), two)).toBeLessThan(AGREES);
      }),
    );
  });

  it('comes to the normal quantile, however many degrees of freedom', () => {
    for (const df of [1e16, 1e33, 1e40, 1e300]) {
      for (const p of [0.05, 0.975, 0.995]) {
        expect(relativeError(studentQuantile(p, df), normalQuantile(p))).toBeLessThan(AGREES);
      }
    }
  });

  it('lies further out the fewer degrees of freedom, and never within the normal quantile', () => {
    fc.assert(
      fc.property(upper, fc.integer({ min: 1, max: 500 }), (p, df) => {
        expect(studentQuantile(p, df)).toBeGreaterThan(studentQuantile(p, df + 1));
        expect(studentQuantile(p, df)).toBeGreaterThan(normalQuantile(p));
      }),
    );
  });

  it('becomes the normal quantile', () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(relativeError(studentQuantile(p, 1e15), normalQuantile(p))).toBeLessThan(AGREES);
      }),
    );
  });

  it('rises with p, also where the tail takes over from the centre', () => {
    fc.assert(
      fc.property(probability, probability, freedom, (p, q, df) => {
        fc.pre(p < q);
        expect(studentQuantile(p, df)).toBeLessThan(studentQuantile(q, df));
      }),
    );
    for (const df of [1, 2, 33, 1e6]) {
      expect(relativeError(studentQuantile(0.1 - 1e-14, df), studentQuantile(0.1 + 1e-14, df))).toBeLessThan(
        AGREES,
      );
    }
  });

  it('refuses what is no probability and what is no degree of freedom', () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => studentQuantile(p, 33)).toThrow(RangeError);
    for (const df of [0, 0.5, Infinity, Number.NaN])
      expect(() => studentQuantile(0.9, df)).toThrow(RangeError);
  });

  it.each(oracle.student)('agrees with R: qt($p, $df)', ({ p, df, value }) => {
    expect(relativeError(studentQuantile(p, df), value)).toBeLessThan(AGREES);
  });
});
