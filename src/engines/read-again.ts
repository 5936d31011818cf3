import { badData } from '../errors.js';
import type { Input } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { readRecords } from './choose.js';
import { keyForm } from './keys.js';
import type { LineIndex } from './line-index.js';
import { plainKeys, readPlain } from './plain.js';

import { NOT_PLAIN } from './scan.js';

/** A file that was counted; there is an index when it is plain. */
export interface CountedInput {
  readonly input: Input;
  readonly index: LineIndex | undefined;
}

/**
 * Gives every response of a file that was counted to `onRecord`, in order; of each record only the cells of these
 * columns are there for certain.
 * @throws SurveyError for a file that cannot be read, or is no longer what it was
 */
export async function readAgain(
  { input, index }: CountedInput,
  columns: readonly number[],
  onRecord: (record: readonly Raw[], number: number) => void,
): Promise<void> {
  if (index) await stillPlain(input, readPlain(input, columns, onRecord));
  else await readRecords(input, onRecord);
}

/** The forms of the keys of some records. */
export async function keysOf(
  { input, index }: CountedInput,
  column: number,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  if (index) return stillPlain(input, plainKeys(input, column, wanted));
  const forms = new Map<number, string>();
  await readRecords(input, (record, number) => {
    if (wanted.has(number)) forms.set(number, keyForm(record[column]));
  });
  return forms;
}

function stillPlain<T>({ name }: Input, read: Promise<T>): Promise<T> {
  return read.catch((error: unknown) => {
    if (error !== NOT_PLAIN) throw error;
    throw badData(
      'file-changed',
      `${name} was changed while it was read. Run it again when nobody writes to it.`,
    );
  });
}
