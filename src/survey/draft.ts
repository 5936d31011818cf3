import { basename, extname } from 'node:path';
import type { Instrument } from '../instrument/model.js';
import { openInput } from '../sources/open.js';
import type { AnalyzeOptions, SurveyInput } from './options.js';
import { recognise } from './recognise.js';

/** The statistics that a guessed instrument carries: no mean and no rank of a scale that nobody has confirmed. */
export const DRAFT_STATISTICS: readonly string[] = ['percent', 'missing'];

/**
 * The options with an instrument: as given, as recognised, or else a draft guessed from the first file's answers.
 * @throws SurveyError when a file cannot be read
 */
export async function withInstrument(
  inputs: readonly SurveyInput[],
  options: AnalyzeOptions,
): Promise<AnalyzeOptions> {
  const [first] = inputs;
  if (options.instrument || !first) return options;
  const name = first.name ?? basename(first.path);
  const instrument = recognise([await openInput(first.path, name, options.source)]);
  if (instrument) return { ...options, instrument, origin: 'recognised' };
  return { ...options, instrument: await draftOf(first.path, name, options), origin: 'inferred' };
}

/** The instrument guessed from a file's answers. */
async function draftOf(path: string, name: string, options: AnalyzeOptions): Promise<Instrument> {
  const [{ sampleColumns }, { inferInstrument }, { parseInstrument }] = await Promise.all([
    import('./sample.js'),
    import('../infer/infer.js'),
    import('../instrument/parse.js'),
  ]);
  const { columns } = await sampleColumns(path, name, options.source);
  const title = name.slice(0, name.length - extname(name).length);
  return parseInstrument(inferInstrument(columns, { id: 'draft', title }).yaml, `the draft of ${name}`);
}
