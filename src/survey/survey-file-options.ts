import { dirname, isAbsolute, join } from 'node:path';
import { builtInInstrument, builtInInstruments } from '../instrument/builtin.js';
import type { Instrument } from '../instrument/model.js';
import { isThere, readText } from '../sources/open.js';
import type { Language } from '../words/language.js';
import type { AnalyzeOptions, ReadOptions } from './options.js';
import type { SurveyFile } from './survey-file.js';

/** The keys of a survey file that are options of a run, without those of a report (language, rounding, theme, order). */
export function optionsIn(file: SurveyFile): AnalyzeOptions {
  return given({
    language: file.lang,
    only: file.only,
    exclude: file.exclude,
    duplicates: file.duplicates,
    ignoreMissingColumns: file['ignore-missing-columns'],
    engine: file.engine,
    by: file.by,
    where: file.where,
    confidence: file.confidence,
    invited: file.invited,
    notice: file.notice,
    invented: file.invented,
    keepIdentifiers: file['keep-identifiers'],
    source: given({
      platform: file.platform,
      encoding: file.encoding,
      headerRows: file['header-rows'],
      extraRows: file['extra-rows'],
      finishedOnly: file['finished-only'],
      event: file.event,
      instance: file.instance,
      decimal: file.decimal,
      thousands: file.thousands,
    }),
  });
}

/** The entries that have a value. */
const given = <T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/**
 * A built-in instrument by its id, or one from a file.
 * @param folder where a path starts that is not absolute
 */
export function instrumentNamed(
  name: string,
  folder: string,
  language: Language | undefined,
): { readonly instrument: Promise<Instrument>; readonly path: string | undefined } {
  const builtIn = async (): Promise<Instrument> => builtInInstrument(name, language);
  if (builtInInstruments().some(({ id }) => id === name)) return { instrument: builtIn(), path: undefined };
  const path = folder === '.' || isAbsolute(name) ? name : join(folder, name);
  if (!isThere(path) && !/[./\\]/.test(name)) return { instrument: builtIn(), path: undefined };
  const parse = async (): Promise<Instrument> => {
    const { parseInstrument } = await import('../instrument/parse.js');
    return parseInstrument(readText(path), path, language);
  };
  return { instrument: parse(), path };
}

/**
 * The options together with those of the survey file they name; the options win.
 * @throws SurveyError `bad-survey-file`, or when a file cannot be read
 */
export async function withSurveyFile<O extends ReadOptions>(options: O): Promise<O> {
  const { surveyFile: path } = options;
  if (path === undefined) return options;
  const { parseSurveyFile } = await import('./survey-file.js');
  const file = parseSurveyFile(readText(path), path);
  const { source, ...rest } = optionsIn(file);
  const language = options.language ?? file.lang;
  return {
    ...(file.instrument !== undefined && options.instrument === undefined
      ? {
          instrument: await instrumentNamed(file.instrument, dirname(path), language).instrument,
          origin: 'survey-file' as const,
        }
      : {}),
    ...rest,
    ...options,
    source: { ...source, ...options.source },
  };
}
