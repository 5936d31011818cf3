import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimate } from '../../src/estimate.js';
import { discloseSmallGroups } from '../../src/report/disclose.js';

const row = (facts: Partial<Estimate>): Estimate =>
  estimate({
    ...{
      question: 'q',
      by: 'scope',
      group: 'national',
      statistic: 'percent',
      unit: 'percent',
      method: 'wilson',
    },
    ...{ value: 50, se: 1, low: 10, high: 90, n: 2, base: 4, base_kind: 'answered' },
    ...facts,
  });

const disclosed = (facts: Partial<Estimate>): Estimate => discloseSmallGroups([row(facts)])[0]!;

describe('a small group', () => {
  it('keeps its counts and loses the rest', () => {
    expect(disclosed({})).toEqual({
      ...row({}),
      value: null,
      se: null,
      low: null,
      high: null,
      note: 'small-group',
    });
  });

  it.each<[string, Partial<Estimate>]>([
    ['five respondents', { base: 5 }],
    ['all respondents', { by: '', group: '' }],
    ['a count', { unit: 'count', statistic: 'missing', base_kind: 'records' }],
    ['nobody, which has its own note', { base: 0, n: 0, value: null, note: 'no-base' }],
  ])('is not: %s', (_name, facts) => {
    expect(disclosed(facts)).toEqual(row(facts));
  });

  it('is small by its respondents, not by their mentions', () => {
    const mentions = row({ statistic: 'mention_share', base_kind: 'mentions', base: 12 });
    const many = { ...mentions, group: 'international' };
    const [, few, , enough] = discloseSmallGroups([
      row({}),
      mentions,
      row({ group: 'international', base: 6 }),
      many,
    ]);
    expect([few!.value, few!.note]).toEqual([null, 'small-group']);
    expect(enough).toEqual(many);
  });

  it('never changes who is counted, nor the number of rows', () => {
    const any = fc.record({
      base: fc.nat(9),
      by: fc.constantFrom('', 'scope'),
      unit: fc.constantFrom('percent', 'count', 'points', 'rank'),
    }) as fc.Arbitrary<Partial<Estimate>>;
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const rows = all.map(row);
        const after = discloseSmallGroups(rows);
        const identity = ({ value, se, low, high, note, ...rest }: Estimate) => rest;
        expect(after.map(identity)).toEqual(rows.map(identity));
        expect(discloseSmallGroups(after)).toEqual(after);
      }),
    );
  });
});
