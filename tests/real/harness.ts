import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import {
  type AnalyzeOptions,
  analyze,
  type Instrument,
  parseInstrument,
  type Question,
  type Results,
  validate,
} from '../../src/index.js';
import { questionsOf } from '../../src/instrument/model.js';
import type { Pair } from './pairs.js';
import { inData, SURVEY_DATA } from './reference.js';

export { choicePairs, multiPairs, type Pair, ratingPairs } from './pairs.js';
export { readReference } from './reference.js';

/*
 * Real exports, read as the platform wrote them with an instrument of ours, against what an independent program
 * computed from the same file. The files are not ours to ship: without SURVEY_DATA these tests are skipped.
 */

/** Tests that need the real exports; skipped, with a line that says so, where SURVEY_DATA does not name their folder. */
export function describeReal(title: string, tests: () => void): void {
  if (SURVEY_DATA === undefined) describe.skip(`${title} (skipped: SURVEY_DATA is not set)`, tests);
  else describe(title, tests);
}

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
 * The instrument with whatever a file holds beside the options offered put under one option of a question with all
 * options in one cell: texts of an "other" field, which are people's own words and stand in no file of ours.
 * @param others the option that stands for them, by question
 */
export async function withOtherTexts(
  path: string,
  instrument: Instrument,
  others: Readonly<Record<string, string>>,
): Promise<Instrument> {
  const only = Object.keys(others);
  const { issues } = await validate([{ path: inData(`data/${path}`) }], { instrument, only, positions: 0 });
  const found = new Map<string, Set<string>>();
  for (const { column, facts } of issues.listed) {
    const question = questionsOf(instrument).find(
      ({ question }) => column !== undefined && columnOf(question) === column,
    )?.question;
    if (facts.code !== 'unknown-mention' || !question) continue;
    found.set(question.id, (found.get(question.id) ?? new Set()).add(facts.mention));
  }
  if (found.size === 0) return instrument;
  // Only the first unknown text of a cell is told, so we look again.
  return withOtherTexts(
    path,
    mapQuestions(instrument, (question) => {
      const texts = found.get(question.id);
      if (!texts || question.type !== 'multi') return question;
      const options = question.options.map((option) =>
        option.id === others[question.id] ? { ...option, also: [...(option.also ?? []), ...texts] } : option,
      );
      return { ...question, options };
    }),
    others,
  );
}

const columnOf = (question: Question): string | undefined =>
  question.type === 'multi' && question.layout.kind === 'joined' ? question.layout.column : undefined;

const mapQuestions = (instrument: Instrument, change: (question: Question) => Question): Instrument => ({
  ...instrument,
  sections: instrument.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
});

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
