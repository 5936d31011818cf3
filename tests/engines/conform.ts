import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Counted, CountRequest, Field } from '../../src/engines/engine.js';
import { linesOf } from '../../src/engines/lines.js';
import { countRanges } from '../../src/engines/parallel.js';
import { countPlain, readPlain } from '../../src/engines/plain.js';
import { countRange } from '../../src/engines/range.js';
import { readRecords } from '../../src/engines/records.js';
import { repeatedKeys } from '../../src/engines/repeated-keys.js';
import { mayBePlain, NOT_PLAIN } from '../../src/engines/scan.js';
import { countByParser } from '../../src/engines/stream.js';
import { SurveyError } from '../../src/errors.js';
import type { Input } from '../../src/read-plan.js';
import type { Raw } from '../../src/tally.js';

/*
 * csv-parse is the authority. Whoever else counts gives exactly what it gives, or refuses the file: what is compared
 * here is everything an engine says, in its order.
 */

/** `toEqual`, which takes long over many records, only where it has a difference to show. */
function expectEqual(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

const worth = (raw: Raw): number => (raw === null ? 0 : raw.length % 7);

/** Everything there is to ask: each column, two together, two totals, a key, answers that are watched. */
export function everything(width: number, more: Partial<CountRequest> = {}): CountRequest {
  const columns = Array.from({ length: width }, (_, column) => column);
  const total: Field = { kind: 'total', of: columns.map((column) => ({ column, score: worth })) };
  const half: Field = {
    kind: 'total',
    of: columns
      .filter((column) => column % 2 === 0)
      .map((column) => ({ column, score: (raw) => -worth(raw) })),
  };
  return {
    tallies: [
      [],
      ...columns.map((column): Field[] => [{ kind: 'column', column }]),
      [{ kind: 'column', column: 0 }, { kind: 'column', column: width - 1 }, half],
      [total, { kind: 'column', column: width >> 1 }],
      [total, half],
    ],
    key: { column: 0 },
    omitRecords: new Set(),
    omitKeys: new Set(),
    watch: { columns, wants: (column, raw) => (raw === null ? column === 1 : raw.length % 3 === column % 3) },
    positions: 2,
    ...more,
  };
}

/** What was counted, as plain data: order and all. */
function asPlain({ index: _, keys, leftOut, omitted, omittedKeys, ...rest }: Counted): unknown {
  return {
    ...rest,
    leftOut: [...leftOut],
    omitted: [...omitted],
    omittedKeys: [...omittedKeys],
    keys: keys.flatMap(({ hashes, records }) => [...records].map((record, i) => [record, hashes[i]])),
  };
}

type Outcome = Counted | string;

/** The outcome of the parser: what it counted, or what it says. */
async function parsed(input: Input, request: CountRequest): Promise<Outcome> {
  try {
    return await countByParser(input, request);
  } catch (error) {
    if (error instanceof SurveyError) return error.message;
    throw error;
  }
}

/** The bytes in pieces of these lengths, the last one again and again. */
async function* cut(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[Math.min(i, lengths.length - 1)]!;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

const orRefused = async (counted: Promise<Counted | undefined>): Promise<Counted | undefined> =>
  counted.catch((error: unknown) => {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  });

/** Counts with the fast reader, the file cut into pieces of these lengths; undefined when it refuses. */
const scanned = (input: Input, request: CountRequest, lengths: readonly number[]) =>
  orRefused(
    countPlain(input, request, cut(readFileSync(input.path), lengths)).then((counted) => ({
      ...counted,
      sha256: '',
    })),
  );

/** Counts in two stretches of which the second begins here, whether or not a record does. */
const inTwo = (input: Input, request: CountRequest, at: number) =>
  orRefused(
    countRanges(
      input,
      request,
      [
        { start: 0, stop: at },
        { start: at, stop: Number.POSITIVE_INFINITY },
      ],
      // What goes to another thread goes through this.
      async (job, hear) => structuredClone(await countRange(structuredClone(job), hear)),
    ),
  );

export interface Compared {
  readonly isPlain: boolean;
  /** Stretches that were used. */
  readonly proved: number;
}

export interface How {
  /** For each reading by the fast reader, the lengths of the pieces it gets. */
  readonly cuts: readonly (readonly number[])[];
  /** Where second stretches begin. */
  readonly starts: readonly number[];
  /** Whether counts are compared only, and not lines and records. */
  readonly isBrief?: boolean;
}

/** Compares the readers on one file. */
export async function compare(
  input: Input,
  request: CountRequest,
  { cuts, starts, isBrief = false }: How,
): Promise<Compared> {
  if (!mayBePlain(input.plan) || input.plan.encoding !== 'utf-8') return { isPlain: false, proved: 0 };
  const outcome = await parsed(input, request);
  const isRight = (counted: Counted): void => {
    // Whatever the parser refuses must be refused.
    expectEqual(
      typeof outcome === 'string' ? outcome : asPlain({ ...outcome, sha256: '' }),
      asPlain({ ...counted, sha256: '' }),
    );
  };
  const first = await scanned(input, request, [1 << 18]);
  if (first) isRight(first);
  for (const lengths of cuts) {
    const again = await scanned(input, request, lengths);
    expect(again === undefined).toBe(first === undefined);
    if (again) isRight(again);
  }
  let proved = 0;
  for (const start of starts) {
    const counted = await inTwo(input, { ...request, omitRecords: new Set() }, start);
    if (!counted) continue;
    proved += 1;
    expect(first).toBeDefined();
    if (request.omitRecords.size > 0) continue;
    isRight(counted);
    expect(counted.sha256).toBe((outcome as Counted).sha256);
    if (!isBrief) await compareLines(input, counted);
  }
  if (first && !isBrief) {
    await compareLines(input, first);
    await compareRecords(input, first, outcome as Counted);
  }
  return { isPlain: first !== undefined, proved };
}

async function compareLines(input: Input, { index, records }: Counted): Promise<void> {
  const first = Array.from({ length: Math.min(records + 3, 40) }, (_, i) => i + 1);
  const all = [...first, ...[records >> 1, records - 1, records].filter((record) => record > 40)];
  expectEqual(await linesOf(input, all, index), await linesOf(input, all));
}

async function compareRecords(input: Input, fast: Counted, slow: Counted): Promise<void> {
  const columns = input.plan.columns.map((_, column) => column).filter((column) => column % 2 === 0);
  const read: [number, readonly Raw[]][] = [];
  const known: [number, readonly Raw[]][] = [];
  const only = (record: readonly Raw[]): readonly Raw[] => columns.map((column) => record[column]!);
  await readRecords(input, (record, number) => read.push([number, only(record)]));
  await readPlain(input, [...columns, 0], (record, number) => known.push([number, only(record)]));
  expectEqual(known, read);
  const repeated = async (counted: Counted) => [
    ...(await repeatedKeys([{ input, column: 0, keys: counted.keys, index: counted.index }])),
  ];
  expectEqual(await repeated(fast), await repeated(slow));
}
