import { badData, cannotRun } from '../errors.js';
import { columnsOf, type Instrument, isAsked, type Question, questionsOf } from '../instrument/model.js';
import { matchingForm, nearest } from '../matching.js';
import type { NoticeFacts } from '../notices.js';
import type { Input } from '../read-plan.js';

/** Where the instrument's columns stand in a file: position by column name; a column that is not there has none. */
export type Binding = ReadonlyMap<string, number>;

/**
 * The columns of the header that the instrument's columns are, by name in matching form or by place (`#5`).
 * @throws SurveyError `repeated-column` when the header has a column twice and the instrument does not say which it means
 */
export function bindColumns(input: Input, instrument: Instrument): Binding {
  const columns = instrumentColumns(instrument);
  const positions = new Map(input.plan.columns.map((column, position) => [matchingForm(column), position]));
  const wanted = new Set(columns.map(matchingForm));
  const bound = new Map(
    columns.flatMap((column): [string, number][] => {
      const second = `${matchingForm(column)} [2]`;
      if (positions.has(second) && !wanted.has(second)) {
        const [first, other] = [positions.get(matchingForm(column))!, positions.get(second)!];
        throw badData(
          'repeated-column',
          `${input.name}: the column "${column}" stands in the header more than once (columns ${first + 1} and ` +
            `${other + 1}). Rename or remove one; or say which in the instrument: "#${first + 1}" or "#${other + 1}".`,
        );
      }
      const found = positions.get(matchingForm(column)) ?? byPlace(column, input);
      return found === undefined ? [] : [[column, found]];
    }),
  );
  // What follows from another column stands where that one does.
  for (const { question } of questionsOf(instrument)) {
    if (question.type !== 'single' || !question.derived) continue;
    const place = bound.get(question.derived.column);
    if (place !== undefined) bound.set(question.column, place);
  }
  return bound;
}

/** A column named by its place: "#5" is the fifth. */
function byPlace(column: string, { plan }: Input): number | undefined {
  const place = /^#([1-9]\d*)$/.exec(column)?.[1];
  return place !== undefined && Number(place) <= plan.columns.length ? Number(place) - 1 : undefined;
}

/** All columns an instrument reads, the key first. */
export const instrumentColumns = (instrument: Instrument): readonly string[] => [
  ...(instrument.key === undefined ? [] : [instrument.key]),
  ...questionsOf(instrument).flatMap(({ question }) => (isAsked(question) ? columnsOf(question) : [])),
];

/** The columns an instrument cannot do without. */
export const requiredColumns = (instrument: Instrument): readonly string[] => [
  ...(instrument.key === undefined ? [] : [instrument.key]),
  ...questionsOf(instrument).flatMap(({ question }) =>
    question.optional || !isAsked(question) ? [] : columnsOf(question),
  ),
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
): readonly NoticeFacts[] {
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
  if (lenient) {
    const keyless = missing.includes(instrument.key ?? '');
    return [{ code: 'missing-columns', file: input.shortName, columns: missing, keyless }];
  }
  const unused = unknownColumns(input, instrument);
  const lines = missing.map((column) => {
    const near = nearest(column, unused);
    return `  ${column}${near === undefined ? '' : ` (the file has ${JSON.stringify(near)})`}`;
  });
  throw badData(
    'missing-columns',
    `${input.name} lacks ${missing.length} column${missing.length > 1 ? 's' : ''} of the instrument ` +
      `${instrument.id}:\n${lines.join('\n')}\nMend the header; or leave their sections out with --only; or use ` +
      '--ignore-missing-columns to report what is there.',
  );
}

/** Columns of the file that the instrument does not know; those that identify people are no news. */
function unknownColumns(input: Input, instrument: Instrument): readonly string[] {
  const bound = new Set(bindColumns(input, instrument).values());
  const { columns, identifying, twoForms } = input.plan;
  // The other form of an answer is not news either: it is compared with the one that is read.
  const known = new Set([
    ...bound,
    ...twoForms.flatMap(({ cell, boxes }) => {
      const places = [cell, ...boxes.map(({ column }) => column)];
      return places.some((place) => bound.has(place)) ? places : [];
    }),
  ]);
  return columns.filter((_, position) => !known.has(position) && !identifying.includes(position));
}

/**
 * Which columns were left unread.
 * @param known those of which that is said elsewhere
 */
export function unknownColumnsNotice(
  input: Input,
  instrument: Instrument,
  known: ReadonlySet<string>,
): readonly NoticeFacts[] {
  const columns = unknownColumns(input, instrument).filter((column) => !known.has(column));
  return columns.length === 0 ? [] : [{ code: 'unknown-columns', file: input.shortName, columns }];
}

const QUOTED = 8;

function quoted(columns: readonly string[]): string {
  const shown = columns.slice(0, QUOTED).map((column) => JSON.stringify(column));
  const more = columns.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
