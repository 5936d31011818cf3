import { basename } from 'node:path';
import type { DoubtFacts } from '../doubts.js';
import { parquetHead } from '../engines/choose.js';
import type { ColumnSample } from '../infer/column-sample.js';
import type { Draft } from '../infer/infer.js';
import type { Instrument, Question } from '../instrument/model.js';
import { openInput, stemOf } from '../sources/open.js';
import type { SourceOptions } from '../sources/plan.js';
import { type FileCounts, measuredDoubts } from './measured.js';
import type { AnalyzeOptions, SurveyInput } from './options.js';
import { recognise } from './recognise.js';
import { sampleColumns } from './sample.js';
import { lookingFurther } from './whole-files.js';

interface Drafted {
  readonly instrument: Instrument;
  readonly doubts: readonly DoubtFacts[];
}

/**
 * The options with an instrument: as given, as recognised, or else a draft guessed from the first file's answers, with
 * what is in doubt about it.
 * @throws SurveyError when a file cannot be read
 */
export async function withInstrument(
  inputs: readonly SurveyInput[],
  options: AnalyzeOptions,
): Promise<{ readonly options: AnalyzeOptions; readonly doubts: readonly DoubtFacts[] }> {
  const [first] = inputs;
  if (options.instrument || !first) return { options, doubts: [] };
  const name = first.name ?? basename(first.path);
  const instrument = recognise(
    [await openInput(first.path, name, options.source, parquetHead)],
    options.language,
  );
  if (instrument) return { options: { ...options, instrument, origin: 'recognised' }, doubts: [] };
  const drafted = await draftOf(first.path, name, options);
  return {
    options: { ...options, instrument: drafted.instrument, origin: 'inferred' },
    doubts: drafted.doubts,
  };
}

/** The instrument guessed from a file's answers. */
async function draftOf(path: string, name: string, options: AnalyzeOptions): Promise<Drafted> {
  const { parseInstrument } = await import('../instrument/parse.js');
  const { yaml, doubts, fileDoubts } = await draftInstrument(
    { path, name },
    { id: 'draft', source: options.source },
  );
  const instrument = countsOnly(parseInstrument(yaml, `the draft of ${name}`, options.language));
  // Those about the file come with its plan.
  return { instrument, doubts: doubts.filter((doubt) => !fileDoubts.includes(doubt)) };
}

/** A guess carries counts and percentages, no mean and no rank: its scales have no scores, and numbers are counted. */
const countsOnly = (instrument: Instrument): Instrument => ({
  ...instrument,
  sections: instrument.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question): Question => {
      if (question.type === 'number') return { ...question, type: 'text' };
      if (question.type !== 'rating') return question;
      const levels = question.scale.levels.map((level) => ({ ...level, score: null }));
      return { ...question, scale: { ...question.scale, levels, top: [] } };
    }),
  })),
});

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
export function draftInstrument(input: SurveyInput, options: DraftOptions = {}): Promise<DraftedInstrument> {
  return lookingFurther(options, (told) => draftFile(input, told));
}

/** What a draft can be told. */
interface DraftOptions {
  readonly id?: string;
  readonly title?: string;
  readonly source?: SourceOptions | undefined;
}

async function draftFile(
  { path, name = basename(path) }: SurveyInput,
  told: DraftOptions,
): Promise<DraftedInstrument> {
  const { inferInstrument } = await import('../infer/infer.js');
  const { input, columns, records } = await sampleColumns(path, name, told.source);
  const title = told.title ?? stemOf(name);
  const id = told.id ?? (title.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'draft');
  const fileDoubts = await measuredDoubts(input.plan.doubts, [countsOf(name, records, columns)]);
  const draft = inferInstrument(columns, { id, title, file: name, doubts: fileDoubts });
  return { ...draft, doubts: [...fileDoubts, ...draft.doubts], fileDoubts, verdict: input.plan.verdict };
}

/** Answers that recur are of a closed question and may be shown. */
const RECURRING = 2;

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
  { path, name = basename(path) }: SurveyInput,
  source?: SourceOptions,
): Promise<{ readonly lines: readonly string[]; readonly patch: string }> {
  const { checkData } = await import('../infer/check-data.js');
  const { columns } = await lookingFurther({ source }, (told) => sampleColumns(path, name, told.source));
  return checkData(instrument, columns);
}
