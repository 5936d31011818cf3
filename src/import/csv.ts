import { CsvError, parse } from 'csv-parse/sync';
import { cannotRun } from '../errors.js';
import { matchingForm } from '../matching.js';

/** A file of a dictionary. */
export interface DictionaryFile {
  readonly name: string;
  readonly text: string;
}

/** One row of a sheet: the cell under a name of its header, in matching form of the name; '' where there is none. */
export interface Row {
  readonly cell: (name: string) => string;
}

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The file's name without folders. */
export const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/** The file's name without folders and ending. */
export const stem = (name: string): string => baseName(name).replace(/\.[^.]*$/, '');

/** The lines of a file, each one text, which may be quoted. */
export const linesOf = (file: DictionaryFile): readonly string[] =>
  records(file, '\u0001').map(([text = '']) => text);

/**
 * The records of a CSV file, cells trimmed, records without any text left out.
 * @throws SurveyError `bad-dictionary` when it is a spreadsheet, or no CSV
 */
function records(file: DictionaryFile, delimiter = delimiterOf(file)): readonly (readonly string[])[] {
  refuseSpreadsheet(file);
  try {
    const parsed: string[][] = parse(file.text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return parsed.filter((record) => record.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw cannotRun('bad-dictionary', `${file.name} is not a CSV file: ${error.message}.`);
  }
}

function delimiterOf({ text }: DictionaryFile): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t'].reduce((best, next) =>
    first.split(next).length > first.split(best).length ? next : best,
  );
}

/** A CSV file with one header row. */
export function sheetOf(file: DictionaryFile): Sheet {
  const [header = [], ...body] = records(file);
  const positions = new Map<string, number>();
  header.forEach((name, position) => {
    if (!positions.has(headerForm(name))) positions.set(headerForm(name), position);
  });
  return {
    header,
    rows: body.map((cells) => ({ cell: (name) => cells[positions.get(headerForm(name)) ?? -1] ?? '' })),
  };
}

/** Refuses a sheet that lacks columns it cannot be read without. */
export function requireHeader(
  file: DictionaryFile,
  sheet: Sheet,
  names: readonly string[],
  what: string,
): void {
  const known = new Set(sheet.header.map(headerForm));
  const lacking = names.filter((name) => !known.has(headerForm(name)));
  if (lacking.length === 0) return;
  const listed = lacking.map((name) => JSON.stringify(name)).join(', ');
  throw cannotRun('bad-dictionary', `${file.name} is not ${what}: its header lacks ${listed}.`);
}

const headerForm = (name: string): string => matchingForm(name).toLowerCase();

function refuseSpreadsheet({ name, text }: DictionaryFile): void {
  if (!/\.(?:xlsx?|ods)$/i.test(name) && !text.startsWith('PK\u0003\u0004')) return;
  throw cannotRun(
    'bad-dictionary',
    `${name} is a spreadsheet; save each of its sheets as CSV (UTF-8), named after the sheet ` +
      '(survey.csv, choices.csv, settings.csv), and give those files.',
  );
}
