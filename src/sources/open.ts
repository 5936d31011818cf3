import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileFailure } from '../file-failure.js';
import type { Input } from '../read-plan.js';
import { planCsv } from './csv.js';

/** How much of a file is looked at to find out how to read it. */
const HEAD = 1 << 16;

/**
 * Looks at the head of a file and plans how its records are to be read; reads no record.
 * @param name what messages and reports call the file
 * @throws SurveyError when there is no such file or it is not CSV
 */
export function openInput(path: string, name: string): Input {
  const { head, complete } = readHead(path, name);
  return { path, name, plan: planCsv(name, head, complete) };
}

function readHead(path: string, name: string): { head: Buffer; complete: boolean } {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(HEAD);
      let length = 0;
      for (let got = -1; got !== 0 && length < HEAD; length += got) {
        got = readSync(file, buffer, length, HEAD - length, length);
      }
      return { head: buffer.subarray(0, length), complete: length < HEAD };
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
