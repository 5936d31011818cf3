import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { columnsOf, questionsOf } from '../../src/instrument/model.js';
import { describeReal, inData } from '../survey-data.js';
import { columnsIn, filesIn, imported, namesIn } from './fixtures.js';

/* Dictionaries that people really use, with their data. They are no part of the project: see SURVEY_DATA. */

const folder = inData('data');
const headerOf = (path: string): readonly string[] =>
  (parse(readFileSync(join(folder, path), 'utf8'), { bom: true, to: 1 }) as string[][])[0]!;

describeReal('real dictionaries', () => {
  it.each(['simple', 'longitudinal', 'checkboxes-1'])(
    'd19 %s: every column of the data is known or listed',
    (set) => {
      const { instrument, notCarriedOver } = imported(
        'redcap',
        filesIn(join(folder, 'd19_redcap', set), ['dictionary.csv']),
      );
      const known = new Set([...columnsIn(instrument), ...namesIn(notCarriedOver)]);
      expect(headerOf(`d19_redcap/${set}/data.csv`).filter((column) => !known.has(column))).toEqual([]);
      const header = new Set(headerOf(`d19_redcap/${set}/data.csv`));
      expect(columnsIn(instrument).filter((column) => !header.has(column))).toEqual([]);
    },
  );

  it('d19: some facts', () => {
    const simple = imported('redcap', filesIn(join(folder, 'd19_redcap/simple'), ['dictionary.csv']));
    expect(simple.instrument.key).toBe('record_id');
    expect(simple.instrument.identifying).toEqual([
      'name_first',
      'name_last',
      'address',
      'telephone',
      'email',
      'dob',
    ]);
    expect(simple.question('height')).toMatchObject({ type: 'number', min: 130, max: 215 });
    expect(simple.question('race')).toMatchObject({ layout: { columns: { 1: 'race___1', 6: 'race___6' } } });
    const boxes = imported('redcap', filesIn(join(folder, 'd19_redcap/checkboxes-1'), ['dictionary.csv']));
    expect(boxes.question('check_two')).toMatchObject({
      layout: { columns: { a: 'check_two___a', e: 'check_two___e' } },
    });
    const long = imported('redcap', filesIn(join(folder, 'd19_redcap/longitudinal'), ['dictionary.csv']));
    expect(long.instrument.sections.map(({ id }) => id)).toHaveLength(9);
    expect(long.question('num_children')).toMatchObject({
      askedWhen: [
        { column: 'sex', ids: ['0'] },
        { column: 'given_birth', ids: ['1'] },
      ],
    });
    expect(namesIn(long.notCarriedOver)).toEqual(expect.arrayContaining(['bmi', 'bmi2', 'patient_document']));
  });

  it('d04: every column of the data is known, and every question without one may lack it', () => {
    const d04 = join(folder, 'd04_rse_nl_2017');
    const lists = readdirSync(join(d04, 'listAnswers')).map((name) => `listAnswers/${name}`);
    const { instrument, question } = imported('questions-csv', filesIn(d04, ['questions.csv', ...lists]));
    // Headers are `code. text`; the first column is a row number without a name.
    const header = headerOf('d04_rse_nl_2017/public_data.csv')
      .slice(1)
      .map((name) => name.split('. ')[0]!);
    const known = new Set(columnsIn(instrument));
    expect(header).toHaveLength(130);
    expect(header.filter((column) => !known.has(column))).toEqual([]);
    const lacking = questionsOf(instrument).filter(
      ({ question: one }) => !one.optional && columnsOf(one).some((column) => !header.includes(column)),
    );
    expect(lacking.map(({ question: one }) => one.id)).toEqual([]);
    expect(question('currentEmp13')).toMatchObject({
      layout: { columns: { accounting_finance: 'currentEmp13[1]' } },
    });
    expect(question('rse3')).toMatchObject({ type: 'rating', items: [{ column: 'rse3[SQ001]' }] });
    expect(question('paper4')).toMatchObject({
      askedWhen: [
        { column: 'paper3', ids: ['N'] },
        { column: 'paper2', ids: ['Y'] },
      ],
    });
  });
});
