import type { EstimateFacts } from '../estimate.js';
import type { BlockQuestion, Item, Level } from '../instrument/model.js';
import type { Note } from '../methods.js';
import { mean, quantile, rankByMean, standardDeviation } from '../stats/distribution.js';
import type { ValueCount } from '../stats/moments.js';
import type { Analysis, Counts, Setting } from './analysis.js';
import { levelCounts, scoreCounts } from './counts.js';
import { percentOf, type Subject, withStudentInterval } from './estimates.js';

/** Ratings on one scale: the distribution at every level, mean, spread, quartiles, the top of the scale, and rank. */
export const ratingAnalysis: Analysis<BlockQuestion> = {
  name: 'rating',
  appliesTo: (question): question is BlockQuestion => question.type === 'rating',
  needs: (question) => question.items.map(({ column }) => [{ column }]),
  compute(question, counts, setting) {
    const items = question.items.map((item) => countedItem(question, item, counts));
    const scores = items.map(scoresOf);
    const ranks = rankByMean(scores);
    return items.flatMap((counted, i) => [
      ...distributionOf(counted, setting),
      ...summaryOf(counted, scores[i]!, topOf(question, counted.item), setting),
      ...rankOf(counted, ranks[i]),
    ]);
  },
};

/** An item of a block, and how many are at each level of its scale. */
export interface CountedItem {
  readonly item: Item;
  readonly base: number;
  readonly on: readonly { readonly level: Level; readonly n: number }[];
}

export const countedItem = (question: BlockQuestion, item: Item, counts: Counts): CountedItem => ({
  item,
  ...levelCounts(counts([{ column: item.column }]), question.scale.levels),
});

/** The scores of an item with their counts; turned round where it is reversed. */
function scoresOf({ item, on }: CountedItem): readonly ValueCount[] {
  const cells = scoreCounts(on);
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
export const distributionOf = (
  { item, base, on }: CountedItem,
  { confidence }: Setting,
): readonly EstimateFacts[] =>
  on.map(({ level, n }) =>
    percentOf(n, base, confidence, {
      ...subjectOf(item),
      level: level.id,
      level_label: level.label,
      base_kind: 'answered',
    }),
  );

/** The respondents on some levels taken together, as a percentage of those who answered. */
export function togetherOf(
  statistic: string,
  levels: readonly string[],
  { item, base, on }: CountedItem,
  { confidence }: Setting,
): EstimateFacts {
  const n = on.reduce((sum, { level, n }) => (levels.includes(level.id) ? sum + n : sum), 0);
  return percentOf(n, base, confidence, { ...subjectOf(item), statistic, base_kind: 'answered' });
}

function summaryOf(
  counted: CountedItem,
  cells: readonly ValueCount[],
  top: readonly string[],
  setting: Setting,
): readonly EstimateFacts[] {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  const topRow = top.length > 0 ? [togetherOf('top', top, counted, setting)] : [];
  if (cells.length === 0) return topRow;

  const facts = { ...subjectOf(counted.item), unit: 'points', n, base: n, base_kind: 'answered' } as const;
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

function rankOf({ item, base }: CountedItem, rank: number | undefined): readonly EstimateFacts[] {
  if (rank === undefined) return [];
  const facts = { ...subjectOf(item), n: base, base, base_kind: 'answered' } as const;
  return [{ ...facts, statistic: 'rank', unit: 'rank', method: 'rank-mean', value: rank }];
}
