import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DictionaryKind, type ImportedInstrument, importDictionary } from '../../src/import/import.js';
import { columnsOf, type Instrument, type Question, questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/dictionaries', import.meta.url));

/** Files of a folder, called by their names in it. */
export const filesIn = (folder: string, names: readonly string[]): { name: string; text: string }[] =>
  names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const FILES: Readonly<Record<DictionaryKind, readonly string[]>> = {
  redcap: ['redcap.csv'],
  xlsform: ['xlsform/survey.csv', 'xlsform/choices.csv', 'xlsform/settings.csv'],
  'table-schema': ['table-schema.json'],
  'questions-csv': [
    'questions/questions.csv',
    ...['roles', 'often', 'agree', 'tools'].map((list) => `questions/lists/${list}.csv`),
  ],
};

export interface Imported extends ImportedInstrument {
  readonly instrument: Instrument;
  readonly question: (id: string) => Question | undefined;
}

export function imported(kind: DictionaryKind, files: readonly { name: string; text: string }[]): Imported {
  const result = importDictionary(kind, files);
  const instrument = parseInstrument(result.yaml);
  const question = (id: string): Question | undefined =>
    questionsOf(instrument).find((entry) => entry.question.id === id)?.question;
  return { ...result, instrument, question };
}

export const importedFixture = (kind: DictionaryKind): Imported =>
  imported(kind, filesIn(FIXTURES, FILES[kind]));

/** Every column the instrument speaks of: key, identifying columns, and what questions read. */
export const columnsIn = ({ key, identifying = [], sections }: Instrument): readonly string[] => [
  ...(key === undefined ? [] : [key]),
  ...identifying,
  ...sections.flatMap(({ questions }) => questions.flatMap(columnsOf)),
];

/** Variables that the notes speak of. */
export const namesIn = (notes: readonly string[]): readonly string[] =>
  notes.flatMap((note) => note.slice(0, note.indexOf(': ')).split(', '));
