import { dirname, isAbsolute, join } from 'node:path';
import type { Command } from 'commander';
import { cannotRun } from '../errors.js';
import { builtInInstrument, builtInInstruments } from '../instrument/builtin.js';
import type { Instrument } from '../instrument/model.js';
import type { Sort } from '../report/order.js';
import type { Rounding } from '../report/rounding.js';
import type { Theme } from '../report/theme.js';
import type { Origin } from '../results.js';
import { readText, stemOf } from '../sources/open.js';
import { PLATFORM_IDS } from '../sources/platforms.js';
import { DUPLICATE_POLICIES, type DuplicatePolicy } from '../survey/duplicates.js';
import { type AnalyzeOptions, ENGINES, type EngineChoice, type SurveyInput } from '../survey/options.js';
import type { SurveyFile } from '../survey/survey-file.js';
import type { Language } from '../words/language.js';
import { expandGlobs } from './globs.js';
import type { Io } from './io.js';
import { addLanguageFlag, addStyleFlags, themeNamed } from './style-options.js';

/** Flags of `analyze` and `validate`, as commander gives them; the same words stand in a survey file. */
export interface Flags {
  readonly instrument?: string;
  readonly survey?: string | false;
  readonly only?: readonly string[];
  readonly exclude?: readonly string[];
  readonly duplicates?: DuplicatePolicy;
  readonly ignoreMissingColumns?: boolean;
  readonly allowInvalid?: string | boolean;
  readonly by?: readonly string[];
  readonly where?: readonly string[];
  readonly confidence?: string;
  readonly invited?: string;
  readonly rounding?: Rounding;
  readonly lang?: Language;
  readonly theme?: string;
  readonly sort?: Sort;
  readonly format?: string;
  readonly output?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly width?: string;
  readonly figure?: string;
  readonly strict?: boolean;
  readonly rejects?: string;
  readonly engine?: EngineChoice;
  readonly platform?: string;
  readonly encoding?: string;
  readonly finishedOnly?: boolean;
  readonly event?: string;
  readonly instance?: string;
  readonly keepIdentifiers?: boolean;
}

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

const words = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
];
const whole = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** Declares the flags that say what to read and how. */
export function addReadFlags(command: Command): Command {
  return addLanguageFlag(command)
    .option(
      '-i, --instrument <id|file>',
      'instrument (your questionnaire, written down as a file), or a built-in one',
    )
    .option(
      '--survey <file>',
      'survey file (what belongs to this data set); FILE.survey.yaml when it is there',
    )
    .option('--no-survey', 'ignore the survey file beside the data')
    .option('--only <ids>', 'sections or questions to look at, joined by commas', words)
    .option('--exclude <keys>', 'respondents to leave out, by key, joined by commas', words)
    .addOption(
      command
        .createOption('--duplicates <which>', 'when two records have one key')
        .choices([...DUPLICATE_POLICIES]),
    )
    .addOption(
      command
        .createOption(
          '--engine <name>',
          'who counts; the results are the same (default: auto, DuckDB for Parquet, else stream)',
        )
        .choices([...ENGINES]),
    )
    .option(
      '--platform <name>',
      `whose export it is, where that is not recognised: ${PLATFORM_IDS.join(', ')}`,
    )
    .option('--encoding <name>', 'what the text is encoded in, where that is not recognised')
    .option('--finished-only', 'leave out responses that were not finished')
    .option('--event <name>', 'of several records a respondent has, those of this event (REDCap)')
    .option('--instance <n>', 'of several records a respondent has, those of this repeat instance (REDCap)')
    .option('--keep-identifiers', 'show columns that identify people in the rejects')
    .option('--ignore-missing-columns', 'go on with the questions and items whose columns are there')
    .option('--allow-invalid [n|n%]', 'accept invalid answers: all, so many, or such a share of the cells');
}

/** Declares the flags that say what to compute. */
export function addAnalysisFlags(command: Command): Command {
  const analysing = command
    .option('--by <question>', 'break everything down by a question, block.item, or a*b; repeatable', whole)
    .option('--where <question=value>', 'only respondents that meet the condition; repeatable', whole)
    .option('--confidence <share>', 'of the intervals (default 0.95)')
    .option('--invited <n>', 'how many were invited; gives the response rate');
  return addStyleFlags(analysing);
}

/** Puts flags and survey file together; flags win. */
export async function tell(named: readonly string[], given: Flags, io: Io): Promise<Told> {
  const files = expandGlobs(named, io);
  const { file, path } = await surveyFileOf(files, given, io);
  const flags = { ...flagsIn(file), ...given };
  if (files.filter((name) => name === '-').length > 1) {
    throw cannotRun('two-stdins', 'Standard input ("-") can be read once only.');
  }
  const { instrument, origin, from } = await instrumentOf(flags, given.instrument !== undefined, path, io);
  const themed = await themeOf(given, file, path, io);
  const inputs: SurveyInput[] = [];
  for (const name of files) {
    if (name === '-') inputs.push({ path: await io.spool('-'), name: 'stdin' });
    else inputs.push(io.isPipe(name) ? { path: await io.spool(name), name } : { path: name });
  }
  const option = <K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } =>
    (value === undefined ? {} : { [name]: value }) as { [key in K]?: V };
  return {
    inputs,
    reads: [
      ...inputs.map((input) => input.path),
      ...[path, from, themed.from].filter((one) => one !== undefined),
    ],
    flags,
    theme: themed.theme,
    options: {
      ...(instrument === undefined ? {} : { instrument, origin }),
      ...option('language', flags.lang),
      ...option('only', flags.only),
      ...option('exclude', flags.exclude),
      ...option('duplicates', flags.duplicates),
      ...option('ignoreMissingColumns', flags.ignoreMissingColumns),
      ...option('engine', flags.engine),
      ...option('by', flags.by),
      ...option('where', flags.where),
      ...option('confidence', number('--confidence', flags.confidence)),
      ...option('invited', number('--invited', flags.invited)),
      ...option('notice', file.notice),
      ...option('invented', file.invented),
      rejects: flags.rejects !== undefined,
      ...option('keepIdentifiers', flags.keepIdentifiers),
      source: {
        ...option('platform', flags.platform),
        ...option('encoding', flags.encoding),
        ...option('finishedOnly', flags.finishedOnly),
        ...option('event', flags.event),
        ...option('instance', flags.instance),
      },
    },
  };
}

/** What a survey file says, in the words of flags: `allow-invalid` is `allowInvalid`. */
function flagsIn(file: SurveyFile): Flags {
  const entries = Object.entries(file).map(([name, value]) => [
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    typeof value === 'number' ? String(value) : value,
  ]);
  return Object.fromEntries(entries) as Flags;
}

function number(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(text)) throw cannotRun('bad-number', `${flag} ${text}: give a number.`);
  return Number(text);
}

/** The survey file named, or the one beside the first file of answers: `responses.survey.yaml` of `responses.csv`, also packed. */
async function surveyFileOf(
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

async function instrumentOf(
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
