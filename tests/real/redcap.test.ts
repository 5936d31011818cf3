import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import {
  type AnalyzeOptions,
  analyze,
  type Instrument,
  importDictionary,
  parseInstrument,
  type Results,
  validate,
} from '../../src/index.js';
import { questionsOf } from '../../src/instrument/model.js';
import type { ReadPlan } from '../../src/read-plan.js';
import { openInput } from '../../src/sources/open.js';
import { describeReal, inData } from '../survey-data.js';
import { analyzeReal } from './harness.js';

/*
 * Three test projects of REDCapR (OuhscBbmc/REDCapR, MIT; invented people), as raw data with their dictionaries. The
 * instruments are made from the dictionaries; the counts expected were made by hand from the files.
 */

describeReal('d19: REDCap, one record each', () => {
  const project = 'simple';

  it('is known as REDCap: 24 columns, codes, boxes in which 0 is no answer', async () => {
    const plan = await planOf(project);
    expect(plan).toMatchObject({
      platform: 'redcap',
      encoding: 'utf-8',
      delimiter: ',',
      newline: '\n',
      headerRecords: 1,
      warnings: [{ code: 'several-states' }],
      finished: undefined,
      conventions: { bare: 'no-answer', ticked: ['1', 'checked'], untickedIsAnswer: false },
      verdict: 'REDCap, coded names in the header, codes in the cells; UTF-8; comma; LF; 24 columns',
    });
    expect(plan.columns).toHaveLength(24);
    expect(plan.columns.slice(-3)).toEqual(['race___6', 'ethnicity', 'race_and_ethnicity_complete']);
    expect(plan.identifying.map((place) => plan.columns[place])).toEqual(['telephone', 'email']);
  });

  it('reads boxes, codes and numbers, past line breaks in cells', async () => {
    const results = await analyzeProject(project);
    expect(results.inputs).toMatchObject([{ records: 5, platform: 'redcap' }]);
    expect(counts(results, 'race')).toEqual({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 4, 6: 1 });
    expect(counts(results, 'ethnicity')).toEqual({ 0: 1, 1: 3, 2: 1 });
    expect(label(results, 'race', '4')).toBe('Black or African American');
    expect(value(results, 'height', 'mean')).toBeCloseTo((180 + 165 + 193.04) / 3, 12);
    expect(value(results, 'weight', 'mean')).toBeCloseTo((80 + 54 + 104) / 3, 12);
    expect(missing(results, 'comments')).toEqual({ answered: 5 });
  });

  // Two mice are lighter and smaller than the dictionary allows; sex is 0 or 1 in it, and a truth value in the file.
  it('says what the dictionary does not allow, in which lines', async () => {
    const { issues } = await analyzeProject(project);
    const told = issues.listed.map(({ column, raw, count, locations }) => [
      ...[column, raw, count],
      locations.map(({ line }) => line),
    ]);
    expect(issues.total).toBe(9);
    expect(told).toEqual([
      ['sex', 'FALSE', 2, [2, 8]],
      ['sex', 'TRUE', 3, [4, 6, 13]],
      ['height', '6', 1, [4]],
      ['height', '7', 1, [2]],
      ['weight', '1', 2, [2, 4]],
    ]);
  });

  it('reads the truth values where the instrument has them as other forms', async () => {
    const yaml = dictionary(project).replace(
      '{ id: "0", label: Female }, { id: "1", label: Male }',
      '{ id: "0", label: Female, also: ["FALSE"] }, { id: "1", label: Male, also: ["TRUE"] }',
    );
    const results = await analyzeProject(project, {}, parseInstrument(yaml, 'dictionary'));
    expect(counts(results, 'sex')).toEqual({ 0: 2, 1: 3 });
    expect(results.issues.total).toBe(4);
  });

  it('shows nobody: neither in a report, nor in the rejects, nor in a draft', async () => {
    const instrument = instrumentOf(project);
    const names = ['name_first', 'name_last', 'address', 'telephone', 'email', 'dob'];
    expect(instrument.identifying).toEqual(names);
    const path = pathOf(project);
    const checked = await validate([{ path }], { instrument, rejects: true });
    expect(checked.rejects?.rows).toHaveLength(5);
    const shown = [
      checked,
      await analyzeProject(project),
      await analyze([{ path }], { draft: true, rejects: true }),
    ].map((results) => JSON.stringify(results));
    const people = cellsOf(project, [...names, 'comments']);
    expect(people).toHaveLength(5 * 7);
    expect(people.filter((cell) => shown.some((text) => text.includes(cell)))).toEqual([]);
  });
});

describeReal('d19: REDCap, boxes', () => {
  const project = 'checkboxes-1';

  // REDCap writes 0 also for who never saw the boxes: the second respondent answered one question, the fourth none.
  it('takes boxes of numbers and letters that are all 0 for no answer', async () => {
    const results = await analyzeProject(project);
    expect(results.inputs).toMatchObject([{ records: 4, platform: 'redcap' }]);
    expect(results.issues.total).toBe(0);
    expect(counts(results, 'check_one')).toEqual({ 1: 2, 2: 1, 3: 1, 4: 1 });
    expect(counts(results, 'check_two')).toEqual({ a: 1, b: 1, c: 1, d: 1, e: 0 });
    for (const question of ['check_one', 'check_two']) {
      expect(missing(results, question)).toEqual({ answered: 2, 'no-answer': 2 });
    }
    expect(missing(results, 'desired_result')).toEqual({ answered: 3, 'no-answer': 1 });
  });
});

describeReal('d19: REDCap, several events', () => {
  const project = 'longitudinal';

  it('is known as REDCap: 125 columns', async () => {
    const plan = await planOf(project);
    expect(plan).toMatchObject({ platform: 'redcap', headerRecords: 1, finished: undefined });
    expect(plan.warnings).toContainEqual({
      code: 'several-events',
      events: expect.arrayContaining(['enrollment_arm_1']),
    });
    expect(plan.columns).toHaveLength(125);
    expect(plan.columns[1]).toBe('redcap_event_name');
  });

  it('does not count the events of a respondent as respondents', async () => {
    await expect(analyzeProject(project)).rejects.toThrow('3 keys stand in more than one record');
  });

  it('reads the records of one event, and who was asked', async () => {
    const results = await analyzeProject(project, { source: { event: 'enrollment_arm_1' } });
    expect(results.inputs).toMatchObject([{ records: 2 }]);
    expect(results.notices.map(({ message }) => message)).toContain(
      'data.csv: 16 records left out: other event or instance',
    );
    expect(results.issues.total).toBe(0);
    expect(counts(results, 'gym')).toEqual({ 0: 2, 1: 1, 2: 0, 3: 0, 4: 0 });
    expect(counts(results, 'meds')).toEqual({ 1: 1, 2: 2, 3: 0, 4: 0, 5: 0 });
    expect(counts(results, 'sex')).toEqual({ 0: 1, 1: 1 });
    expect(value(results, 'specify_mood', 'mean')).toBe(50);
    expect(counts(results, 'given_birth')).toEqual({ 0: 1, 1: 0 });
    expect(missing(results, 'given_birth')).toEqual({ answered: 1, 'not-asked': 1 });
    expect(missing(results, 'num_children')).toEqual({ answered: 0, 'not-asked': 2 });
    expect(missing(results, 'pmq1')).toEqual({ answered: 0, 'no-answer': 2 });
  });

  it('reads the records of another, with numbers that begin with a point', async () => {
    const results = await analyzeProject(project, { source: { event: 'visit_2_arm_1' } });
    expect(results.inputs).toMatchObject([{ records: 2 }]);
    expect(counts(results, 'pmq1')).toEqual({ 0: 1, 1: 0, 2: 0, 3: 1 });
    expect(counts(results, 'pmq2')).toEqual({ 0: 0, 1: 1, 2: 0, 3: 0, 4: 1, 5: 0 });
    expect(value(results, 'vld1', 'mean')).toBeCloseTo((0.423 + 32.6) / 2, 12);
    expect(missing(results, 'gym')).toEqual({ answered: 0, 'no-answer': 2 });
  });

  it('shows nobody', async () => {
    const results = await analyzeProject(project, { source: { event: 'enrollment_arm_1' }, rejects: true });
    const people = cellsOf(project, ['first_name', 'last_name', 'telephone_1', 'email', 'dob']);
    expect(people).toHaveLength(3 * 5);
    expect(people.filter((cell) => JSON.stringify(results).includes(cell))).toEqual([]);
  });
});

const pathOf = (project: string): string => inData(`data/d19_redcap/${project}/data.csv`);

const planOf = async (project: string): Promise<ReadPlan> =>
  (await openInput(pathOf(project), 'data.csv')).plan;

function dictionary(project: string): string {
  const text = readFileSync(inData(`data/d19_redcap/${project}/dictionary.csv`), 'utf8');
  return importDictionary('redcap', [{ name: 'dictionary.csv', text }]).yaml;
}

const instrumentOf = (project: string): Instrument => parseInstrument(dictionary(project), 'dictionary');

const analyzeProject = (
  project: string,
  options: Omit<AnalyzeOptions, 'instrument'> = {},
  instrument = instrumentOf(project),
): Promise<Results> => analyzeReal(`d19_redcap/${project}/data.csv`, instrument, options);

/** What stands in some columns, without empty cells. */
function cellsOf(project: string, columns: readonly string[]): readonly string[] {
  const records: readonly Record<string, string>[] = parse(readFileSync(pathOf(project)), { columns: true });
  return records.flatMap((record) => columns.map((column) => record[column] ?? '').filter((cell) => cell));
}

const of = (results: Results, question: string, statistic: string) =>
  results.estimates.filter((row) => row.question === question && row.statistic === statistic);

/** How many chose each answer. */
const counts = (results: Results, question: string) =>
  Object.fromEntries(
    of(results, question, 'percent')
      .filter((row) => row.base_kind === 'answered')
      .map(({ level, n }) => [level, n]),
  );

const missing = (results: Results, question: string) =>
  Object.fromEntries(of(results, question, 'missing').map(({ level, n }) => [level, n]));

const value = (results: Results, question: string, statistic: string): number | null | undefined =>
  of(results, question, statistic)[0]?.value;

function label(results: Results, id: string, option: string): string | undefined {
  const found = questionsOf(results.instrument).find(({ question }) => question.id === id)?.question;
  return found && 'options' in found ? found.options.find((one) => one.id === option)?.label : undefined;
}
