import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fileBytes } from '../file-bytes.js';
import { matchingForm } from '../matching.js';
import type { ReadPlan } from '../read-plan.js';
import { decoderFor } from '../text-decoder.js';
import type { PlacedRow } from './extra-rows.js';
import { recordsOf } from './head.js';

/** Files up to this size are looked at as a whole, of larger ones the end. */
const WHOLE = 1 << 20;
const END = 1 << 16;
/** Packed files beyond this are not unpacked to see their end. */
const PACKED = 1 << 24;

/** The text of a file, or of its end from the beginning of a line on. */
export interface Stretch {
  readonly text: string;
  readonly isWhole: boolean;
  /** How many bytes, unpacked, stand before it. */
  readonly offset: number;
}

/** Text to look for rows in that are no responses; undefined where there is none at hand. */
export async function stretchOf(path: string, name: string, plan: ReadPlan): Promise<Stretch | undefined> {
  const found = plan.compression === 'gzip' ? await unpackedEnd(path, name) : endOf(path);
  if (!found) return undefined;
  const { bytes, offset } = found;
  const isWhole = offset === 0;
  if (!isWhole && plan.encoding.startsWith('utf-16')) return undefined;
  const start = isWhole ? 0 : bytes.indexOf(plan.newline === '\r' ? CR : LF) + 1;
  try {
    const decode = await decoderFor(plan.encoding);
    return { text: decode(bytes.subarray(start)) + decode(undefined), isWhole, offset: offset + start };
  } catch {
    // What is no text is refused when all of it is read.
    return undefined;
  }
}

const LF = 10;
const CR = 13;

function endOf(path: string): { readonly bytes: Buffer; readonly offset: number } {
  const { size } = statSync(path);
  if (size <= WHOLE) return { bytes: readFileSync(path), offset: 0 };
  const bytes = Buffer.alloc(END);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, bytes, 0, END, size - END);
    return { bytes: bytes.subarray(0, length), offset: size - END };
  } finally {
    closeSync(file);
  }
}

async function unpackedEnd(
  path: string,
  name: string,
): Promise<{ readonly bytes: Buffer; readonly offset: number } | undefined> {
  if (statSync(path).size > PACKED) return undefined;
  let bytes = Buffer.alloc(0) as Buffer;
  let length = 0;
  for await (const chunk of fileBytes(path, name, 'gzip')) {
    bytes = Buffer.concat([bytes, chunk]);
    length += chunk.length;
    if (length > WHOLE) bytes = bytes.subarray(Math.max(0, bytes.length - END));
  }
  return { bytes, offset: length - bytes.length };
}

/**
 * The records in a stretch of a file with their lines, in matching form, without the header; undefined where it cannot
 * be taken apart.
 */
export async function rowsIn(
  { text, isWhole, offset }: Stretch,
  path: string,
  name: string,
  plan: ReadPlan,
): Promise<readonly PlacedRow[] | undefined> {
  const records = recordsOf(text, plan.delimiter);
  if (!records) return undefined;
  const before = isWhole ? 0 : await linesBefore(path, name, plan, offset);
  return records.slice(isWhole ? plan.headerRecords : 0).map(({ cells, line }) => ({
    cells: cells.map(matchingForm),
    line: before + line,
  }));
}

async function linesBefore(path: string, name: string, plan: ReadPlan, offset: number): Promise<number> {
  const end = plan.newline === '\r' ? CR : LF;
  let lines = 0;
  let read = 0;
  for await (const chunk of fileBytes(path, name, plan.compression)) {
    const until = Math.min(chunk.length, offset - read);
    for (let at = chunk.indexOf(end); at >= 0 && at < until; at = chunk.indexOf(end, at + 1)) lines += 1;
    read += chunk.length;
    if (read >= offset) break;
  }
  return lines;
}
