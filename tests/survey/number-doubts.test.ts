import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DoubtFacts } from '../../src/doubts.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import type { Results } from '../../src/results.js';
import { analyze } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import { doubtLine } from '../../src/words/doubts.js';
import { instrumentText } from '../instrument/instrument-text.js';

/*
 * fixtures/doubts: each file can be read in two ways. Whichever way the doubt is settled, it is gone, and the number is the
 * one that it has promised.
 */

const file = (code: string) => ({
  path: fileURLToPath(new URL(`../../fixtures/doubts/${code}/responses.csv`, import.meta.url)),
});

/** The doubts of one column, where nobody has said how to read it. */
async function doubted(code: string, column: string): Promise<DoubtFacts> {
  const { doubts } = await analyze([file(code)], { draft: true });
  const [first] = doubts.filter(({ columns }) => columns.includes(column));
  expect(first?.code).toBe(code);
  return first!;
}

const codesOf = ({ doubts }: Results): readonly string[] => doubts.map(({ code }) => code);

describe('number-format', () => {
  const code = 'number-format';

  /** The mean of a column and how many numbers it is of, under an instrument that declares the format so. */
  async function declared(
    column: string,
    format: object,
  ): Promise<[number | null | undefined, number | null | undefined]> {
    const question = { id: column, type: 'number', decimals: 2, ...format };
    const results = await analyze([file(code)], { instrument: parseInstrument(instrumentText([question])) });
    expect(codesOf(results)).toEqual([]);
    const mean = results.estimates.find(({ statistic }) => statistic === 'mean');
    return [mean?.value, mean?.n];
  }

  it('is said of a column in which no cell decides, with the mean of either reading', async () => {
    const doubt = await doubted(code, 'staff');
    expect(doubt).toMatchObject({
      cells: 3,
      lines: [2, 4, 6],
      taken: undefined,
      others: [
        { format: { decimal: '.' }, mean: (3 + 120 + 1.5 + 40 + 12 + 75) / 6, n: 6 },
        { format: { thousands: '.' }, mean: (3000 + 120 + 1500 + 40 + 12_000 + 75) / 6, n: 6 },
      ],
    });
    expect(doubtLine(doubt, false, 'en')).toBe(
      'staff (3 cells; lines 2, 4, 6): not read as numbers; each of these cells can be two numbers, and no cell of the ' +
        'column decides; read with decimal: ".": mean 41.9 of 6 numbers; read with thousands: ".": mean 2789.2 of 6 ' +
        'numbers. Settle it with --decimal . or --thousands ., also in the survey file.',
    );
  });

  it('is settled in the saved draft by the format of the other reading', async () => {
    const { yaml, doubts } = await draftInstrument(file(code));
    const doubt = doubts.find(({ columns }) => columns.includes('budget'));
    if (doubt?.code !== 'number-format') throw new Error('a doubt about the format was expected');
    const [other] = doubt.others;
    const edited = yaml
      .replace(/#.*/g, '')
      .replace(/ *thousands: "\."\n/, '')
      .replace('decimal: ","', 'decimal: "."');
    expect(other!.format).toEqual({ decimal: '.' });
    const { estimates } = await analyze([file(code)], { instrument: parseInstrument(edited) });
    const mean = estimates.find(({ question, statistic }) => question === 'budget' && statistic === 'mean');
    expect([mean?.value, mean?.n]).toEqual([other!.mean, other!.n]);
  });

  it.each([
    [{ decimal: '.' }, 41.916666666666664],
    [{ thousands: '.' }, 2789.1666666666665],
  ] as const)('is settled by what is said of the file: %j', async (source, mean) => {
    const { doubts, yaml } = await draftInstrument(file(code), { source });
    expect(doubts.filter(({ columns }) => columns.includes('staff'))).toEqual([]);
    const drafted = await analyze([file(code)], { instrument: parseInstrument(yaml) });
    const own = drafted.estimates.find(
      ({ question, statistic }) => question === 'staff' && statistic === 'mean',
    );
    expect(own?.value).toBe(mean);
    expect(await declared('staff', source)).toEqual([mean, 6]);
    const results = await analyze([file(code)], {
      source,
      instrument: parseInstrument(instrumentText([{ id: 'staff', type: 'number', decimals: 2 }])),
    });
    expect(results.issues.total).toBe(0);
    expect(results.estimates.find(({ statistic }) => statistic === 'mean')?.value).toBe(mean);
  });

  it('is said of cells that the rest of the column decides, and settled in the instrument', async () => {
    const doubt = await doubted(code, 'budget');
    expect(doubt).toMatchObject({
      ...{ cells: 3, lines: [3, 6, 7] },
      taken: { format: { decimal: ',', thousands: '.' }, mean: 8590.5 / 6, n: 6 },
      others: [{ format: { decimal: '.' }, mean: 5.2 / 3, n: 3 }],
    });
    expect(await declared('budget', { decimal: ',', thousands: '.' })).toEqual([8590.5 / 6, 6]);
    expect(await declared('budget', { decimal: '.' })).toEqual([5.2 / 3, 3]);
  });
});

describe.each([
  { code: 'lost-zeros', column: 'area', raw: '1', likely: '01', cells: 2, lines: [3, 6], alike: 3 },
  {
    code: 'range-as-date',
    column: 'team',
    raw: '5-Jan',
    likely: '1-5',
    cells: 3,
    lines: [3, 5, 6],
    alike: 3,
  },
  {
    code: 'wrong-encoding',
    column: 'glad',
    raw: 'TrÃ¨s content',
    likely: 'Très content',
    cells: 2,
    lines: [3, 7],
    alike: 3,
  },
])('$code', ({ code, column, raw, likely, cells, lines, alike }) => {
  const others = { 'lost-zeros': ['02', '12'], 'range-as-date': ['6-10', '11-50', 'Nov-50'] }[code] ?? [
    'Pas content',
  ];
  const option = (label: string, i: number) => ({ id: `o${i}`, label });

  /** How many gave each option, under an instrument with these, and what is in doubt or wrong then. */
  async function counts(options: readonly object[], more: object = {}) {
    const question = { id: 'q', column, type: 'single', options, ...more };
    const results = await analyze([file(code)], { instrument: parseInstrument(instrumentText([question])) });
    const rows = results.estimates.filter(({ statistic }) => statistic === 'percent');
    return {
      results,
      byLabel: Object.fromEntries(rows.map(({ level_label, n }) => [level_label, n])),
    };
  }

  it('is said in a draft, where each text is an answer of its own', async () => {
    const doubt = await doubted(code, column);
    expect(doubt).toMatchObject({ cells, lines, likely, given: 2, alike });
    expect(doubt.answers).toContain(raw);
    const { estimates } = await analyze([file(code)], { draft: true });
    const given = estimates.find(
      ({ statistic, level_label }) => statistic === 'percent' && level_label === raw,
    );
    expect(given?.n).toBe(2);
  });

  it('is settled by an option of its own, or by `also`', async () => {
    const kept = await counts([likely, raw, ...others].map(option));
    expect([codesOf(kept.results), kept.results.issues.total]).toEqual([[], 0]);
    expect([kept.byLabel[raw], kept.byLabel[likely]]).toEqual([2, alike]);
    const changed = await counts([
      { ...option(likely, 0), also: [raw] },
      ...others.map((text, i) => option(text, i + 1)),
    ]);
    expect([codesOf(changed.results), changed.results.issues.total]).toEqual([[], 0]);
    expect(changed.byLabel[likely]).toBe(2 + alike);
  });

  it('is said of an answer that counts under "other", and the fault of any other answer names it', async () => {
    const options = [likely, ...others].map(option);
    const own = await counts(options, { other: { id: 'else', label: 'Else' } });
    expect(own.results.doubts).toMatchObject([{ code, cells: 2, likely, given: 2, alike }]);
    expect(own.byLabel.Else).toBe(2);
    const { results } = await counts(options);
    expect(codesOf(results)).toEqual([]);
    expect(results.issues.listed).toMatchObject([
      { raw, count: 2, facts: { code: 'not-an-option', suggestion: 'o0', cause: { damage: code, likely } } },
    ]);
  });
});
