import { basename } from 'node:path';
import type { DoubtFacts } from '../doubts.js';
import { parquetHead } from '../engines/choose.js';
import type { Draft } from '../infer/infer.js';
import type { Instrument } from '../instrument/model.js';
import { openInput, stemOf } from '../sources/open.js';
import type { SourceOptions } from '../sources/plan.js';
import type { AnalyzeOptions, SurveyInput } from './options.js';
import { recognise } from './recognise.js';
import { sampleColumns } from './sample.js';

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
  const { yaml, doubts } = await draftInstrument({ path, name }, { id: 'draft', source: options.source });
  return { instrument: parseInstrument(yaml, `the draft of ${name}`, options.language), doubts };
}

/** A draft of an instrument, and what the file was taken for. */
export interface DraftedInstrument extends Draft {
  readonly verdict: string;
}

/**
 * Drafts an instrument from an export: every guess bears its reason, every doubt a line "# check:".
 * @throws SurveyError when the file cannot be read
 */
export async function draftInstrument(
  { path, name = basename(path) }: SurveyInput,
  told: { readonly id?: string; readonly title?: string; readonly source?: SourceOptions | undefined } = {},
): Promise<DraftedInstrument> {
  const { inferInstrument } = await import('../infer/infer.js');
  const { input, columns } = await sampleColumns(path, name, told.source);
  const title = told.title ?? stemOf(name);
  const id = told.id ?? (title.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'draft');
  return { ...inferInstrument(columns, { id, title, file: name }), verdict: input.plan.verdict };
}

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
  const { columns } = await sampleColumns(path, name, source);
  return checkData(instrument, columns);
}
