import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { badData, cannotRun } from '../errors.js';
import { fileBytes } from '../file-bytes.js';
import { fileFailure } from '../file-failure.js';
import type { Input } from '../read-plan.js';
import { laterLetters } from './later-letters.js';
import { planFile, type SourceOptions } from './plan.js';
import { planTable, type TableHead } from './plan-table.js';
import { withoutExtraRows } from './without-extra-rows.js';

/** How much of a file is looked at to find out how to read it: this, and more while the header goes on. */
const HEAD = 1 << 16;
const LONGEST_HEADER = 1 << 26;

const GZIP = [0x1f, 0x8b];
const PARQUET = 'PAR1';

/**
 * Looks at the head of a file and plans how its records are to be read; reads no record. What a file is, is seen by its
 * first bytes and not by its name: CSV, the same packed by gzip, Parquet.
 * @param name what messages call the file
 * @param tableHead reads the head of a Parquet file; without it such files are refused
 * @throws SurveyError when there is no such file or it is neither
 */
export async function openInput(
  path: string,
  name: string,
  options: SourceOptions = {},
  tableHead: (path: string, name: string) => Promise<TableHead> = refuseTable,
): Promise<Input> {
  const { head: start, size } = readHead(path, name, PARQUET.length);
  if (start.toString('latin1') === PARQUET) {
    return {
      path,
      name,
      shortName: basename(name),
      plan: planTable(name, await tableHead(path, name), options),
    };
  }
  const compression = GZIP.every((byte, i) => start[i] === byte) ? 'gzip' : 'none';
  const later = options.wholeFiles === true ? await laterLetters(path, name, compression) : undefined;
  for (let length = HEAD; length <= LONGEST_HEADER; length *= 8) {
    const { head, complete } =
      compression === 'gzip' ? await unpackedHead(path, name, length) : readHead(path, name, length);
    const found = await planFile(name, head, complete, compression, options, later);
    if (!found) continue;
    const plan = await withoutExtraRows(path, name, found, options.extraRows);
    const { onProgress } = options;
    const input = { path, name, shortName: basename(name), plan };
    if (!onProgress) return input;
    return {
      ...input,
      onRead: (bytes, records) => onProgress({ file: input.shortName, bytes, size, records }),
    };
  }
  throw badData('malformed-header', `${name}: the header has no end. Is a quote in line 1 not closed?`);
}

const refuseTable = (_path: string, name: string): Promise<TableHead> => {
  throw cannotRun('not-csv', `${name} is a Parquet file, not CSV.`);
};

function readHead(
  path: string,
  name: string,
  length: number,
): { head: Buffer; complete: boolean; size: number } {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const buffer = Buffer.alloc(Math.min(length, size + 1));
      let filled = 0;
      for (let got = -1; got !== 0 && filled < buffer.length; filled += got) {
        got = readSync(file, buffer, filled, buffer.length - filled, filled);
      }
      return { head: buffer.subarray(0, filled), complete: filled < length, size };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileFailure(name, error);
  }
}

async function unpackedHead(
  path: string,
  name: string,
  length: number,
): Promise<{ head: Buffer; complete: boolean }> {
  const chunks: Buffer[] = [];
  let filled = 0;
  for await (const chunk of fileBytes(path, name, 'gzip')) {
    chunks.push(chunk);
    filled += chunk.length;
    if (filled >= length) break;
  }
  return { head: Buffer.concat(chunks).subarray(0, length), complete: filled < length };
}

/** A file's name without folder and extension: `responses` of `responses.csv` and of `responses.csv.gz`. */
export const stemOf = (path: string): string =>
  basename(path).replace(/(?<=.)(?:\.\w+)?\.gz$|(?<=.)\.[^.]*$/i, '');

/** Whether there is a file or folder of this path. */
export const isThere = (path: string): boolean => existsSync(path);

/**
 * The text of a small file: an instrument, a survey file.
 * @throws SurveyError when it cannot be read
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fileFailure(path, error);
  }
}
