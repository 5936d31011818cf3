import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Input } from '../read-plan.js';
import { utf8Bytes } from './bytes.js';
import { csvOptions } from './csv-options.js';

/**
 * The physical lines on which records begin, found by reading the file once more up to the last of them.
 * Lines come from byte offsets: csv-parse's own line numbers count a line break inside quotes twice in CRLF files.
 * @param records record numbers from 1, in any order; one past the last record stands for the end of the file
 */
export async function linesOf(input: Input, records: readonly number[]): Promise<readonly number[]> {
  const offsets = await endOffsets(input, Math.max(0, ...records));
  const starts = records.map(
    (record) => offsets[Math.min(record + input.plan.headerRecords, offsets.length) - 1] ?? 0,
  );
  const lines = await linesAt(input, starts);
  return starts.map((start) => lines.get(start)!);
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
