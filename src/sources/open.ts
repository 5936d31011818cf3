import { open, readFile } from 'node:fs/promises';
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
export async function openInput(path: string, name: string): Promise<Input> {
  const { head, complete } = await readHead(path, name);
  return { path, name, plan: planCsv(name, head, complete) };
}

async function readHead(path: string, name: string): Promise<{ head: Buffer; complete: boolean }> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(HEAD);
      const { bytesRead } = await file.read(buffer, 0, HEAD, 0);
      return { head: buffer.subarray(0, bytesRead), complete: bytesRead < HEAD };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileFailure(name, error);
  }
}

/**
 * The text of a small file: an instrument, a survey file.
 * @throws SurveyError when it cannot be read
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileFailure(path, error);
  }
}
