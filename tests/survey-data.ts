import { describe } from 'vitest';

/*
 * Exports that nobody on this project wrote, and what an independent program computed from them. They are not ours to
 * ship: the variable SURVEY_DATA names their folder, and where it is not set the tests on them are skipped.
 */

const folder = process.env.SURVEY_DATA;

/** A file or folder in the folder of real exports, by its path there: `data/…` or `reference/…`. */
export const inData = (path: string): string => `${folder}/${path}`;

/** Tests that need the real exports; skipped, with a line that says so, where there are none. */
export function describeReal(title: string, tests: () => void): void {
  if (folder === undefined) describe.skip(`${title} (skipped: SURVEY_DATA is not set)`, tests);
  else describe(title, tests);
}
