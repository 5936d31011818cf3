import type { Command } from 'commander';
import type { Sort } from '../report/order.js';
import type { Rounding } from '../report/rounding.js';
import { EXTRA_ROWS, type ExtraRows } from '../sources/plan.js';
import { PLATFORM_IDS } from '../sources/platforms.js';
import { DUPLICATE_POLICIES, type DuplicatePolicy } from '../survey/duplicates.js';
import { ENGINES, type EngineChoice } from '../survey/options.js';
import type { Language } from '../words/language.js';
import { addLanguageFlag, addStyleFlags } from './style-options.js';

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
  readonly headerRows?: string;
  readonly extraRows?: ExtraRows;
  readonly finishedOnly?: boolean;
  readonly event?: string;
  readonly instance?: string;
  readonly decimal?: string;
  readonly thousands?: string;
  readonly keepIdentifiers?: boolean;
}

const words = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
];
const whole = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** Declares the files of answers, and the flags that say how to read them. */
export function addReadFlags(command: Command): Command {
  const reading = command.argument(
    '<files...>',
    'files of answers to one questionnaire: CSV (also gzip), Parquet; * and ? as in a shell; - for standard input',
  );
  return addLanguageFlag(reading)
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
    .option('--header-rows <n>', 'how many rows at the top are the header, where that is not recognised')
    .addOption(
      command
        .createOption('--extra-rows <what>', 'rows of totals, averages and notes: responses, or left out')
        .choices([...EXTRA_ROWS]),
    )
    .option('--finished-only', 'leave out responses that were not finished')
    .option('--event <name>', 'of several records a respondent has, those of this event (REDCap)')
    .option('--instance <n>', 'of several records a respondent has, those of this repeat instance (REDCap)')
    .option('--decimal <mark>', 'the mark before decimals in the numbers of the file: . or ,')
    .option('--thousands <mark>', "the mark between thousands in the numbers of the file: . , ' or a space")
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
