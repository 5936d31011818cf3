import type { IssueFacts } from '../issues.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { answerSchemas } from './answers.js';
import { type AnswerSchema, factsOf, INVALID, type Meaning } from './meaning.js';
import type { Instrument } from './model.js';

/** A raw answer with its meaning, and what is wrong with it if something is. */
interface Decoded {
  readonly meaning: Meaning;
  readonly fault: IssueFacts | undefined;
}

/** How a column's raw answers are read: each distinct one is decided by zod, once. */
export type Decode = (raw: Raw) => Decoded;

/** The reader of every answer column of an instrument, by column name. */
export function decoders(
  instrument: Instrument,
  conventions: Conventions = PLAIN_CONVENTIONS,
): ReadonlyMap<string, Decode> {
  const bySchema = new Map<AnswerSchema, Decode>();
  return new Map(
    [...answerSchemas(instrument, conventions)].map(([column, schema]) => {
      const decode = bySchema.get(schema) ?? decoder(schema);
      bySchema.set(schema, decode);
      return [column, decode];
    }),
  );
}

function decoder(schema: AnswerSchema): Decode {
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
