import * as z from 'zod';
import { type IssueFacts, issueSentence } from '../issues.js';
import { matchingForm } from '../matching.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { answerSchemas } from './answers.js';
import { addFault, cell, factsOf, type Meaning } from './meaning.js';
import type { Instrument } from './model.js';
import { DERIVED } from './model.js';
import type { NeedField } from './need.js';
import { rulesOf } from './rules.js';

/** A raw answer with its meaning, and what is wrong with it if something is. */
interface Decoded {
  readonly meaning: Meaning;
  readonly fault: IssueFacts | undefined;
}

const INVALID: Meaning = { is: 'missing', reason: 'invalid' };

/** How a column's raw answers are read: each distinct one is decided by zod, once. */
export type Decode = (raw: Raw) => Decoded;

/** The reader of every answer column of an instrument, by column name. */
export function decoders(
  instrument: Instrument,
  conventions: Conventions = PLAIN_CONVENTIONS,
): ReadonlyMap<string, Decode> {
  const bySchema = new Map<z.ZodType<Meaning, Raw>, Decode>();
  return new Map(
    [...answerSchemas(instrument, conventions)].map(([column, schema]) => {
      const decode = bySchema.get(schema) ?? decoder(schema);
      bySchema.set(schema, decode);
      return [column, decode];
    }),
  );
}

function decoder(schema: z.ZodType<Meaning, Raw>): Decode {
  const known = new Map<Raw, Decoded>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    const parsed = schema.safeParse(raw);
    const decoded: Decoded = parsed.success
      ? { meaning: parsed.data, fault: undefined }
      : { meaning: INVALID, fault: factsOf(parsed.error.issues[0]!) };
    if (known.size >= REMEMBERED) known.clear();
    known.set(raw, decoded);
    return decoded;
  };
}

/** Free texts are all different; remembering them would be the memory of the run. */
const REMEMBERED = 65_536;

/**
 * The instrument as a zod schema for one record (column name to raw answer): the same meaning that decoding by
 * distinct answers has, so that checking record by record finds exactly the same issues.
 */
export function rowSchema(instrument: Instrument): z.ZodType<Record<string, Meaning>, Record<string, Raw>> {
  const shape: Record<string, z.ZodType<Meaning, Raw>> = Object.fromEntries(
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

const keySchema = cell.transform((raw, context): Meaning => {
  return matchingForm(raw ?? '') === '' ? addFault(context, { code: 'key-missing' }) : { is: 'text' };
});
