import { wasAskedBy } from '../instrument/asked.js';
import { decoders } from '../instrument/decode.js';
import type { Meaning } from '../instrument/meaning.js';
import { columnsOf, type Instrument, isAsked, questionsOf } from '../instrument/model.js';
import type { Need } from '../instrument/need.js';
import { rulesOf } from '../instrument/rules.js';

type Cells = Readonly<Record<string, string>>;

/** What the instrument says of the cells of one record. */
interface RecordReader {
  /** Empties the cells of questions that the respondent was not asked. */
  readonly silence: (record: Record<string, string>) => void;
  /** Whether the cell of a column can stand there: a fault of the cell itself, of no rule. */
  readonly isFault: (column: string, raw: string) => boolean;
  /** Whether a rule that looks at a column is broken in a record. */
  readonly breaksRule: (column: string, record: Cells) => boolean;
}

/** Reads invented records as a file of them will be read. */
export function recordReader(instrument: Instrument): RecordReader {
  const decode = decoders(instrument);
  const questions = questionsOf(instrument).map(({ question }) => question);
  const sources = new Map(
    questions.flatMap((question) =>
      question.type === 'single' && question.derived ? [[question.column, question.derived.column]] : [],
    ),
  );
  // What follows from another column stands where that one does.
  const placeOf = (column: string): string => sources.get(column) ?? column;
  const meaningIn =
    (record: Cells) =>
    (column: string): Meaning =>
      decode.get(column)!(record[placeOf(column)] ?? null).meaning;
  const conditional = questions.filter((question) => question.askedWhen && isAsked(question));
  const rules = new Map<string, (record: Cells) => boolean>();
  for (const { need, isBroken } of rulesOf(instrument)) {
    for (const column of new Set(columnsIn(need).map(placeOf))) {
      const others = rules.get(column) ?? (() => false);
      rules.set(
        column,
        (record) => others(record) || isBroken(need.map((field) => amountOf(field, meaningIn(record)))),
      );
    }
  }

  return {
    silence(record) {
      // In the order of the questionnaire: what decides stands above, and is silent itself where it was not asked.
      for (const question of conditional) {
        if (wasAskedBy(question, meaningIn(record))) continue;
        for (const column of columnsOf(question)) record[column] = '';
      }
    },
    isFault: (column, raw) => decode.get(column)!(raw).fault !== undefined,
    breaksRule: (column, record) => rules.get(column)?.(record) === true,
  };
}

const columnsIn = (need: Need): readonly string[] =>
  need.flatMap((field) => ('column' in field ? [field.column] : field.of.map(({ column }) => column)));

const amountOf = (field: Need[number], meaning: (column: string) => Meaning): Meaning | number =>
  'column' in field
    ? meaning(field.column)
    : field.of.reduce((sum, { column, score }) => sum + score(meaning(column)), 0);
