import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instrument } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { csvChunks } from '../../src/simulate/csv-chunks.js';
import { csvColumns, simulate, withFaults } from '../../src/simulate.js';
import { validate } from '../../src/survey/analyze.js';
import { surveys } from '../arbitraries.js';
import { runs } from '../share.js';

/*
 * What is simulated is what the instrument says, and what is damaged is found: read back as a file, by the program.
 */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crn-survey-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What validation says of a simulated file. */
async function readBack(instrument: Instrument, records: Iterable<Readonly<Record<string, string>>>) {
  const path = join(folder, 'simulated.csv');
  const given = [...records];
  // A file of nothing but empty cells holds no response.
  fc.pre(given.some((record) => Object.values(record).some((cell) => cell !== '')));
  writeFileSync(path, [...csvChunks(csvColumns(instrument), given)].join(''));
  return validate([{ path }], { instrument, source: { platform: 'csv' } });
}

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** An instrument with everything that one answer may say about another. */
const demanding = fc
  .record({
    atMost: fc.integer({ min: 1, max: 4 }),
    atLeast: fc.integer({ min: 1, max: 3 }),
    split: fc.boolean(),
    none: fc.boolean(),
    total: fc.constantFrom(100, 1, 7.5, -4),
    tolerance: fc.constantFrom(0, 0.5),
    decimals: fc.constantFrom(0, 1, 2, 3, 12),
    marks: fc.constantFrom({}, { decimal: ',' }, { thousands: '.' }, { decimal: '.', thousands: ' ' }),
    max: fc.constantFrom(undefined, 60, 30),
    ignoreCase: fc.boolean(),
    other: fc.boolean(),
  })
  .map(({ atMost, atLeast, split, none, total, tolerance, decimals, marks, max, ignoreCase, other }) => {
    const options = ['a', 'b', 'c', 'd', 'nil'].map((id) => ({ id, label: `Option ${id}` }));
    const columns = Object.fromEntries(options.map(({ id }) => [id, `m_${id}`]));
    const own = { id: 'else', label: 'Something else' };
    const first = [
      {
        id: 'scope',
        type: 'single',
        options: [
          { id: 'No', label: 'No' },
          { id: 'On', label: 'On' },
        ],
        ...(other && { other: own }),
      },
      {
        ...{ id: 'members', type: 'multi', options, at_most: Math.max(atMost, atLeast), at_least: atLeast },
        ...(none && { none: ['nil'] }),
        ...(split ? { columns } : { separator: ' | ' }),
      },
    ];
    const later = [
      { id: 'why', type: 'text', asked_when: { scope: 'No', members: ['a', 'b'] } },
      {
        ...{ id: 'shares', type: 'numbers', decimals, ...marks, ...(max === undefined ? {} : { max }) },
        items: ['x', 'y', 'z'].map((id) => ({ id, label: id })),
        sum: { total, tolerance },
        asked_when: { old: 'yes' },
      },
      {
        id: 'last',
        type: 'single',
        options: [1, 2, 3].map((id) => ({ id, label: `L${id}` })),
        asked_when: { scope: 'On' },
      },
      {
        id: 'then',
        type: 'rating',
        scale: 's',
        items: [{ id: 'r', label: 'R' }],
        asked_when: { last: ['1', '2'] },
      },
    ];
    const age = [
      { id: 'age', type: 'number', min: 0, max: 90, asked_when: { members: ['c'] } },
      {
        ...{ id: 'old', type: 'derived', from: 'age' },
        bands: [
          { id: 'no', label: 'No', to: 30 },
          { id: 'yes', label: 'Yes', from: 30 },
        ],
      },
    ];
    return parseInstrument(
      JSON.stringify({
        ...{ format: 'crn-survey/instrument/1', id: 'demanding', version: '1.0.0', title: 'Demanding' },
        ...{ key: 'who', ...(ignoreCase && { ignore_case: true }) },
        missing: [{ code: 'N/A', reason: 'refused' }],
        scales: { s: { levels: [0, 1, 2, 3], outside: [{ code: 'dk' }] } },
        sections: [
          {
            id: 'all',
            title: 'All',
            questions: [...first, ...age, ...later],
          },
        ],
      }),
    );
  });

const anyInstrument = fc.oneof(
  demanding,
  surveys(1).map(({ instrument }) => instrument),
);

describe('what is simulated', () => {
  it('is valid, record by record, whatever the instrument', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstrument, fc.integer({ min: 1, max: 60 }), seeds, async (instrument, n, seed) => {
        const { inputs, issues, notices } = await readBack(instrument, simulate(instrument, { n, seed }));
        expect(issues.listed).toEqual([]);
        const empty = notices.filter(({ code }) => code === 'empty-records');
        if (instrument.key !== undefined || empty.length === 0) expect(inputs[0]!.records).toBe(n);
      }),
      { numRuns: runs(40) },
    );
  });

  it('has exactly as many wrong answers as were put in, in the columns where they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyInstrument,
        fc.integer({ min: 1, max: 60 }),
        seeds,
        fc.constantFrom(0.02, 0.3, 1),
        async (instrument, n, seed, rate) => {
          const put: Record<string, number> = {};
          const onFault = (column: string): void => {
            put[column] = (put[column] ?? 0) + 1;
          };
          const records = withFaults(simulate(instrument, { n, seed }), instrument, { seed, rate, onFault });
          const { issues } = await readBack(instrument, records);
          const found: Record<string, number> = {};
          for (const { column, count } of issues.listed) found[column] = (found[column] ?? 0) + count;
          expect(found).toEqual(put);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('a question that says how many options may be named', () => {
  const n = 20_000;
  const withLimits = (atLeast: number, atMost: number): Instrument =>
    parseInstrument(
      JSON.stringify({
        ...{ format: 'crn-survey/instrument/1', id: 'limits', version: '1.0.0', title: 'Limits' },
        sections: [
          {
            ...{ id: 'all', title: 'All' },
            questions: [
              {
                ...{
                  id: 'm',
                  type: 'multi',
                  separator: ';',
                  at_most: atMost,
                  at_least: atLeast,
                  none: ['nil'],
                },
                options: ['a', 'b', 'c', 'd', 'nil'].map((id) => ({ id, label: id })),
              },
            ],
          },
        ],
      }),
    );
  /** How many in a hundred name each option, and which numbers of options are named. */
  function deal(instrument: Instrument, counts: Readonly<Record<string, number>>) {
    const marginals = Object.entries(counts).map(([answer, count]) => ({ column: 'm', answer, count }));
    const named: Record<string, number> = {};
    const sizes = new Set<number>();
    for (const { m } of simulate(instrument, { n, seed: 3, marginals, marginalBase: 100 })) {
      const parts = m!.split(';');
      for (const part of parts) named[part] = (named[part] ?? 0) + 100 / n;
      if (m !== '' && m !== 'nil') sizes.add(parts.length);
    }
    return { named, sizes: [...sizes].sort() };
  }

  it.each([
    [2, 3, [2, 3], { '': 10, nil: 10, a: 80, b: 60, c: 40, d: 20 }],
    // Nearly all that may be named, so that the number can hardly vary.
    [1, 3, [2, 3], { '': 10, nil: 10, a: 70, b: 65, c: 55, d: 40 }],
    [1, 3, [1, 2, 3], { '': 10, nil: 10, a: 40, b: 30, c: 20, d: 40 }],
  ])('from %i to %i: keeps to it, and to the counts on average', (atLeast, atMost, expected, counts) => {
    const { named, sizes } = deal(withLimits(atLeast, atMost), counts);
    expect(sizes).toEqual(expected);
    expect(named['']).toBeCloseTo(10, 6);
    expect(named.nil).toBeCloseTo(10, 6);
    for (const [answer, count] of Object.entries(counts)) {
      expect(Math.abs(named[answer]! - count)).toBeLessThan(1);
    }
  });

  it('lets as many name something as can name enough', () => {
    const { named, sizes } = deal(withLimits(2, 3), { a: 80, b: 10 });
    expect(sizes).toEqual([2]);
    expect(named['']).toBeCloseTo(55, 6);
  });

  it('refuses counts that the limits leave no room for', () => {
    const counts = { '': 10, nil: 10, a: 80, b: 60, c: 40, d: 70 };
    expect(() => deal(withLimits(2, 3), counts)).toThrow(
      /80 respondents who may name 3 options each cannot have named 250/,
    );
  });
});
