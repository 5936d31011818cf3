import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, standardDeviation, total } from '../../src/stats/distribution.js';
import { studentInterval } from '../../src/stats/interval.js';
import oracle from '../oracle/stats.json' with { type: 'json' };
import { AGREES, relativeError } from './agreement.js';

const input = fc.record({
  estimate: fc.double({ min: 0, max: 5, noNaN: true }),
  se: fc.double({ min: 0.001, max: 2, noNaN: true }),
  df: fc.integer({ min: 1, max: 500 }),
  confidence: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  floor: fc.constant(0),
  ceiling: fc.constant(5),
});
const open = { floor: -Infinity, ceiling: Infinity };

describe('studentInterval', () => {
  it('contains the estimate and stays within what is possible', () => {
    fc.assert(
      fc.property(input, (own) => {
        const { low, high } = studentInterval(own)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(own.estimate);
        expect(high).toBeGreaterThanOrEqual(own.estimate);
        expect(high).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is the open interval, clipped', () => {
    fc.assert(
      fc.property(input, (own) => {
        const { low, high } = studentInterval({ ...own, ...open })!;
        expect(Math.abs(low + high - 2 * own.estimate)).toBeLessThan(1e-12 * (high - low));
        expect(studentInterval(own)).toEqual({ low: Math.max(0, low), high: Math.min(5, high) });
      }),
    );
  });

  it('is wider with more confidence, more error and fewer respondents', () => {
    fc.assert(
      fc.property(input, (own) => {
        const width = (changed: Partial<typeof own>) => {
          const { low, high } = studentInterval({ ...own, ...open, ...changed })!;
          return high - low;
        };
        expect(width({ confidence: (1 + own.confidence) / 2 })).toBeGreaterThan(width({}));
        expect(width({ se: 2 * own.se })).toBeGreaterThan(width({}));
        expect(width({ df: own.df + 1 })).toBeLessThan(width({}));
      }),
    );
  });

  it('is not there without spread or with too few respondents', () => {
    const own = { estimate: 2, se: 0.5, df: 33, confidence: 0.95, floor: 0, ceiling: 5 };
    expect(studentInterval(own)).toBeDefined();
    for (const se of [0, undefined, Number.NaN, Infinity]) {
      expect(studentInterval({ ...own, se })).toBeUndefined();
    }
    for (const df of [0, -1, Number.NaN]) expect(studentInterval({ ...own, df })).toBeUndefined();
    for (const confidence of [0, 1, 95]) {
      expect(() => studentInterval({ ...own, confidence })).toThrow(RangeError);
    }
  });

  it.each(oracle.distribution)('agrees with R: t.test, $name', ({ cells, confidence, low, high }) => {
    const n = total(cells);
    const sd = standardDeviation(cells);
    const se = sd === undefined ? undefined : sd / Math.sqrt(n);
    const interval = studentInterval({ estimate: mean(cells)!, se, df: n - 1, confidence, ...open });
    expect(relativeError(interval?.low, low)).toBeLessThan(AGREES);
    expect(relativeError(interval?.high, high)).toBeLessThan(AGREES);
  });
});
