import { describe, expect, it } from 'vitest';
import { matchingForm } from '../../src/matching.js';
import type { CellIs } from '../../src/read-plan.js';
import { surveymonkey } from '../../src/sources/surveymonkey.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf, realFile } from './platform-files.js';

const { own, planOf } = filesOf(surveymonkey);

/** Lines below the header, from 1, that the plan leaves out. */
function leftOut(file: URL | string): readonly number[] {
  const { headerRecords, leaveOut } = planOf(file);
  const { rows } = headOf(file);
  return rows.slice(headerRecords).flatMap((row, i) => {
    const holds = ({ column, values }: CellIs): boolean =>
      values.includes(matchingForm(row[column] ?? '').toLowerCase());
    return leaveOut.some((rule) => holds(rule) && (rule.also ?? []).every(holds)) ? [i + 1] : [];
  });
}

describe('SurveyMonkey', () => {
  it('names columns by question and option, and carries a question on to its nameless columns', () => {
    const plan = planOf(own('expanded.csv'));
    expect(plan.kind).toBe('two header records');
    expect(plan.headerRecords).toBe(2);
    expect(plan.texts).toEqual([]);
    expect(plan.columns.slice(0, 10)).toEqual([
      ...['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'Email Address'],
      ...['First Name', 'Last Name', 'Custom Data 1'],
      'How content are you with <strong>the meetings</strong>?',
    ]);
    const attended = 'Which of these did you attend? Tick all that apply.';
    const important = 'How important are these to you?';
    expect(plan.columns.slice(10)).toEqual([
      ...['Spring meeting', 'Autumn meeting', 'Summer school', 'Other (please specify)'].map(
        (option) => `${attended} | ${option}`,
      ),
      ...['Newsletter', 'Website'].map((item) => `${important} | ${item}`),
      ...['What should change?', 'Where do you work?', 'Where do you work? | Other (please specify)'],
    ]);
  });

  it('holds that an empty box says nothing, and knows whom columns identify', () => {
    const plan = planOf(own('expanded.csv'));
    expect(plan.conventions).toMatchObject({
      bare: 'not-ticked',
      quoted: 'not-ticked',
      untickedIsAnswer: false,
      missing: {},
    });
    expect(plan.identifying).toEqual([4, 5, 6, 7]);
    expect(plan.finished).toBeUndefined();
  });

  it('leaves out header records that stand again among the responses, and no response', () => {
    expect(leftOut(own('put-together.csv'))).toEqual([3, 4]);
    for (const file of ['expanded.csv', 'condensed.csv', 'old-spelling.csv', 'saved-again.csv'])
      expect(leftOut(own(file))).toEqual([]);
    expect(planOf(own('put-together.csv')).leaveOut.map(({ why }) => why)).toEqual(
      Array(2).fill('repeated-header'),
    );
  });

  it('trusts no open question alone to tell a repeated header', () => {
    const head = headOf(own('expanded.csv'));
    const rows = head.rows.map((row) => [...row.slice(0, 5), row[16]!]);
    const { leaveOut, columns } = surveymonkey.plan({ ...head, rows })!;
    expect(columns.at(-1)).toBe('What should change?');
    // Only together with an id that no respondent is without, and none has so.
    expect(leaveOut.map(({ column, values }) => [column, values])).toEqual([
      [0, ['respondent id']],
      [0, ['']],
    ]);
  });

  it.each([
    ['condensed.csv', 2, 'two header records', 'What should change?'],
    ['one-record.csv', 1, 'one header record', 'Where do you work?'],
    ['old-spelling.csv', 2, 'two header records', 'Caf\ufffd or garden?'],
    ['saved-again.csv', 2, 'two header records, saved again by another program', 'Where do you work?'],
  ])('reads %s', (file, records, kind, last) => {
    const plan = planOf(own(file));
    expect([plan.headerRecords, plan.kind, plan.columns.at(-1)]).toEqual([records, kind, last]);
  });

  it('takes the names that pandas invents for nameless columns', () => {
    expect(planOf(own('saved-again.csv')).columns).toEqual([
      ...['', 'How content are you with the meetings?'],
      ...['Spring meeting', 'Autumn meeting', 'Summer school'].map((o) => `Which did you attend? | ${o}`),
      'Where do you work?',
    ]);
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(surveymonkey)).toEqual([]);
  });

  it.each(['not-surveymonkey.csv'])('claims no file that only looks like it: %s', (file) => {
    expect(surveymonkey.recognises(headOf(own(file)))).toBe(false);
  });

  it('makes nothing of a file without records', () => {
    const head = { ...headOf(own('not-surveymonkey.csv')), rows: [] };
    expect(surveymonkey.recognises(head)).toBe(false);
    expect(surveymonkey.plan(head)).toBeUndefined();
  });
});

describeReal('SurveyMonkey, real files', () => {
  const starWars = realFile('d10_starwars/StarWars.csv');
  const ohbm = realFile('d21_ohbm/public_survey_data.csv');

  it('d10: old spelling, questions over films and characters', () => {
    const plan = planOf(starWars);
    expect([plan.headerRecords, plan.columns.length, plan.identifying]).toEqual([2, 38, []]);
    const stems = plan.columns.map((column) => column.split(' | '));
    expect(new Set(stems.slice(3, 9).map(([question]) => question)).size).toBe(1);
    expect(new Set(stems.slice(9, 15).map(([question]) => question)).size).toBe(1);
    expect(new Set(stems.slice(15, 29).map(([question]) => question)).size).toBe(1);
    expect(stems[28]![1]).toBe('Yoda');
    expect(plan.columns.slice(33, 35)).toEqual(['Gender', 'Age']);
    expect(plan.columns.every((column) => column !== '')).toBe(true);
    expect(leftOut(starWars)).toEqual([]);
  });

  it('d21: the second header record is the first of the data', () => {
    const plan = planOf(ohbm);
    expect([plan.headerRecords, plan.columns.length]).toEqual([2, 48]);
    expect(plan.columns[0]).toBe('');
    expect(plan.columns[13]).toMatch(/ \| OHBM Job Board$/);
    expect(plan.columns[40]!.split(' | ')[0]).toBe(plan.columns[47]!.split(' | ')[0]);
    expect(leftOut(ohbm)).toEqual([]);
  });

  it('d21: were it read with one header record, the other would be left out', () => {
    const { leaveOut } = planOf(ohbm);
    const second = headOf(ohbm).rows[1]!;
    expect(leaveOut).toHaveLength(1);
    expect(leaveOut[0]!.also).toHaveLength(3);
    for (const { column, values } of [leaveOut[0]!, ...leaveOut[0]!.also!])
      expect(values).toContain(second[column]!.toLowerCase());
  });

  it('d13 has lost what makes it SurveyMonkey, and reads as plain CSV or when asked', () => {
    const head = headOf(realFile('d13_foodworldcup/food-world-cup-data.csv'));
    expect(surveymonkey.recognises(head)).toBe(false);
    const plan = surveymonkey.plan(head)!;
    expect([plan.headerRecords, plan.columns]).toEqual([1, head.rows[0]]);
  });

  it('claims no other real file', () => {
    expect(claimedRealFiles(surveymonkey, /\/d(?:10|21)_/)).toEqual([]);
  });
});
