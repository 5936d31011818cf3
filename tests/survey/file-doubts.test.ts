import { describe, expect, it } from 'vitest';
import type { DoubtCode } from '../../src/doubts.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import type { SourceOptions } from '../../src/sources/plan.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import { doubtLine, doubtSentence } from '../../src/words/doubts.js';
import { LANGUAGES } from '../../src/words/language.js';

/* Doubts about files: fixtures/doubts/<code>, read without an instrument and with one. */

interface FileDoubt {
  readonly code: DoubtCode;
  readonly promised: string;
  readonly lines: readonly number[];
  /** A level, how often it was given, of how many; by the reading that was taken. */
  readonly before: readonly [string, number, number];
  readonly settled: readonly {
    readonly way: 'keep' | 'change';
    readonly source: SourceOptions;
    readonly after: readonly [string, number, number];
  }[];
}

const DOUBTS: readonly FileDoubt[] = [
  {
    code: 'encoding',
    promised: 'as macintosh 3 answers read otherwise ("moûda" for "možda", "Ëesto" for "često")',
    lines: [],
    before: ['često', 3, 8],
    settled: [
      { way: 'keep', source: { encoding: 'windows-1250' }, after: ['često', 3, 8] },
      { way: 'change', source: { encoding: 'macintosh' }, after: ['Ëesto', 3, 8] },
    ],
  },
  {
    code: 'extra-rows',
    promised: 'with them there are 6 respondents',
    lines: [6, 7],
    before: ['north', 2, 4],
    settled: [
      { way: 'keep', source: { extraRows: 'omit' }, after: ['north', 2, 4] },
      { way: 'change', source: { extraRows: 'keep' }, after: ['north', 2, 4] },
    ],
  },
  {
    code: 'header-rows',
    promised: 'with 1 there are 5 respondents',
    lines: [],
    before: ['north', 2, 4],
    settled: [
      { way: 'keep', source: { headerRows: 2 }, after: ['north', 2, 4] },
      { way: 'change', source: { headerRows: 1 }, after: ['Which site?', 1, 5] },
    ],
  },
];

/** How many respondents each way of settling gives. */
const RESPONDENTS: Readonly<Record<string, Readonly<Record<'keep' | 'change', number>>>> = {
  encoding: { keep: 8, change: 8 },
  'extra-rows': { keep: 4, change: 6 },
  'header-rows': { keep: 4, change: 5 },
};

const fileOf = (code: string) => ({
  path: new URL(`../../fixtures/doubts/${code}/responses.csv`, import.meta.url).pathname,
});

async function counted(code: string, source: SourceOptions, level: string) {
  const { doubts, estimates, inputs } = await analyze([fileOf(code)], { draft: true, source });
  const row = estimates.find(
    ({ statistic, level_label }) => statistic === 'percent' && level_label === level,
  );
  return {
    doubts: doubts.filter((doubt) => doubt.code === code),
    inputs,
    row: row && [level, row.n, row.base],
  };
}

describe.each(DOUBTS)('the doubt $code', ({ code, promised, lines, before, settled }) => {
  it('says what the other reading would give', async () => {
    const { doubts, row } = await counted(code, {}, before[0]);
    expect(doubts.map((doubt) => [doubtSentence(doubt, 'en').otherwise, doubt.lines])).toEqual([
      [promised, lines],
    ]);
    expect(row).toEqual(before);
    for (const language of LANGUAGES) expect(doubtLine(doubts[0]!, false, language)).toContain('--');
  });

  it.each(settled)('is gone once settled: $way', async ({ way, source, after }) => {
    const { doubts, inputs, row } = await counted(code, source, after[0]);
    expect(doubts).toEqual([]);
    expect(row).toEqual(after);
    expect(inputs[0]!.records).toBe(RESPONDENTS[code]![way]);
  });

  it('is there with an instrument, and in the draft', async () => {
    const { yaml, doubts } = await draftInstrument(fileOf(code));
    expect(doubts.map((doubt) => doubt.code)).toContain(code);
    expect(yaml).toContain(`# check: `);
    expect(yaml).toContain(promised);
    const found = await validate([fileOf(code)], { instrument: parseInstrument(yaml) });
    expect(found.doubts.map((doubt) => doubt.code)).toEqual([code]);
  });
});
