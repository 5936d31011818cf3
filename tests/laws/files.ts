import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveyInput } from '../../src/survey/options.js';

const folder = mkdtempSync(join(tmpdir(), 'crn-survey-laws-'));
let next = 0;

/** Files with these contents, called 0.csv, 1.csv, … in reports; gone when the tests end. */
export const filesOf = (...contents: readonly (string | Uint8Array)[]): readonly SurveyInput[] =>
  contents.map((content, i) => {
    const path = join(folder, `${next++}.csv`);
    writeFileSync(path, content);
    return { path, name: `${i}.csv` };
  });
