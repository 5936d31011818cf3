import { badData, cannotRun } from '../errors.js';
import { columnsOf, type Instrument, type Question, questionsOf } from '../instrument/model.js';
import type { Notice } from '../issues.js';
import { matchingForm, nearest } from '../matching.js';
import type { Input } from '../read-plan.js';

/** Where the instrument's columns stand in a file: position by column name; a column that is not there has none. */
export type Binding = ReadonlyMap<string, number>;

/** The columns of the header that the instrument's columns are, by name in matching form. */
export function bindColumns(input: Input, columns: readonly string[]): Binding {
  const positions = new Map<string, number[]>();
  input.plan.columns.forEach((column, position) => {
    const form = matchingForm(column);
    const same = positions.get(form);
    if (same) same.push(position);
    else positions.set(form, [position]);
  });
  return new Map(
    columns.flatMap((column): [string, number][] => {
      const found = positions.get(matchingForm(column)) ?? [];
      if (found.length > 1) {
        throw badData(
          'repeated-column',
          `${input.name}: the column "${column}" stands in the header ${found.length} times ` +
            `(columns ${found.map((position) => position + 1).join(', ')}); remove or rename all but one.`,
        );
      }
      return found[0] === undefined ? [] : [[column, found[0]]];
    }),
  );
}

/** All columns an instrument reads, the key first. */
export const instrumentColumns = (instrument: Instrument): readonly string[] => [
  ...(instrument.key === undefined ? [] : [instrument.key]),
  ...questionsOf(instrument).flatMap(({ question }) => columnsOf(question)),
];

/** The columns an instrument cannot do without. */
export const requiredColumns = (instrument: Instrument): readonly string[] => [
  ...(instrument.key === undefined ? [] : [instrument.key]),
  ...questionsOf(instrument).flatMap(({ question }) => (question.optional ? [] : columnsOf(question))),
];

/**
 * Refuses a file that lacks columns of the questions asked for, all at once and with near names.
 * @param lenient whether missing columns are to be left out, as long as there are some
 * @throws SurveyError `no-columns` when it has none of them, `missing-columns` when it lacks some
 */
export function requireColumns(
  input: Input,
  instrument: Instrument,
  questions: readonly Question[],
  binding: Binding,
  lenient: boolean,
): readonly Notice[] {
  const columns = questions.flatMap((question) => (question.optional ? [] : columnsOf(question)));
  const wanted = [...(instrument.key === undefined ? [] : [instrument.key]), ...columns];
  const missing = wanted.filter((column) => !binding.has(column));
  if (missing.length === 0) return [];
  if (columns.length > 0 && !columns.some((column) => binding.has(column))) {
    throw cannotRun(
      'no-columns',
      `${input.name} has none of the ${columns.length} columns of the instrument ${instrument.id} that are looked at. ` +
        `The file has: ${quoted(input.plan.columns)}. The instrument expects: ${quoted(columns)}. ` +
        'Is this the right file, and --instrument the right one?',
    );
  }
  const many = missing.length > 1;
  if (lenient) {
    const message =
      `${input.name} lacks ${missing.length} column${many ? 's' : ''}, left out (--ignore-missing-columns): ` +
      quoted(missing) +
      (missing.includes(instrument.key ?? '') ? '; without a key, repeated records are not found' : '');
    return [{ code: 'missing-columns', message }];
  }
  const unused = unknownColumns(input, instrument);
  const lines = missing.map((column) => {
    const near = nearest(column, unused);
    return `  ${column}${near === undefined ? '' : ` (the file has ${JSON.stringify(near)})`}`;
  });
  throw badData(
    'missing-columns',
    `${input.name} lacks ${missing.length} column${many ? 's' : ''} of the instrument ` +
      `${instrument.id}:\n${lines.join('\n')}\nMend the header; or leave their sections out with --only; or use ` +
      '--ignore-missing-columns to report what is there.',
  );
}

/** Columns of the file that the instrument does not know. */
function unknownColumns(input: Input, instrument: Instrument): readonly string[] {
  const known = new Set(instrumentColumns(instrument).map(matchingForm));
  return input.plan.columns.filter((column) => !known.has(matchingForm(column)));
}

/** Says which columns were left unread. */
export function unknownColumnsNotice(input: Input, instrument: Instrument): readonly Notice[] {
  const unknown = unknownColumns(input, instrument);
  if (unknown.length === 0) return [];
  const many = unknown.length > 1;
  const message = `${input.name}: ${unknown.length} column${many ? 's' : ''} the instrument does not know ${many ? 'are' : 'is'} not read: ${quoted(unknown)}`;
  return [{ code: 'unknown-columns', message }];
}

const QUOTED = 8;

function quoted(columns: readonly string[]): string {
  const shown = columns.slice(0, QUOTED).map((column) => JSON.stringify(column));
  const more = columns.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
