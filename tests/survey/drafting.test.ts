import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import type { SurveyInput } from '../../src/survey/options.js';
import { REAL } from '../infer/real-exports.js';
import { filesOf } from '../laws/files.js';
import { runs } from '../share.js';
import { describeReal, inData } from '../survey-data.js';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

describe('a draft of an export', () => {
  it('takes what the platform writes for "not shown" for no answer', async () => {
    const own = '"Response ID";"Date submitted";"Last page";"Start language"';
    const row = (id: number, ...cells: readonly string[]): string =>
      [`"${id}"`, '"2024-01-01 10:00:00"', '"2"', '"en"', ...cells.map((cell) => `"${cell}"`)].join(';');
    const [file] = filesOf(
      lines(
        `${own};"Which? [Hammer]";"Which? [Saw]"`,
        ...[row(1, 'Yes', 'No'), row(2, 'N/A', 'N/A'), row(3, 'No', 'Yes'), row(4, 'Yes', 'No')],
      ),
    );
    const { yaml } = await draftInstrument(file!);
    expect(yaml).toContain('type: multi');
    expect(yaml).not.toContain('N/A');
    const { estimates } = await analyze([file!], { draft: true });
    const hammer = estimates.find(
      ({ level_label, base_kind }) => level_label === 'Hammer' && base_kind === 'answered',
    );
    expect([hammer!.n, hammer!.base]).toEqual([2, 3]);
  });

  it('knows numbers with a decimal comma, where a column holds nothing else', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i};${i},5;${i % 2 ? '1,5' : 'none'}`);
    const [file] = filesOf(lines('id;cost;mixed', ...rows));
    const { yaml } = await draftInstrument(file!);
    expect(yaml).toMatch(/column: cost\n +min: 0\.5\n +max: 11\.5\n +decimals: 1\n +decimal: ","/);
    const { issues } = await analyze([file!], { draft: true });
    expect(issues.total).toBe(0);
  });

  it('leaves out what platforms note beside the answers, under whatever name', async () => {
    const [legacy] = filesOf(
      lines(
        'V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,Q1',
        'ResponseID,ResponseSet,Name,ExternalDataReference,EmailAddress,IPAddress,Status,StartDate,EndDate,Finished,How?',
        ...['R_1', 'R_2', 'R_3'].map(
          (id, i) => `${id},Set,Anonymous,,,192.0.2.1,0,2014-01-01 10:00:00,2014-01-01 10:05:00,1,${i}`,
        ),
      ),
    );
    const { yaml, guesses } = await draftInstrument(legacy!);
    expect(yaml).toContain('key: V1');
    expect(guesses.filter(({ what }) => !/^(?:key|identifying|left-out|empty)$/.test(what))).toEqual([
      expect.objectContaining({ column: 'Q1' }),
    ]);
    const [labels] = filesOf(
      lines(
        'Record ID,Glad?,Complete?,Age,Complete?',
        '1,Yes,Complete,30,Complete',
        '2,No,Incomplete,31,Complete',
      ),
    );
    expect((await draftInstrument(labels!)).yaml).toContain('"Complete? [2]": what the platform notes');
  });

  it('knows the answers of every file of a run', async () => {
    const rows = (from: number, word: string) =>
      ['id,region', ...Array.from({ length: 12 }, (_, i) => `${from + i},${i % 2 ? word : 'North'}`)].join(
        '\n',
      );
    const found = await analyze(filesOf(rows(1, 'South'), rows(100, 'West')), { draft: true });
    expect(found.issues.total).toBe(0);
    const shown = found.estimates.filter(({ statistic }) => statistic === 'percent');
    expect(Object.fromEntries(shown.map(({ level_label, n }) => [level_label, n]))).toEqual({
      North: 12,
      South: 6,
      West: 6,
    });
  });

  it('sees every number of a long column', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => `${i},${i * 3}`);
    const [input] = filesOf(['id,steps', ...rows].join('\n'));
    const { yaml } = await draftInstrument(input!);
    expect(yaml).toContain('max: 7497');
  });
});

describe('a saved draft', () => {
  const numbersOf = async (file: SurveyInput) => {
    const { yaml } = await draftInstrument(file, { id: 'draft' });
    const direct = await analyze([file], { draft: true });
    const saved = await analyze([file], { instrument: parseInstrument(yaml) });
    return [direct.estimates, saved.estimates] as const;
  };

  it('gives the numbers that the same file gives without an instrument, and no mean of words', async () => {
    const words = fc.constantFrom('Never', 'Sometimes', 'Often', 'Always', "Don't know", '');
    const numbers = fc.constantFrom('1', '2', '3', '4', '5', '5.0', '');
    const record = fc.tuple(words, words, words, numbers, numbers, numbers, fc.integer({ min: 0, max: 90 }));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 40 }), async (records) => {
        const rows = records.map((cells) => cells.join(','));
        const [file] = filesOf(lines('a,b,c,speed,price,help,age', ...rows));
        const [direct, saved] = await numbersOf(file!);
        expect(saved).toEqual(direct);
        expect(direct.filter(({ statistic, item }) => statistic === 'mean' && /^[abc]$/.test(item))).toEqual(
          [],
        );
      }),
      { numRuns: runs(60) },
    );
  });

  describeReal('of real exports', () => {
    it.each([...new Set(REAL.map(({ file }) => file))])(
      '%s gives the same numbers',
      async (file) => {
        const [direct, saved] = await numbersOf({ path: inData(`data/${file}`) });
        expect(saved).toEqual(direct);
      },
      120_000,
    );
  });
});
