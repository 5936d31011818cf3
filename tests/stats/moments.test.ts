import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOfMoments, meanOfMoments, momentsOf } from '../../src/stats/moments.js';

const cellsUpTo = (size: number) =>
  fc.array(fc.record({ value: fc.integer({ min: -size, max: size }), n: fc.nat(1000) }), { maxLength: 12 });
const cells = cellsUpTo(1000);
const tooLarge = fc.constant([{ value: 1e20, n: 3 }]);

describe('moments', () => {
  it('are sums in BigInt, also where doubles lose digits', () => {
    const sum = (own: readonly { n: number; value: number }[], power: bigint) =>
      own.reduce((all, { n, value }) => all + BigInt(n) * BigInt(value) ** power, 0n);
    fc.assert(
      fc.property(
        fc.oneof(cells, cellsUpTo(2 ** 22), cellsUpTo(Number.MAX_SAFE_INTEGER), tooLarge),
        (own) => {
          expect(momentsOf(own)).toEqual({ n: sum(own, 0n), sum: sum(own, 1n), squares: sum(own, 2n) });
        },
      ),
    );
  });

  it('of two parts add up to those of the whole', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const [x, y] = [momentsOf(a), momentsOf(b)];
        expect(momentsOf([...a, ...b])).toEqual({
          n: x.n + y.n,
          sum: x.sum + y.sum,
          squares: x.squares + y.squares,
        });
      }),
    );
  });

  it('describe values in parts of a unit as they describe the values', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 10 ** 12 }), (own, unit) => {
        const parts = momentsOf(own.map(({ value, n }) => ({ value: value * unit, n })));
        expect(meanOfMoments(parts, BigInt(unit))).toBe(meanOfMoments(momentsOf(own)));
        expect(deviationOfMoments(parts, BigInt(unit))).toBe(deviationOfMoments(momentsOf(own)));
      }),
    );
  });

  it('refuse half a respondent and half a point', () => {
    for (const one of [
      { value: 2, n: 0.5 },
      { value: 0.5, n: 4 },
    ]) {
      expect(() => momentsOf([one])).toThrow(RangeError);
    }
  });
});
