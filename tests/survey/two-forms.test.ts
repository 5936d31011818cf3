import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { describeIssue } from '../../src/report/issue-line.js';
import { twoFormsIn } from '../../src/sources/two-forms.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';
import { runs } from '../share.js';

const OPTIONS = ['well', 'river', 'rain water'];
const cell = parseInstrument(
  instrumentText([
    { id: 'w', type: 'multi', column: 'water', separator: ' ', options: options('well', 'river') },
  ]),
);
const columns = parseInstrument(
  instrumentText([
    {
      ...{ id: 'w', type: 'multi', options: options('well', 'river') },
      columns: { well: 'water/well', river: 'water/river' },
    },
  ]),
);

const odk = (...rows: readonly string[]): string =>
  [
    'SubmissionDate,water,water/well,water/river,KEY',
    ...rows.map((row, i) => `2024-03-01,${row},k${i}`),
  ].join('\n');

describe('an answer that stands as a cell and as columns of its options', () => {
  const text = odk('well river,1,1', 'river well,1,1', 'well,1,1', ',0,0', ',,', ',0,1', 'well,1,1');

  it('is an issue where the two disagree: each distinct one, counted and located', async () => {
    const { issues, notices } = await validate(filesOf(text), { instrument: cell });
    expect(issues.listed.map((issue) => describeIssue(issue, false))).toEqual([
      'water: "well" x 2 (lines 4, 8) is not what the columns of its options say: they say well, river (the cell counts)',
      'water: (line 7) is not what the columns of its options say: they say river (the cell counts)',
    ]);
    expect(issues.byCode).toEqual({ 'forms-disagree': 3 });
    expect(notices.map(({ message }) => message).join()).not.toContain('water/');
  });

  it('counts as the form that the instrument reads, whichever it is', async () => {
    const named = async (instrument: typeof cell): Promise<readonly unknown[]> => {
      const { estimates, issues } = await analyze(filesOf(text), { instrument });
      const row = estimates.find(({ level, base_kind }) => level === 'river' && base_kind === 'answered');
      return [row?.n, row?.base, issues.listed[0]?.facts];
    };
    expect(await named(cell)).toEqual([2, 4, expect.objectContaining({ counts: 'cell' })]);
    expect(await named(columns)).toEqual([5, 5, expect.objectContaining({ counts: 'columns' })]);
  });

  it('is said of records to mend, and not of those left out', async () => {
    const { rejects } = await validate(filesOf(text), { instrument: cell, rejects: true });
    expect(rejects?.rows.map(({ _line }) => _line)).toEqual([4, 7, 8]);
    expect(rejects?.rows[1]?._reasons).toContain('is not what the columns of its options say');
    const keyed = parseInstrument(
      instrumentText(
        [{ id: 'w', type: 'multi', column: 'water', separator: ' ', options: options('well', 'river') }],
        { key: 'KEY' },
      ),
    );
    const { issues } = await validate(filesOf(text), { instrument: keyed, exclude: ['k2', 'k6'] });
    expect(issues.byCode).toEqual({ 'forms-disagree': 1 });
  });

  it('is looked at in every file, and only in those that have both', async () => {
    const one = 'SubmissionDate,water,KEY\n2024-03-01,well,k\n';
    const { issues } = await validate(filesOf(text, one, text), { instrument: cell, positions: 3 });
    expect(issues.byCode).toEqual({ 'forms-disagree': 6 });
    expect(issues.listed[0]?.locations.map(({ file, line }) => [file, line])).toEqual([
      ['0.csv', 4],
      ['0.csv', 8],
      ['2.csv', 4],
    ]);
  });

  it('law: the forms of the same options agree, in any order; one box turned over is found', async () => {
    const row = fc.record({
      chosen: fc.shuffledSubarray(OPTIONS),
      turned: fc.option(fc.constantFrom(...OPTIONS), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const header = ['SubmissionDate', 'water', ...OPTIONS.map((option) => `water/${option}`), 'KEY'];
        const lines = rows.map(({ chosen, turned }, i) =>
          [
            ...['2024-03-01', chosen.join(' ')],
            ...OPTIONS.map((option) => Number(chosen.includes(option) !== (option === turned))),
            `k${i}`,
          ].join(','),
        );
        const { issues } = await validate(filesOf([header.join(','), ...lines].join('\n')), {
          instrument: parseInstrument(
            instrumentText([
              { id: 'w', type: 'multi', column: 'water', separator: ' ', options: options(...OPTIONS) },
            ]),
          ),
        });
        const wrong = rows.filter(({ turned }) => turned !== undefined).length;
        expect(issues.byCode['forms-disagree'] ?? 0).toBe(wrong);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('the columns that say an answer twice', () => {
  it('are the cell and all that go on from its name after "/"', () => {
    expect(twoFormsIn(['home/water', 'home/water/well', 'home/water/a/b', 'home/x', 'age'])).toEqual([
      {
        cell: 0,
        boxes: [
          { column: 1, option: 'well' },
          { column: 2, option: 'a/b' },
        ],
      },
    ]);
    expect(twoFormsIn(['a', 'b/c', 'd/'])).toEqual([]);
  });
});
