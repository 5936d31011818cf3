import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import {
  type AnalyzeOptions,
  analyze,
  type Instrument,
  type Issue,
  type Option,
  parseInstrument,
  type Question,
  type Results,
  type Section,
  validate,
} from '../../src/index.js';
import { columnsOf } from '../../src/instrument/model.js';
import { inData } from '../survey-data.js';
import type { Pair } from './found.js';

export type { Pair } from './found.js';
export { multiPairs, type OfMulti } from './multi-pairs.js';
export { choicePairs, ratingPairs } from './pairs.js';
export { type Reference, readReference } from './reference.js';

/*
 * Real exports, read as the platform wrote them with an instrument of ours, against what an independent program
 * computed from the same file. The files are not ours to ship: without SURVEY_DATA these tests are skipped.
 */

/** The instrument in `tests/real/<id>.yaml`. */
export function instrumentFor(id: string): Instrument {
  const file = `${id}.yaml`;
  return parseInstrument(readFileSync(new URL(file, import.meta.url), 'utf8'), file);
}

/** Analyses a file under `data/` in the folder of real exports. */
export const analyzeReal = (
  path: string,
  instrument: Instrument,
  options: Omit<AnalyzeOptions, 'instrument'> = {},
): Promise<Results> => analyze([{ path: inData(`data/${path}`) }], { ...options, instrument });

/**
 * The instrument with whatever a file holds beside the options offered added to some questions: what was written into
 * an "other" field, people's own words, which stand in no file of ours.
 * @param ids single choices and multi-selects (all options in one cell) that have such a field
 * @param together the id of one option that stands for all of these texts; each is an option of its own when left out
 */
export async function withOtherTexts(
  path: string,
  instrument: Instrument,
  ids: readonly string[],
  together?: string,
): Promise<Instrument> {
  const { issues } = await validate([{ path: inData(`data/${path}`) }], { instrument, only: ids });
  let isComplete = true;
  const questions = (section: Section): readonly Question[] =>
    section.questions.map((question) => {
      if (!ids.includes(question.id)) return question;
      if (question.type !== 'single' && question.type !== 'multi') return question;
      const texts = otherTexts(issues.listed.filter(({ column }) => columnsOf(question).includes(column)));
      if (texts.length > 0) isComplete = false;
      return { ...question, options: withTexts(question.options, texts, together) };
    });
  const sections = instrument.sections.map((section) => ({ ...section, questions: questions(section) }));
  // Only the first unknown text of a cell is told, so we look again until there is none.
  return isComplete ? instrument : withOtherTexts(path, { ...instrument, sections }, ids, together);
}

const otherTexts = (issues: readonly Issue[]): readonly string[] => [
  ...new Set(
    issues.flatMap(({ facts, raw }) => {
      if (facts.code === 'unknown-mention') return [facts.mention];
      return facts.code === 'not-an-option' ? [raw] : [];
    }),
  ),
];

function withTexts(
  options: readonly Option[],
  texts: readonly string[],
  together: string | undefined,
): readonly Option[] {
  if (together === undefined) return [...options, ...texts.map((text) => ({ id: text, label: text }))];
  const before = options.find(({ id }) => id === together);
  const other = { id: together, label: 'Other', also: [...(before?.also ?? []), ...texts] };
  return [...options.filter(({ id }) => id !== together), other];
}

/**
 * Expects every number of ours to be the independent one, to 1e-9 of it; where it is 0, to 1e-12.
 * @param count how many numbers there are to compare, so that none is passed over
 */
export function expectSame(pairs: readonly Pair[], count: number): void {
  expect(pairs.filter((pair) => !isSame(pair))).toEqual([]);
  expect(pairs).toHaveLength(count);
}

function isSame({ ours, theirs }: Pair): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) <= Math.max(1e-9 * Math.abs(theirs), 1e-12);
}
