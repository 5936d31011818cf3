import type { EstimateFacts } from '../estimate.js';
import type { BlockQuestion, Item } from '../instrument/model.js';
import type { Note } from '../methods.js';
import { mean, quantile, rankByMean, standardDeviation, type ValueCount } from '../stats/distribution.js';
import type { Analysis, Counts, Setting } from './analysis.js';
import { levelCounts, scoreCounts } from './counts.js';
import { percentOf, type Subject, withStudentInterval } from './estimates.js';

/** Ratings on one scale: the distribution at every level, mean, spread, quartiles, the top of the scale, and rank. */
export const ratingAnalysis: Analysis<BlockQuestion> = {
  name: 'rating',
  appliesTo: (question): question is BlockQuestion => question.type === 'rating',
  needs: (question) => question.items.map(({ column }) => [{ column }]),
  compute(question, counts, setting) {
    const ranks = rankByMean(question.items.map((item) => scoresOf(question, item, counts)));
    return question.items.flatMap((item, i) => [
      ...distributionOf(question, item, counts, setting),
      ...summaryOf(question, item, counts, setting),
      ...rankOf(item, ranks[i], countsOf(question, item, counts).base),
    ]);
  },
};

const countsOf = (question: BlockQuestion, item: Item, counts: Counts) =>
  levelCounts(counts([{ column: item.column }]), question.scale.levels);

/** The scores of an item with their counts; turned round where it is reversed. */
function scoresOf(question: BlockQuestion, item: Item, counts: Counts): readonly ValueCount[] {
  const cells = scoreCounts(countsOf(question, item, counts).on);
  const scores = cells.map(({ value }) => value);
  const ends = Math.min(...scores) + Math.max(...scores);
  return item.reversed === true ? cells.map(({ value, n }) => ({ value: ends - value, n })) : cells;
}

/** The levels reported together as the top; of a reversed item those at the other end. */
function topOf(question: BlockQuestion, item: Item): readonly string[] {
  const { top, levels } = question.scale;
  if (item.reversed !== true) return top;
  const on = levels.filter(({ outside }) => !outside).map(({ id }) => id);
  return top.map((id) => on[on.length - 1 - on.indexOf(id)]!);
}

export const subjectOf = (item: Item): Subject => ({ item: item.id, item_label: item.label });

/** The percentage at every level of the scale, also where nobody is. */
export function distributionOf(question: BlockQuestion, item: Item, counts: Counts, setting: Setting) {
  const { base, on } = countsOf(question, item, counts);
  return on.map(({ level, n }) =>
    percentOf(n, base, setting.confidence, {
      ...subjectOf(item),
      level: level.id,
      level_label: level.label,
      base_kind: 'answered',
    }),
  );
}

/** The respondents on some levels taken together, as a percentage of those who answered. */
export function togetherOf(
  statistic: string,
  levels: readonly string[],
  question: BlockQuestion,
  item: Item,
  counts: Counts,
  setting: Setting,
): EstimateFacts {
  const { base, on } = countsOf(question, item, counts);
  const n = on.reduce((sum, { level, n }) => (levels.includes(level.id) ? sum + n : sum), 0);
  return percentOf(n, base, setting.confidence, { ...subjectOf(item), statistic, base_kind: 'answered' });
}

function summaryOf(
  question: BlockQuestion,
  item: Item,
  counts: Counts,
  setting: Setting,
): readonly EstimateFacts[] {
  const cells = scoresOf(question, item, counts);
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const top = topOf(question, item);
  const topRow = top.length > 0 ? [togetherOf('top', top, question, item, counts, setting)] : [];
  if (cells.length === 0) return topRow;

  const facts = { ...subjectOf(item), unit: 'points', n, base: n, base_kind: 'answered' } as const;
  const sd = standardDeviation(cells);
  const scores = cells.map(({ value }) => value);
  const note = (n === 0 ? 'no-base' : 'too-few') satisfies Note;
  const number = (statistic: string, method: string, value: number | undefined): EstimateFacts => ({
    ...facts,
    statistic,
    method,
    value: value ?? null,
    note: value === undefined ? note : '',
  });
  return [
    withStudentInterval(
      { ...facts, statistic: 'mean', method: 'mean', value: mean(cells) ?? null },
      {
        se: sd === undefined ? undefined : sd / Math.sqrt(n),
        df: n - 1,
        confidence: setting.confidence,
        floor: Math.min(...scores),
        ceiling: Math.max(...scores),
      },
    ),
    number('sd', 'sd', sd),
    number('median', 'quantile', quantile(cells, 0.5)),
    number('q1', 'quantile', quantile(cells, 0.25)),
    number('q3', 'quantile', quantile(cells, 0.75)),
    ...topRow,
  ];
}

function rankOf(item: Item, rank: number | undefined, base: number): readonly EstimateFacts[] {
  if (rank === undefined) return [];
  const facts = { ...subjectOf(item), n: base, base, base_kind: 'answered' } as const;
  return [{ ...facts, statistic: 'rank', unit: 'rank', method: 'rank-mean', value: rank }];
}
