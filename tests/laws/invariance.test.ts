import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Results } from '../../src/results.js';
import { analyze } from '../../src/survey/analyze.js';
import { type RawKey, rawKeyName } from '../../src/tally.js';
import { breakdownsOf, csvText, type Dialect, rawIn, type Survey, surveys } from '../arbitraries.js';
import { anyCharacter } from '../characters.js';
import { inFull, runs } from '../share.js';
import { filesOf } from './files.js';

const { readSync } = fs;
let reads = 0;
/** From here on a file is read by so many bytes at a time. */
function readBy(size: number): void {
  const inPieces = (
    file: number,
    bytes: Buffer,
    offset: number,
    length: number,
    position: number,
  ): number => {
    reads += 1;
    return readSync(file, bytes, offset, Math.min(length, size), position);
  };
  Object.assign(fs, { readSync: inPieces });
  syncBuiltinESMExports();
}
function readAtOnce(): void {
  Object.assign(fs, { readSync });
  syncBuiltinESMExports();
}
afterEach(readAtOnce);

const analyzed = (survey: Survey, ...texts: readonly string[]) =>
  analyze(filesOf(...(texts.length > 0 ? texts : [csvText(survey)])), {
    instrument: survey.instrument,
    by: breakdownsOf(survey.instrument),
    positions: 1000,
  });

/** What must not depend on how the respondents are written down: every number, and what is wrong in which records. */
const outcome = ({ estimates, response, issues, cells }: Results) => ({
  estimates,
  response,
  cells,
  total: issues.total,
  byCode: issues.byCode,
  issues: issues.listed
    .map(({ column, raw, facts, count }) =>
      JSON.stringify([column, raw.replaceAll(/\r\n|\r/g, '\n'), facts, count]),
    )
    .sort(),
});

describe('the numbers do not change by a bit', () => {
  it('with the chunks in which a file is read, nor do the lines', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), fc.integer({ min: 2, max: 40 }), async (survey, size) => {
        const whole = await analyzed(survey);
        reads = 0;
        readBy(size);
        const pieces = await analyzed(survey);
        readAtOnce();
        expect(reads).toBeGreaterThanOrEqual(Buffer.byteLength(csvText(survey)) / size);
        const { inputs, issues, ...rest } = pieces;
        expect({ inputs, issues, estimates: rest.estimates }).toEqual({
          inputs: whole.inputs,
          issues: whole.issues,
          estimates: whole.estimates,
        });
      }),
      { numRuns: runs(18) },
    );
  });

  it('with the order of records and of columns, delimiter, line ends, quotes, byte order mark', async () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      byteOrderMark: fc.boolean(),
      lastNewline: fc.boolean(),
      luck: fc.nat(1000),
    }) as fc.Arbitrary<Dialect>;
    await fc.assert(
      fc.asyncProperty(
        surveys().chain((survey) =>
          fc.tuple(
            fc.constant(survey),
            fc.shuffledSubarray([...survey.records], { minLength: survey.records.length }),
            fc.shuffledSubarray([...survey.columns], { minLength: survey.columns.length }),
            dialect,
          ),
        ),
        async ([survey, records, columns, dialect]) => {
          const other = { ...survey, records, columns, dialect };
          expect(outcome(await analyzed(other))).toEqual(outcome(await analyzed(survey)));
        },
      ),
      { numRuns: runs(18) },
    );
  });

  it('when one file is split in two, whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), fc.nat(20), fc.boolean(), async (survey, at, swap) => {
        const { records } = survey;
        const parts = [records.slice(0, at), records.slice(at)].map((records) =>
          csvText({ ...survey, records }),
        );
        const split = await analyzed(survey, ...(swap ? parts.reverse() : parts));
        expect(outcome(split)).toEqual(outcome(await analyzed(survey)));
        expect(split.inputs.reduce((sum, input) => sum + input.records, 0)).toBe(records.length);
      }),
      { numRuns: runs(18) },
    );
  });

  it('when respondents who gave the same answers are counted together or apart', () => {
    // What keeps cells apart must tell any two keys apart, whatever stands in them.
    const part = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 4 }), fc.constant(null), fc.integer());
    const key = fc.array(part, { maxLength: 3 }) as fc.Arbitrary<RawKey>;
    const same = (a: RawKey, b: RawKey): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(rawKeyName(a) === rawKeyName(b)).toBe(same(a, b));
      }),
    );
  });
});

describe.runIf(inFull)('a file larger than what is read at once', () => {
  it('has the same numbers as its records in small files', async () => {
    const [survey] = fc.sample(surveys(12).filter(hasKeyAndText), { numRuns: 1, seed: 3 });
    const { records, instrument } = survey!;
    const copies = Math.ceil(540_000 / csvText(survey!).length);
    const many = Array.from({ length: copies }, (_, i) =>
      records.map((record, k) =>
        new Map(record).set(instrument.key!, { raw: `K${i}-${k}`, meaning: { is: 'text' } }),
      ),
    );
    const texts = many.map((records) => csvText({ ...survey!, records }));
    const large = csvText({ ...survey!, records: many.flat() });
    expect(Buffer.byteLength(large)).toBeGreaterThan(2 * (1 << 18));
    const tenth = Math.ceil(texts.length / 10);
    const pieces = Array.from({ length: 10 }, (_, i) =>
      csvText({ ...survey!, records: many.slice(i * tenth, (i + 1) * tenth).flat() }),
    ).slice(0, Math.ceil(texts.length / tenth));
    expect(outcome(await analyzed(survey!, large))).toEqual(outcome(await analyzed(survey!, ...pieces)));
  });
});

const hasKeyAndText = ({ instrument, records, dialect }: Survey): boolean =>
  instrument.key !== undefined &&
  records.length > 8 &&
  records.some((record) => [...record.values()].some(({ raw }) => rawIn(raw, dialect).includes('\n')));
