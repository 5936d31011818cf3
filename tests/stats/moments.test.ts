import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOfMoments, meanOfMoments, momentsOf } from '../../src/stats/moments.js';

const cell = fc.record({ value: fc.bigInt({ min: -1000n, max: 1000n }), n: fc.nat(1000) });
const cells = fc.array(cell, { maxLength: 12 });

describe('moments', () => {
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
      fc.property(cells, fc.bigInt({ min: 1n, max: 10n ** 30n }), (own, unit) => {
        const parts = momentsOf(own.map(({ value, n }) => ({ value: value * unit, n })));
        expect(meanOfMoments(parts, unit)).toBe(meanOfMoments(momentsOf(own)));
        expect(deviationOfMoments(parts, unit)).toBe(deviationOfMoments(momentsOf(own)));
      }),
    );
  });

  it('refuse half a respondent', () => {
    expect(() => momentsOf([{ value: 1n, n: 0.5 }])).toThrow(RangeError);
  });
});
