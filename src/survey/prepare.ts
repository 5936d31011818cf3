import { basename } from 'node:path';
import type { DoubtFacts } from '../doubts.js';
import { parquetHead } from '../engines/choose.js';
import { cannotRun } from '../errors.js';
import { type Decode, decoders } from '../instrument/decode.js';
import { columnsOf, type Instrument, type Question, questionsOf } from '../instrument/model.js';
import { matchingForm, nearest } from '../matching.js';
import type { NoticeFacts } from '../notices.js';
import type { Input } from '../read-plan.js';
import type { Asked, Origin } from '../results.js';
import { openInput } from '../sources/open.js';
import { type Binding, bindColumns, requireColumns, unknownColumnsNotice } from './bind.js';
import { type Condition, parseCondition } from './conditions.js';
import type { BoundInput } from './count.js';
import type { Remarks } from './draft.js';
import { type Breakdown, parseBreakdown } from './groups.js';
import type { AnalyzeOptions, SurveyInput } from './options.js';
import { untranslatedNotice } from './untranslated.js';

/** Files opened, the instrument found, its columns bound: ready to count. */
export interface Prepared {
  readonly instrument: Instrument;
  readonly origin: Origin;
  readonly files: readonly BoundInput[];
  /** The questions to report, in the order of the instrument. */
  readonly asked: readonly Asked[];
  readonly breakdowns: readonly Breakdown[];
  readonly conditions: readonly Condition[];
  /** The questions whose answers are checked: those to report and those that make groups and conditions. */
  readonly checked: readonly Question[];
  readonly notices: readonly NoticeFacts[];
  /** What was guessed of the files, or in the draft, and can change a number. */
  readonly doubts: readonly DoubtFacts[];
}

/**
 * Opens the files and finds out what they hold; reads no record.
 * @param drafted what must be said of an instrument that was drafted
 * @throws SurveyError when a file is no CSV or columns are missing
 */
export async function prepare(
  inputs: readonly SurveyInput[],
  options: AnalyzeOptions & { readonly instrument: Instrument },
  drafted?: Remarks,
): Promise<Prepared> {
  const names = shortNamesOf(inputs);
  const found = await Promise.all(
    inputs.map(async ({ path, name = path }, i): Promise<Input> => {
      const input = await openInput(path, name, options.source, parquetHead);
      return { ...input, shortName: names[i]! };
    }),
  );
  const { instrument, origin = 'given' } = options;
  const opened = found.map((input) => withIdentifying(input, instrument));
  const files = opened.map((input): BoundInput => {
    const binding = bindColumns(input, instrument);
    const keyColumn = instrument.key === undefined ? undefined : binding.get(instrument.key);
    return { input, binding, keyColumn, decode: decodersFor(input, instrument, binding) };
  });
  const breakdowns = [...new Set(options.by ?? [])].map((by) =>
    parseBreakdown(instrument, by, options.language),
  );
  const conditions = [...new Set(options.where ?? [])].map((where) => parseCondition(instrument, where));
  const grouping = [
    ...breakdowns.flatMap(({ questions }) => questions),
    ...conditions.map(({ question }) => question),
  ];
  const selected = selectQuestions(instrument, options.only);
  const lenient = options.ignoreMissingColumns === true;
  const isThere = (column: string): boolean => files.some(({ binding }) => binding.has(column));
  for (const question of grouping) {
    if (columnsOf(question).some(isThere)) continue;
    const columns = columnsOf(question).join(', ');
    throw cannotRun(
      'no-columns',
      `--by and --where need "${question.id}", but no file has its column (${columns}).`,
    );
  }
  const missing = files.flatMap(({ input, binding }) =>
    requireColumns(
      input,
      instrument,
      selected.map(({ question }) => question),
      binding,
      lenient,
    ),
  );
  const asked = selected.flatMap((entry): Asked[] => {
    const { question } = entry;
    if (lenient) return presentPart(question, isThere).map((part) => ({ ...entry, question: part }));
    return !question.optional || columnsOf(question).every(isThere) ? [entry] : [];
  });
  const checked = [...asked.map(({ question }) => question)];
  for (const question of grouping) {
    if (!checked.some(({ id }) => id === question.id)) checked.push(question);
  }
  const notices = [
    ...(drafted?.notices ?? []).map((notice) => ('file' in notice ? { ...notice, file: names[0]! } : notice)),
    ...missing,
    ...files.flatMap(({ input }) => unknownColumnsNotice(input, instrument, saidOf(drafted))),
    ...(origin === 'inferred' ? [] : untranslatedNotice(instrument, options.language)),
  ];
  const doubts = [
    ...files.flatMap(({ input }) => input.plan.doubts.map((doubt) => ({ ...doubt, file: input.shortName }))),
    ...(drafted?.doubts ?? []).map((doubt) => ({ ...doubt, file: names[0]! })),
  ];
  return { instrument, origin, files, asked, breakdowns, conditions, checked, notices, doubts };
}

/** Columns that a draft has already said something of. */
const saidOf = (drafted: Remarks | undefined): ReadonlySet<string> =>
  new Set(
    (drafted?.notices ?? []).flatMap((notice) =>
      notice.code === 'dates-left-out' ? notice.columns.map(({ column }) => column) : [],
    ),
  );

/** How the answers of a file are read; in columns that the file itself types as numbers, a point is the decimal mark. */
function decodersFor({ plan }: Input, instrument: Instrument, binding: Binding): ReadonlyMap<string, Decode> {
  const decode = decoders(instrument, plan.conventions);
  if (plan.typedNumbers.length === 0) return decode;
  const typed = decoders(instrument, { ...plan.conventions, typed: true });
  const isTyped = (column: string): boolean => plan.typedNumbers.includes(binding.get(column) ?? -1);
  return new Map([...decode].map(([column, read]) => [column, isTyped(column) ? typed.get(column)! : read]));
}

/** A file in which the columns that the instrument says identify people do so. */
function withIdentifying(input: Input, { identifying = [] }: Instrument): Input {
  const named = new Set(identifying.map(matchingForm));
  const positions = input.plan.columns.flatMap((column, i) => (named.has(matchingForm(column)) ? [i] : []));
  return { ...input, plan: { ...input.plan, identifying: [...input.plan.identifying, ...positions] } };
}

/** What files are called: by their own names, and a number behind those that several have. */
function shortNamesOf(inputs: readonly SurveyInput[]): readonly string[] {
  const used = new Map<string, number>();
  return inputs
    .map(({ path, name = path }) => basename(name))
    .map((name) => {
      const times = (used.get(name) ?? 0) + 1;
      used.set(name, times);
      return times === 1 ? name : `${name} (${times})`;
    });
}

/** What can be reported of a question: all of it, the items of a block whose columns are there, or nothing. */
function presentPart(question: Question, isThere: (column: string) => boolean): readonly Question[] {
  if ('items' in question) {
    const items = question.items.filter(({ column }) => isThere(column));
    return items.length > 0 ? [{ ...question, items }] : [];
  }
  return columnsOf(question).every(isThere) ? [question] : [];
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
