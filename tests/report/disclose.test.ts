import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EstimateFacts } from '../../src/estimate.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { discloseSmallGroup } from '../../src/report/disclose.js';
import { analyze } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const fact = (facts: Partial<EstimateFacts>): EstimateFacts => ({
  ...{ statistic: 'percent', unit: 'percent', method: 'wilson', value: 50, se: 1, low: 10, high: 90 },
  ...{ n: 2, base: 4, base_kind: 'answered' },
  ...facts,
});

const disclosed = (facts: Partial<EstimateFacts>): EstimateFacts => discloseSmallGroup([fact(facts)])[0]!;

describe('a small group', () => {
  it('keeps its counts and loses the rest', () => {
    expect(disclosed({})).toEqual({
      ...fact({}),
      value: null,
      se: null,
      low: null,
      high: null,
      note: 'small-group',
    });
  });

  it.each<[string, Partial<EstimateFacts>]>([
    ['five respondents', { base: 5 }],
    ['a count', { unit: 'count', statistic: 'missing', base_kind: 'records' }],
    ['nobody, which has its own note', { base: 0, n: 0, value: null, note: 'no-base' }],
  ])('is not: %s', (_name, facts) => {
    expect(disclosed(facts)).toEqual(fact(facts));
  });

  it('is small by the respondents behind its mentions, however many mentions or answers there are', () => {
    const mentions = fact({ statistic: 'mention_share', base_kind: 'mentions', base: 12 });
    const [few, enough] = discloseSmallGroup([
      { ...mentions, respondents: 4 },
      { ...mentions, respondents: 5 },
    ]);
    expect([few!.value, few!.note]).toEqual([null, 'small-group']);
    expect(enough!.value).toBe(50);
  });

  it('is none of all respondents, however few', async () => {
    const instrument = parseInstrument(
      instrumentText([{ id: 'site', type: 'single', options: options('n', 's') }]),
    );
    const { estimates } = await analyze(filesOf('site\nn\ns\n'), { instrument });
    const shares = estimates.filter(({ statistic }) => statistic === 'percent');
    expect(shares.map(({ value, note }) => [value, note])).toEqual([
      [50, ''],
      [50, ''],
    ]);
  });

  it('is small in a multi-select where five answered and one names anything', async () => {
    const instrument = parseInstrument(
      instrumentText([
        { id: 'site', type: 'single', options: options('n', 's') },
        { id: 'm', type: 'multi', separator: ';', none: ['none'], options: options('a', 'b', 'none') },
      ]),
    );
    const rows = ['n,a;b', ...Array(4).fill('n,none'), ...Array(5).fill('s,a')];
    const { estimates } = await analyze(filesOf(['site,m', ...rows].join('\n')), {
      instrument,
      by: ['site'],
    });
    const shares = estimates.filter(
      ({ statistic, level, by }) => statistic === 'mention_share' && level === 'a' && by,
    );
    expect(shares.map(({ group, value, n, base, note }) => [group, value, n, base, note])).toEqual([
      ['n', null, 1, 2, 'small-group'],
      ['s', 100, 5, 5, 'no-interval'],
      ['(no answer)', null, 0, 0, 'no-base'],
    ]);
    const percent = estimates.find(
      ({ group, level, statistic }) => group === 'n' && level === 'a' && statistic === 'percent',
    );
    expect([percent!.value, percent!.base]).toEqual([20, 5]);
    expect(estimates.some((one) => 'respondents' in one)).toBe(false);
  });

  it('leaves no rank beside one that is hidden', () => {
    const rank = (facts: Partial<EstimateFacts>): EstimateFacts =>
      fact({
        statistic: 'rank',
        unit: 'rank',
        method: 'rank-mean',
        value: 1,
        low: null,
        high: null,
        ...facts,
      });
    const values = (all: readonly EstimateFacts[]) => all.map(({ value, note }) => [value, note]);
    const hidden = [null, 'small-group'];
    const broken = [rank({ item: 'a', base: 4 }), rank({ item: 'b', base: 9, value: 2 })];
    expect(values(discloseSmallGroup(broken))).toEqual([hidden, hidden]);
    // Another reading has a ranking of its own.
    const whole = [rank({ base: 9, method: 'rank-percent' })];
    expect(discloseSmallGroup([...broken, ...whole]).slice(2)).toEqual(whole);
  });

  it('has no ranks where an item has few answers, and keeps the means of the others', async () => {
    const questions = [
      { id: 'site', type: 'single', options: options('n', 's') },
      { id: 'q', type: 'rating', scale: 'three', items: options('a', 'b') },
    ];
    const scales = { three: { levels: [1, 2, 3].map((code) => ({ code, label: `${code}`, score: code })) } };
    const instrument = parseInstrument(instrumentText(questions, { scales }));
    const rows = [...Array(4).fill('n,3,1'), ...Array(5).fill('n,,1'), ...Array(5).fill('s,3,1')];
    const { estimates } = await analyze(filesOf(['site,a,b', ...rows].join('\n')), {
      instrument,
      by: ['site'],
    });
    const shown = (statistic: string) =>
      estimates
        .filter((one) => one.question === 'q' && one.statistic === statistic && one.group !== '(no answer)')
        .map(({ group, item, value, note }) => [group, item, value, note]);
    expect(shown('rank')).toEqual([
      ['', 'a', 1, ''],
      ['', 'b', 2, ''],
      ['n', 'a', null, 'small-group'],
      ['n', 'b', null, 'small-group'],
      ['s', 'a', 1, ''],
      ['s', 'b', 2, ''],
    ]);
    expect(shown('mean').filter(([group]) => group === 'n')).toEqual([
      ['n', 'a', null, 'small-group'],
      ['n', 'b', 1, 'no-interval'],
    ]);
  });

  it('never changes who is counted, nor the number of rows', () => {
    const any = fc.record({
      base: fc.nat(9),
      unit: fc.constantFrom('percent', 'count', 'points', 'rank'),
    }) as fc.Arbitrary<Partial<EstimateFacts>>;
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const rows = all.map(fact);
        const after = discloseSmallGroup(rows);
        const identity = ({ value, se, low, high, note, ...rest }: EstimateFacts) => rest;
        expect(after.map(identity)).toEqual(rows.map(identity));
        expect(discloseSmallGroup(after)).toEqual(after);
      }),
    );
  });
});
