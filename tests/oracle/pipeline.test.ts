import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { builtInInstrument } from '../../src/instrument/builtin.js';
import { analyze } from '../../src/survey/analyze.js';
import oracle from './pipeline.json' with { type: 'json' };

/*
 * Every number of the report on fixtures/crn-2020/responses.csv, beside what R says of the same file (pipeline.R).
 */

const NUMBERS = ['value', 'se', 'low', 'high', 'n', 'base'] as const;
type Numbers = Readonly<Record<(typeof NUMBERS)[number], number | null>>;
const AGREES = 1e-9;

const nameOf = (
  row: { question: string; group: string; item: string; level: string; statistic: string; base_kind: string },
  rank: string,
) => [row.question, row.group, row.item, row.level, row.statistic, row.base_kind, rank].join(' | ');

const fixture = fileURLToPath(new URL('../../fixtures/crn-2020/responses.csv', import.meta.url));
let estimates: readonly Estimate[];
beforeAll(async () => {
  ({ estimates } = await analyze([{ path: fixture }], {
    instrument: builtInInstrument('crn-2020'),
    by: ['scope'],
  }));
});

const found = (rows: readonly Estimate[]): ReadonlyMap<string, Estimate> =>
  new Map(rows.map((row) => [nameOf(row, row.statistic === 'rank' ? row.method : ''), row]));
const expected: ReadonlyMap<string, Numbers> = new Map(
  oracle.map((row) => [nameOf(row, row.rank_by), row as Numbers]),
);

const difference = (ours: number | null, theirs: number | null): number =>
  ours === null || theirs === null
    ? ours === theirs
      ? 0
      : Number.POSITIVE_INFINITY
    : Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));

/** Numbers that disagree; how many agree, empty ones apart. */
function compare(rows: readonly Estimate[], names: readonly (typeof NUMBERS)[number][]) {
  const wrong: string[] = [];
  let compared = 0;
  for (const [name, row] of found(rows)) {
    const theirs = expected.get(name)!;
    for (const column of names) {
      // A count or rank has no standard error here; percentages carry an interval without one.
      if (difference(row[column], theirs[column]) > AGREES)
        wrong.push(`${name}: ${column} ${row[column]}, R ${theirs[column]}`);
      if (theirs[column] !== null) compared += 1;
    }
  }
  return { wrong, compared };
}

describe('the report on fixtures/crn-2020/responses.csv', () => {
  it('has the numbers that R computes, each with its counterpart', () => {
    const all = estimates.filter(({ by }) => by === '');
    const theirs = oracle.filter(({ group }) => group === '');
    expect([...found(all).keys()].sort()).toEqual(theirs.map((row) => nameOf(row, row.rank_by)).sort());
    const { wrong, compared } = compare(all, NUMBERS);
    expect(wrong).toEqual([]);
    expect(compared).toBe(theirs.flatMap((row) => NUMBERS.filter((column) => row[column] !== null)).length);
    expect({ estimates: all.length, compared }).toEqual({ estimates: 633, compared: 2878 });
  });

  it('has them for every scope, counts only where a group is small', () => {
    const groups = estimates.filter(({ by, group }) => by === 'scope' && group !== '(no answer)');
    const theirs = oracle.filter(({ group }) => group !== '');
    expect([...found(groups).keys()].sort()).toEqual(theirs.map((row) => nameOf(row, row.rank_by)).sort());
    const small = groups.filter(({ note }) => note === 'small-group');
    const shown = groups.filter(({ note }) => note !== 'small-group');
    const { wrong, compared } = compare(shown, NUMBERS);
    expect([...wrong, ...compare(small, ['n', 'base']).wrong]).toEqual([]);
    for (const { value, se, low, high } of small)
      expect([value, se, low, high]).toEqual([null, null, null, null]);
    expect({ shown: shown.length, compared, small: small.length }).toEqual({
      shown: 1313,
      compared: 5873,
      small: 566,
    });
  });

  it('has nobody in a group without answer', () => {
    const nobody = estimates.filter(({ group }) => group === '(no answer)');
    expect(nobody.length).toBeGreaterThan(0);
    for (const { n, base } of nobody) expect([n, base]).toEqual([0, 0]);
  });
});
