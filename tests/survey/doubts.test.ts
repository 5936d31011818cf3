import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DoubtCode } from '../../src/doubts.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import type { AnalyzeOptions } from '../../src/survey/options.js';
import { doubtSentence } from '../../src/words/doubts.js';

/** A number of a report: of an item or level, by its label. */
interface Reported {
  readonly statistic: string;
  readonly label: string;
  readonly value: readonly [n: number, base: number] | number | undefined;
}

/** One way of settling a doubt: the draft as a person would edit it, and the number that follows. */
interface Settled {
  readonly way: 'keep' | 'change';
  readonly edit: (yaml: string) => string;
  readonly number: Reported;
}

interface Doubted {
  readonly code: DoubtCode;
  readonly promised: string;
  readonly before: Reported;
  readonly settled: readonly Settled[];
}

const DOUBTS: readonly Doubted[] = [
  {
    code: 'beside-scale',
    promised: 'as a level it has 2 of 10 answers, and the base is 10 instead of 8',
    before: { statistic: 'percent', label: 'Very clear', value: [3, 8] },
    settled: [
      {
        way: 'keep',
        edit: (yaml) => yaml,
        number: { statistic: 'percent', label: 'Very clear', value: [3, 8] },
      },
      {
        way: 'change',
        edit: (yaml) => yaml.replace(/ {4}outside:\n/, ''),
        number: { statistic: 'percent', label: "Don't know", value: [2, 10] },
      },
    ],
  },
  {
    code: 'ratings',
    promised: 'as codes of choices they have counts but no mean (speed: 3.4)',
    before: { statistic: 'mean', label: 'speed', value: 3.375 },
    settled: [
      { way: 'keep', edit: (yaml) => yaml, number: { statistic: 'mean', label: 'speed', value: 3.375 } },
      {
        way: 'change',
        edit: (yaml) =>
          yaml.replace(/ {6}- id: speed[\s\S]*$/, '') +
          ['speed', 'price', 'help']
            .map(
              (name) =>
                `      - { id: ${name}, type: single, column: ${name}, options: [${[1, 2, 3, 4, 5]
                  .map((n) => `{ id: "${n}", label: "${n}" }`)
                  .join(', ')}] }\n`,
            )
            .join(''),
        number: { statistic: 'mean', label: 'speed', value: undefined },
      },
    ],
  },
];

const fileOf = (code: string) => ({
  path: new URL(`../../fixtures/doubts/${code}/responses.csv`, import.meta.url).pathname,
  name: 'responses.csv',
});

async function reported(code: string, options: AnalyzeOptions, wanted: Reported) {
  const { doubts, estimates } = await analyze([fileOf(code)], options);
  const row = estimates.find(
    ({ statistic, item_label, level_label }) =>
      statistic === wanted.statistic && [item_label, level_label].includes(wanted.label),
  );
  const number = typeof wanted.value === 'object' ? row && [row.n, row.base] : row?.value;
  return { codes: doubts.map((doubt) => doubt.code), doubts, number };
}

describe.each(DOUBTS)('the doubt $code', ({ code, promised, before, settled }) => {
  it('says what the other reading would give', async () => {
    const { doubts, number } = await reported(code, { draft: true }, before);
    expect(doubts.map((doubt) => [doubt.code, doubtSentence(doubt, 'en').otherwise])).toEqual([
      [code, promised],
    ]);
    expect(number).toEqual(before.value);
  });

  it.each(settled)('is gone once settled: $way', async ({ edit, number: wanted }) => {
    const { yaml } = await draftInstrument(fileOf(code), { id: 'draft' });
    const instrument = parseInstrument(edit(yaml));
    const { codes, number } = await reported(code, { instrument }, wanted);
    expect(codes).toEqual([]);
    expect(number).toEqual(wanted.value);
  });
});

it('every doubt has a fixture', () => {
  const source = readFileSync(new URL('../../src/doubts.ts', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/readonly code: '([\w-]+)'/g)].map(([, code]) => code!);
  const folders = readdirSync(new URL('../../fixtures/doubts/', import.meta.url));
  expect(codes.length).toBeGreaterThan(3);
  expect(
    codes.filter((code) => !folders.some((folder) => folder === code || folder.startsWith(`${code}-`))),
  ).toEqual([]);
});
