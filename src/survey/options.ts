import { ENGINES, type EngineChoice } from '../engines/choose.js';
import type { Instrument } from '../instrument/model.js';
import type { Origin } from '../results.js';
import type { SourceOptions } from '../sources/plan.js';
import type { Language } from '../words/language.js';
import type { DuplicatePolicy } from './duplicates.js';

export { ENGINES, type EngineChoice };

/** A file of answers: where it is, and what messages and, without the folder, reports call it (its path, when left out). */
export interface SurveyInput {
  readonly path: string;
  readonly name?: string;
}

/** What `validate` and `analyze` can be told. */
export interface ReadOptions {
  /** What was asked; when left out, the built-in instrument all of whose required columns are in the header. */
  readonly instrument?: Instrument;
  readonly origin?: Origin;
  /** The survey file of this data set, by its path: its keys are options, and the options given here win. */
  readonly surveyFile?: string;
  /** Whether to guess what was asked from the answers where no instrument is given and none recognised. */
  readonly draft?: boolean;
  /** Sections, questions or items to look at, by id; everything when left out. */
  readonly only?: readonly string[];
  /** Keys of respondents to leave out. */
  readonly exclude?: readonly string[];
  /** What to do when two records have one key; `stop` when left out. */
  readonly duplicates?: DuplicatePolicy;
  /** Go on with the questions whose columns are there. */
  readonly ignoreMissingColumns?: boolean;
  /** Whether to give back the records that have invalid answers, for mending. */
  readonly rejects?: boolean;
  /** How the files are to be read, where it is not as they look. */
  readonly source?: SourceOptions;
  /** Whether the rejects hold the columns that identify people. */
  readonly keepIdentifiers?: boolean;
  /** Who counts; `auto` when left out. The results are the same. */
  readonly engine?: EngineChoice;
  /** Of notices and of the labels that the program gives, such as "(no answer)"; English when left out. */
  readonly language?: Language;
  /** How many lines to name for each distinct wrong answer and each doubt; 3 when left out, Infinity for all. */
  readonly positions?: number;
}

/** What `analyze` can be told besides. */
export interface AnalyzeOptions extends ReadOptions {
  /** Questions to break everything down by: `scope`, `block.item`, `a*b`. */
  readonly by?: readonly string[];
  /** Conditions that respondents must meet, all of them: `scope=national`, `ages!=both`. */
  readonly where?: readonly string[];
  /** Of the intervals, above 0 and below 1; 0.95 when left out. */
  readonly confidence?: number;
  /** How many were invited; without it there is no response rate. */
  readonly invited?: number;
  /** Printed at the top of every output. */
  readonly notice?: string;
  /** Sections (`activities`), questions or items (`activities.basic_research`) whose data are invented. */
  readonly invented?: readonly string[];
}
