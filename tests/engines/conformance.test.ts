import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountRequest } from '../../src/engines/engine.js';
import { SurveyError } from '../../src/errors.js';
import type { Input, ReadPlan } from '../../src/read-plan.js';
import { openInput } from '../../src/sources/open.js';
import { filesOf } from '../laws/files.js';
import { inFull, runs, shareOf } from '../share.js';
import { describeReal, inData } from '../survey-data.js';
import { type Compared, compare, everything, type How } from './conform.js';
import { mutated, type NastyFile, wellFormed } from './nasty.js';

const [{ path }] = filesOf('') as [{ path: string }];

/** The file with a plan; undefined when not even its head can be read. */
async function opened(bytes: Uint8Array): Promise<Input | undefined> {
  writeFileSync(path, bytes);
  try {
    return await openInput(path, 'x.csv');
  } catch (error) {
    if (error instanceof SurveyError) return undefined;
    throw error;
  }
}

/** What a platform may say of records, beside what the plain plan says. */
const planned = (width: number): fc.Arbitrary<Partial<ReadPlan>> =>
  fc
    .record({
      apart: fc.boolean(),
      leaveOut: fc.option(fc.nat(width - 1)),
      also: fc.option(fc.nat(width - 1)),
      keepOnly: fc.option(fc.nat(width - 1)),
      finished: fc.option(fc.nat(width - 1)),
      finishedOnly: fc.boolean(),
      headers: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ apart, leaveOut, also, keepOnly, finished, finishedOnly, headers }) => ({
      headerRecords: headers,
      ...(leaveOut === null
        ? {}
        : {
            leaveOut: [
              {
                column: leaveOut,
                values: ['1', 'yes', 'k1'],
                ...(also === null ? {} : { also: [{ column: also, values: ['', 'no', '10'] }] }),
                why: 'preview' as const,
              },
              { column: 0, values: ['never'], why: 'survey-test' as const },
            ],
          }),
      ...(keepOnly === null
        ? {}
        : { keepOnly: [{ column: keepOnly, values: ['', '1', 'yes', 'no', 'k1', 'k2'] }] }),
      ...(finished === null ? {} : { finished: { column: finished, values: undefined }, finishedOnly }),
      ...(apart ? { conventions: { bare: 'not-asked' as const } as ReadPlan['conventions'] } : {}),
    }));

const asked: fc.Arbitrary<Partial<CountRequest>> = fc.record({
  omitRecords: fc
    .uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 1 })
    .map((records) => new Set(records)),
  omitKeys: fc.subarray(['K1', 'yes'], { maxLength: 1 }).map((keys) => new Set(keys)),
  positions: fc.nat(3),
});

interface Trial {
  readonly file: NastyFile;
  readonly plan: Partial<ReadPlan>;
  readonly request: Partial<CountRequest>;
}
const trial = (files: fc.Arbitrary<NastyFile>): fc.Arbitrary<Trial> =>
  fc
    .record({ file: files, plan: planned(1), request: asked })
    .chain((one) => planned(one.file.header.length).map((plan) => ({ ...one, plan })));

async function tried({ file, plan, request }: Trial, how: (length: number) => How): Promise<Compared> {
  const input = await opened(file.bytes);
  if (!input) return { isPlain: false, proved: 0 };
  const width = input.plan.columns.length;
  const fits = (cell: { column: number }): boolean => cell.column < width;
  const own: ReadPlan = {
    ...input.plan,
    ...plan,
    conventions: { ...input.plan.conventions, ...plan.conventions },
  };
  const leaveOut = own.leaveOut.filter((rule) => [rule, ...(rule.also ?? [])].every(fits));
  const fitting = {
    ...input,
    plan: {
      ...own,
      leaveOut,
      keepOnly: own.keepOnly.filter(fits),
      finished: own.finished && fits(own.finished) ? own.finished : undefined,
    },
  };
  return compare(fitting, everything(width, request), how(file.bytes.length));
}

const thirds = (length: number) => ({ cuts: [[1], [7, 1]], starts: [length >> 1, Math.floor(length / 3)] });

describe('the fast reader, on one core or two, says what csv-parse says', () => {
  it('of tables written by somebody who knows how, wherever they are cut', async () => {
    let plain = 0;
    let proved = 0;
    await fc.assert(
      fc.asyncProperty(trial(wellFormed), async (one) => {
        const { bytes } = one.file;
        const sevenths = Array.from({ length: 6 }, (_, i) => Math.floor((bytes.length * (i + 1)) / 7));
        const starts = [...sevenths, bytes.indexOf(10, bytes.length >> 1) + 1];
        const found = await tried(one, () => ({ cuts: [[1], [2], [5, 1], [3, 100]], starts }));
        if (found.isPlain) plain += 1;
        proved += found.proved;
      }),
      { numRuns: runs(60, 12) },
    );
    // That nothing was compared with nothing.
    expect(plain).toBeGreaterThan(0);
    expect(proved).toBeGreaterThan(0);
  });

  it('of files after an accident, or leaves them to it', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(trial(mutated), async (one) => {
        if ((await tried(one, thirds)).isPlain) plain += 1;
      }),
      { numRuns: runs(200, 40) },
    );
    expect(plain).toBeGreaterThan(0);
    expect(plain).toBeLessThan(runs(190, 38));
  });

  it.each([
    'id,q\n1,"a ""b""\n\r\nc"\n2,"x\ry"\n3,é😀\n',
    '\ufeffid;q\r\n"1";""\r\n2;\r\n;\r\n"";""\r\n3;"\r\n"',
    'id\tq\tr\n1\t" "\t"\t"\n2\t\t\n\t\t\n2\t""""\t"""a"\n',
    'id,q\n1,2,\n',
    'id\n""\n1\n',
  ])('of %j, cut at every byte and with a second stretch at every byte', async (text) => {
    const bytes = Buffer.from(text);
    const places = Array.from({ length: bytes.length }, (_, i) => i);
    const trialOf = { file: { bytes, header: ['id'] }, plan: {}, request: {} };
    await tried(trialOf, () => ({ cuts: places.map((at) => [at + 1, 1000]), starts: places.slice(1) }));
    await tried(
      { ...trialOf, plan: { conventions: { bare: 'not-asked' } as ReadPlan['conventions'] } },
      () => ({
        cuts: places.map((at) => [at + 1, 1]),
        starts: [],
      }),
    );
  });

  it.each([
    ['a quote inside an answer', 'a,b\n1,5" disk\n'],
    ['text after a closing quote', 'a,b\n1,"x"y\n'],
    ['a space before an opening quote', 'a,b\n1, "x"\n'],
    ['a quote that is not closed', 'a,b\n1,"x\n'],
    ['a carriage return as a line end', 'a,b\n1,2\r3,4\n'],
    ['line ends of two kinds', 'a,b\n1,2\r\n3,4\n'],
    ['line ends of two kinds, the other way', 'a,b\r\n1,2\n3,4\r\n'],
    ['a blank line', 'a,b\n1,2\n\n3,4\n'],
    ['a blank line at the end', 'a,b\n1,2\n\n'],
    ['a blank line before the header', '\n\na,b\n1,2\n'],
    ['a record that is too short', 'a,b\n1\n'],
    ['a record with an empty cell too many', 'a,b\n1,2,\n'],
    ['a zero byte', 'a,b\n1,2\n1,\0\n'],
    ['a zero byte in quotes', 'a,b\n1,2\n1,"\0"\n'],
    ['a byte that is not UTF-8', Buffer.concat([Buffer.from('a,b\n1,é\n2,é\n3,'), Buffer.of(0xe9, 10)])],
    ['a character cut off at the end', Buffer.concat([Buffer.from('a,b\n1,é\n2,é\n3,'), Buffer.of(0xc3)])],
    [
      'half a pair of surrogates',
      Buffer.concat([Buffer.from('a,b\n1,é\n2,é\n3,'), Buffer.of(0xed, 0xa0, 0x80)]),
    ],
  ])('is refused where it has %s', async (_what, content) => {
    // Found only when it is read: the head of the file is in order.
    const input = (await opened(Buffer.from(content).subarray(0, content.includes('\r\n') ? 5 : 4)))!;
    writeFileSync(path, content);
    const found = await compare(input, everything(input.plan.columns.length), { cuts: [[1]], starts: [4] });
    expect(found).toEqual({ isPlain: false, proved: 0 });
  });

  it('in records longer than what is held at a time', async () => {
    const long = 'lorem, "" ipsum\n'.repeat(100_000);
    const input = (await opened(Buffer.from(`a,b\n1,2\n3,"${long}"\n4,5\n`)))!;
    const found = await compare(input, everything(2), {
      cuts: [[100_000], [2_000_000]],
      starts: [8, 200_000],
    });
    expect(found).toEqual({ isPlain: true, proved: 1 });
  });

  it.runIf(inFull)('in many batches, of records with and without line breaks in them', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => {
      const note = i % 8000 < 5000 ? `a${i % 5000}` : `"a ""${i % 5000}"",\n${i % 3}"`;
      return `R${i},${i % 7},${note},${i % 997}`;
    });
    const text = `id,a,b,c\n${rows.join('\n')}\n`;
    const input = (await opened(Buffer.from(text)))!;
    const starts = [
      text.indexOf('R9000'),
      text.indexOf('R4000'),
      text.indexOf('\n', text.indexOf('R6000')) + 1,
    ];
    const found = await compare(input, everything(4), { cuts: [[65_536]], starts });
    // The last begins within quotes.
    expect(found).toEqual({ isPlain: true, proved: 2 });
  });
});

const MUTATIONS = 2000;
describe.runIf(inFull)(`${MUTATIONS} mutated files`, () => {
  it('are read alike or refused', async () => {
    let files = 0;
    let plain = 0;
    let proved = 0;
    await fc.assert(
      fc.asyncProperty(trial(mutated), async (one) => {
        files += 1;
        const found = await tried(one, (length) => ({ ...thirds(length), isBrief: files % 10 !== 0 }));
        if (found.isPlain) plain += 1;
        proved += found.proved;
      }),
      { numRuns: MUTATIONS, seed: 20_230_817 },
    );
    process.stdout.write(
      `${MUTATIONS} files: ${plain} plain, ${proved} second stretches used, 0 differences\n`,
    );
  });
});

const exportsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|tsv|txt)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));

describeReal('every real export', () => {
  it('is read alike or refused', async () => {
    const counts = { files: 0, unreadable: 0, plain: 0, proved: 0 };
    for (const file of shareOf(exportsIn(inData('data')), 12)) {
      counts.files += 1;
      const input = await openInput(file, 'x.csv').catch(() => undefined);
      if (!input) {
        counts.unreadable += 1;
        continue;
      }
      const request = everything(input.plan.columns.length);
      const bytes = readFileSync(file);
      const half = bytes.indexOf(10, bytes.length >> 1) + 1;
      const found = await compare(input, request, { cuts: [[4099]], starts: [half] });
      if (found.isPlain) counts.plain += 1;
      counts.proved += found.proved;
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect(counts.plain).toBeGreaterThan(counts.files / 2);
  });
});
