import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal.js';
import { wilsonInterval } from '../../src/stats/proportion.js';
import oracle from '../oracle/stats.json' with { type: 'json' };
import { AGREES, relativeError } from './agreement.js';

const poll = fc
  .integer({ min: 1, max: 100_000 })
  .chain((base) => fc.record({ base: fc.constant(base), count: fc.integer({ min: 0, max: base }) }));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

const width = ({ low, high }: { low: number; high: number }) => high - low;

describe('wilsonInterval', () => {
  it('contains the proportion and stays within 0 and 1', () => {
    fc.assert(
      fc.property(poll, level, ({ count, base }, confidence) => {
        const { low, high } = wilsonInterval(count, base, confidence);
        const p = count / base;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (count > 0) expect(low).toBeLessThan(p);
        if (count < base) expect(high).toBeGreaterThan(p);
      }),
    );
  });

  it('ends exactly at 0 and at 1, with width on the other side', () => {
    fc.assert(
      fc.property(poll, level, ({ base }, confidence) => {
        expect(wilsonInterval(0, base, confidence).low).toBe(0);
        expect(wilsonInterval(0, base, confidence).high).toBeGreaterThan(0);
        expect(wilsonInterval(base, base, confidence).high).toBe(1);
        expect(wilsonInterval(base, base, confidence).low).toBeLessThan(1);
      }),
    );
  });

  it('says of those who did not what it says of those who did, turned round', () => {
    fc.assert(
      fc.property(poll, level, ({ count, base }, confidence) => {
        const did = wilsonInterval(count, base, confidence);
        const didNot = wilsonInterval(base - count, base, confidence);
        expect(Math.abs(did.low - (1 - didNot.high))).toBeLessThan(1e-15);
        expect(Math.abs(did.high - (1 - didNot.low))).toBeLessThan(1e-15);
      }),
    );
  });

  it('is narrower with more respondents and wider with more confidence', () => {
    fc.assert(
      fc.property(poll, fc.integer({ min: 2, max: 50 }), ({ count, base }, k) => {
        const one = width(wilsonInterval(count, base, 0.95));
        expect(width(wilsonInterval(k * count, k * base, 0.95))).toBeLessThan(one);
        expect(width(wilsonInterval(count, base, 0.99))).toBeGreaterThan(one);
      }),
    );
  });

  it('ends where the score test would just not reject', () => {
    fc.assert(
      fc.property(poll, ({ count, base }) => {
        const z = normalQuantile(0.975);
        const { low, high } = wilsonInterval(count, base, 0.95);
        for (const end of [low, high]) {
          const score = (count / base - end) ** 2 * base;
          expect(Math.abs(score - z * z * end * (1 - end))).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('refuses a base of 0 and counts outside the base', () => {
    expect(() => wilsonInterval(0, 0, 0.95)).toThrow(RangeError);
    expect(() => wilsonInterval(3, 2, 0.95)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2, 0.95)).toThrow(RangeError);
    for (const confidence of [0, 1, 95]) {
      expect(() => wilsonInterval(1, 2, confidence)).toThrow(RangeError);
    }
    expect(() => wilsonInterval(Number.NaN, 2, 0.95)).toThrow(RangeError);
  });

  it.each(oracle.wilson)('agrees with R: prop.test, $count of $base at $confidence', (r) => {
    const { low, high } = wilsonInterval(r.count, r.base, r.confidence);
    expect(relativeError(low, r.low)).toBeLessThan(AGREES);
    expect(relativeError(high, r.high)).toBeLessThan(AGREES);
  });
});
