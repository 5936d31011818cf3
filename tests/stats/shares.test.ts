import fc from 'fast-check';
import * as naive from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { studentInterval } from '../../src/stats/interval.js';
import { meanOfShares, type PartOfTotal, ratioOfTotals } from '../../src/stats/shares.js';
import oracle from '../oracle/stats.json' with { type: 'json' };
import { AGREES, relativeError } from './agreement.js';

/** A respondent's scores on four items, at least one above 0. */
const scores = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
  .filter((own) => own.some((score) => score > 0));
const respondents = fc.array(fc.record({ scores, n: fc.integer({ min: 1, max: 30 }) }), {
  minLength: 1,
  maxLength: 25,
});
const sumOf = (own: readonly number[]) => own.reduce((a, b) => a + b, 0);
const ofItem = (all: readonly { scores: readonly number[]; n: number }[], item: number): PartOfTotal[] =>
  all.map(({ scores, n }) => ({ part: scores[item]!, total: sumOf(scores), n }));
const expand = (cells: readonly PartOfTotal[]) => cells.flatMap((c) => new Array<PartOfTotal>(c.n).fill(c));

describe('both readings of a share', () => {
  it('add up to 1 over the items', () => {
    fc.assert(
      fc.property(respondents, (all) => {
        for (const reading of [meanOfShares, ratioOfTotals]) {
          const shares = [0, 1, 2, 3].map((item) => reading(ofItem(all, item)).value!);
          expect(Math.abs(naive.sum(shares) - 1)).toBeLessThan(4e-16);
        }
      }),
    );
  });

  it('do not change by a bit with the order of the cells or when they are split', () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const cells = ofItem(all, 0);
        const one = expand(cells)
          .map((cell) => ({ ...cell, n: 1 }))
          .toReversed();
        expect(meanOfShares(one)).toEqual(meanOfShares(cells));
        expect(ratioOfTotals(one)).toEqual(ratioOfTotals(cells));
      }),
    );
  });

  it('are one when all totals are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 20 }), (parts) => {
        const cells = parts.map((part) => ({ part, total: 12, n: 1 }));
        const [mean, ratio] = [meanOfShares(cells), ratioOfTotals(cells)];
        expect(ratio.value).toBe(mean.value);
        expect(relativeError(mean.sd! / Math.sqrt(mean.n), ratio.se)).toBeLessThan(1e-15);
      }),
    );
  });
});

describe('meanOfShares', () => {
  it('is the mean of the shares, one by one', () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const cells = ofItem(all, 1);
        const shares = expand(cells).map(({ part, total }) => part / total);
        const { n, value, sd } = meanOfShares(cells);
        expect(n).toBe(shares.length);
        expect(Math.abs(value! - naive.mean(shares))).toBeLessThan(1e-15);
        if (n > 1) expect(Math.abs(sd! - naive.sampleStandardDeviation(shares))).toBeLessThan(1e-12);
      }),
    );
  });

  it('does not care in which unit a respondent counts', () => {
    fc.assert(
      fc.property(respondents, fc.integer({ min: 2, max: 97 }), (all, k) => {
        const cells = ofItem(all, 2);
        const scaled = cells.map(({ part, total, n }, i) =>
          i % 2 === 0 ? { part: part * k, total: total * k, n } : { part, total, n },
        );
        expect(meanOfShares(scaled)).toEqual(meanOfShares(cells));
      }),
    );
  });

  it('has no value without respondents, no sd with one, and refuses a total of 0', () => {
    expect(meanOfShares([])).toEqual({ n: 0, value: undefined, sd: undefined });
    expect(meanOfShares([{ part: 1, total: 4, n: 1 }])).toEqual({ n: 1, value: 0.25, sd: undefined });
    expect(() => meanOfShares([{ part: 0, total: 0, n: 1 }])).toThrow(RangeError);
  });

  it.each(oracle.shares)('agrees with R: mean, sd and t.test, $name', (r) => {
    const { n, value, sd } = meanOfShares(r.cells);
    expect(n).toBe(r.n);
    expect(relativeError(value, r.value)).toBeLessThan(AGREES);
    expect(relativeError(sd, r.sd)).toBeLessThan(AGREES);
    const se = sd === undefined ? undefined : sd / Math.sqrt(n);
    const interval = studentInterval({
      estimate: value!,
      se,
      df: n - 1,
      confidence: r.confidence,
      floor: 0,
      ceiling: 1,
    });
    expect(relativeError(interval?.low, r.low)).toBeLessThan(AGREES);
    expect(relativeError(interval?.high, r.high)).toBeLessThan(AGREES);
  });
});

describe('ratioOfTotals', () => {
  it('has the linearised standard error, one respondent by one', () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const cells = ofItem(all, 3);
        const people = expand(cells);
        const totals = sumOf(people.map(({ total }) => total));
        const value = sumOf(people.map(({ part }) => part)) / totals;
        const own = ratioOfTotals(cells);
        expect(own.value).toBe(value);
        if (own.n < 2) return;
        const squares = naive.sum(people.map(({ part, total }) => (part - value * total) ** 2));
        const se = Math.sqrt((own.n / (own.n - 1)) * squares) / totals;
        expect(Math.abs(own.se! - se)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is as exact where doubles lose digits', () => {
    fc.assert(
      fc.property(respondents, fc.integer({ min: 2 ** 24, max: 2 ** 40 }), (all, k) => {
        const cells = ofItem(all, 3);
        const scaled = cells.map(({ part, total, n }) => ({ part: part * k, total: total * k, n }));
        expect(ratioOfTotals(scaled)).toEqual(ratioOfTotals(cells));
      }),
    );
  });

  it('refuses parts that are not whole', () => {
    for (const reading of [meanOfShares, ratioOfTotals]) {
      expect(() => reading([{ part: 0.5, total: 2, n: 4 }])).toThrow(RangeError);
    }
    expect(() => ratioOfTotals([{ part: 1, total: 2.5, n: 2 }])).toThrow(RangeError);
    expect(() => meanOfShares([{ part: 1, total: 2.5, n: 2 }])).toThrow(RangeError);
  });

  it('counts a respondent whose total is 0, and has no value when all are', () => {
    expect(ratioOfTotals([{ part: 0, total: 0, n: 3 }])).toEqual({ n: 3, value: undefined, se: undefined });
    const some = [{ part: 1, total: 2, n: 2 }];
    expect(ratioOfTotals([...some, { part: 0, total: 0, n: 1 }])).toEqual({ n: 3, value: 0.5, se: 0 });
    expect(ratioOfTotals([{ part: 1, total: 2, n: 1 }])).toEqual({ n: 1, value: 0.5, se: undefined });
  });

  it.each(oracle.ratios)('agrees with R: svyratio and confint, $name', (r) => {
    const { n, value, se } = ratioOfTotals(r.cells);
    expect(n).toBe(r.n);
    expect(relativeError(value, r.value)).toBeLessThan(AGREES);
    expect(relativeError(se, r.se)).toBeLessThan(AGREES);
    const interval = studentInterval({
      estimate: value!,
      se,
      df: r.df,
      confidence: r.confidence,
      floor: 0,
      ceiling: 1,
    });
    expect(relativeError(interval?.low, r.low)).toBeLessThan(AGREES);
    expect(relativeError(interval?.high, r.high)).toBeLessThan(AGREES);
  });
});
