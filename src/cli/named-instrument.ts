import { dirname } from 'node:path';
import type { Instrument } from '../instrument/model.js';
import type { Origin } from '../results.js';
import { instrumentNamed } from '../survey/survey-file-options.js';
import type { Language } from '../words/language.js';
import type { Flags } from './survey-flags.js';

/** The instrument that a flag or the survey file names. */
export async function instrumentOf(
  { instrument: name, lang }: Flags,
  byFlag: boolean,
  surveyPath: string | undefined,
): Promise<{ instrument: Instrument | undefined; origin: Origin; from: string | undefined }> {
  if (name === undefined) return { instrument: undefined, origin: 'recognised', from: undefined };
  const folder = byFlag || surveyPath === undefined ? '.' : dirname(surveyPath);
  const { instrument, path } = instrumentNamed(name, folder, lang);
  return { instrument: await instrument, origin: byFlag ? 'flag' : 'survey-file', from: path };
}

/** A built-in instrument by its id, or one from a file, with labels in a language. */
export const loadInstrument = (name: string, language?: Language): Promise<Instrument> =>
  instrumentNamed(name, '.', language).instrument;
