import * as z from 'zod';
import { type IssueFacts, issueSentence } from '../issues.js';
import { matchingForm } from '../matching.js';
import type { Raw } from '../tally.js';
import { cellReaders } from './answers.js';
import { INVALID, isFault, type Meaning, type ReadCell } from './meaning.js';
import { DERIVED, type Instrument } from './model.js';
import type { NeedField } from './need.js';
import { rulesOf } from './rules.js';

/**
 * The instrument as a zod schema for one record (column name to raw answer): the same meaning that decoding by
 * distinct answers has, so that checking record by record finds exactly the same issues.
 */
export function rowSchema(instrument: Instrument): z.ZodType<Record<string, Meaning>, Record<string, Raw>> {
  const shape = Object.fromEntries(
    [...cellReaders(instrument)]
      .filter(([column]) => !column.startsWith(DERIVED))
      .map(([column, read]) => [column, cellSchema(read)]),
  );
  if (instrument.key !== undefined) shape[instrument.key] = cellSchema(readKey);
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

/** What a reader says is wrong with a cell goes through zod: facts in `params`, the sentence as message. */
const cellSchema = (read: ReadCell) =>
  z
    .string()
    .nullable()
    .transform((raw, { issues }): Meaning => {
      const reading = read(raw);
      if (!isFault(reading)) return reading;
      issues.push({
        code: 'custom',
        input: raw,
        message: issueSentence(reading),
        params: { facts: reading },
      });
      return z.NEVER;
    });

/** The facts of an issue that zod carries. */
export const factsOf = (issue: z.core.$ZodIssue): IssueFacts | undefined =>
  issue.code === 'custom' ? (issue.params?.facts as IssueFacts | undefined) : undefined;

const readKey: ReadCell = (raw) =>
  matchingForm(raw ?? '') === '' ? { code: 'key-missing' } : { is: 'text' };
