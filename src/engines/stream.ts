import { createHash } from 'node:crypto';
import { gather, type Raw, type RawKey, rawKeyName, type Tally } from '../tally.js';
import type { Counted, CountRequest, Engine, Field } from './engine.js';
import { type ReadSummary, readRecords } from './records.js';

/*
 * The authority: csv-parse, one pass. Each column's answers are interned to small numbers, and each tally adds up
 * numbers, never strings; what an answer is worth in a total is asked once, when the answer is first met.
 */
export const streamEngine: Engine = {
  name: 'stream',
  async count(input, request) {
    const hash = createHash('sha256');
    const counter = counterOf(request);
    const summary = await readRecords(input, counter.take, (chunk) => hash.update(chunk));
    return { ...counter.result(), ...summary, sha256: hash.digest('hex') };
  },
};

/** Counts records one by one: what `count` does between the file and the result. */
export function counterOf(request: CountRequest): {
  take: (record: readonly Raw[], number: number) => void;
  result: () => Omit<Counted, 'sha256' | keyof ReadSummary>;
} {
  const columns = new Map<number, ColumnReader>();
  const columnOf = (position: number): ColumnReader => {
    const reader = columns.get(position) ?? columnReader(position);
    columns.set(position, reader);
    return reader;
  };
  const tallies = request.tallies.map((fields) => tallyCounter(fields, columnOf));
  const watchers = request.watch.columns.map((column) => watcher(column, columnOf(column), request));
  const keys = new Map<string, number[]>();
  const keyless = { count: 0, records: [] as number[] };
  const readers = [...columns.values()];
  let records = 0;
  const omitted = new Set<number>();
  const omittedKeys = new Set<string>();

  const take = (record: readonly Raw[], number: number): void => {
    const key = request.key?.form(record[request.key.column] ?? '') ?? '';
    const excluded = request.omitKeys.has(key);
    if (excluded) omittedKeys.add(key);
    if (excluded || request.omitRecords.has(number)) {
      omitted.add(number);
      return;
    }
    records += 1;
    if (request.key) {
      if (key === '') {
        keyless.count += 1;
        if (keyless.records.length < request.positions) keyless.records.push(number);
      } else {
        const same = keys.get(key);
        if (same) same.push(number);
        else keys.set(key, [number]);
      }
    }
    for (const reader of readers) reader.take(record[reader.position]!);
    for (const tally of tallies) tally.take();
    for (const watch of watchers) watch.take(number);
  };
  return {
    take,
    result: () => ({
      records,
      omitted,
      omittedKeys,
      tallies: tallies.map((tally) => tally.result()),
      watched: watchers.flatMap((watch) => watch.result()),
      keys,
      keyless,
    }),
  };
}

/** The distinct answers of a column, numbered in the order in which they were met. */
interface ColumnReader {
  readonly position: number;
  readonly answers: readonly Raw[];
  /** The number of the current record's answer. */
  current: number;
  take(cell: Raw): void;
}

function columnReader(position: number): ColumnReader {
  const numbers = new Map<Raw, number>();
  const answers: Raw[] = [];
  return {
    position,
    answers,
    current: 0,
    take(cell) {
      let number = numbers.get(cell);
      if (number === undefined) {
        number = answers.length;
        numbers.set(cell, number);
        answers.push(cell);
      }
      this.current = number;
    },
  };
}

/** A field of the current record as a number, and what the number stands for. */
interface FieldReader {
  readonly current: () => number;
  readonly meaning: (current: number) => Raw | number;
}

function fieldReader(field: Field, columnOf: (position: number) => ColumnReader): FieldReader {
  if (field.kind === 'column') {
    const column = columnOf(field.column);
    return { current: () => column.current, meaning: (current) => column.answers[current]! };
  }
  const parts = field.of.map(({ column, score }) => {
    const reader = columnOf(column);
    const scores: number[] = [];
    return () => {
      const { current } = reader;
      scores[current] ??= score(reader.answers[current]!);
      return scores[current];
    };
  });
  return { current: () => parts.reduce((sum, part) => sum + part(), 0), meaning: (total) => total };
}

/** Two numbers as one: exact while both are below 2^26. */
const PAIR = 2 ** 26;

function tallyCounter(fields: readonly Field[], columnOf: (position: number) => ColumnReader) {
  const readers = fields.map((field) => fieldReader(field, columnOf));
  const nodes = readers.map(() => new Map<number, number>());
  const keys: (readonly number[])[] = [];
  const counts: number[] = [];
  return {
    take(): void {
      // A walk through a tree of combinations: each field leads from one node to the next; the last node is counted.
      const current = readers.map((reader) => reader.current());
      let node = 0;
      for (let i = 0; i < current.length; i++) {
        const step = node * PAIR + current[i]!;
        const level = nodes[i]!;
        let next = level.get(step);
        if (next === undefined) {
          next = level.size;
          level.set(step, next);
        }
        node = next;
      }
      counts[node] = (counts[node] ?? 0) + 1;
      keys[node] ??= current;
    },
    result(): Tally<RawKey> {
      const cells = keys.map((key, i) => ({
        key: key.map((current, field) => readers[field]!.meaning(current)),
        n: counts[i]!,
      }));
      return gather(cells, rawKeyName);
    },
  };
}

function watcher(column: number, reader: ColumnReader, request: CountRequest) {
  const wanted: boolean[] = [];
  const found = new Map<number, number[]>();
  return {
    take(record: number): void {
      const { current } = reader;
      wanted[current] ??= request.watch.wants(column, reader.answers[current]!);
      if (!wanted[current]) return;
      const records = found.get(current) ?? [];
      found.set(current, records);
      if (records.length < request.positions) records.push(record);
    },
    result: () =>
      [...found].map(([current, records]) => ({ column, raw: reader.answers[current]!, records })),
  };
}
