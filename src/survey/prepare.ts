import { basename } from 'node:path';
import { streamEngine } from '../engines/stream.js';
import { cannotRun } from '../errors.js';
import { builtInInstruments } from '../instrument/builtin.js';
import { type Decode, decoders } from '../instrument/decode.js';
import { columnsOf, type Instrument, type Question, questionsOf } from '../instrument/model.js';
import type { Issue, Notice } from '../issues.js';
import { matchingForm, nearest } from '../matching.js';
import type { Input } from '../read-plan.js';
import type { Asked, Origin } from '../results.js';
import { openInput } from '../sources/open.js';
import type { Tally } from '../tally.js';
import {
  bindColumns,
  instrumentColumns,
  requireColumns,
  requiredColumns,
  unknownColumnsNotice,
} from './bind.js';
import { findIssues, foldedNotices } from './check.js';
import { type BoundInput, type CountedFile, countFiles, type Demand, type FacetKey } from './count.js';
import { recordsToLeaveOut } from './duplicates.js';
import type { Condition } from './groups.js';
import type { ReadOptions, SurveyInput } from './options.js';

/** Files opened, the instrument found, its columns bound: ready to count. */
export interface Prepared {
  readonly instrument: Instrument;
  readonly origin: Origin;
  readonly files: readonly BoundInput[];
  /** The questions to look at, in the order of the instrument. */
  readonly asked: readonly Asked[];
  readonly decode: ReadonlyMap<string, Decode>;
  readonly notices: readonly Notice[];
}

/** Opens the files and finds out what they hold; reads no record. */
export function prepare(inputs: readonly SurveyInput[], options: ReadOptions): Prepared {
  if (inputs.length === 0) throw cannotRun('no-input', 'Name a CSV file of answers.');
  const opened = inputs.map(({ path, name }) => openInput(path, name ?? basename(path)));
  const { instrument, origin } = options.instrument
    ? { instrument: options.instrument, origin: options.origin ?? ('given' as const) }
    : { instrument: recognise(opened), origin: 'recognised' as const };
  const selected = selectQuestions(instrument, options.only);
  const files = opened.map((input) => ({
    input,
    binding: bindColumns(input, instrumentColumns(instrument)),
  }));
  const present = (question: Question): boolean =>
    columnsOf(question).every((column) => files.some(({ binding }) => binding.has(column)));
  const asked =
    options.ignoreMissingColumns === true
      ? selected.filter(({ question }) => present(question))
      : selected.filter(({ question }) => !question.optional || present(question));
  for (const { input, binding } of files) {
    const required = options.ignoreMissingColumns === true && binding.size > 0 ? [] : selected;
    requireColumns(
      input,
      instrument,
      required.map(({ question }) => question),
      binding,
    );
  }
  const notices = files.flatMap(({ input }) => unknownColumnsNotice(input, instrument));
  return { instrument, origin, files, asked, decode: decoders(instrument), notices };
}

/** The one built-in instrument whose required columns are all in the first file's header. */
function recognise(inputs: readonly Input[]): Instrument {
  const header = new Set(inputs[0]!.plan.columns.map(matchingForm));
  const lacks = (instrument: Instrument): readonly string[] =>
    requiredColumns(instrument).filter((column) => !header.has(matchingForm(column)));
  const all = builtInInstruments();
  const fitting = all.filter((instrument) => lacks(instrument).length === 0);
  if (fitting.length === 1) return fitting[0]!;
  const { name } = inputs[0]!;
  if (fitting.length > 1) {
    const ids = fitting.map(({ id }) => id).join(' and ');
    throw cannotRun('which-instrument', `${name} fits the instruments ${ids}; say which with --instrument.`);
  }
  const lacking = (instrument: Instrument): number =>
    lacks(instrument).length / requiredColumns(instrument).length;
  const closest = [...all].sort((a, b) => lacking(a) - lacking(b))[0]!;
  const missing = lacks(closest);
  const total = requiredColumns(closest).length;
  const nearestOne =
    missing.length < total
      ? `The nearest, ${closest.id}, misses ${missing.length} of its ${total} columns here: ` +
        `${missing.slice(0, 12).join(', ')}${missing.length > 12 ? ', …' : ''}.`
      : `Its columns belong to none of the built-in ones (${all.map(({ id }) => id).join(', ')}).`;
  throw cannotRun(
    'which-instrument',
    `${name}: no built-in instrument fits. ${nearestOne} Say what was asked with --instrument FILE.`,
  );
}

/** The questions of the sections, questions or items named by `--only`. */
function selectQuestions(instrument: Instrument, only: readonly string[] | undefined): readonly Asked[] {
  const all = questionsOf(instrument);
  if (only === undefined || only.length === 0) return all;
  const names = [...new Set(all.flatMap(({ section, question }) => [section.id, question.id]))];
  for (const name of only) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names);
    const hint = meant === undefined ? `there is ${names.join(', ')}` : `did you mean "${meant}"?`;
    throw cannotRun(
      'unknown-section',
      `--only ${name}: the instrument ${instrument.id} has no such section; ${hint}`,
    );
  }
  return all.filter(({ section, question }) => only.includes(section.id) || only.includes(question.id));
}

/** What was counted, and what is wrong with it. */
export interface Read {
  readonly files: readonly CountedFile[];
  readonly tallies: readonly Tally<FacetKey>[];
  readonly issues: readonly Issue[];
  readonly notices: readonly Notice[];
}

/**
 * Counts what is demanded and checks every answer of the questions looked at.
 * @throws SurveyError for malformed files, repeated keys, keys to exclude that are not there, files without a response
 */
export async function read(
  prepared: Prepared,
  options: ReadOptions,
  demands: readonly Demand[],
  conditions: readonly Condition[],
): Promise<Read> {
  const { instrument, files, asked, decode } = prepared;
  const positions = options.positions ?? 3;
  const checked = asked.flatMap(({ question }) => columnsOf(question));
  const plan = {
    demands,
    conditions,
    checked,
    key: instrument.key,
    omitKeys: new Set((options.exclude ?? []).map(matchingForm)),
    omitRecords: new Map<string, ReadonlySet<number>>(),
    positions,
  };
  if (plan.omitKeys.size > 0 && instrument.key === undefined) {
    throw cannotRun(
      'no-key',
      `--exclude needs a key; the instrument ${instrument.id} declares none (key: COLUMN).`,
    );
  }
  const first = await countFiles(files, plan, decode, streamEngine);
  if (first.files.every(({ records, omitted }) => records + omitted === 0)) {
    const names = files.map(({ input }) => input.name).join(', ');
    throw cannotRun('no-responses', `${names}: there is a header and no response.`);
  }
  refuseUnknownKeys(first.files, plan.omitKeys);
  const leftOut = await recordsToLeaveOut(first.files, options.duplicates ?? 'stop', decode);
  const counted =
    leftOut.size === 0
      ? first
      : await countFiles(files, { ...plan, omitRecords: leftOut }, decode, streamEngine);
  return {
    ...counted,
    issues: await findIssues(counted.files, instrument, checked, decode, positions),
    notices: [
      ...prepared.notices,
      ...foldedNotices(counted.files, instrument),
      ...leftOutNotices(leftOut, counted.files, options),
    ],
  };
}

function refuseUnknownKeys(files: readonly CountedFile[], keys: ReadonlySet<string>): void {
  const omitted = files.reduce((sum, file) => sum + file.omitted, 0);
  const unknown = [...keys].filter((key) => !files.some(({ omittedKeys }) => omittedKeys.has(key)));
  if (unknown.length === 0) return;
  throw cannotRun(
    'unknown-key',
    `--exclude: no response has the key ${unknown.map((key) => JSON.stringify(key)).join(', ')}` +
      ` (${omitted} of the keys to exclude were found).`,
  );
}

function leftOutNotices(
  leftOut: ReadonlyMap<string, ReadonlySet<number>>,
  files: readonly CountedFile[],
  options: ReadOptions,
): readonly Notice[] {
  const repeated = [...leftOut.values()].reduce((sum, records) => sum + records.size, 0);
  const excluded = files.reduce((sum, { omitted }) => sum + omitted, 0) - repeated;
  const responses = (n: number): string => `${n} response${n === 1 ? '' : 's'}`;
  return [
    ...(repeated === 0
      ? []
      : [
          {
            code: 'duplicates-left-out' as const,
            message: `${responses(repeated)} with a key that stands in another left out (--duplicates ${options.duplicates})`,
          },
        ]),
    ...(excluded === 0
      ? []
      : [{ code: 'excluded' as const, message: `${responses(excluded)} left out by --exclude` }]),
  ];
}
