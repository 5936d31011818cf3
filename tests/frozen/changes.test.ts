import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error a script, without types
import { changesBetween, nameOf } from '../../scripts/number-changes.js';
// @ts-expect-error a script, without types
import { textChanges } from '../../scripts/text-changes.js';
import type { Estimate, JsonReport } from '../../src/index.js';
import { run } from '../cli/world.js';
import { estimateOf } from '../estimate-of.js';
import { changesSince, type Frozen, freeze, type Outcome } from './fingerprints.js';

/*
 * What the test of the frozen numbers and scripts/compare-numbers.js say of a change: exactly what changed, and all of it.
 */

type Report = Pick<JsonReport, 'estimates' | 'issues'>;
type Row = Report['estimates'][number];

const row = (facts: Partial<Estimate>): Row => ({
  ...estimateOf({ statistic: 'percent', unit: 'percent', value: 50, method: 'wilson' }),
  ...{ section: 's', question: 'q', level: 'yes', level_label: 'Yes' },
  ...{ n: 5, base: 10, base_kind: 'answered' as const },
  ...facts,
});

const issue = {
  code: 'not-a-number',
  column: 'age',
  raw: 'x',
  count: 2,
  message: 'is not a number',
  lines: [],
};
const someIssues: Report['issues'] = { total: 2, byCode: { 'not-a-number': 2 }, listed: [issue] };
const noIssues: Report['issues'] = { total: 0, byCode: {}, listed: [] };
const ended = (estimates: readonly Row[], issues = noIssues, more: object = {}) => ({
  ...{ status: 0, estimates, issues },
  ...more,
});

describe('between two revisions', () => {
  it.each<[string, object, object, readonly string[]]>([
    ['nothing', ended([row({})]), ended([row({})]), []],
    [
      'a number',
      ended([row({}), row({ level: 'no' })]),
      ended([row({ value: 40, n: 4 }), row({ level: 'no' })]),
      ['s.q yes percent of answered: value 50 -> 40, n 5 -> 4'],
    ],
    [
      'a base, of which the kind is in the name',
      ended([row({})]),
      ended([row({ value: 25, base: 20, base_kind: 'asked' })]),
      ['s.q yes percent of answered: value 50 -> 25, base 10 -> 20, base_kind answered -> asked'],
    ],
    [
      'one of two bases',
      ended([row({}), row({ value: 25, base: 20, base_kind: 'asked' })]),
      ended([row({}), row({ value: 20, base: 25, base_kind: 'asked' })]),
      ['s.q yes percent of asked: value 25 -> 20, base 20 -> 25'],
    ],
    [
      'a number that is no more',
      ended([row({ group: 'a', by: 'g' })]),
      ended([row({ group: 'a', by: 'g', value: null, note: 'small-group' })]),
      ['s.q yes (g: a) percent of answered: value 50 -> (none), note (none) -> small-group'],
    ],
    [
      'rows',
      ended([row({ level: 'yes' })]),
      ended([row({ level: 'no', level_label: '' })]),
      [
        's.q yes percent of answered: value 50, n 5, base 10 -> (gone)',
        's.q no percent of answered: (new) -> value 50, n 5, base 10',
        'label of s.q yes: Yes -> (none)',
      ],
    ],
    [
      'the label of an item, once',
      ended([
        row({ item: 'i', item_label: 'Item' }),
        row({ item: 'i', item_label: 'Item', statistic: 'mean' }),
      ]),
      ended([row({ item: 'i', item_label: 'It' }), row({ item: 'i', item_label: 'It', statistic: 'mean' })]),
      ['label of s.q i: Item -> It'],
    ],
    [
      'an invalid answer and the exit status',
      ended([], noIssues),
      ended([], someIssues, { status: 1 }),
      [
        'exit status: 0 -> 1',
        'invalid answers not-a-number: (new) -> count 2',
        'invalid answer age "x" not-a-number: (new) -> count 2, message is not a number, lines []',
      ],
    ],
    [
      'a doubt',
      ended([]),
      ended([], noIssues, { doubts: [{ code: 'day-or-month', columns: ['from', 'to'], cells: 3 }] }),
      ['doubt day-or-month from, to: (new) -> cells 3'],
    ],
    [
      'what is said of an invalid answer',
      ended([], someIssues),
      ended([], { ...someIssues, listed: [{ ...issue, count: 1 }] }),
      ['invalid answer age "x" not-a-number: count 2 -> 1'],
    ],
    [
      'only the order of numbers',
      ended([row({}), row({ level: 'no' })]),
      ended([row({ level: 'no' }), row({})]),
      ['the same, in another order or form'],
    ],
    ['no report any more', ended([]), { status: 2 }, ['exit status: 0 -> 2']],
  ])('%s', (_name, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});

describe('since it was frozen', () => {
  let report: Report;
  const outcomeWith = (report: Report): Outcome => ({
    ...{ answers: '', status: 0, report },
    csv: JSON.stringify(report.estimates),
  });
  const kept = new Map<boolean, Frozen>();
  function frozen(isReal = false): Frozen {
    const known = kept.get(isReal) ?? freeze(outcomeWith(report), isReal);
    kept.set(isReal, known);
    return known;
  }

  beforeAll(async () => {
    const answers = fileURLToPath(new URL('../../fixtures/workplace/responses.csv', import.meta.url));
    const { stdout } = await run(['analyze', answers, '--by', 'home', '--format', 'json']);
    report = { ...JSON.parse(stdout), issues: someIssues };
    expect(report.estimates.length).toBeGreaterThan(100);
  });

  it('names exactly the numbers that changed, however many and in whatever column', () => {
    const columns = ['value', 'se', 'low', 'high', 'n', 'base'] as const;
    const changes = fc.uniqueArray(
      fc.tuple(fc.nat(report.estimates.length - 1), fc.constantFrom(...columns)),
      { selector: ([i]) => i, minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(changes, fc.boolean(), (changes, isReal) => {
        const changed = new Map(changes);
        const estimates = report.estimates.map((row, i) => {
          const column = changed.get(i);
          return column === undefined ? row : { ...row, [column]: (row[column] ?? 0) + 0.1 };
        });
        const names = report.estimates.filter((_row, i) => changed.has(i)).map((row) => nameOf(row));
        const said = changesSince(frozen(isReal), outcomeWith({ ...report, estimates }), isReal);
        expect(said.map((line) => line.replace(/: now .*$/, '')).sort()).toEqual(names.sort());
        expect(said.every((line) => line.includes(': now '))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('names a label once, and every number stays', () => {
    const estimates = report.estimates.map((row) =>
      row.item === 'voice' ? { ...row, item_label: 'I am heard' } : row,
    );
    expect(changesSince(frozen(), outcomeWith({ ...report, estimates }), false)).toEqual([
      'label of work.work voice: now I am heard',
    ]);
  });

  it('names an invalid answer, the exit status and other answers', () => {
    const issues = { ...someIssues, listed: [{ ...issue, message: 'is no number' }] };
    const now = { ...outcomeWith({ ...report, issues }), status: 1, answers: 'other' };
    expect(changesSince(frozen(), now, false)).toEqual([
      'the answers that were read are others',
      'exit status: 0 -> 1',
      'invalid answer age "x" not-a-number: now count 2, message is no number, lines []',
    ]);
  });

  it('says where numbers are gone, and where only their order is another', () => {
    const [first, second, ...rest] = report.estimates as [Row, Row, ...Row[]];
    expect(changesSince(frozen(), outcomeWith({ ...report, estimates: [second, ...rest] }), false)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^about\.department: \d+ before, now \d+$/)]),
    );
    const swapped = { ...report, estimates: [second, first, ...rest] };
    expect(changesSince(frozen(), outcomeWith(swapped), false)).toEqual([
      'csv: the same, in another order or form',
      'estimates: the same, in another order or form',
    ]);
  });

  it('says of real answers only hashes', () => {
    const { of, ...hashes } = frozen(true);
    expect(Object.keys(of)).toEqual(['numbers', 'labels', 'issues']);
    expect(Object.values(of).join('')).toMatch(/^[\w-]+$/);
    expect(Object.values(hashes).join('')).toMatch(/^[0-9a-f]+$/);
  });
});

describe('between two texts', () => {
  const table = (...rows: readonly string[]): string =>
    ['# Report', '', '| Item | n | % (CI) |', '| --- | ---: | ---: |', ...rows, '', 'The end.'].join('\n');

  it.each<[string, string, string, readonly string[]]>([
    ['nothing', table('| A | 3 | 30 (9–60) |'), table('| A | 3 | 30 (9–60) |'), []],
    [
      'one cell of a table, with its row and column',
      table('| A | 3 | 30 (9–60) |', '| B | 7 | 70 (40–91) |'),
      table('| A | 3 | 30 (9–60) |', '| B | 7 | 71 (40–91) |'),
      ['line 6, B, % (CI): 70 (40–91) -> 71 (40–91)'],
    ],
    [
      'a new row, without the ones that moved down',
      table('| B | 7 | 70 |', '| C | 7 | 70 |'),
      table('| A | 3 | 30 |', '| B | 7 | 70 |', '| C | 7 | 70 |'),
      ['line 5: (new) -> | A | 3 | 30 |'],
    ],
    [
      'a row that is gone, and a line with another word',
      table('| A | 3 | 30 |', '| B | 7 | 70 |'),
      table('| B | 7 | 70 |').replace('end', 'End'),
      ['line 5 before: | A | 3 | 30 | -> (gone)', 'line 7: The end. -> The End.'],
    ],
    ['a whole text', 'one', 'another', ['line 1: one -> another']],
  ])('%s', (_name, before, after, changes) => {
    expect(textChanges(before, after)).toEqual(changes);
  });

  it('differing texts always have a change, and the same ones none', () => {
    const texts = fc
      .array(fc.constantFrom('', 'a', '| a | b |', '| a | c |', '| --- |'))
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(textChanges(before, after).length > 0).toBe(before !== after);
      }),
    );
  });
});
