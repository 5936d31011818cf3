import { dirname, join } from 'node:path';
import { readText, stemOf } from '../sources/open.js';
import type { SurveyFile } from '../survey/survey-file.js';
import type { Io } from './io.js';
import type { Flags } from './survey-flags.js';

/** The survey file named, or the one beside the first file of answers: `responses.survey.yaml` of `responses.csv`, also packed. */
export async function surveyFileOf(
  files: readonly string[],
  flags: Flags,
  io: Io,
): Promise<{ file: SurveyFile; path: string | undefined }> {
  const path = flags.survey === undefined ? besideOf(files[0], io) : flags.survey || undefined;
  if (path === undefined) return { file: {}, path };
  const { parseSurveyFile } = await import('../survey/survey-file.js');
  return { file: parseSurveyFile(readText(path), path), path };
}

function besideOf(file: string | undefined, io: Io): string | undefined {
  if (file === undefined || file === '-') return undefined;
  return SURVEY_FILE_ENDS.map((end) => surveyFileNamed(file, end)).find(io.exists);
}

const SURVEY_FILE_ENDS = ['.survey.yaml', '.survey.yml', '.survey.json'] as const;

/** What the survey file beside a file of answers is called: `responses.survey.yaml` of `responses.csv`. */
export const surveyFileNamed = (file: string, end: string = SURVEY_FILE_ENDS[0]): string =>
  join(dirname(file), stemOf(file) + end);

/** What a survey file says, in the words of flags: `allow-invalid` is `allowInvalid`. */
export function flagsIn(file: SurveyFile): Flags {
  const entries = Object.entries(file).map(([name, value]) => [
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(entries) as Flags;
}
