import fc from 'fast-check';
import * as naive from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  maximum,
  mean,
  minimum,
  quantile,
  rankByMean,
  standardDeviation,
  total,
} from '../../src/stats/distribution.js';
import type { ValueCount } from '../../src/stats/moments.js';
import oracle from '../oracle/stats.json' with { type: 'json' };
import { AGREES, relativeError } from './agreement.js';

const cells = fc.array(fc.record({ value: fc.integer({ min: -9, max: 100 }), n: fc.nat(40) }), {
  maxLength: 10,
});
const expand = (own: readonly ValueCount[]): number[] =>
  own.flatMap(({ value, n }) => new Array<number>(n).fill(value)).sort((a, b) => a - b);
const answered = cells.filter((own) => total(own) > 0);

/** R's definition, word for word, on the answers themselves. */
function typeSeven(ascending: readonly number[], p: number): number {
  const h = (ascending.length - 1) * p;
  const j = Math.floor(h);
  return (1 - (h - j)) * ascending[j]! + (h - j) * ascending[Math.min(j + 1, ascending.length - 1)]!;
}

const describeAll = (own: readonly ValueCount[]) => ({
  n: total(own),
  mean: mean(own),
  sd: standardDeviation(own),
  q1: quantile(own, 0.25),
  median: quantile(own, 0.5),
  q3: quantile(own, 0.75),
  minimum: minimum(own),
  maximum: maximum(own),
});

describe('a distribution', () => {
  it('is described as its answers are, one by one', () => {
    fc.assert(
      fc.property(answered, (own) => {
        const answers = expand(own);
        expect(total(own)).toBe(answers.length);
        expect(Math.abs(mean(own)! - naive.mean(answers))).toBeLessThan(1e-12);
        expect(minimum(own)).toBe(naive.minSorted(answers));
        expect(maximum(own)).toBe(naive.maxSorted(answers));
        expect(quantile(own, 0.5)).toBe(naive.medianSorted(answers));
        expect([0, 0.25, 0.75, 1].map((p) => quantile(own, p))).toEqual(
          [0, 0.25, 0.75, 1].map((p) => typeSeven(answers, p)),
        );
        if (answers.length > 1) {
          expect(Math.abs(standardDeviation(own)! - naive.sampleStandardDeviation(answers))).toBeLessThan(
            1e-11,
          );
        }
      }),
    );
  });

  it('does not change by a bit with the order of its cells or when they are split', () => {
    const halved = ({ value, n }: ValueCount) => [
      { value, n: Math.floor(n / 2) },
      { value, n: Math.ceil(n / 2) },
    ];
    fc.assert(
      fc.property(cells, (own) => {
        expect(describeAll(own.toReversed())).toEqual(describeAll(own));
        expect(describeAll(own.flatMap(halved).toSorted((a, b) => a.n - b.n))).toEqual(describeAll(own));
      }),
    );
  });

  it('keeps its spread, to the bit, wherever it lies', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: -1e12, max: 1e12 }), (own, shift) => {
        const moved = own.map(({ value, n }) => ({ value: value + shift, n }));
        expect(standardDeviation(moved)).toBe(standardDeviation(own));
      }),
    );
  });

  it('has nothing to say without answers, no spread with one, spread 0 when all agree', () => {
    for (const own of [[], [{ value: 3, n: 0 }]]) {
      const { n, ...rest } = describeAll(own);
      expect(n).toBe(0);
      expect(Object.values(rest)).toEqual(new Array(7).fill(undefined));
    }
    expect(standardDeviation([{ value: 3, n: 1 }])).toBeUndefined();
    expect(standardDeviation([{ value: 3, n: 9 }])).toBe(0);
  });

  it('refuses a half score, and a quantile that is no share', () => {
    expect(() => mean([{ value: 1.5, n: 2 }])).toThrow(RangeError);
    for (const p of [-0.1, 1.1, Number.NaN])
      expect(() => quantile([{ value: 1, n: 1 }], p)).toThrow(RangeError);
  });

  it.each(oracle.distribution)('agrees with R: $name', (r) => {
    const own = describeAll(r.cells);
    for (const name of ['n', 'q1', 'median', 'q3', 'minimum', 'maximum'] as const) {
      expect(own[name]).toBe(r[name]);
    }
    expect(relativeError(own.mean, r.mean)).toBeLessThan(1e-15);
    expect(relativeError(own.sd, r.sd)).toBeLessThan(AGREES);
  });
});

describe('rankByMean', () => {
  it('gives everyone one more than the number of higher means', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), (groups) => {
        const ranks = rankByMean(groups);
        // Equal fractions are equal doubles, and different ones of this size different doubles.
        const means = groups.map(mean);
        for (const [i, own] of means.entries()) {
          const higher = means.filter((other) => other !== undefined && own !== undefined && other > own);
          expect(ranks[i]).toBe(own === undefined ? undefined : higher.length + 1);
        }
      }),
    );
  });

  it('tells means apart that are the same double', () => {
    const third = [
      { value: 0, n: 2e15 },
      { value: 1, n: 1e15 },
    ];
    const hairMore = [
      { value: 0, n: 2e15 - 1 },
      { value: 1, n: 1e15 },
    ];
    expect(rankByMean([third, hairMore])).toEqual([2, 1]);
    const large = [{ value: 9e15, n: 4 }];
    const hairLess = [
      { value: 9e15, n: 3 },
      { value: 9e15 - 1, n: 1 },
    ];
    expect(mean(large)).toBe(mean(hairLess));
    expect(rankByMean([hairLess, large])).toEqual([2, 1]);
  });

  it.each(oracle.ranks)('agrees with R: rank(-mean), case $#', ({ groups, ranks }) => {
    expect(rankByMean(groups)).toEqual(ranks.map((rank) => rank ?? undefined));
  });
});
