import * as z from 'zod';
import { issueSentence } from '../issues.js';
import { matchingForm } from '../matching.js';
import type { Raw } from '../tally.js';
import { answerSchemas } from './answers.js';
import { type AnswerSchema, addFault, INVALID, type Meaning, readBy } from './meaning.js';
import { DERIVED, type Instrument } from './model.js';
import type { NeedField } from './need.js';
import { rulesOf } from './rules.js';

/**
 * The instrument as a zod schema for one record (column name to raw answer): the same meaning that decoding by
 * distinct answers has, so that checking record by record finds exactly the same issues.
 */
export function rowSchema(instrument: Instrument): z.ZodType<Record<string, Meaning>, Record<string, Raw>> {
  const shape: Record<string, AnswerSchema> = Object.fromEntries(
    [...answerSchemas(instrument)].filter(([column]) => !column.startsWith(DERIVED)),
  );
  if (instrument.key !== undefined) shape[instrument.key] = keySchema;
  const row = z.object(shape) as z.ZodType<Record<string, Meaning>, Record<string, Raw>>;
  return rulesOf(instrument).reduce(
    (schema, { question, facts, need, isBroken }) =>
      schema.refine((record) => !isBroken(need.map((field) => amountOf(field, record))), {
        path: [question.id],
        message: issueSentence(facts),
        params: { facts },
        // Also where another cell of the record is at fault.
        when: () => true,
      }),
    row,
  );
}

/** What a field comes to in a record that was read; a cell at fault says nothing. */
function amountOf(field: NeedField, record: Readonly<Record<string, Meaning | undefined>>): Meaning | number {
  const meaning = (column: string): Meaning => record[column] ?? INVALID;
  if ('column' in field) return meaning(field.column);
  return field.of.reduce((sum, { column, score }) => sum + score(meaning(column)), 0);
}

const keySchema = readBy((raw, faults) =>
  matchingForm(raw ?? '') === '' ? addFault(faults, { code: 'key-missing' }) : { is: 'text' },
);
