import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineOf, linesOf, parquetHead, readRecords } from '../../src/engines/choose.js';
import { countCsv } from '../../src/engines/duckdb.js';
import type { Counted, CountRequest, Field } from '../../src/engines/engine.js';
import { repeatedHashes } from '../../src/engines/keys.js';
import { streamEngine } from '../../src/engines/stream.js';
import { SurveyError } from '../../src/errors.js';
import type { Input, ReadPlan } from '../../src/read-plan.js';
import { openInput } from '../../src/sources/open.js';
import type { Raw } from '../../src/tally.js';
import { inFull, runs } from '../share.js';
import { duckdb, parquetOf, parquetOfTexts, temporaryPath } from './parquet-files.js';

const NAMES = ['who', 'a b', '"; drop', 'whom'];
const WORDS = [
  '',
  'a',
  'A',
  'a ',
  'b',
  "it's",
  '"',
  'x\ny',
  '\ufeffa',
  'é',
  'e\u0301',
  '4',
  '4.0',
  'null',
  '%',
];

const cell = fc.option(fc.constantFrom(...WORDS), { nil: null, freq: 3 });
const record = fc.tuple(cell, cell, cell, cell);
const records = fc.array(record, { maxLength: 40 });
const columnField = (column: number): Field => ({ kind: 'column', column });
const total = fc.tuple(fc.subarray([0, 1, 2, 3]), fc.integer({ min: -2, max: 3 })).map(
  ([columns, factor]): Field => ({
    kind: 'total',
    of: columns.map((column) => ({ column, score: (raw) => (raw === null ? 0 : raw.length * factor) })),
  }),
);

const request: fc.Arbitrary<CountRequest> = fc.record({
  tallies: fc.array(fc.array(fc.oneof(fc.nat(3).map(columnField), total), { maxLength: 4 }), {
    maxLength: 6,
  }),
  key: fc.option(
    fc.nat(3).map((column) => ({ column })),
    { nil: undefined },
  ),
  omitRecords: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }).map((list) => new Set(list)),
  omitKeys: fc.subarray(['a', 'A', 'é', 'zz']).map((list) => new Set(list)),
  watch: fc.record({
    columns: fc.subarray([0, 1, 2, 3]),
    wants: fc.constant((column: number, raw: Raw) => raw === null || raw.length > column),
  }),
  positions: fc.nat(4),
});
const cellIs = fc.record({
  column: fc.nat(3),
  values: fc.uniqueArray(fc.constantFrom('', 'a', "it's", 'x y', '4'), { minLength: 1 }),
});
const judging: fc.Arbitrary<Partial<ReadPlan>> = fc.record({
  leaveOut: fc.array(
    fc.record({
      column: cellIs.map(({ column }) => column),
      values: cellIs.map(({ values }) => values),
      also: fc.array(cellIs, { maxLength: 2 }),
      why: fc.constantFrom('preview' as const, 'survey-test' as const),
    }),
    { maxLength: 3 },
  ),
  keepOnly: fc.array(cellIs, { maxLength: 1 }),
  finished: fc.option(
    fc.record({ column: fc.nat(3), values: fc.option(fc.constant(['A', '']), { nil: undefined }) }),
    { nil: undefined },
  ),
  finishedOnly: fc.boolean(),
});

/** Everything that was counted, in an order of its own. */
const plain = ({ sha256: _, index: _index, ...counted }: Counted) => ({
  ...counted,
  keys: [...counted.keys],
  leftOut: [...counted.leftOut],
  omitted: [...counted.omitted].sort((a, b) => a - b),
  omittedKeys: [...counted.omittedKeys].sort(),
  watched: counted.watched.map((one) => JSON.stringify(one)).sort(),
});

const csvOf = (rows: readonly (readonly Raw[])[]): string =>
  [NAMES, ...rows]
    .map((row) => `${row.map((one) => (one === null ? '' : `"${one.replaceAll('"', '""')}"`)).join(',')}\n`)
    .join('');

const withPlan = (input: Input, plan: Partial<ReadPlan>): Input => ({
  ...input,
  plan: { ...input.plan, ...plan },
});

async function csvInput(text: string | Uint8Array): Promise<Input> {
  const path = temporaryPath('answers.csv');
  writeFileSync(path, text);
  return openInput(path, 'x', { platform: 'csv' });
}

const parquetInput = (path: string): Promise<Input> => openInput(path, 'x', { platform: 'csv' }, parquetHead);

async function refusal(run: Promise<unknown>): Promise<readonly [string, string]> {
  const error = await run.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(SurveyError);
  return [(error as SurveyError).code, (error as SurveyError).message];
}

const count = (more: Partial<CountRequest>): CountRequest => ({
  tallies: [],
  key: undefined,
  omitRecords: new Set(),
  omitKeys: new Set(),
  watch: { columns: [], wants: () => false },
  positions: 3,
  ...more,
});

const numRuns = runs(20);

describe.runIf(duckdb)('DuckDB', () => {
  it('counts in Parquet what the stream engine counts in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(records, request, judging, async (rows, request, judging) => {
        const plan = { ...judging, headerRecords: 1 };
        const csv = withPlan(await csvInput(csvOf(rows)), plan);
        const parquet = withPlan(await parquetInput(await parquetOfTexts(NAMES, rows)), {
          ...judging,
          headerRecords: 0,
        });
        expect(parquet.plan.columns).toEqual(csv.plan.columns);
        const counted = await engineOf('auto').count(parquet, request);
        expect(plain(counted)).toEqual(plain(await streamEngine.count(csv, request)));
        const [read, expected] = [[] as unknown[], [] as unknown[]];
        const summary = await readRecords(parquet, (...record) => read.push(record));
        expect(summary).toEqual(await readRecords(csv, (...record) => expected.push(record)));
        expect(read).toEqual(expected);
        expect(await linesOf(parquet, [3, 1])).toEqual([3, 1]);
      }),
      { numRuns },
    );
  });

  it('counts in plain CSV what the stream engine counts, empties in quotes told apart', async () => {
    await fc.assert(
      fc.asyncProperty(records, request, judging, fc.boolean(), async (rows, request, judging, apart) => {
        const input = await csvInput(csvOf(rows));
        const { conventions } = input.plan;
        const csv = withPlan(input, {
          ...judging,
          conventions: apart ? { ...conventions, bare: 'not-asked' } : conventions,
        });
        const counted = await countCsv(csv, request);
        expect(counted).toBeDefined();
        expect(counted!.sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(plain(counted!)).toEqual(plain(await streamEngine.count(csv, request)));
      }),
      { numRuns },
    );
  });

  it('leaves CSV that is not plain to the stream engine', async () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        ',',
        ',',
        '\n',
        '\n',
        '\r\n',
        '\r',
        '"',
        '""',
        '"x"',
        '"x,y"',
        '"\n"',
        ' ',
        '\t',
        ';',
        '\ufeff',
        "'",
        '\\',
      ],
    );
    const every: CountRequest = count({
      tallies: [[0], [1], [2], [0, 1, 2]].map((set) => set.map(columnField)),
    });
    let same = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), fc.boolean(), async (pieces, isCrlf) => {
        const end = isCrlf ? '\r\n' : '\n';
        const input = await csvInput(`p,q,r${end}1,2,3${end}${pieces.join('')}`);
        const counted = await countCsv(input, every);
        if (!counted) return;
        same += 1;
        expect(plain(counted)).toEqual(plain(await streamEngine.count(input, every)));
      }),
      { numRuns: runs(240), examples: [[[...'a,b,c\n'], false]] },
    );
    expect(same).toBeGreaterThan(0);
  });

  it.each([
    ['a quote inside a bare cell', 'a,b\n5" disk,1\n'],
    ['a space before a quote', 'a,b\n1, "x"\n'],
    ['a space behind a quote', 'a,b\n"x" ,1\n'],
    ['a lone CR', 'a,b\n1,2\r3,4\n'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r\n'],
    ['a quote that is never closed', 'a,b\n1,"2\n'],
    ['too many cells', 'a,b\n1,2,3\n'],
    ['an empty cell too many', 'a,b\n1,2,\n3,4\n'],
    ['an empty cell too many in each record', 'a,b\n1,2,\n3,4,\n'],
    ['a cell too few that may be lacking', 'a,b,,\n1,2,,\n3,4\n'],
    ['one column', 'a\n1\n\n2\n'],
    ['a header that stands twice', 'a,b\n1,2\na,b\n'],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(`a,b\n${'1,é\n'.repeat(30_000)}1,`), Buffer.from([0xe9, 0x0a])]),
    ],
  ])('leaves %s to the stream engine', async (_what, text) => {
    expect(await countCsv(await csvInput(text), count({ tallies: [[columnField(0)]] }))).toBeUndefined();
  });

  it.each(['a[1].csv', 'a*.csv', 'a?.csv', "it's.csv", 'a b"c.csv'])(
    'reads %s and no other file',
    async (name) => {
      const folder = dirname(temporaryPath('x'));
      for (const other of ['a1.csv', 'ab.csv', 'its.csv'])
        writeFileSync(join(folder, other), 'p,q\nwrong,1\n');
      writeFileSync(join(folder, name), 'p,q\nright,1\n');
      const input = await openInput(join(folder, name), name);
      const counted = await countCsv(input, count({ tallies: [[columnField(0)]] }));
      expect(counted?.tallies).toEqual([[{ key: ['right'], n: 1 }]]);
    },
  );
});

describe.runIf(duckdb)('a Parquet file', () => {
  const counted = async (select: string, name?: string) => {
    const input = await parquetInput(await parquetOf(select, name));
    const tallies = input.plan.columns.map((_, i) => [columnField(i)]);
    const { tallies: found } = await engineOf('auto').count(input, count({ tallies }));
    return {
      columns: input.plan.columns,
      texts: found.map((tally) => tally.map(({ key }) => key[0])),
    };
  };

  it('has values of any type as texts', async () => {
    const values: readonly (readonly [sql: string, text: Raw])[] = [
      ['4::TINYINT', '4'],
      ['18446744073709551615::UBIGINT', '18446744073709551615'],
      ['-7::INTEGER', '-7'],
      ['4.0::DOUBLE', '4'],
      ['-0.0::DOUBLE', '0'],
      ['0.1::DOUBLE', '0.1'],
      ['0.1::FLOAT', '0.1'],
      ["'nan'::DOUBLE", 'NaN'],
      ["'-inf'::DOUBLE", '-inf'],
      ['1e300::DOUBLE', '1e+300'],
      ['1.50::DECIMAL(5,2)', '1.5'],
      ['40.00::DECIMAL(5,2)', '40'],
      ['0::DECIMAL(5,2)', '0'],
      ['100::DECIMAL(18,0)', '100'],
      ['true', 'true'],
      ["DATE '2024-02-29'", '2024-02-29'],
      ["TIMESTAMP '2024-02-29 12:00:00'", '2024-02-29 12:00:00'],
      ["TIMESTAMPTZ '2024-02-29 12:00:00+02'", '2024-02-29 10:00:00+00'],
      ["TIME '12:30:00'", '12:30:00'],
      ["'north'::ENUM('north', 'south')", 'north'],
      ["'a' || chr(0) || 'b'", 'a\0b'],
      ["chr(65279) || 'a'", '\ufeffa'],
      ["''", null],
      ['NULL::INTEGER', null],
    ];
    const columns = values.map(([sql], i) => `${sql} AS a${i}`).join(', ');
    const { texts } = await counted(`SELECT 'x' AS who, ${columns}`);
    expect(texts.slice(1).map(([text], i) => [values[i]![0], text])).toEqual(values);
  });

  it.each([
    ['[1, 2]', 'INTEGER[]'],
    ["{'a': 1}", 'STRUCT'],
    ["map {'a': 1}", 'MAP'],
    ["'ab'::BLOB", 'BLOB'],
  ])('with %s in a column is refused when that is asked for', async (sql, type) => {
    const input = await parquetInput(await parquetOf(`SELECT 'x' AS who, ${sql} AS "my answer", 5 AS age`));
    expect(input.plan.columns).toEqual(['who', 'my answer', 'age']);
    const [code, message] = await refusal(
      engineOf('auto').count(input, count({ tallies: [[columnField(1)]] })),
    );
    expect([code, message]).toEqual(['nested-column', expect.stringContaining('"my answer" is of the type')]);
    expect(message).toContain(type);
    const { tallies } = await engineOf('auto').count(input, count({ tallies: [[columnField(2)]] }));
    expect(tallies).toEqual([[{ key: ['5'], n: 1 }]]);
    const records: unknown[] = [];
    await readRecords(input, (record) => records.push(record));
    expect(records).toEqual([['x', null, '5']]);
  });

  it('has the columns that it names, whatever they are called and wherever it lies', async () => {
    const names = ['"; drop', "it's", 'a\nb', '', 'c0', 'rn', 'row', 'v0', 'file_row_number'];
    const sql = names.map((name, i) => `${i} AS "${name.replaceAll('"', '""') || ' '}"`).join(', ');
    const { columns, texts } = await counted(`SELECT ${sql}`, 'year=2020/x.parquet');
    expect(columns).toEqual(['"; drop', "it's", 'a b', '#4', 'c0', 'rn', 'row', 'v0', 'file_row_number']);
    expect(texts).toEqual(names.map((_, i) => [String(i)]));
  });

  it.each(['a[1].parquet', 'a*.parquet', 'a?.parquet', "it's.parquet"])(
    'called %s is read alone',
    async (name) => {
      const path = await parquetOf("SELECT 'right' AS answer", name);
      for (const other of ['a1.parquet', 'ab.parquet']) {
        copyFileSync(await parquetOf("SELECT 'wrong' AS answer"), join(dirname(path), other));
      }
      const { tallies } = await engineOf('auto').count(
        await parquetInput(path),
        count({ tallies: [[columnField(0)]] }),
      );
      expect(tallies).toEqual([[{ key: ['right'], n: 1 }]]);
    },
  );

  it('is recognised by its content, and refused where it is not complete', async () => {
    const path = await parquetOf('SELECT range AS who FROM range(5000)', 'answers.csv');
    const bytes = readFileSync(path);
    expect((await parquetInput(path)).plan.verdict).toBe('Parquet; 1 column');
    writeFileSync(path, bytes.subarray(0, bytes.length - 100));
    expect(await refusal(parquetInput(path))).toEqual([
      'unreadable-parquet',
      expect.stringContaining('x cannot be read as Parquet: is it complete?'),
    ]);
    expect((await refusal(openInput(path, 'x')))[0]).toBe('not-csv');
  });

  it('is not for the stream engine', async () => {
    const input = await parquetInput(await parquetOf('SELECT 1 AS who'));
    expect(await refusal(engineOf('stream').count(input, count({})))).toEqual([
      'not-csv',
      expect.stringContaining('--engine stream: x is a Parquet file'),
    ]);
  });

  it.runIf(inFull)('keeps its records in order, however many', async () => {
    const input = await parquetInput(
      await parquetOf(
        "SELECT range AS who, CASE WHEN range % 50000 = 7 THEN 'x' ELSE 'y' END AS a FROM range(200000)",
      ),
    );
    const found: number[] = [];
    await readRecords(input, ([who], number) => {
      if (Number(who) === number - 1) found.push(number);
    });
    expect(found).toHaveLength(200_000);
    expect(found.at(-1)).toBe(200_000);
    const { keys, watched } = await engineOf('auto').count(
      input,
      count({
        key: { column: 0 },
        watch: { columns: [1], wants: (_column, raw) => raw === 'x' },
      }),
    );
    expect(watched).toEqual([{ column: 1, raw: 'x', records: [8, 50_008, 100_008] }]);
    expect(keys.reduce((sum, { records }) => sum + records.length, 0)).toBe(200_000);
    expect(repeatedHashes(keys).size).toBe(0);
  });

  it('takes many different answers into a sum', async () => {
    const input = await parquetInput(await parquetOf('SELECT range AS a, range % 3 AS b FROM range(3000)'));
    const score = (raw: Raw): number => Number(raw) % 7;
    const of = [0, 1].map((column) => ({ column, score }));
    const { tallies } = await engineOf('auto').count(input, count({ tallies: [[{ kind: 'total', of }]] }));
    const naive = new Map<number, number>();
    for (let i = 0; i < 3000; i++) naive.set((i % 7) + (i % 3), (naive.get((i % 7) + (i % 3)) ?? 0) + 1);
    expect(new Map(tallies[0]!.map(({ key, n }) => [key[0], n]))).toEqual(naive);
  });
});
