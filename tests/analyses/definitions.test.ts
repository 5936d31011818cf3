import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';
import { inFull } from '../share.js';

/*
 * The definitions, on answers that can be worked out in one's head.
 */

async function estimatesOf(question: object, text: string, more: object = {}, by: readonly string[] = []) {
  const instrument = parseInstrument(
    instrumentText([question, { id: 'z', type: 'text', optional: true }], more),
  );
  return (await analyze(filesOf(text), { instrument, by })).estimates;
}

const pick = (rows: readonly Estimate[], wanted: Partial<Estimate>): Estimate => {
  const found = rows.filter((row) =>
    Object.entries(wanted).every(([key, value]) => row[key as keyof Estimate] === value),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('barriers', () => {
  const question = {
    id: 'b',
    type: 'barriers',
    separator: ';',
    frame: 'f',
    none: [{ id: 'no', label: 'None' }],
  };
  const frames = {
    f: {
      categories: [
        { id: 'money', label: 'Money', barriers: options('m1', 'm2', 'm3') },
        { id: 'rules', label: 'Rules', barriers: options('r1') },
      ],
      uncoded: options('other'),
    },
  };
  const rows = () => estimatesOf(question, 'b,z\nm1;m2;m3,\nm1;r1,\nr1;other,\nno,\n,\n', { frames });

  it('are read in three ways that differ', async () => {
    const all = await rows();
    const money = { item: 'money', level: '' };
    expect(pick(all, { ...money, statistic: 'percent' })).toMatchObject({ value: 50, n: 2, base: 4 });
    expect(pick(all, { ...money, statistic: 'mention_share' })).toMatchObject({ n: 4, base: 7 });
    expect(pick(all, { ...money, statistic: 'equal_weight_share' })).toMatchObject({
      value: 50,
      n: 2,
      base: 3,
    });
    expect(pick(all, { item: 'money', level: 'm1', statistic: 'equal_weight_share' }).value).toBeCloseTo(
      100 * ((1 / 3 + 1 / 2) / 3),
      12,
    );
    expect(pick(all, { item: 'no', statistic: 'percent' })).toMatchObject({ value: 25, n: 1, base: 4 });
    expect(all.filter(({ item, statistic }) => item === 'no' && statistic !== 'percent')).toEqual([]);
    const place = (item: string, method: string) => pick(all, { item, statistic: 'rank', method }).value;
    expect(['money', 'rules'].map((item) => place(item, 'rank-percent'))).toEqual([1, 1]);
    expect(['money', 'rules'].map((item) => place(item, 'rank-mention-share'))).toEqual([1, 2]);
    expect(all.filter(({ item, statistic }) => item === 'uncoded' && statistic === 'rank')).toEqual([]);
  });
});

describe('a contribution', () => {
  const scales = {
    c: {
      levels: [
        { code: 'none', score: 0 },
        { code: 'low', score: 1 },
        { code: 'high', score: 3 },
      ],
      outside: [{ code: 'dk' }],
    },
  };
  const items = [
    { id: 'x', label: 'X' },
    { id: 'y', label: 'Y' },
  ];

  it('is shared among those who answered every item and gave something', async () => {
    const all = await estimatesOf(
      { id: 'c', type: 'contribution', scale: 'c', items },
      'x,y\nlow,high\nhigh,none\nnone,none\nhigh,\nlow,dk\n',
      { scales },
    );
    expect(pick(all, { item: 'x', statistic: 'share_mean' })).toMatchObject({ value: 62.5, n: 2, base: 2 });
    expect(pick(all, { item: 'x', statistic: 'share_ratio' }).value).toBeCloseTo(400 / 7, 12);
    expect(pick(all, { statistic: 'shares_left_out', level: 'incomplete' }).n).toBe(2);
    expect(pick(all, { statistic: 'shares_left_out', level: 'no-contribution' }).n).toBe(1);
    expect(pick(all, { item: 'y', statistic: 'any' })).toMatchObject({ n: 1, base: 3 });
    expect(pick(all, { item: 'y', statistic: 'missing', level: 'dk' }).n).toBe(1);
    expect(pick(all, { item: 'x', statistic: 'high' })).toMatchObject({ n: 2, base: 5 });
  });
});

describe('a rating', () => {
  const scales = { five: { levels: [1, 2, 3, 4, 5], top: [4, 5] } };
  const items = ['x', 'y', 'w'].map((id) => ({ id, label: id }));

  it('ranks by exact means, ties sharing the best place, and leaves out who has none', async () => {
    const all = await estimatesOf(
      { id: 'r', type: 'rating', scale: 'five', items },
      'x,y,w\n1,2,\n2,1,\n2,,\n1,,\n',
      { scales },
    );
    expect(['x', 'y'].map((item) => pick(all, { item, statistic: 'rank' }).value)).toEqual([1, 1]);
    expect(all.filter(({ item, statistic }) => item === 'w' && statistic === 'rank')).toEqual([]);
    expect(pick(all, { item: 'w', statistic: 'mean' })).toMatchObject({
      value: null,
      note: 'no-base',
      base: 0,
    });
    expect(pick(all, { item: 'w', level: '5', statistic: 'percent' })).toMatchObject({
      value: null,
      n: 0,
      note: 'no-base',
    });
  });

  it('has an interval that stays on the scale, and none without spread', async () => {
    const text = 'x,y,w\n1,3,5\n1,3,5\n5,3,4\n';
    const all = await estimatesOf({ id: 'r', type: 'rating', scale: 'five', items }, text, { scales });
    expect(pick(all, { item: 'x', statistic: 'mean' })).toMatchObject({ low: 1, high: 5 });
    expect(pick(all, { item: 'y', statistic: 'mean' })).toMatchObject({
      value: 3,
      se: 0,
      low: null,
      high: null,
      note: 'no-interval',
    });
    expect(pick(all, { item: 'w', statistic: 'top' })).toMatchObject({
      value: 100,
      high: 100,
      n: 3,
      base: 3,
    });
  });
});

describe('who is not in the base', () => {
  it('is said by reason: levels beside the scale in its order, then the others by name', async () => {
    const scales = { s: { levels: [1, 2], outside: [{ code: 'zz' }, { code: '10' }, { code: 'aa' }] } };
    const all = await estimatesOf(
      { id: 'r', type: 'rating', scale: 's', items: [{ id: 'x', label: 'X' }] },
      'x,z\naa,\n,here\n10,\nwrong,\n1,\nzz,\nn/a,\n',
      { scales, missing: [{ code: 'n/a', reason: 'does-not-apply' }] },
    );
    const missing = all.filter(({ item, statistic }) => item === 'x' && statistic === 'missing');
    expect(missing.map(({ level }) => level)).toEqual([
      'answered',
      'zz',
      '10',
      'aa',
      'does-not-apply',
      'invalid',
      'no-answer',
    ]);
  });
});

describe('a number', () => {
  it.runIf(inFull)('may have more different values than a call has arguments', async () => {
    const many = 150_000;
    const text = `x,z\n${Array.from({ length: many }, (_, i) => `${i},`).join('\n')}\n`;
    const all = await estimatesOf({ id: 'x', type: 'number' }, text);
    expect(pick(all, { question: 'x', statistic: 'max' })).toMatchObject({ value: many - 1, n: many });
    expect(pick(all, { question: 'x', statistic: 'mean' }).value).toBe((many - 1) / 2);
  });
});

describe('several answers', () => {
  const multi = {
    id: 'm',
    type: 'multi',
    columns: { a: 'a', b: 'b', n: 'n' },
    none: ['n'],
    options: options('a', 'b', 'n'),
  };

  it('may be named in any order, in a few or in thousands of orders', async () => {
    const joined = { id: 'm', type: 'multi', separator: ';', options: options(...'abcdefg') };
    const ordersOf = (ids: readonly string[]): readonly string[] =>
      ids.length < 2
        ? ids
        : ids.flatMap((id) => ordersOf(ids.filter((other) => other !== id)).map((rest) => `${id};${rest}`));
    for (const ids of ['abc', 'abcdefg']) {
      const named = ordersOf(ids.split(''));
      const inOrder = ids.split('').join(';');
      const [one, other] = await Promise.all(
        [named, named.map(() => inOrder)].map((cells) =>
          estimatesOf(joined, `m,z\n${cells.map((cell) => `${cell},`).join('\n')}\ng,\n`),
        ),
      );
      expect(named.length).toBe(ids.length === 3 ? 6 : 5040);
      expect(one).toEqual(other);
    }
  });

  it('count who ticked nothing but was asked and said so', async () => {
    const missing = [{ code: -98, reason: 'not-asked' }];
    const all = await estimatesOf(multi, 'a,b,n,z\n1,1,0,\n0,0,0,\n0,0,1,\n,,,here\n-98,-98,-98,\n', {
      missing,
    });
    expect(pick(all, { level: 'a', base_kind: 'answered', statistic: 'percent' })).toMatchObject({
      n: 1,
      base: 3,
    });
    expect(pick(all, { level: 'a', base_kind: 'asked' })).toMatchObject({ value: 25, n: 1, base: 4 });
    expect(pick(all, { level: 'a', statistic: 'mention_share' })).toMatchObject({ value: 50, n: 1, base: 2 });
    expect(all.filter(({ level, statistic }) => level === 'n' && statistic === 'mention_share')).toEqual([]);
    expect(pick(all, { level: 'n', statistic: 'percent', base_kind: 'answered' })).toMatchObject({
      n: 1,
      base: 3,
    });
  });
});
