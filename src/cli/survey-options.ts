import { dirname, extname, isAbsolute, join } from 'node:path';
import type { Command } from 'commander';
import { cannotRun } from '../errors.js';
import { builtInInstrument, builtInInstruments } from '../instrument/builtin.js';
import type { Instrument } from '../instrument/model.js';
import { ROUNDINGS, type Rounding } from '../report/rounding.js';
import type { Origin } from '../results.js';
import { readText } from '../sources/open.js';
import { DUPLICATE_POLICIES, type DuplicatePolicy } from '../survey/duplicates.js';
import type { AnalyzeOptions, SurveyInput } from '../survey/options.js';
import type { SurveyFile } from '../survey/survey-file.js';
import type { Io } from './io.js';

/** Flags that `analyze` and `validate` share, as commander gives them. */
export interface SurveyFlags {
  readonly instrument?: string;
  readonly survey?: string | false;
  readonly only?: readonly string[];
  readonly exclude?: readonly string[];
  readonly duplicates?: DuplicatePolicy;
  readonly ignoreMissingColumns?: true;
  readonly allowInvalid?: string | true;
  readonly by?: readonly string[];
  readonly where?: readonly string[];
  readonly confidence?: string;
  readonly invited?: string;
  readonly rounding?: Rounding;
}

/** What a run is told by its flags and its survey file together. */
export interface Told {
  readonly inputs: readonly SurveyInput[];
  readonly options: AnalyzeOptions;
  readonly rounding: Rounding;
  /** Undefined: no invalid answer is acceptable. */
  readonly allowInvalid: string | true | undefined;
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
  return command
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
    .option('--ignore-missing-columns', 'go on with the questions whose columns are there')
    .option('--allow-invalid [n|n%]', 'accept invalid answers: all, so many, or such a share of the cells');
}

/** Declares the flags that say what to compute. */
export function addAnalysisFlags(command: Command): Command {
  return command
    .option('--by <question>', 'break everything down by a question, block.item, or a*b; repeatable', whole)
    .option('--where <question=value>', 'only respondents that meet the condition; repeatable', whole)
    .option('--confidence <share>', 'of the intervals (default 0.95)')
    .option('--invited <n>', 'how many were invited; gives the response rate')
    .addOption(
      command.createOption('--rounding <rule>', 'how printed numbers are rounded').choices([...ROUNDINGS]),
    );
}

/** Puts flags and survey file together; flags win. */
export async function tell(files: readonly string[], flags: SurveyFlags, io: Io): Promise<Told> {
  const { file, path } = await surveyFileOf(files, flags, io);
  const inputs: SurveyInput[] = [];
  if (files.filter((name) => name === '-').length > 1) {
    throw cannotRun('two-stdins', 'Standard input ("-") can be read once only.');
  }
  for (const name of files) {
    if (name === '-') inputs.push({ path: await io.spool('-'), name: 'stdin' });
    else inputs.push(io.isPipe(name) ? { path: await io.spool(name), name } : { path: name });
  }
  const { instrument, origin } = await instrumentOf(flags, file, path, io);
  const option = <K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } =>
    (value === undefined ? {} : { [name]: value }) as { [key in K]?: V };
  return {
    inputs,
    options: {
      ...(instrument === undefined ? {} : { instrument, origin }),
      ...option('only', flags.only ?? file.only),
      ...option('exclude', flags.exclude ?? file.exclude),
      ...option('duplicates', flags.duplicates ?? file.duplicates),
      ...option('ignoreMissingColumns', flags.ignoreMissingColumns ?? file['ignore-missing-columns']),
      ...option('by', flags.by ?? file.by),
      ...option('where', flags.where ?? file.where),
      ...option(
        'confidence',
        flags.confidence === undefined ? file.confidence : number('--confidence', flags.confidence),
      ),
      ...option('invited', flags.invited === undefined ? file.invited : number('--invited', flags.invited)),
      ...option('notice', file.notice),
      ...option('invented', file.invented),
    },
    rounding: flags.rounding ?? file.rounding ?? 'half-up',
    allowInvalid: flags.allowInvalid ?? allowance(file['allow-invalid']),
  };
}

const allowance = (value: SurveyFile['allow-invalid']): string | true | undefined =>
  value === undefined || value === false ? undefined : value === true ? true : String(value);

function number(flag: string, text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw cannotRun('bad-number', `${flag} ${text}: give a number.`);
  return Number(text);
}

/** The survey file named, or the one beside the first file of answers: `responses.survey.yaml` of `responses.csv`. */
async function surveyFileOf(
  files: readonly string[],
  flags: SurveyFlags,
  io: Io,
): Promise<{ file: SurveyFile; path: string | undefined }> {
  const path = flags.survey === undefined ? besideOf(files[0], io) : flags.survey || undefined;
  if (path === undefined) return { file: {}, path };
  const { parseSurveyFile } = await import('../survey/survey-file.js');
  return { file: parseSurveyFile(readText(path), path), path };
}

function besideOf(file: string | undefined, io: Io): string | undefined {
  if (file === undefined || file === '-') return undefined;
  const stem = file.slice(0, file.length - extname(file).length);
  return ['.survey.yaml', '.survey.yml', '.survey.json'].map((end) => stem + end).find(io.exists);
}

async function instrumentOf(
  flags: SurveyFlags,
  file: SurveyFile,
  surveyPath: string | undefined,
  io: Io,
): Promise<{ instrument: Instrument | undefined; origin: Origin }> {
  if (flags.instrument !== undefined)
    return { instrument: await loadInstrument(flags.instrument, io), origin: 'flag' };
  if (file.instrument === undefined) return { instrument: undefined, origin: 'recognised' };
  const folder = surveyPath === undefined ? '.' : dirname(surveyPath);
  return { instrument: await loadInstrument(file.instrument, io, folder), origin: 'survey-file' };
}

/** A built-in instrument by its id, or one from a file; a path in a survey file starts at the survey file. */
export async function loadInstrument(name: string, io: Io, folder = '.'): Promise<Instrument> {
  if (builtInInstruments().some(({ id }) => id === name)) return builtInInstrument(name);
  const path = folder === '.' || isAbsolute(name) ? name : join(folder, name);
  if (!io.exists(path) && !/[./\\]/.test(name)) return builtInInstrument(name);
  const { parseInstrument } = await import('../instrument/parse.js');
  return parseInstrument(readText(path), path);
}
