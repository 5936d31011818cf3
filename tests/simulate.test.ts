import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  BarriersQuestion,
  BlockQuestion,
  Instrument,
  MultiQuestion,
  Question,
} from '../src/instrument/model.js';
import { permutation } from '../src/simulate/permutation.js';
import { csvColumns, type Marginal, parseMarginals, simulate, withFaults } from '../src/simulate.js';
import { runs } from './share.js';

const base = { label: '', optional: false, missing: { '-99': 'refused' } };
const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));
const asked = (...questions: Question[]): Instrument => ({
  id: 'test',
  version: '1.0.0',
  sha256: '',
  title: 'Test',
  note: '',
  respondent: { one: 'respondent', many: 'respondents' },
  key: 'key',
  sections: [{ id: 'section', title: 'Section', questions }],
});

const rating: BlockQuestion = {
  ...base,
  id: 'rating',
  type: 'rating',
  scale: {
    id: 'scale',
    levels: [0, 1, 2, 3].map((score) => ({ id: `${score}`, label: `${score}`, score, outside: false })),
    top: [],
    ordered: true,
    ends: {},
  },
  items: [
    { id: 'a', column: 'rate_a', label: 'A' },
    { id: 'b', column: 'rate_b', label: 'B' },
  ],
};
const joined: MultiQuestion = {
  ...base,
  id: 'members',
  type: 'multi',
  options: options('x', 'y', 'nobody', 'z'),
  none: ['nobody'],
  layout: { kind: 'joined', column: 'members', separator: ';' },
};
const split: MultiQuestion = {
  ...joined,
  id: 'split',
  layout: { kind: 'split', columns: { x: 'sx', y: 'sy', nobody: 'sn', z: 'sz' } },
};
const barriers: BarriersQuestion = {
  ...base,
  id: 'barriers',
  type: 'barriers',
  layout: { kind: 'joined', column: 'barriers', separator: ' | ' },
  categories: options('money', 'law'),
  barriers: [
    { id: 'grants', label: 'Grants', category: 'money' },
    { id: 'fees', label: 'Fees', category: 'money' },
    { id: 'ethics', label: 'Ethics', category: 'law' },
    { id: 'other', label: 'Other', category: undefined },
  ],
  none: options('no_barrier'),
};
const single: Question = {
  ...base,
  id: 'scope',
  type: 'single',
  column: 'scope',
  options: options('one', 'two'),
};
const number: Question = {
  ...base,
  id: 'size',
  type: 'number',
  column: 'size',
  min: -1,
  max: 1.5,
  decimals: 1,
};
const everything = asked(single, joined, split, rating, number, barriers, {
  ...base,
  id: 'words',
  type: 'text',
  column: 'words',
});

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const countAnswers = (
  records: Iterable<Readonly<Record<string, string>>>,
  column: string,
  separator?: string,
) => {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const cell = record[column]!;
    for (const answer of separator === undefined ? [cell] : cell.split(separator)) {
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
  }
  return counts;
};

const withoutZeros = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

const marginalsOf = (column: string, counts: Record<string, number>): Marginal[] =>
  Object.entries(counts).map(([answer, count]) => ({ column, answer, count }));

/** Counts that a question with "none of these" can have: how many were silent, said none, and ticked each option. */
const ticks = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 }))
  .chain(([silent, none, open]) =>
    fc.record({
      n: fc.constant(silent + none + open),
      silent: fc.constant(silent),
      none: fc.constant(none),
      // The first is ticked by everybody left, so that the ticks always go round.
      each: fc.tuple(fc.constant(open), fc.integer({ min: 0, max: open }), fc.integer({ min: 0, max: open })),
    }),
  );

describe('permutation', () => {
  it('puts every record in a place of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), seeds, (n, seed) => {
        const place = permutation(n, seed);
        const places = Array.from({ length: n }, (_, i) => place(i));
        expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });

  it('stays in range where numbers have 31 and 32 bits', () => {
    for (const n of [2 ** 31 - 1, 2 ** 31, 2 ** 32]) {
      const place = permutation(n, 5);
      const places = [0, 1, n - 2, n - 1].map(place);
      expect(new Set(places).size).toBe(4);
      for (const p of places) expect(p >= 0 && p < n).toBe(true);
    }
  });

  it('has the same places on every machine', () => {
    const places = Array.from({ length: 8 }, (_, i) => permutation(1000, 42)(i));
    expect(places).toEqual([854, 345, 733, 863, 362, 21, 430, 683]);
  });

  it.each([20, 34])('prefers no place of %i', (n) => {
    const runs = 20_000;
    const first = new Array<number>(n).fill(0);
    const gap = new Array<number>(n).fill(0);
    for (let seed = 0; seed < runs; seed++) {
      const place = permutation(n, seed);
      first[place(0)]! += 1;
      gap[(place(1) - place(0) + n) % n]! += 1;
    }
    const chiSquared = (counts: number[]) =>
      counts.reduce(
        (total, count) => total + (count - runs / counts.length) ** 2 / (runs / counts.length),
        0,
      );
    // 99.99th percentile of chi-squared with 33 degrees of freedom is 72.
    expect(chiSquared(first)).toBeLessThan(72);
    expect(chiSquared(gap.slice(1))).toBeLessThan(72);
  });
});

describe('simulate', () => {
  it('yields all columns in order, keys first, and keys that differ', () => {
    const records = [...simulate(everything, { n: 12, seed: 1 })];
    expect(Object.keys(records[0]!)).toEqual(csvColumns(everything));
    expect(csvColumns(everything).slice(0, 4)).toEqual(['key', 'scope', 'members', 'sx']);
    const keys = records.map((record) => record.key);
    expect([keys[0], keys[1], keys[11], new Set(keys).size]).toEqual(['R01', 'R02', 'R12', 12]);
    expect([...simulate(everything, { n: 1, seed: 1, keyOf: (i) => `k${i}` })][0]!.key).toBe('k0');
  });

  it('gives each answer exactly as often as the counts say, no answer too', () => {
    const counts = fc.array(fc.nat({ max: 40 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, seeds, ([a, b, c, d, silent], seed) => {
        const given = { '0': a!, '1': b!, '2': c!, '3': d! + 1, '': silent! };
        const n = a! + b! + c! + d! + 1 + silent!;
        const records = simulate(everything, { n, seed, marginals: marginalsOf('rate_b', given) });
        expect(countAnswers(records, 'rate_b')).toEqual(withoutZeros(given));
      }),
    );
  });

  it('ticks each option exactly as often as the counts say, and "none of these" alone', () => {
    fc.assert(
      fc.property(ticks, seeds, ({ n, silent, none, each }, seed) => {
        const given = { '': silent, grants: each[1], fees: each[0], ethics: each[2], no_barrier: none };
        const marginals = marginalsOf('barriers', given);
        const records = [...simulate(everything, { n, seed, marginals, marginalBase: n })];
        expect(countAnswers(records, 'barriers', ' | ')).toEqual(withoutZeros(given));
        expect(countAnswers(records, 'barriers').no_barrier ?? 0).toBe(none);
      }),
    );
  });

  it('says 1 and 0 where every option has a column, and nothing where there is no answer', () => {
    fc.assert(
      fc.property(ticks, seeds, ({ n, silent, none, each }, seed) => {
        const given = { sx: each[1], sy: each[0], sn: none, sz: each[2] };
        const marginals = Object.entries(given).flatMap(([column, count]) =>
          marginalsOf(column, { '1': count, '0': n - silent - count, '': silent }),
        );
        const records = [...simulate(everything, { n, seed, marginals })];
        for (const [column, count] of Object.entries(given)) {
          const expected = withoutZeros({ '1': count, '0': n - silent - count, '': silent });
          expect(countAnswers(records, column)).toEqual(expected);
        }
        for (const { sn, sx, sy, sz } of records)
          if (sn === '1') expect([sx, sy, sz]).toEqual(['0', '0', '0']);
      }),
    );
  });

  it('keeps options in the order of the instrument and never leaves out an answer that goes round', () => {
    const given = { '': 3, z: 20, y: 20, x: 7 };
    const marginals = marginalsOf('members', given);
    for (const { members } of simulate(everything, { n: 40, seed: 9, marginals, marginalBase: 40 })) {
      const named = members === '' ? [] : members!.split(';');
      expect(named).toEqual([...named].sort());
    }
    const records = [...simulate(everything, { n: 40, seed: 9, marginals, marginalBase: 40 })];
    expect(countAnswers(records, 'members')['']).toBe(3);
    const order = barriers.barriers.map(({ id }) => id);
    for (const cell of records.map((record) => record.barriers!)) {
      const places = cell.split(' | ').map((id) => order.indexOf(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('lets chance decide who ticks two options', () => {
    const marginals = marginalsOf('members', { x: 900, y: 300, z: 300 });
    const records = [...simulate(everything, { n: 900, seed: 9, marginals })];
    const both = records.filter(({ members }) => members === 'x;y;z' || members === 'y;z').length;
    expect(both).toBeGreaterThan(50);
    expect(both).toBeLessThan(100);
  });

  it('leaves as many without an answer as too few ticks leave', () => {
    const marginals = marginalsOf('members', { x: 4, z: 3 });
    const records = simulate(everything, { n: 10, seed: 3, marginals, marginalBase: 10 });
    expect(countAnswers(records, 'members')).toEqual({ x: 4, z: 3, '': 3 });
  });

  it('scales counts to another n: one answer by largest remainder, ticks on their own', () => {
    const marginals = [
      ...marginalsOf('scope', { one: 1, two: 1, '': 1 }),
      ...marginalsOf('members', { '': 1, x: 1, y: 2 }),
      ...marginalsOf('barriers', { grants: 3, fees: 3 }),
    ];
    const records = [...simulate(everything, { n: 101, seed: 3, marginals })];
    expect(countAnswers(records, 'scope')).toEqual({ one: 34, two: 34, '': 33 });
    expect(countAnswers(records, 'members', ';')).toEqual({ '': 34, x: 34, y: 67 });
    expect(countAnswers(records, 'barriers', ' | ')).toEqual({ grants: 101, fees: 101 });
  });

  it('gives equal shares where nothing is said', () => {
    const records = [...simulate(everything, { n: 260, seed: 3 })];
    expect(countAnswers(records, 'scope')).toEqual({ one: 130, two: 130 });
    expect(countAnswers(records, 'rate_a')).toEqual({ '0': 65, '1': 65, '2': 65, '3': 65 });
    expect(countAnswers(records, 'members', ';')).toEqual({ x: 117, y: 117, z: 117, nobody: 26 });
    const open = simulate(asked({ ...joined, none: [] }), { n: 260, seed: 3 });
    expect(countAnswers(open, 'members', ';')).toEqual({ x: 130, y: 130, z: 130, nobody: 130 });
    const words = countAnswers(records, 'words');
    expect(words['']).toBe(104);
    expect(Object.keys(words).filter((text) => !text.startsWith('Synthetic text'))).toEqual(['']);
    const sizes = countAnswers(records, 'size');
    expect(Object.keys(sizes).length).toBe(26);
    expect(sizes).toMatchObject({ '-1.0': 10, '-0.1': 10, '0.0': 10, '0.9': 10, '1.5': 10 });
  });

  it('yields the same records for the same seed, and others for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 160 }), seeds, (n, seed) => {
        const once = [...simulate(everything, { n, seed })];
        expect([...simulate(everything, { n, seed })]).toEqual(once);
        const other = [...simulate(everything, { n, seed: (seed + 1) % 2 ** 32 })];
        for (const column of csvColumns(everything)) {
          if (column === 'key' || column === 'words') continue;
          expect(other.map((record) => record[column])).not.toEqual(once.map((record) => record[column]));
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('deals each column by its own name', () => {
    const records = [...simulate(everything, { n: 100, seed: 4 })];
    const alone = [...simulate(asked(rating), { n: 100, seed: 4 })];
    expect(alone.map((record) => record.rate_a)).toEqual(records.map((record) => record.rate_a));
    expect(records.map((record) => record.rate_b)).not.toEqual(records.map((record) => record.rate_a));
  });

  it('begins at once, however many records there are to be', () => {
    const [first] = simulate(everything, { n: 2 ** 31, seed: 4 });
    expect(first!.key).toBe('R0000000001');
    expect([...simulate(everything, { n: 0, seed: 4 })]).toEqual([]);
  });

  it.each<[string, Partial<Parameters<typeof simulate>[1]>, RegExp]>([
    [
      'an unknown column',
      { marginals: marginalsOf('rate_c', { 1: 1 }) },
      /no question has the column "rate_c"/,
    ],
    ['an unknown option', { marginals: marginalsOf('members', { w: 1 }) }, /no option "w"/],
    ['more ticks than respondents', { marginals: marginalsOf('members', { '': 9, x: 2 }) }, /"x" leaves 11/],
    ['more silence than respondents', { marginals: marginalsOf('members', { '': 11 }) }, /leaves 11/],
    ['no tick in a tick box', { marginals: marginalsOf('sx', { maybe: 1 }) }, /"maybe" is neither ticked/],
    ['no respondents', { marginals: marginalsOf('scope', { one: 0 }) }, /no count is above 0/],
    ['half a count', { marginals: marginalsOf('scope', { one: 0.5 }) }, /0.5 is not a count/],
    ['half a record', { n: 0.5 }, /n is 0.5/],
    ['a seed below 0', { seed: -1 }, /seed is -1/],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => simulate(everything, { n: 10, seed: 1, ...wrong })).toThrow(message);
  });
});

describe('parseMarginals', () => {
  it('reads columns by name and keeps the empty answer', () => {
    const text = '\uFEFFcount,column,answer,origin\n3,scope,,published\n31,scope,"one, two",invented\n';
    expect(parseMarginals(text)).toEqual([
      { column: 'scope', answer: '', count: 3 },
      { column: 'scope', answer: 'one, two', count: 31 },
    ]);
  });

  it.each([
    ['column,answer\n', /no column "count"/],
    ['column,answer,count\nscope,one,-1\n', /"-1" is not a count/],
    ['column,answer,count\nscope,one,\n', /"" is not a count/],
    ['column,answer,count\nscope,one,1\nscope,one,2\n', /"one" is counted twice/],
  ])('refuses %j', (text, message) => {
    expect(() => parseMarginals(text)).toThrow(message);
  });
});

describe('withFaults', () => {
  const damage = (rate: number, seed = 11) => {
    const clean = [...simulate(everything, { n: 400, seed: 2 })];
    const dirty = [...withFaults(clean, everything, { seed, rate })];
    return clean.flatMap((record, i) =>
      Object.keys(record)
        .filter((column) => record[column] !== dirty[i]![column])
        .map((column) => ({ column, before: record[column]!, after: dirty[i]![column]! })),
    );
  };
  const answers = [...simulate(everything, { n: 400, seed: 2 })]
    .flatMap((record) => Object.entries(record))
    .filter(([column, answer]) => answer !== '' && column !== 'key' && column !== 'words').length;

  it('damages about the share asked for, none at 0 and every answer at 1', () => {
    expect(damage(0)).toEqual([]);
    expect(damage(1).length).toBe(answers);
    const some = damage(0.1).length / answers;
    expect(some).toBeGreaterThan(0.08);
    expect(some).toBeLessThan(0.12);
    expect(damage(0.1)).toEqual(damage(0.1));
    expect(damage(0.1, 12)).not.toEqual(damage(0.1));
  });

  it('leaves keys and silence alone and makes every cell it touches wrong', () => {
    const sound: Record<string, RegExp> = {
      scope: /^(one|two)$/i,
      members: /^([xyz](;[xyz])*|nobody)$/i,
      barriers: /^((grants|fees|ethics|other)( \| (grants|fees|ethics|other))*|no_barrier)$/i,
      size: /^-?[01]\.\d$/,
      rate_a: /^[0-3]$/,
      rate_b: /^[0-3]$/,
    };
    for (const { column, before, after } of damage(1)) {
      expect(column).not.toBe('key');
      expect(before).not.toBe('');
      expect(after).not.toMatch(sound[column] ?? /^[01]?$/);
    }
  });

  it('makes the mistakes people make', () => {
    const damaged = (column: string) =>
      new Set(
        damage(1)
          .filter((cell) => cell.column === column)
          .map((cell) => cell.after),
      );
    expect(damaged('rate_a')).toEqual(new Set(['4', '2.5', 'n/a']));
    expect(damaged('scope')).toContain('noe');
    expect(damaged('size')).toContain('about 0.5');
    expect([...damaged('barriers')].some((cell) => cell.endsWith(' | something_else'))).toBe(true);
  });

  it('never writes what the instrument knows', () => {
    const twins = asked({
      ...base,
      id: 'q',
      type: 'single',
      column: 'q',
      options: options('ab', 'ba', 'n/a'),
    });
    const known = [...simulate(twins, { n: 30, seed: 1, marginals: marginalsOf('q', { ab: 30 }) })];
    expect([...withFaults(known, twins, { seed: 1, rate: 1 })]).toEqual(known);
  });
});

describe('the reconstruction of the survey of 2020', () => {
  const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const rows = (path: string) => parse(read(path), { columns: true }) as Record<string, string>[];
  const marginals = parseMarginals(read('seeds/nabbout-2023/reconstruction.csv'));
  const countOf = (column: string, answer: string) =>
    marginals.find((marginal) => marginal.column === column && marginal.answer === answer)?.count ?? 0;

  it('has the published percentages, rounded twice, in the 30 rows that are complete', () => {
    const tables: [string, string, string[]][] = [
      ['table2-activities', 'act_', ['0', '1', '2', '3', '4', '5']],
      ['table2-research', 'res_', ['0', '1', '2', '3', '4', '5']],
      ['table3-funding-sources', 'funding_', ['none', 'low', 'medium', 'high']],
      ['table3-funding-mechanisms', 'mech_', ['none', 'low', 'medium', 'high']],
    ];
    let complete = 0;
    for (const [file, prefix, levels] of tables) {
      for (const row of rows(`seeds/nabbout-2023/${file}.csv`)) {
        const counts = levels.map((level) => countOf(prefix + row.item, level));
        const n = counts.reduce((a, b) => a + b, 0);
        const tenths = counts.map((count) => Math.floor((2000 * count + n) / (2 * n)));
        const percents = tenths.map((tenth) => Math.floor((tenth + 5) / 10));
        expect([row.item, n]).toEqual([row.item, Number(row.n)]);
        if (row.read === '') {
          complete++;
          expect([row.item, ...percents]).toEqual([row.item, ...levels.map((level) => Number(row[level]))]);
        } else {
          const rest = percents[Symbol.iterator]();
          for (const percent of row.read!.split(' ').map(Number)) {
            expect([...takeUntil(rest, percent)].at(-1), row.item).toBe(percent);
          }
        }
      }
    }
    expect(complete).toBe(30);
  });

  it('has the published figures', () => {
    const byOption = { 'demography.scope': 'scope', 'demography.ages': 'ages', 'members.members': 'members' };
    for (const { question, option, count } of rows('seeds/nabbout-2023/figures.csv')) {
      const column = byOption[question as keyof typeof byOption];
      if (column && option !== 'regional or international') {
        expect([option, countOf(column, option!)]).toEqual([option, Number(count)]);
      } else if (question!.startsWith('research.')) {
        const item = question!.replace('research.', 'res_');
        expect([item, countOf(item, '4') + countOf(item, '5')]).toEqual([item, Number(count)]);
      }
    }
    const sites = marginals.filter(({ column }) => column === 'sites');
    expect(sites.reduce((total, { answer, count }) => total + Number(answer) * count, 0)).toBeGreaterThan(
      1500,
    );
  });

  it('is what the fixture holds', () => {
    const responses = rows('fixtures/crn-2020/responses.csv');
    expect(responses.map((row) => row.respondent_id)).toEqual(
      Array.from({ length: 34 }, (_, i) => `CRN-${String(i + 1).padStart(2, '0')}`),
    );
    for (const column of new Set(marginals.map((marginal) => marginal.column))) {
      const given = marginals.filter((marginal) => marginal.column === column);
      const expected = Object.fromEntries(given.map(({ answer, count }) => [answer, count]));
      expect([column, countAnswers(responses, column, ';')]).toEqual([column, withoutZeros(expected)]);
    }
  });
});

/** The numbers up to and with the first that is `wanted`. */
function* takeUntil(numbers: Iterator<number>, wanted: number): Generator<number> {
  for (let next = numbers.next(); !next.done; next = numbers.next()) {
    yield next.value;
    if (next.value === wanted) return;
  }
}
