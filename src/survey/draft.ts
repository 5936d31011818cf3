import { basename } from 'node:path';
import type { DoubtFacts } from '../doubts.js';
import { parquetHead } from '../engines/choose.js';
import { cannotRun } from '../errors.js';
import type { ColumnSample } from '../infer/column-sample.js';
import type { Draft } from '../infer/infer.js';
import type { Instrument } from '../instrument/model.js';
import type { NoticeFacts } from '../notices.js';
import type { Input } from '../read-plan.js';
import { openInput, stemOf } from '../sources/open.js';
import type { SourceOptions } from '../sources/plan.js';
import { type FileCounts, measuredDoubts } from './measured.js';
import type { ReadOptions, SurveyInput } from './options.js';
import { recognise } from './recognise.js';
import { sampleColumns } from './sample.js';
import { surveyFileBeside } from './survey-file-beside.js';
import { lookingFurther } from './whole-files.js';

/** What must be said of an instrument that was drafted. */
export interface Remarks {
  readonly doubts: readonly DoubtFacts[];
  readonly notices: readonly NoticeFacts[];
}

interface Drafted extends Remarks {
  readonly instrument: Instrument;
}

const NONE: Remarks = { doubts: [], notices: [] };

/**
 * The options with an instrument: as given, as recognised, or else, where a draft is wanted, guessed from the answers
 * in all files, with what must be said of it.
 * @throws SurveyError `no-instrument` when there is none and no draft is wanted; and when a file cannot be read
 */
export async function withInstrument<O extends ReadOptions>(
  inputs: readonly SurveyInput[],
  options: O,
): Promise<{
  readonly options: O & { readonly instrument: Instrument };
  readonly remarks: Remarks;
}> {
  const [first] = inputs;
  if (!first) throw cannotRun('no-input', 'Name a CSV file of answers.');
  const { instrument: given } = options;
  if (given) return { options: { ...options, instrument: given }, remarks: NONE };
  if (options.draft !== true && options.surveyFile === undefined) refuseSurveyFileBeside(first.path);
  const name = first.name ?? first.path;
  const instrument = recognise(
    [await openInput(first.path, name, options.source, parquetHead)],
    options.language,
  );
  if (instrument) return { options: { ...options, instrument, origin: 'recognised' }, remarks: NONE };
  if (options.draft !== true) {
    throw cannotRun(
      'no-instrument',
      `${name}: no instrument is given and no built-in one fits. Give \`instrument\` or \`surveyFile\`; ` +
        'or `draft: true`, to guess from the answers what was asked.',
    );
  }
  const drafted = await draftOf(inputs, name, options);
  return {
    options: { ...options, instrument: drafted.instrument, origin: 'inferred' },
    remarks: drafted,
  };
}

/** A survey file that nobody named says what the numbers need: to pass over it in silence would be wrong. */
function refuseSurveyFileBeside(path: string): void {
  const beside = surveyFileBeside(path);
  if (beside === undefined) return;
  throw cannotRun(
    'no-instrument',
    `${path} has a survey file beside it, ${beside}, and no instrument is given. Give ` +
      '`instrument` or `surveyFile`; or `draft: true`, to do without either.',
  );
}

/** The instrument guessed from the answers. */
async function draftOf(inputs: readonly SurveyInput[], name: string, options: ReadOptions): Promise<Drafted> {
  const { parseInstrument } = await import('../instrument/parse.js');
  const { yaml, doubts, notices, fileDoubts } = await draftFrom(inputs, {
    id: 'draft',
    source: options.source,
  });
  // Those about the file come with its plan.
  return {
    instrument: parseInstrument(yaml, `the draft of ${name}`, options.language),
    doubts: doubts.filter((doubt) => !fileDoubts.includes(doubt)),
    notices,
  };
}

/** A draft of an instrument, and what the file was taken for. */
export interface DraftedInstrument extends Draft {
  /** Those of the doubts that are about the file, whatever was asked. */
  readonly fileDoubts: readonly DoubtFacts[];
  readonly verdict: string;
}

/**
 * Drafts an instrument from an export: every guess bears its reason, every doubt a line "# check:".
 * @throws SurveyError when the file cannot be read
 */
export const draftInstrument = (input: SurveyInput, options: DraftOptions = {}): Promise<DraftedInstrument> =>
  draftFrom([input], options);

/** What a draft can be told. */
interface DraftOptions {
  readonly id?: string;
  readonly title?: string;
  readonly source?: SourceOptions | undefined;
}

const draftFrom = (inputs: readonly SurveyInput[], options: DraftOptions): Promise<DraftedInstrument> =>
  lookingFurther(options, (told) => draftFiles(inputs, told));

async function draftFiles(inputs: readonly SurveyInput[], told: DraftOptions): Promise<DraftedInstrument> {
  const { inferInstrument } = await import('../infer/infer.js');
  const { input, columns, records } = await sampleColumns(inputs, told.source);
  const { name } = input;
  const title = told.title ?? stemOf(basename(name));
  const id = told.id ?? (title.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'draft');
  const fileDoubts = await measuredDoubts(doubtsOf(input), [countsOf(input.shortName, records, columns)]);
  const { conventions, platform, verdict } = input.plan;
  const draft = inferInstrument(columns, {
    ...{ id, title, file: input.shortName, conventions, platform },
    doubts: fileDoubts,
  });
  return { ...draft, doubts: [...fileDoubts, ...draft.doubts], fileDoubts, verdict };
}

/** Answers that recur are of a closed question and may be shown. */
const RECURRING = 2;

/** What is in doubt about a file, under the name that reports have for it. */
const doubtsOf = ({ shortName, plan }: Input): readonly DoubtFacts[] =>
  plan.doubts.map((doubt) => ({ ...doubt, file: shortName }));

const countsOf = (file: string, records: number, columns: readonly ColumnSample[]): FileCounts => ({
  file,
  records,
  answers: new Map(
    columns
      .filter(
        ({ identifying, distinct, empty, records: all }) =>
          !identifying && distinct * RECURRING <= all - empty,
      )
      .map(({ name, answers }) => [name, answers]),
  ),
});

/**
 * What the data show that an instrument does not know (answers with counts, columns of no question, options never
 * used), and a patch to paste into the instrument.
 * @throws SurveyError when the file cannot be read
 */
export async function compareWithData(
  instrument: Instrument,
  answers: SurveyInput,
  source?: SourceOptions,
): Promise<{ readonly lines: readonly string[]; readonly patch: string }> {
  const { checkData } = await import('../infer/check-data.js');
  const { input, columns } = await lookingFurther({ source }, (told) =>
    sampleColumns([answers], told.source),
  );
  return checkData(instrument, columns, input.plan.platform);
}
