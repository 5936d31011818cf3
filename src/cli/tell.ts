import { dirname } from 'node:path';
import { cannotRun } from '../errors.js';
import { DECIMAL_MARKS, THOUSANDS_MARKS } from '../number-format.js';
import type { Theme } from '../report/theme.js';
import type { AnalyzeOptions, SurveyInput } from '../survey/options.js';
import type { SurveyFile } from '../survey/survey-file.js';
import { optionsIn } from '../survey/survey-file-options.js';
import { expandGlobs } from './globs.js';
import type { Io } from './io.js';
import { instrumentOf } from './named-instrument.js';
import { themeNamed } from './style-options.js';
import { flagsIn, surveyFileOf } from './survey-beside.js';
import type { Flags } from './survey-flags.js';

/** What a run is told by its flags and its survey file together. */
export interface Told {
  readonly inputs: readonly SurveyInput[];
  /** Every file that is read: a result never replaces one of them. */
  readonly reads: readonly string[];
  readonly options: AnalyzeOptions;
  readonly flags: Flags;
  /** How numbers are written, where a theme was named. */
  readonly theme: Theme | undefined;
}

/** Puts flags and survey file together; flags win. */
export async function tell(named: readonly string[], given: Flags, io: Io): Promise<Told> {
  const files = expandGlobs(named, io);
  const { file, path } = await surveyFileOf(files, given);
  const flags = { ...flagsIn(file), ...given };
  if (files.filter((name) => name === '-').length > 1) {
    throw cannotRun('two-stdins', 'Standard input ("-") can be read once only.');
  }
  const { instrument, origin, from } = await instrumentOf(flags, given.instrument !== undefined, path);
  const themed = await themeOf(given, file, path, io);
  const inputs: SurveyInput[] = [];
  for (const name of files) {
    if (name === '-') inputs.push({ path: await io.spool('-'), name: 'stdin' });
    else inputs.push(io.isPipe(name) ? { path: await io.spool(name), name } : { path: name });
  }
  return {
    inputs,
    reads: [
      ...inputs.map((input) => input.path),
      ...[path, from, themed.from].filter((one) => one !== undefined),
    ],
    flags,
    theme: themed.theme,
    options: {
      ...optionsIn({ ...file, ...settingsIn(given) }),
      ...(instrument === undefined ? {} : { instrument, origin }),
      draft: true,
      rejects: flags.rejects !== undefined,
    },
  };
}

/** What flags say, in the words of a survey file: `allowInvalid` is `allow-invalid`. */
function settingsIn({ confidence, invited, headerRows, decimal, thousands, ...given }: Flags): SurveyFile {
  const entries = Object.entries(given).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    value,
  ]);
  return {
    ...(Object.fromEntries(entries) as SurveyFile),
    ...(confidence === undefined ? {} : { confidence: number('--confidence', confidence) }),
    ...(invited === undefined ? {} : { invited: number('--invited', invited) }),
    ...(headerRows === undefined ? {} : { 'header-rows': number('--header-rows', headerRows) }),
    ...marksIn({ decimal, thousands }),
  };
}

/** The marks of numbers as flags or the survey file say them. */
export function marksIn({
  decimal,
  thousands,
}: {
  readonly decimal?: string | undefined;
  readonly thousands?: string | undefined;
}): Pick<SurveyFile, 'decimal' | 'thousands'> {
  return {
    ...(decimal === undefined ? {} : { decimal: markOf('--decimal', decimal, DECIMAL_MARKS) }),
    ...(thousands === undefined ? {} : { thousands: markOf('--thousands', thousands, THOUSANDS_MARKS) }),
  };
}

function markOf<M extends string>(flag: string, text: string, marks: readonly M[]): M {
  const mark = marks.find((one) => one === text);
  if (mark !== undefined) return mark;
  const known = marks.map((one) => JSON.stringify(one)).join(', ');
  throw cannotRun('bad-mark', `${flag} ${text}: there is ${known}.`);
}

function number(flag: string, text: string): number {
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(text)) throw cannotRun('bad-number', `${flag} ${text}: give a number.`);
  return Number(text);
}

/** The theme by flag, or by the survey file, where paths start at that file. */
async function themeOf(
  given: Flags,
  file: SurveyFile,
  surveyPath: string | undefined,
  io: Io,
): Promise<{ theme: Theme | undefined; from: string | undefined }> {
  if (given.theme !== undefined) return themeNamed(given.theme, '.', io);
  if (file.theme === undefined || surveyPath === undefined) return { theme: undefined, from: undefined };
  return themeNamed(file.theme, dirname(surveyPath), io);
}
