import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DoubtFacts } from '../../src/doubts.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import type { Results } from '../../src/results.js';
import { analyze } from '../../src/survey/analyze.js';

/*
 * Each folder of fixtures/doubts holds answers that are in doubt, and instruments that settle it: `keep.yaml` keeps the
 * reading of the draft, `change.yaml` takes the other one, on `again.csv` where the answers must be exported again.
 */

const pathOf = (code: string, name: string): string =>
  new URL(`../../fixtures/doubts/${code}/${name}`, import.meta.url).pathname;

const settled = (code: string, answers: string, instrument: string): Promise<Results> =>
  analyze([{ path: pathOf(code, answers) }], {
    instrument: parseInstrument(readFileSync(pathOf(code, instrument), 'utf8')),
  });

/** How many chose each option of a report of one question, by label. */
const counts = ({ estimates }: Results): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    estimates
      .filter(({ statistic, base_kind }) => statistic === 'percent' && base_kind === 'answered')
      .map(({ level_label, n }) => [level_label, n]),
  );

interface Expected {
  readonly code: DoubtFacts['code'];
  /** What the doubt says. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The option that the other reading gives another number, and that number. */
  readonly option: string;
  readonly promised: number;
}

const TABLE: readonly Expected[] = [
  {
    code: 'capitals',
    facts: { spellings: ['Yes', 'yes'], n: 10, cells: 4, lines: [8, 9, 10] },
    option: 'Yes',
    promised: 10,
  },
  { code: 'lost-separators', facts: { part: '1', n: 8, now: 2 }, option: 'Python', promised: 8 },
  { code: 'ranking', facts: { first: 'Pay', n: 4, options: 3 }, option: 'Pay', promised: 4 },
  {
    code: 'split-cells',
    facts: { whole: 'Rent, Heat', n: 4, options: 3 },
    option: 'Rent, Heat',
    promised: 4,
  },
  { code: 'whole-cells', facts: { part: 'Bus', n: 8, now: 7, lines: [15] }, option: 'Bus', promised: 8 },
];

it.each(TABLE)('$code is doubted, and settled either way', async ({ code, facts, option, promised }) => {
  const draft = await analyze([{ path: pathOf(code, 'responses.csv') }], { draft: true });
  expect(draft.doubts).toMatchObject([{ code, ...facts }]);

  const kept = await settled(code, 'responses.csv', 'keep.yaml');
  expect(kept.doubts).toEqual([]);
  expect(kept.issues.total).toBe(0);
  if (code !== 'lost-separators') expect(counts(kept)).toEqual(counts(draft));

  const again = existsSync(pathOf(code, 'again.csv')) ? 'again.csv' : 'responses.csv';
  const changed = await settled(code, again, 'change.yaml');
  expect(changed.doubts).toEqual([]);
  expect(changed.issues.total).toBe(0);
  expect(counts(changed)[option]).toBe(promised);
});
