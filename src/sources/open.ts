import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { badData } from '../errors.js';
import { fileFailure } from '../file-failure.js';
import type { Input } from '../read-plan.js';
import { planFile, type SourceOptions } from './plan.js';

/** How much of a file is looked at to find out how to read it: this, and more while the header goes on. */
const HEAD = 1 << 16;
const LONGEST_HEADER = 1 << 26;

/**
 * Looks at the head of a file and plans how its records are to be read; reads no record.
 * @param name what messages and reports call the file
 * @throws SurveyError when there is no such file or it is not CSV
 */
export async function openInput(path: string, name: string, options: SourceOptions = {}): Promise<Input> {
  for (let length = HEAD; length <= LONGEST_HEADER; length *= 8) {
    const { head, complete, size } = readHead(path, name, length);
    const plan = await planFile(name, head, complete, options);
    if (!plan) continue;
    const { onProgress } = options;
    if (!onProgress) return { path, name, plan };
    return { path, name, plan, onRead: (bytes, records) => onProgress({ file: name, bytes, size, records }) };
  }
  throw badData('malformed-header', `${name}: the header has no end. Is a quote in line 1 not closed?`);
}

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
