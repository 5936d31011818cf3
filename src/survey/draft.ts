import { basename } from 'node:path';
import type { DoubtFacts } from '../doubts.js';
import { parquetHead } from '../engines/choose.js';
import { cannotRun } from '../errors.js';
import type { Draft } from '../infer/infer.js';
import type { Instrument, Question } from '../instrument/model.js';
import { openInput, stemOf } from '../sources/open.js';
import type { SourceOptions } from '../sources/plan.js';
import type { ReadOptions, SurveyInput } from './options.js';
import { recognise } from './recognise.js';
import { sampleColumns } from './sample.js';
import { surveyFileBeside } from './survey-file-beside.js';

interface Drafted {
  readonly instrument: Instrument;
  readonly doubts: readonly DoubtFacts[];
}

/**
 * The options with an instrument: as given, as recognised, or else, where a draft is wanted, guessed from the answers
 * in all files, with what is in doubt about it.
 * @throws SurveyError `no-instrument` when there is none and no draft is wanted; and when a file cannot be read
 */
export async function withInstrument<O extends ReadOptions>(
  inputs: readonly SurveyInput[],
  options: O,
): Promise<{
  readonly options: O & { readonly instrument: Instrument };
  readonly doubts: readonly DoubtFacts[];
}> {
  const [first] = inputs;
  if (!first) throw cannotRun('no-input', 'Name a CSV file of answers.');
  const { instrument: given } = options;
  if (given) return { options: { ...options, instrument: given }, doubts: [] };
  if (options.draft !== true && options.surveyFile === undefined) refuseSurveyFileBeside(first.path);
  const name = first.name ?? first.path;
  const instrument = recognise(
    [await openInput(first.path, name, options.source, parquetHead)],
    options.language,
  );
  if (instrument) return { options: { ...options, instrument, origin: 'recognised' }, doubts: [] };
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
    doubts: drafted.doubts,
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
  const { yaml, doubts } = await draftFrom(inputs, { id: 'draft', source: options.source });
  const instrument = countsOnly(parseInstrument(yaml, `the draft of ${name}`, options.language));
  return { instrument, doubts };
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
  readonly verdict: string;
}

interface Told {
  readonly id?: string;
  readonly title?: string;
  readonly source?: SourceOptions | undefined;
}

/**
 * Drafts an instrument from an export: every guess bears its reason, every doubt a line "# check:".
 * @throws SurveyError when the file cannot be read
 */
export const draftInstrument = (input: SurveyInput, told: Told = {}): Promise<DraftedInstrument> =>
  draftFrom([input], told);

async function draftFrom(inputs: readonly SurveyInput[], told: Told): Promise<DraftedInstrument> {
  const { inferInstrument } = await import('../infer/infer.js');
  const { input, columns } = await sampleColumns(inputs, told.source);
  const { name } = input;
  const title = told.title ?? stemOf(basename(name));
  const id = told.id ?? (title.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'draft');
  const { platform, verdict } = input.plan;
  return { ...inferInstrument(columns, { id, title, file: input.shortName, platform }), verdict };
}

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
  const { input, columns } = await sampleColumns([answers], source);
  return checkData(instrument, columns, input.plan.platform);
}
