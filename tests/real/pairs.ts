import type { Results } from '../../src/index.js';
import { type Compared, find, named, type Of, offered, type Pair } from './found.js';
import type { ChoiceReference, RatingReference } from './reference.js';

/*
 * Numbers of our report beside the independent ones: one pair for each number that both have. What the reference
 * counts and our report does not print as such (all records as a base, mentions per respondent) is made from our
 * estimates by adding or dividing once.
 */

const SILENT = ['no-answer', 'not-asked'];

/**
 * A rated item: bases, every level, mean with standard error and interval, sd, median, quartiles, the top of the scale
 * (the levels the instrument names, which must be those of the reference) with its interval.
 */
export function ratingPairs(results: Results, reference: RatingReference, of: Of = {}): readonly Pair[] {
  const found = find(results, of.id ?? reference.item, of.group);
  if (!('scale' in found.question)) throw new Error(`${found.question.id} is not rated`);
  const levels = found.question.scale.levels.filter(({ outside }) => !outside);
  const scores = levels.map(({ score }) => score ?? Number.NaN);
  const [floor, ceiling] = [Math.min(...scores), Math.max(...scores)];
  const [mean, top] = [found.get('mean'), found.get('top')];
  const valid = found.missing(['answered']);
  const silent = found.missing(SILENT);
  const invalid = found.missing(['invalid']);
  return named(`${reference.item}${of.group === undefined ? '' : ` (${of.group})`}`, [
    ['records', valid + found.missing(['answered'], true), reference.n_records],
    ['valid', valid, reference.n_valid],
    ['base', mean.base, reference.n_valid],
    ['missing', silent, reference.n_missing],
    ['not applicable', found.missing(['answered', 'invalid', ...SILENT], true), reference.n_not_applicable],
    ['invalid', invalid, reference.n_invalid],
    ['levels', levels.length, reference.freq.length],
    ...reference.freq.flatMap(({ score, count, percent_valid }): Compared[] => {
      const level = levels.find((one) => one.score === score);
      const row = found.get('percent', level?.id ?? `scored ${score}`);
      return [
        [`${score}: count`, row.n, count],
        [`${score}: percent`, row.value, percent_valid],
      ];
    }),
    ['mean', mean.value, reference.mean],
    ['standard error', mean.se, reference.se],
    // Our interval does not leave the scale.
    ['mean, low', mean.low, Math.max(floor, reference.mean_ci95_t[0])],
    ['mean, high', mean.high, Math.min(ceiling, reference.mean_ci95_t[1])],
    ['sd', found.get('sd').value, reference.sd],
    ['median', found.get('median').value, reference.median],
    ['q1', found.get('q1').value, reference.q1_type7],
    ['q3', found.get('q3').value, reference.q3_type7],
    ['top: count', top.n, reference.top2_count],
    ['top: percent', top.value, reference.top2_percent],
    ['top, low', top.low, reference.top2_wilson95_percent[0]],
    ['top, high', top.high, reference.top2_wilson95_percent[1]],
  ]);
}

/**
 * One answer of several, of a question or of an item on a scale: bases, and every answer as a count and a percentage of
 * those who answered and of all records. Answers that the reference lists apart and we hold for one (the same in
 * another language) are added up on its side; what it does not list nobody may have chosen.
 */
export function choicePairs(results: Results, reference: ChoiceReference, of: Of = {}): readonly Pair[] {
  const found = find(results, of.id ?? reference.item, of.group);
  const counts = new Map<string, number>();
  for (const { value, count } of reference.freq) {
    const id = found.idOf(value);
    counts.set(id, (counts.get(id) ?? 0) + count);
  }
  const { n_valid, n_missing, n_records } = reference;
  const answered = found.missing(['answered']);
  return named(reference.item, [
    ['valid', answered, n_valid],
    ['missing', found.missing(['answered'], true), n_missing],
    ...offered(found.question).flatMap((id): Compared[] => {
      const row = found.get('percent', id);
      const count = counts.get(id) ?? 0;
      const listed = reference.freq.filter(({ value }) => found.idOf(value) === id);
      const [percent, ofAll] =
        listed.length === 1
          ? [listed[0]!.percent_valid, listed[0]!.percent_all]
          : [(100 * count) / n_valid, (100 * count) / n_records];
      return [
        [`${id}: base`, row.base, n_valid],
        [`${id}: count`, row.n, count],
        [`${id}: percent`, row.value, percent],
        [`${id}: percent of all`, (100 * (row.n ?? 0)) / results.selected, ofAll],
      ];
    }),
  ]);
}
