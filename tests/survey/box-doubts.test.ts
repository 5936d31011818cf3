import { describe, expect, it } from 'vitest';
import type { DoubtCode } from '../../src/doubts.js';
import { settlingOf } from '../../src/doubts.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import { doubtSentence } from '../../src/words/doubts.js';
import { instrumentText } from '../instrument/instrument-text.js';

/*
 * What is in doubt about boxes: the number that the other reading promises is the one that settling it gives.
 */

interface Doubted {
  readonly folder: string;
  readonly code: DoubtCode;
  readonly answers: readonly string[];
  readonly promised: string;
  readonly settling: { readonly keep: string; readonly change: string };
  /** Of the option in doubt: as drafted, and read the other way. */
  readonly kept: readonly [n: number, base: number];
  readonly changed: readonly [n: number, base: number];
  readonly other: (yaml: string) => string;
}

const single = (no: string, yes: string) => () =>
  instrumentText(
    ['reads_1', 'reads_2'].map((id) => ({
      ...{ id, type: 'single', label: id },
      options: [
        { id: 'yes', label: yes },
        { id: 'no', label: no },
      ],
    })),
    { key: 'visitor' },
  );

const DOUBTS: readonly Doubted[] = [
  {
    folder: 'boxes-or-questions',
    code: 'boxes-or-questions',
    answers: [],
    promised: 'as a question of its own, "2" has Ja from 1 of 3',
    settling: {
      keep: 'type: multi, ticked: ["Ja"], not_ticked: ["Nein"]',
      change: 'type: single, options: [{ id: "Ja", label: … }, { id: "Nein", label: … }]',
    },
    kept: [1, 5],
    changed: [1, 3],
    other: single('Nein', 'Ja'),
  },
  {
    folder: 'boxes-of-1-and-2',
    code: 'boxes-or-questions',
    answers: ['2'],
    promised: 'as a question of its own, "2" has 1 from 2 of 5',
    settling: {
      keep: 'type: multi, ticked: ["1"], not_ticked: ["2"]',
      change: 'type: single, options: [{ id: "1", label: … }, { id: "2", label: … }]',
    },
    kept: [2, 5],
    changed: [2, 5],
    other: single('2', '1'),
  },
  {
    folder: 'missing-code-in-a-box',
    code: 'missing-code',
    answers: ['n/a'],
    promised: 'as "not ticked" it would put 2 more respondents in the base',
    settling: {
      keep: 'missing: [{ code: "n/a", reason: no-answer }]',
      change: 'not_ticked: ["FALSE","n/a"]',
    },
    kept: [1, 2],
    changed: [1, 4],
    other: (yaml) =>
      yaml
        .replace(/ *missing:\n.*\n/, '')
        .replace(/( *)columns:/, '$1ticked: ["TRUE"]\n$1not_ticked: ["FALSE","n/a"]\n$1columns:'),
  },
];

const fileOf = (folder: string) => ({
  path: new URL(`../../fixtures/doubts/${folder}/responses.csv`, import.meta.url).pathname,
  name: 'responses.csv',
});

/** The doubts, and how many say yes to the second of two things, of how many. */
async function reported(folder: string, yaml: string) {
  const { doubts, estimates } = await analyze([fileOf(folder)], { instrument: parseInstrument(yaml) });
  const row = estimates.find(
    ({ question, level, statistic, base_kind }) =>
      statistic === 'percent' &&
      base_kind === 'answered' &&
      (level === '2' || (question === 'reads_2' && level === 'yes')),
  );
  return { codes: doubts.map(({ code }) => code), number: [row?.n, row?.base] };
}

describe.each(DOUBTS)('$folder', ({ folder, code, answers, promised, settling, kept, changed, other }) => {
  it('is in doubt, and says what the other reading would give', async () => {
    const { doubts, yaml } = await draftInstrument(fileOf(folder), { id: 'draft' });
    expect(doubts.map((doubt) => [doubt.code, doubt.answers])).toEqual([[code, answers]]);
    expect(doubtSentence(doubts[0]!, 'en').otherwise).toBe(promised);
    expect(settlingOf(doubts[0]!)).toMatchObject(settling);
    expect(yaml).toContain(`# check: ${doubtSentence(doubts[0]!, 'en').assumed}`);
  });

  it('is settled by keeping the reading', async () => {
    const { yaml } = await draftInstrument(fileOf(folder), { id: 'draft' });
    expect(await reported(folder, yaml)).toEqual({ codes: [], number: kept });
  });

  it('is settled by the other reading, with the number that was promised', async () => {
    const { yaml } = await draftInstrument(fileOf(folder), { id: 'draft' });
    expect(await reported(folder, other(yaml))).toEqual({ codes: [], number: changed });
  });
});
