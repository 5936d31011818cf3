import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Input } from '../read-plan.js';
import { utf8Bytes } from './bytes.js';
import { csvOptions } from './csv-options.js';
import type { LineIndex } from './line-index.js';

/**
 * The physical lines on which records begin. Where there is an index, only the stretches of the file are read in which
 * they stand; else all of it, up to the last of them. Lines come from bytes: csv-parse's own line numbers count a line
 * break inside quotes twice in CRLF files.
 * @param records record numbers from 1, in any order; one past the last record stands for the end of the file
 */
export async function linesOf(
  input: Input,
  records: readonly number[],
  index?: LineIndex,
): Promise<readonly number[]> {
  if (index && index.records.length > 0) return indexedLines(input, records, index);
  const offsets = await endOffsets(input, Math.max(0, ...records));
  const starts = records.map(
    (record) => offsets[Math.min(record + input.plan.headerRecords, offsets.length) - 1] ?? 0,
  );
  const lines = await linesAt(input, starts);
  return starts.map((start) => lines.get(start)!);
}

async function indexedLines(
  input: Input,
  records: readonly number[],
  index: LineIndex,
): Promise<readonly number[]> {
  const found = new Map<number, number>();
  const wanted = [...new Set(records)].sort((a, b) => a - b);
  const file = await open(input.path);
  try {
    let stretch = 0;
    for (let i = 0; i < wanted.length; ) {
      while (stretch + 1 < index.records.length && index.records[stretch + 1]! <= wanted[i]!) stretch += 1;
      const first = index.records[stretch]!;
      const line = index.breaks[stretch]! + 1;
      const until = index.records[stretch + 1];
      const here: number[] = [];
      while (i < wanted.length && (until === undefined || wanted[i]! < until)) here.push(wanted[i++]!);
      if (until !== undefined && index.breaks[stretch + 1]! + 1 - line === until - first) {
        // Every record ends a line, so that as many lines as records are one line for each.
        for (const record of here) found.set(record, line + record - first);
        continue;
      }
      const start = index.offsets[stretch]!;
      const end = index.offsets[stretch + 1] ?? (await file.stat()).size;
      const bytes = Buffer.alloc(end - start);
      await file.read(bytes, 0, bytes.length, start);
      linesWithin(bytes, first, line, here, found);
    }
  } finally {
    await file.close();
  }
  return records.map((record) => found.get(record)!);
}

/** Where records begin in bytes of a plain file: behind each line end that does not stand in quotes. */
function linesWithin(
  bytes: Buffer,
  first: number,
  firstLine: number,
  wanted: readonly number[],
  found: Map<number, number>,
): void {
  let record = first;
  let line = firstLine;
  let next = 0;
  let isQuoted = false;
  let before = 0;
  while (next < wanted.length && wanted[next] === record) found.set(wanted[next++]!, line);
  for (let i = 0; i < bytes.length && next < wanted.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === CR || (byte === LF && before !== CR)) line += 1;
    if (byte === LF && !isQuoted) {
      record += 1;
      while (next < wanted.length && wanted[next] === record) found.set(wanted[next++]!, line);
    }
    before = byte;
  }
  for (const missing of wanted.slice(next)) found.set(missing, line);
}

/** For each record, header records included, the offset at which it begins; at most `last` records beyond the header. */
async function endOffsets(input: Input, last: number): Promise<readonly number[]> {
  const wanted = last + input.plan.headerRecords;
  const starts = [0];
  const bytes = Readable.from(utf8Bytes(input));
  // Taken as they are parsed: a record that cannot be read discards those before it that wait to be read.
  const parser = parse({
    ...csvOptions(input.plan),
    raw: false,
    on_record: (_record, { bytes: end }) => {
      if (starts.length < wanted) starts.push(end);
      if (starts.length >= wanted) bytes.destroy();
      return null;
    },
  });
  await pipeline(bytes, parser.resume()).catch(() => {
    // A record that cannot be read ends the search, and so does having found all: what is wanted begins before it.
  });
  return starts;
}

/** The line of the first byte at or after each offset that is not a line break. LF, CRLF and CR each end a line. */
async function linesAt(input: Input, offsets: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const wanted = [...new Set(offsets)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  let line = 1;
  let at = 0;
  let next = 0;
  let before = 0;
  for await (const chunk of utf8Bytes(input)) {
    for (let i = 0; i < chunk.length && next < wanted.length; i++, at++) {
      const byte = chunk[i]!;
      if (byte === LF || byte === CR) {
        if (byte === CR || before !== CR) line += 1;
      } else {
        while (next < wanted.length && wanted[next]! <= at) found.set(wanted[next++]!, line);
      }
      before = byte;
    }
    if (next >= wanted.length) break;
  }
  for (const offset of wanted.slice(next)) found.set(offset, line);
  return found;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
