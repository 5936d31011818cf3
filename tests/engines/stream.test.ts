import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordCounter } from '../../src/engines/counter.js';
import type { CountRequest, Field } from '../../src/engines/engine.js';
import { streamEngine } from '../../src/engines/stream.js';
import { SurveyError } from '../../src/errors.js';
import { openInput } from '../../src/sources/open.js';
import { rawKeyName } from '../../src/tally.js';
import { filesOf } from '../laws/files.js';

const request = (more: Partial<CountRequest>): CountRequest => ({
  tallies: [],
  key: undefined,
  omitRecords: new Set(),
  omitKeys: new Set(),
  watch: { columns: [], wants: () => false },
  positions: 3,
  ...more,
});

const column = (column: number): Field => ({ kind: 'column', column });
const worth = (raw: string | null): number => (raw === null ? 0 : raw.length);

const answer = fc.constantFrom(null, '', 'a', 'bb', 'null', '"', 'ccc');
const records = fc.array(fc.tuple(answer, answer, answer), { maxLength: 30 });

describe('counting', () => {
  it('gives for every list of fields what a map over the records gives', () => {
    const field = fc.oneof(
      fc.nat(2).map(column),
      fc
        .subarray([0, 1, 2])
        .map(
          (columns): Field => ({ kind: 'total', of: columns.map((column) => ({ column, score: worth })) }),
        ),
    );
    fc.assert(
      fc.property(
        records,
        fc.array(fc.array(field, { maxLength: 4 }), { maxLength: 4 }),
        (records, tallies) => {
          const counter = recordCounter(request({ tallies }));
          records.forEach((record, i) => {
            counter.take(record, i + 1);
          });
          const counted = counter.result();
          tallies.forEach((fields, t) => {
            const naive = new Map<string, number>();
            for (const record of records) {
              const raws = [...record];
              const key = fields.map((field) =>
                field.kind === 'column'
                  ? raws[field.column]!
                  : field.of.reduce((sum, { column }) => sum + worth(raws[column]!), 0),
              );
              naive.set(rawKeyName(key), (naive.get(rawKeyName(key)) ?? 0) + 1);
            }
            expect(new Map(counted.tallies[t]!.map(({ key, n }) => [rawKeyName(key), n]))).toEqual(naive);
          });
          expect(counted.records).toBe(records.length);
        },
      ),
    );
  });

  it('asks once what an answer is worth', () => {
    const asked: (string | null)[] = [];
    const score = (raw: string | null): number => {
      asked.push(raw);
      return 1;
    };
    const counter = recordCounter(request({ tallies: [[{ kind: 'total', of: [{ column: 0, score }] }]] }));
    for (const [i, cell] of ['a', null, 'a', 'b', null].entries()) counter.take([cell], i + 1);
    expect(counter.result().tallies).toEqual([[{ key: [1], n: 5 }]]);
    expect(asked).toEqual(['a', null, 'b']);
  });

  it('leaves records out by number and by key, and remembers keys and watched answers', () => {
    const counter = recordCounter(
      request({
        tallies: [[column(1)]],
        key: { column: 0 },
        omitRecords: new Set([2]),
        omitKeys: new Set(['C', 'Z']),
        watch: { columns: [1], wants: (_column, raw) => raw === 'x' },
        positions: 2,
      }),
    );
    const rows = [
      ['A', 'x'],
      ['B', 'x'],
      [' C', 'x'],
      ['A ', 'y'],
      [null, 'x'],
      ['D', 'x'],
      [' ', 'y'],
      [null, null],
    ];
    rows.forEach((row, i) => {
      counter.take(row, i + 1);
    });
    const { keys, ...rest } = counter.result();
    expect(keys.flatMap(({ records }) => [...records])).toEqual([1, 4, 6]);
    const [first, again, other] = keys.flatMap(({ hashes }) => [...hashes]);
    expect([first === again, first === other]).toEqual([true, false]);
    expect(rest).toEqual({
      records: 6,
      omitted: new Set([2, 3]),
      omittedKeys: new Set(['C']),
      tallies: [
        [
          { key: ['x'], n: 3 },
          { key: ['y'], n: 2 },
          { key: [null], n: 1 },
        ],
      ],
      watched: [{ column: 1, raw: 'x', records: [1, 5] }],
      keyless: { count: 3, records: [5, 7] },
    });
  });
});

describe('a file', () => {
  const count = async (content: string | Uint8Array) => {
    const [file] = filesOf(content);
    const input = await openInput(file!.path, 'x.csv');
    return streamEngine.count(input, request({ tallies: [input.plan.columns.map((_, i) => column(i))] }));
  };
  const refusal = async (content: string | Uint8Array): Promise<readonly [string, string]> => {
    const error = await count(content).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(SurveyError);
    return [(error as SurveyError).code, (error as SurveyError).message];
  };

  it('is counted as RFC 4180 says, with its sha256', async () => {
    const { tallies, records, sha256 } = await count(
      '\ufeffa;"b ""x"""\r\n"1;2";"say ""hi""\r\nthere"\r\n\r\n3;\r\n',
    );
    expect(tallies[0]).toEqual([
      { key: ['1;2', 'say "hi"\r\nthere'], n: 1 },
      { key: ['3', null], n: 1 },
    ]);
    expect([records, sha256]).toEqual([2, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it.each([
    [
      'too many fields',
      'a,b\n1,2\n"x\ny",3,4\n5,6\n',
      'malformed-record',
      'line 3: the record has 3 fields, the header has 2',
    ],
    [
      'too few fields',
      'a,b\r\n"1\r\n",2\r\n\r\n3\r\n',
      'malformed-record',
      'line 5: the record has 1 field, the header has 2',
    ],
    ['a quote that is not closed', 'a,b\n1,2\n3,4\n"5,6\n7,8\n', 'malformed-record', 'line 4: '],
  ])('with %s is refused with the line', async (_name, text, code, message) => {
    const [found, said] = await refusal(text);
    expect(found).toBe(code);
    expect(said).toContain(`x.csv, ${message}`);
  });

  it('has no respondent in a row of nothing but delimiters', async () => {
    expect((await count('a,b\n1,2\n,\n\n,,\n" ",\n')).records).toBe(2);
  });

  it.each([
    ['most records', 'a,b\n1,2,,\n3,4,\n', 2],
    ['most records, not all', 'a,b\n1,2,\n3,4,\n5,6\n', 3],
    ['the header', 'a,b,,\n1,2,,\n3,4\n5,6,\n7,8,,,,\n', 4],
    ['the header alone', 'a,b,\n1,2\n3,4\n', 2],
  ])('may have empty cells beyond its columns where %s has them', async (_where, text, records) => {
    expect((await count(text)).records).toBe(records);
  });

  it.each([
    [
      'one record',
      'id,site,a,b\n1,north,2,5\n2,south,,5,\n3,north,1,4\n',
      'line 3: the record has 5 fields, the header has 4. Nothing stands in the last: a comma too many',
    ],
    [
      'one record of two',
      'a;b\n1;2;\n3;4\n',
      'line 2: the record has 3 fields, the header has 2. Nothing stands in the last: a semicolon too many',
    ],
    [
      'no record, and something stands in them',
      'a,b,,\n1,2,,\n3,4,,,5\n',
      'line 3: the record has 5 fields, the header has 4. Is there an answer with a comma',
    ],
    ['none, but a column with a name is lacking', 'a,b,c,\n1,2,3,\n3,4\n', 'line 3: the record has 2 fields'],
    ['none, but a column with answers is lacking', 'a,b,\n1,2,3\n3,4\n', 'line 3: the record has 2 fields'],
  ])('is refused where %s has empty cells beyond the columns', async (_where, text, message) => {
    const [code, said] = await refusal(text);
    expect(code).toBe('malformed-record');
    expect(said).toContain(message);
  });

  it('that is not UTF-8 is refused with the line, wherever the chunks are cut', async () => {
    const good = Buffer.from(`a,b\n${'x,é\n'.repeat(100_000)}`);
    const bad = Buffer.concat([good, Buffer.from([0x31, 0x2c, 0xe9, 0x0a])]);
    expect((await count(good)).records).toBe(100_000);
    const [code, said] = await refusal(bad);
    expect([code, said]).toEqual(['not-utf8', expect.stringContaining('x.csv, line 100002: the byte 0xE9')]);
    const cutOff = Buffer.concat([good, Buffer.from([0x31, 0x2c, 0xf0, 0x9f])]);
    expect(await refusal(cutOff)).toEqual(['not-utf8', expect.stringContaining('line 100002')]);
  });
});

describe('a fault of ours', () => {
  it('is not taken for a file that is not plain: nobody reads it again', async () => {
    const [file] = filesOf('id,a\nk1,x\nk2,y\n');
    const input = await openInput(file!.path, 'a.csv');
    let asked = 0;
    const wants = (): boolean => {
      asked += 1;
      throw new TypeError('ours');
    };
    const counted = streamEngine.count(input, request({ watch: { columns: [1], wants } }));
    await expect(counted).rejects.toThrow('ours');
    expect(asked).toBe(1);
  });
});
