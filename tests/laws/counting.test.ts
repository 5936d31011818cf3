import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import {
  boxesOf,
  hasBoxes,
  type Instrument,
  isSeveral,
  noneOf,
  questionsOf,
} from '../../src/instrument/model.js';
import { analyze } from '../../src/survey/analyze.js';
import { breakdownsOf, csvText, type GivenRecord, type Survey, surveys } from '../arbitraries.js';
import { runs } from '../share.js';
import { filesOf } from './files.js';
import { type Naive, naiveNumbers, naiveReport, type Said } from './naive.js';

const saidBy = (record: GivenRecord): Said =>
  new Map([...record].map(([column, { meaning }]) => [column, meaning]));

const nameOf = ({ question, item, level, statistic, base_kind, method }: Estimate): string =>
  [question, item, level, statistic, base_kind, ...(statistic === 'rank' ? [method] : [])].join('|');

/** Every number of a report or group must be there with these counts, and no other. */
function expectNaive(estimates: readonly Estimate[], expected: ReadonlyMap<string, Naive>): void {
  const found = new Map(estimates.map((row) => [nameOf(row), row]));
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, { value, n, base }] of expected) {
    const row = found.get(name)!;
    expect([name, row.n, row.base]).toEqual([name, n, base]);
    if (row.note === 'small-group') continue;
    const text = `${name}: ${row.value} instead of ${value}`;
    if (value === null || row.value === null) expect(row.value, text).toBe(value);
    else expect(Math.abs(row.value - value), text).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
  }
}

/** Every band of numbers must hold as many as lie in it, and every number must lie in one of its question's. */
function expectBands(estimates: readonly Estimate[], given: ReadonlyMap<string, readonly number[]>): void {
  const counted = new Map<string, number>();
  for (const { question, item, level, n, base } of estimates.filter(
    ({ statistic }) => statistic === 'count',
  )) {
    const name = `${question}|${item}`;
    const [, from, to = from] = /^(-?[\d.]+)(?:-(-?[\d.]+))?$/.exec(level)!;
    const inBand = given.get(name)!.filter((value) => value >= Number(from) && value <= Number(to));
    expect([name, level, n, base]).toEqual([name, level, inBand.length, given.get(name)!.length]);
    counted.set(name, (counted.get(name) ?? 0) + n!);
  }
  for (const [name, values] of given)
    if (estimates.some(({ question }) => name.startsWith(`${question}|`)))
      expect([name, counted.get(name) ?? 0]).toEqual([name, values.length]);
}

/** In which groups of a breakdown a respondent is. */
function groupsOf(instrument: Instrument, by: string, said: Said): readonly string[] {
  return by.split('*').reduce<readonly string[]>(
    (groups, name) => {
      const own = questionsOf(instrument).flatMap(({ question }): string[] => {
        if (hasBoxes(question) && question.id === name) {
          const boxes = boxesOf(question).map(({ id, column }) => ({ id, meaning: said.get(column)! }));
          const isInvalid = boxes.some(
            ({ meaning }) => meaning.is === 'missing' && meaning.reason === 'invalid',
          );
          if (isInvalid || boxes.every(({ meaning }) => meaning.is === 'missing')) return ['(no answer)'];
          const ticked = boxes.flatMap(({ id, meaning }) =>
            meaning.is === 'box' && meaning.ticked ? [id] : [],
          );
          const none = ticked.filter((id) => noneOf(question).includes(id));
          return none.length > 0 && none.length < ticked.length ? ['(no answer)'] : ticked;
        }
        const column =
          'items' in question
            ? question.items.find(({ id }) => `${question.id}.${id}` === name)?.column
            : question.id !== name
              ? undefined
              : isSeveral(question)
                ? (question.layout as { column: string }).column
                : question.column;
        if (column === undefined) return [];
        const meaning = said.get(column)!;
        return meaning.is === 'chosen' ? [...meaning.ids] : ['(no answer)'];
      });
      return groups.flatMap((group) => own.map((id) => (group === '' ? id : `${group} * ${id}`)));
    },
    [''],
  );
}

const withoutBands = (estimates: readonly Estimate[]): readonly Estimate[] =>
  estimates.filter(({ statistic }) => statistic !== 'count');

const analyzed = ({ instrument, ...survey }: Survey, by: readonly string[] = []) =>
  analyze(filesOf(csvText({ instrument, ...survey })), { instrument, by });

describe('a report', () => {
  it('holds the numbers that counting respondents one by one in memory gives', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), async (survey) => {
        const { estimates, response } = await analyzed(survey);
        expect(response.answered).toBe(survey.records.length);
        const said = survey.records.map(saidBy);
        expectNaive(withoutBands(estimates), naiveReport(survey.instrument, said));
        expectBands(estimates, naiveNumbers(survey.instrument, said));
      }),
      { numRuns: runs(80) },
    );
  });

  it('holds for every group the numbers of a report on the respondents of that group alone', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), async (survey) => {
        const by = breakdownsOf(survey.instrument);
        const { estimates, breakdowns } = await analyzed(survey, by);
        const all = survey.records.map(saidBy);
        for (const breakdown of breakdowns) {
          const own = breakdown.questions.map(({ id }) => id);
          for (const { id } of breakdown.groups) {
            const members = all.filter((said) =>
              groupsOf(survey.instrument, breakdown.by, said).includes(id),
            );
            const expected = [...naiveReport(survey.instrument, members)].filter(
              ([name]) => !own.includes(name.split('|')[0]!),
            );
            const rows = estimates.filter((row) => row.by === breakdown.by && row.group === id);
            expectNaive(withoutBands(rows), new Map(expected));
            expectBands(rows, naiveNumbers(survey.instrument, members));
          }
        }
      }),
      { numRuns: runs(25) },
    );
  });
});
