import { cannotRun } from '../errors.js';

/** Memory of this process in bytes: what is used, and what Node may use at most, which goes by the machine's. */
export interface HeapUse {
  readonly used: number;
  readonly limit: number;
}

/** The part of it that reading may fill: what was found is put in order afterwards, which takes nearly twice as much again. */
const SHARE = 1 / 3;
/** What is found once may be garbage that is about to go. */
const IN_A_ROW = 4;

/**
 * Stops a run before the machine runs out of memory. To be called now and then while a file is read, for each chunk of
 * bytes and not for each record: memory grows with distinct keys and texts only.
 * @param among how many read at once: one of them gets in the end what all of them found
 * @throws SurveyError `out-of-memory`, with what to do
 */
export function memoryGuard(name: string, look: () => HeapUse, among = 1): () => void {
  let times = 0;
  return () => {
    const { used, limit } = look();
    times = used > (limit * SHARE) / among ? times + 1 : 0;
    if (times >= IN_A_ROW) throw outOfMemory(name, `${mebibytes(used)} of ${mebibytes(limit)} MiB`);
  };
}

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** The different keys and texts of a file do not fit, with what to do. */
export const outOfMemory = (name: string, use: string): Error =>
  cannotRun(
    'out-of-memory',
    `${name}: the different keys and texts of the answers do not fit into memory (${use}). Look at fewer questions ` +
      'with --only; take free text and key: out of the instrument where they are not needed; or give the program more ' +
      'memory: NODE_OPTIONS=--max-old-space-size=16384 (in MiB).',
  );

/** What Node throws where a collection is full, in our words; anything else comes back as it is. */
export const memoryFailure = (name: string, error: unknown): unknown =>
  error instanceof RangeError &&
  /maximum size|allocation|Invalid (?:array|string) length/i.test(error.message)
    ? outOfMemory(name, error.message)
    : error;
