import { dirname, isAbsolute, join } from 'node:path';
import { builtInInstrument, builtInInstruments } from '../instrument/builtin.js';
import type { Instrument } from '../instrument/model.js';
import type { Origin } from '../results.js';
import { readText } from '../sources/open.js';
import type { Language } from '../words/language.js';
import type { Io } from './io.js';
import type { Flags } from './survey-flags.js';

/** The instrument that a flag or the survey file names. */
export async function instrumentOf(
  { instrument: name, lang }: Flags,
  byFlag: boolean,
  surveyPath: string | undefined,
  io: Io,
): Promise<{ instrument: Instrument | undefined; origin: Origin; from: string | undefined }> {
  if (name === undefined) return { instrument: undefined, origin: 'recognised', from: undefined };
  const folder = byFlag || surveyPath === undefined ? '.' : dirname(surveyPath);
  const { instrument, path } = loadInstrumentFrom(name, io, folder, lang);
  return { instrument: await instrument, origin: byFlag ? 'flag' : 'survey-file', from: path };
}

/** A built-in instrument by its id, or one from a file, with labels in a language. */
export const loadInstrument = (name: string, io: Io, language?: Language): Promise<Instrument> =>
  loadInstrumentFrom(name, io, '.', language).instrument;

/** The same, with the file it is read from; a path in a survey file starts at the survey file. */
function loadInstrumentFrom(
  name: string,
  io: Io,
  folder: string,
  language: Language | undefined,
): { instrument: Promise<Instrument>; path: string | undefined } {
  const builtIn = async (): Promise<Instrument> => builtInInstrument(name, language);
  if (builtInInstruments().some(({ id }) => id === name)) return { instrument: builtIn(), path: undefined };
  const path = folder === '.' || isAbsolute(name) ? name : join(folder, name);
  if (!io.exists(path) && !/[./\\]/.test(name)) return { instrument: builtIn(), path: undefined };
  const parse = async (): Promise<Instrument> => {
    const { parseInstrument } = await import('../instrument/parse.js');
    return parseInstrument(readText(path), path, language);
  };
  return { instrument: parse(), path };
}
