import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDictionary } from '../../src/import/import.js';
import { questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { matchingForm } from '../../src/matching.js';
import { anyCharacter } from '../characters.js';
import { runs } from '../share.js';
import { columnsIn, namesIn } from './fixtures.js';

/* Whatever the texts of a dictionary are: the YAML is an instrument, and no variable is gone without a word. */

const text = fc.oneof(
  fc.string({ maxLength: 12, unit: anyCharacter }),
  fc.constantFrom(
    '',
    'yes',
    'no',
    '1',
    '01',
    '1.0',
    '-1',
    '#',
    ': ',
    '- a',
    '<b>x</b>',
    '&amp;',
    'N/A',
    '"q"',
    "it's",
    'a, b',
  ),
);
const cell = (content: string): string => `"${content.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\n');

/** Every name is a column of the instrument, of a box of it, or in the list. */
function expectNothingLost(
  { yaml, notCarriedOver }: { yaml: string; notCarriedOver: readonly string[] },
  names: readonly string[],
  isColumnOf: (column: string, name: string) => boolean = (column, name) => column === matchingForm(name),
): void {
  const columns = columnsIn(parseInstrument(yaml)).map(matchingForm);
  const listed = notCarriedOver.join('\n');
  const lost = names.filter(
    (name) => !columns.some((column) => isColumnOf(column, name)) && !listed.includes(matchingForm(name)),
  );
  expect(lost).toEqual([]);
}

/** A dictionary of nothing but what cannot be carried over is refused, with the list. */
function orEmpty(
  run: () => ReturnType<typeof importDictionary>,
): ReturnType<typeof importDictionary> | undefined {
  try {
    return run();
  } catch (error) {
    expect(error).toMatchObject({ code: 'empty-dictionary' });
    return undefined;
  }
}

describe('laws of imported dictionaries', () => {
  it('REDCap: any labels, choices, types and conditions', () => {
    const choices = fc
      .array(fc.tuple(fc.constantFrom('0', '1', '2', '3', '99', '-1', 'A', 'a', 'b-c'), text), {
        maxLength: 5,
      })
      .map((pairs) => pairs.map(([code, label]) => `${code}, ${label.replaceAll('|', '/')}`).join(' | '));
    const field = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'a_1', 'e', 'f'),
      form: fc.constantFrom('one', 'two'),
      type: fc.constantFrom(
        ...['text', 'notes', 'radio', 'dropdown', 'yesno', 'truefalse', 'checkbox', 'slider', 'calc'],
        ...['descriptive', 'file', 'sql'],
      ),
      label: text,
      choices,
      note: text,
      validation: fc.constantFrom('', 'integer', 'number', 'number_2dp', 'date_ymd', 'email'),
      min: fc.constantFrom('', '0', '9', '1.5', '2020-01-01', '[a]'),
      max: fc.constantFrom('', '1', '100'),
      identifier: fc.constantFrom('', '', 'y'),
      logic: fc.constantFrom(
        '',
        "[a] = '1'",
        "[b(1)] = '1'",
        "[a] = '1' and [b] = '2'",
        '[c] > 1',
        'odd (',
        "[a]='1' or [a]='2'",
      ),
      matrix: fc.constantFrom('', '', 'm'),
    });
    const header = [
      ...['Variable / Field Name', 'Form Name', 'Section Header', 'Field Type', 'Field Label'],
      ...[
        'Choices, Calculations, OR Slider Labels',
        'Field Note',
        'Text Validation Type OR Show Slider Number',
      ],
      ...[
        'Text Validation Min',
        'Text Validation Max',
        'Identifier?',
        'Branching Logic (Show field only if...)',
      ],
      ...['Required Field?', 'Custom Alignment', 'Question Number (surveys only)', 'Matrix Group Name'],
      'Matrix Ranking?',
    ];
    fc.assert(
      fc.property(fc.uniqueArray(field, { selector: ({ name }) => name, minLength: 1 }), (fields) => {
        const rows = fields.map((one) => [
          ...[one.name, one.form, '', one.type, one.label, one.choices, one.note, one.validation, one.min],
          ...[one.max, one.identifier, one.logic, '', '', '', one.matrix, ''],
        ]);
        const file = { name: 'd.csv', text: csv([header, ['id', 'one', '', 'text', 'Id'], ...rows]) };
        const result = orEmpty(() => importDictionary('redcap', [file]));
        if (result === undefined) return;
        const isColumnOf = (column: string, name: string): boolean =>
          column === name || column.startsWith(`${name}___`);
        expectNothingLost(result, ['id', ...fields.map(({ name }) => name)], isColumnOf);
      }),
      { numRuns: runs(100, 25) },
    );
  });

  it('XLSForm: any names of choices and labels', () => {
    const choice = fc.record({
      list: fc.constantFrom('l', 'm'),
      name: fc.oneof(fc.constantFrom('1', '2', '3', 'yes', 'no', 'other'), text),
      label: text,
      french: text,
    });
    const question = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      type: fc.constantFrom(
        'select_one l',
        'select_multiple m',
        'select_one m or_other',
        'integer',
        'text',
        'note',
        'odd',
      ),
      label: text,
      relevant: fc.constantFrom('', '$' + "{a} = 'yes'", 'selected($' + "{b}, '1')", '1 = 1'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(question, { selector: ({ name }) => name, minLength: 1 }),
        fc.array(choice, { maxLength: 8 }),
        (questions, choices) => {
          const survey = csv([
            ['type', 'name', 'label', 'relevant'],
            ...questions.map(({ type, name, label, relevant }) => [type, name, label, relevant]),
          ]);
          const lists = csv([
            ['list_name', 'name', 'label::English (en)', 'label::French (fr)'],
            ...choices.map(({ list, name, label, french }) => [list, name, label, french]),
          ]);
          const files = [
            { name: 'survey.csv', text: survey },
            { name: 'choices.csv', text: lists },
          ];
          const result = orEmpty(() => importDictionary('xlsform', files));
          if (result)
            expectNothingLost(
              result,
              questions.map(({ name }) => name),
            );
        },
      ),
      { numRuns: runs(100, 25) },
    );
  });

  it('Table Schema: any names, categories and missing values', () => {
    const value = fc.oneof(text, fc.integer({ min: -3, max: 12 }));
    const field = fc.record({
      name: text,
      title: text,
      type: fc.constantFrom('integer', 'number', 'string', 'boolean', 'list', 'date', 'geopoint'),
      categories: fc.option(fc.array(fc.oneof(value, fc.record({ value, label: text })), { maxLength: 5 }), {
        nil: undefined,
      }),
      categoriesOrdered: fc.boolean(),
      missingValues: fc.option(fc.array(text, { maxLength: 2 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 6 }),
        fc.array(text, { maxLength: 3 }),
        (fields, missingValues) => {
          const file = { name: 'schema.json', text: JSON.stringify({ fields, missingValues }) };
          const result = orEmpty(() => importDictionary('table-schema', [file]));
          if (result)
            expectNothingLost(
              result,
              fields.map(({ name }) => name),
            );
        },
      ),
      { numRuns: runs(100, 25) },
    );
  });

  it('Lists of questions: any answers', () => {
    const line = text.map((words) => [...words].filter((one) => one >= ' ' && one !== '"').join(''));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('LIKERT', 'ONE CHOICE', 'MULTIPLE CHOICES'),
        (lines, format) => {
          const questions = csv([
            ['section', 'code', 'question', 'answer_format', 'answer_file', 'other'],
            ['1', 'q1', 'First', format, 'list', 'Y'],
            ['1', 'q2', 'Second', format, 'list', ''],
            ['1', 'q3', 'Third', 'FREETEXT', '', ''],
          ]);
          const files = [
            { name: 'questions.csv', text: questions },
            { name: 'list.csv', text: lines.join('\n') },
          ];
          const result = importDictionary('questions-csv', files);
          expectNothingLost(result, ['q1', 'q2', 'q3'], (column, name) => column.includes(name));
          const kept = questionsOf(parseInstrument(result.yaml)).map(({ question }) => question.id);
          expect(kept.length + namesIn(result.notCarriedOver).length).toBeGreaterThanOrEqual(2);
        },
      ),
      { numRuns: runs(100, 25) },
    );
  });
});
