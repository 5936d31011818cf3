import { readText } from '../sources/open.js';
import type { SurveyFile } from '../survey/survey-file.js';
import { surveyFileBeside } from '../survey/survey-file-beside.js';
import type { Flags } from './survey-flags.js';

/** The survey file named, or the one beside the first file of answers: `responses.survey.yaml` of `responses.csv`, also packed. */
export async function surveyFileOf(
  files: readonly string[],
  flags: Flags,
): Promise<{ file: SurveyFile; path: string | undefined }> {
  const path = flags.survey === undefined ? besideOf(files[0]) : flags.survey || undefined;
  if (path === undefined) return { file: {}, path };
  const { parseSurveyFile } = await import('../survey/survey-file.js');
  return { file: parseSurveyFile(readText(path), path), path };
}

const besideOf = (file: string | undefined): string | undefined =>
  file === undefined || file === '-' ? undefined : surveyFileBeside(file);

/** What a survey file says, in the words of flags: `allow-invalid` is `allowInvalid`. */
export function flagsIn(file: SurveyFile): Flags {
  const entries = Object.entries(file).map(([name, value]) => [
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(entries) as Flags;
}
