import type { IssueFacts } from '../issues.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { cellReaders } from './answers.js';
import { INVALID, isFault, type Meaning, type ReadCell } from './meaning.js';
import type { Instrument } from './model.js';

/** A raw answer with its meaning, and what is wrong with it if something is. */
interface Decoded {
  readonly meaning: Meaning;
  readonly fault: IssueFacts | undefined;
}

/** How a column's raw answers are read: each distinct one is read once. */
export type Decode = (raw: Raw) => Decoded;

/** The reader of every answer column of an instrument, by column name. */
export function decoders(
  instrument: Instrument,
  conventions: Conventions = PLAIN_CONVENTIONS,
): ReadonlyMap<string, Decode> {
  const byReader = new Map<ReadCell, Decode>();
  return new Map(
    [...cellReaders(instrument, conventions)].map(([column, read]) => {
      const decode = byReader.get(read) ?? decoder(read);
      byReader.set(read, decode);
      return [column, decode];
    }),
  );
}

function decoder(read: ReadCell): Decode {
  const known = new Map<Raw, Decoded>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    const reading = read(raw);
    const decoded: Decoded = isFault(reading)
      ? { meaning: INVALID, fault: reading }
      : { meaning: reading, fault: undefined };
    if (known.size >= REMEMBERED) known.clear();
    known.set(raw, decoded);
    return decoded;
  };
}

/** Free texts are all different; remembering them would be the memory of the run. */
const REMEMBERED = 65_536;
