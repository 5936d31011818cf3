import { readFileSync } from 'node:fs';
import type { Estimate, Results } from '../../src/index.js';
import { answerForm } from '../../src/instrument/forms.js';
import { inData } from '../survey-data.js';
import type { Pair } from './harness.js';

/*
 * What the independent program counted on the way to its tests of groups: how many there are in each, their means and
 * medians, and cross tables. Ours are the estimates of a breakdown.
 */

/** A test of the reference between groups; the tests themselves (statistic, p) are not compared here. */
interface GroupTest {
  readonly what: string;
  readonly groups?: Readonly<Record<string, number>>;
  readonly mean_by_group?: Readonly<Record<string, number>>;
  readonly median_by_group?: Readonly<Record<string, number>>;
  readonly table?: {
    readonly rows: readonly string[];
    readonly cols: readonly string[];
    readonly counts: readonly (readonly number[])[];
  };
}

/** A test of the reference by what it calls it. */
export function readTest(name: string, what: string): GroupTest {
  const { tests }: { tests: readonly GroupTest[] } = JSON.parse(
    readFileSync(inData(`reference/${name}.json`), 'utf8'),
  );
  const found = tests.find((test) => test.what === what && (test.groups ?? test.table));
  if (!found) throw new Error(`${name}: no test "${what}"`);
  return found;
}

/** Where our numbers of a test are: the question, its item, and the question of the breakdown. */
interface Place {
  readonly question: string;
  readonly item?: string;
  readonly by: string;
}

/** Of every group: how many answered, their mean and their median. */
export function groupPairs(results: Results, test: GroupTest, place: Place): readonly Pair[] {
  return Object.entries(test.groups ?? {}).flatMap(([name, n]) => {
    const group = groupOf(results, place.by, name);
    const mean = one(results, place, group, 'mean');
    return [
      { what: `${test.what}, ${name}: n`, ours: mean.base, theirs: n },
      { what: `${test.what}, ${name}: mean`, ours: mean.value, theirs: test.mean_by_group?.[name] ?? null },
      {
        what: `${test.what}, ${name}: median`,
        ours: one(results, place, group, 'median').value,
        theirs: test.median_by_group?.[name] ?? null,
      },
    ];
  });
}

/** Every cell of a cross table: how many of a group gave an answer. */
export function tablePairs(results: Results, test: GroupTest, place: Place): readonly Pair[] {
  const { rows, cols, counts } = test.table ?? NO_TABLE;
  return rows.flatMap((row, i) =>
    cols.map((column, j) => {
      const group = groupOf(results, place.by, column);
      const found = results.estimates.filter(
        (estimate) =>
          isOf(estimate, place, group, 'percent') && isCalled(estimate.level, estimate.level_label, row),
      );
      return { what: `${test.what}: ${row}, ${column}`, ours: only(found).n, theirs: counts[i]![j]! };
    }),
  );
}

/** A cross table of an option ticked (TRUE) or not (FALSE): how many of those in a group who were asked. */
export function boxPairs(results: Results, test: GroupTest, place: Place, option: string): readonly Pair[] {
  const { rows, cols, counts } = test.table ?? NO_TABLE;
  return cols.flatMap((column, j) => {
    const group = groupOf(results, place.by, column);
    const { n, base } = only(
      results.estimates.filter(
        (estimate) =>
          isOf(estimate, place, group, 'percent') &&
          estimate.level === option &&
          estimate.base_kind === 'asked',
      ),
    );
    return [
      { what: `${test.what}: ticked, ${column}`, ours: n, theirs: counts[rows.indexOf('TRUE')]![j]! },
      {
        what: `${test.what}: not ticked, ${column}`,
        ours: (base ?? 0) - (n ?? 0),
        theirs: counts[rows.indexOf('FALSE')]![j]!,
      },
    ];
  });
}

const NO_TABLE = { rows: [], cols: [], counts: [] };

const isCalled = (id: string, label: string, name: string): boolean =>
  [id, label].some((text) => answerForm(text) === answerForm(name));

function groupOf(results: Results, by: string, name: string): string {
  const breakdown = results.breakdowns.find((found) => found.by === by);
  return only((breakdown?.groups ?? []).filter(({ id, label }) => isCalled(id, label, name))).id;
}

const isOf = (estimate: Estimate, { question, item = '', by }: Place, group: string, what: string): boolean =>
  estimate.question === question &&
  estimate.item === item &&
  estimate.by === by &&
  estimate.group === group &&
  estimate.statistic === what;

const one = (results: Results, place: Place, group: string, statistic: string): Estimate =>
  only(results.estimates.filter((estimate) => isOf(estimate, place, group, statistic)));

function only<T>(found: readonly T[]): T {
  if (found.length !== 1) throw new Error(`${found.length} found where there should be one`);
  return found[0]!;
}
