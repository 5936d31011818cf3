import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import { type Instrument, questionsOf } from '../../src/instrument/model.js';
import { analyze } from '../../src/survey/analyze.js';
import { breakdownsOf, csvText, type GivenRecord, type Survey, surveys } from '../arbitraries.js';
import { runs } from '../share.js';
import { filesOf } from './files.js';
import { type Naive, naiveReport, type Said } from './naive.js';

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

/** In which groups of a breakdown a respondent is. */
function groupsOf(instrument: Instrument, by: string, said: Said): readonly string[] {
  return by.split('*').reduce<readonly string[]>(
    (groups, name) => {
      const own = questionsOf(instrument).flatMap(({ question }): string[] => {
        if (question.type === 'multi' && question.layout.kind === 'split' && question.id === name) {
          const { columns } = question.layout as { columns: Record<string, string> };
          const boxes = question.options.map(({ id }) => ({ id, meaning: said.get(columns[id]!)! }));
          const isInvalid = boxes.some(
            ({ meaning }) => meaning.is === 'missing' && meaning.reason === 'invalid',
          );
          if (isInvalid || boxes.every(({ meaning }) => meaning.is === 'missing')) return ['(no answer)'];
          const ticked = boxes.flatMap(({ id, meaning }) =>
            meaning.is === 'box' && meaning.ticked ? [id] : [],
          );
          const none = ticked.filter((id) => question.none.includes(id));
          return none.length > 0 && none.length < ticked.length ? ['(no answer)'] : ticked;
        }
        const column =
          'items' in question
            ? question.items.find(({ id }) => `${question.id}.${id}` === name)?.column
            : question.id !== name
              ? undefined
              : question.type === 'multi'
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

const analyzed = ({ instrument, ...survey }: Survey, by: readonly string[] = []) =>
  analyze(filesOf(csvText({ instrument, ...survey })), { instrument, by });

describe('a report', () => {
  it('holds the numbers that counting respondents one by one in memory gives', async () => {
    await fc.assert(
      fc.asyncProperty(surveys(), async (survey) => {
        const { estimates, response } = await analyzed(survey);
        expect(response.answered).toBe(survey.records.length);
        expectNaive(estimates, naiveReport(survey.instrument, survey.records.map(saidBy)));
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
            expectNaive(
              estimates.filter((row) => row.by === breakdown.by && row.group === id),
              new Map(expected),
            );
          }
        }
      }),
      { numRuns: runs(25) },
    );
  });
});
