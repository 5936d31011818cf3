import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input, LeftOutReason, ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { utf8Bytes } from './bytes.js';
import type { Cells } from './combinations.js';
import type { Counted, CountRequest, DataField, RequestData } from './engine.js';
import type { Keys } from './keys.js';
import type { Job, Range, RangeCounted } from './range.js';
import { NOT_PLAIN, type Scanner, scanner } from './scan.js';
import type { FromWorker } from './scan-worker.js';
import { hearer, inOrder, totalsOf } from './tallies.js';

/*
 * Counts a plain file on several cores, a stretch of it on each. Where a stretch begins is a guess at first: that a
 * record begins there is proved by the stretch before, whose last record must end there. If one does not, or anything
 * else is the matter, nothing of it is used.
 */

/** Where the program for other cores is, in what is shipped; in the sources there is none, and one core counts. */
const WORKER = join(import.meta.dirname, 'engines-scan-worker.cjs');
const MOST_WORKERS = 8;

/**
 * Counts a file of UTF-8 from which no record is to be left out by its number.
 * @returns undefined when the file cannot be taken apart
 * @throws NOT_PLAIN when csv-parse is to read it
 */
export async function countInParallel(
  input: Input,
  request: CountRequest,
  workers = Math.min(availableParallelism(), MOST_WORKERS),
  program = WORKER,
): Promise<Counted | undefined> {
  if (workers < 2 || !existsSync(program)) return undefined;
  const ranges = rangesOf(input, workers);
  if (!ranges) return undefined;
  const running: Worker[] = [];
  try {
    const read = ranges.map(() => ({ bytes: 0, records: 0 }));
    const sum = (of: 'bytes' | 'records'): number => read.reduce((total, part) => total + part[of], 0);
    return await countRanges(input, request, ranges, (job, hear) => {
      const worker = new Worker(program, { workerData: job });
      const own = read[running.push(worker) - 1]!;
      return counted(worker, hear, (bytes, records) => {
        Object.assign(own, { bytes, records });
        input.onRead?.(sum('bytes'), sum('records'));
      });
    });
  } finally {
    for (const worker of running) void worker.terminate();
  }
}

type Hear = ReturnType<typeof hearer>;

/**
 * Counts stretches of a file and puts them together.
 * @returns undefined when the stretches do not fit together, or the file became another one meanwhile
 * @throws NOT_PLAIN
 */
export async function countRanges(
  input: Input,
  request: CountRequest,
  ranges: readonly Range[],
  count: (job: Job, hear: Hear) => Promise<RangeCounted>,
): Promise<Counted | undefined> {
  const before = statSync(input.path);
  const state = { isOver: false };
  const data = asData(request);
  const hear = hearer(request);
  try {
    const [{ sha256, length }, ...parts] = await Promise.all([
      digest(input, state),
      ...ranges.map((range) =>
        count({ path: input.path, plan: input.plan, request: data, range, among: ranges.length }, hear),
      ),
    ]);
    const after = statSync(input.path);
    const isSame = length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
    if (!isSame || !isProved(ranges, parts, length)) return undefined;
    return { ...merged(parts, ranges, request), sha256 };
  } finally {
    state.isOver = true;
  }
}

/** What a worker counts. */
function counted(
  worker: Worker,
  hear: Hear,
  onRead: (bytes: number, records: number) => void,
): Promise<RangeCounted> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.is === 'news') worker.postMessage(hear(message.news));
      else if (message.is === 'read') onRead(message.bytes, message.records);
      else if (message.is === 'counted') resolve(message.counted);
      else reject(NOT_PLAIN);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(NOT_PLAIN));
  });
}

/** The request without its functions; what was one object stays one. */
function asData(request: CountRequest): RequestData {
  const totals = new Map<DataField, DataField>(
    totalsOf(request.tallies).map((total) => [
      total,
      { kind: 'total', of: total.of.map(({ column }) => ({ column })) },
    ]),
  );
  const tallies = request.tallies.map((fields) => fields.map((field) => totals.get(field) ?? field));
  return { ...request, tallies, watch: { columns: request.watch.columns } };
}

/** The digest of the file, unless all is over before it is read. */
async function digest(
  input: Input,
  state: { readonly isOver: boolean },
): Promise<{ sha256: string; length: number }> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of utf8Bytes({
    path: input.path,
    name: input.name,
    shortName: input.shortName,
    plan: input.plan,
  })) {
    if (state.isOver) break;
    hash.update(chunk);
    length += chunk.length;
  }
  return { sha256: hash.digest('hex'), length };
}

const LOOKED_AT = 1 << 18;

/** Stretches of about one size; undefined when no place is found at which a record seems to begin. */
function rangesOf({ path, plan }: Input, count: number): readonly Range[] | undefined {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  try {
    const starts = [0];
    for (let i = 1; i < count; i++) {
      const near = Math.floor((size * i) / count);
      const bytes = Buffer.alloc(LOOKED_AT + 4);
      const length = readSync(file, bytes, 0, LOOKED_AT, near);
      const start = recordStart(plan, bytes, length);
      if (start === undefined) return undefined;
      starts.push(near + start);
    }
    return starts.map((start, i) => ({ start, stop: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
  } finally {
    closeSync(file);
  }
}

/** The first place behind a line feed from which bytes read as records of the right width. */
function recordStart(plan: ReadPlan, bytes: Buffer, length: number): number | undefined {
  for (let at = bytes.indexOf(10); at >= 0 && at + 1 < length; at = bytes.indexOf(10, at + 1)) {
    try {
      const scan: Scanner = scanner(plan, [], [], 0);
      scan.scan(Buffer.from(bytes), at + 1, length, false, length);
      if (scan.rows() + scan.empty() > 0) return at + 1;
    } catch {
      // A line break in quotes: the next one may end a record.
    }
  }
  return undefined;
}

/** Whether each stretch ends where the next begins, the last at the end of the file, and the header in the first. */
const isProved = (ranges: readonly Range[], parts: readonly RangeCounted[], size: number): boolean =>
  parts[0]!.end.record >= 1 &&
  ranges.every(({ start }, i) => start + parts[i]!.end.offset === (ranges[i + 1]?.start ?? size));

/** What stretches come to together, as if one had counted them in order. */
function merged(
  parts: readonly RangeCounted[],
  ranges: readonly Range[],
  request: CountRequest,
): Omit<Counted, 'sha256'> {
  const firsts: { record: number; breaks: number }[] = [];
  let at = { record: 0, breaks: 0 };
  for (const { end } of parts) {
    firsts.push(at);
    at = { record: at.record + end.record - 1, breaks: at.breaks + end.breaks };
  }
  const sum = (of: (part: RangeCounted) => number): number => parts.reduce((n, part) => n + of(part), 0);
  const numbers = (of: (part: RangeCounted) => Iterable<number>): number[] =>
    parts.flatMap((part, i) => [...of(part)].map((record) => record + firsts[i]!.record));
  const leftOut = new Map<LeftOutReason, number>();
  for (const part of parts) {
    for (const [why, n] of part.leftOut) leftOut.set(why, (leftOut.get(why) ?? 0) + n);
  }
  return {
    records: sum(({ records }) => records),
    empty: sum(({ empty }) => empty),
    leftOut,
    unfinished: numbers(({ unfinished }) => unfinished),
    omitted: new Set(numbers(({ omitted }) => omitted)),
    omittedKeys: new Set(parts.flatMap(({ omittedKeys }) => [...omittedKeys])),
    tallies: request.tallies.map((_, i) => inOrder(parts.flatMap(({ cells }): Cells => cells[i]!))),
    watched: mergedWatch(parts, firsts, request),
    keys: parts.flatMap(({ keys }, i) => shifted(keys, firsts[i]!.record)),
    keyless: {
      count: sum(({ keyless }) => keyless.count),
      records: numbers(({ keyless }) => keyless.records).slice(0, request.positions),
    },
    index: {
      records: numbers(({ index }) => index.records),
      offsets: parts.flatMap(({ index }, i) => index.offsets.map((offset) => offset + ranges[i]!.start)),
      breaks: parts.flatMap(({ index }, i) => index.breaks.map((breaks) => breaks + firsts[i]!.breaks)),
    },
  };
}

function mergedWatch(
  parts: readonly RangeCounted[],
  firsts: readonly { readonly record: number }[],
  { watch, positions }: CountRequest,
): Counted['watched'] {
  return watch.columns.flatMap((column) => {
    const found = new Map<Raw, number[]>();
    for (const [i, part] of parts.entries()) {
      for (const { raw, records } of part.watched.filter((one) => one.column === column)) {
        const before = found.get(raw) ?? [];
        found.set(raw, before);
        for (const record of records) if (before.length < positions) before.push(record + firsts[i]!.record);
      }
    }
    return [...found].map(([raw, records]) => ({ column, raw, records }));
  });
}

/** In their place: there may be ten million. */
function shifted(keys: Keys, by: number): Keys {
  for (const { records } of keys) for (let i = 0; i < records.length; i++) records[i]! += by;
  return keys;
}
