import type { EstimateFacts } from '../estimate.js';
import type { Meaning } from '../instrument/meaning.js';
import type { BlockQuestion, Item } from '../instrument/model.js';
import type { Need, NeedField } from '../instrument/need.js';
import { meanOfShares, type PartOfTotal, ratioOfTotals } from '../stats/shares.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Analysis, Counts, Setting } from './analysis.js';
import { countOf, withStudentInterval } from './estimates.js';
import { countedItem, distributionOf, subjectOf, togetherOf } from './rating.js';

/**
 * Contributions on a scored scale: the share of respondents at each level, at any, at the highest; then each item's
 * share of the scores, for respondents who answered every item and scored above 0 somewhere.
 */
export const contributionAnalysis: Analysis<BlockQuestion> = {
  name: 'contribution',
  appliesTo: (question): question is BlockQuestion => question.type === 'contribution',
  needs: (question) => [
    ...question.items.map(({ column }): Need => [{ column }]),
    ...question.items.map((item) => shareNeed(question, item)),
    contributingNeed(question),
  ],
  compute(question, counts, setting) {
    const on = question.scale.levels.filter((level) => !level.outside);
    const any = on.filter(({ score }) => score !== 0).map(({ id }) => id);
    const high = question.scale.top.length > 0 ? question.scale.top : [on.at(-1)!.id];
    return [
      ...question.items.flatMap((item) => {
        const counted = countedItem(question, item, counts);
        return [
          ...distributionOf(counted, setting),
          togetherOf('any', any, counted, setting),
          togetherOf('high', high, counted, setting),
          ...sharesOf(question, item, counts, setting),
        ];
      }),
      ...leftOut(question, counts, setting),
    ];
  },
};

const scoreIn =
  (question: BlockQuestion) =>
  (meaning: Meaning): number =>
    meaning.is === 'chosen' ? (question.scale.levels.find(({ id }) => id === meaning.ids[0])?.score ?? 0) : 0;

const isOnScale =
  (question: BlockQuestion) =>
  (meaning: Meaning): number =>
    meaning.is === 'chosen' &&
    question.scale.levels.some(({ id, outside }) => id === meaning.ids[0] && !outside)
      ? 1
      : 0;

const totalOver = (
  question: BlockQuestion,
  total: string,
  score: (meaning: Meaning) => number,
): NeedField => ({
  total: `${question.id}: ${total}`,
  of: question.items.map(({ column }) => ({ column, score })),
});

/** How many items each respondent answered, and the sum of the scores. */
const contributingNeed = (question: BlockQuestion): Need => [
  totalOver(question, 'answered', isOnScale(question)),
  totalOver(question, 'score', scoreIn(question)),
];

const shareNeed = (question: BlockQuestion, item: Item): Need => [
  { column: item.column },
  ...contributingNeed(question),
];

function sharesOf(
  question: BlockQuestion,
  item: Item,
  counts: Counts,
  setting: Setting,
): readonly EstimateFacts[] {
  const score = scoreIn(question);
  const cells: PartOfTotal[] = counts(shareNeed(question, item))
    .filter(({ key }) => key[1] === question.items.length && key[2] !== 0)
    .map(({ key, n }) => ({ part: score(key[0] as Meaning), total: key[2] as number, n }));
  const shares = meanOfShares(cells);
  const totals = ratioOfTotals(cells);
  const n = shares.n;
  const facts = { ...subjectOf(item), unit: 'percent', n, base: n, base_kind: 'contributing' } as const;
  const interval = { df: n - 1, confidence: setting.confidence, floor: 0, ceiling: 100 };
  return [
    withStudentInterval(
      { ...facts, statistic: 'share_mean', method: 'share-mean', value: times100(shares.value) ?? null },
      { ...interval, se: shares.sd === undefined ? undefined : (100 * shares.sd) / Math.sqrt(n) },
    ),
    withStudentInterval(
      { ...facts, statistic: 'share_ratio', method: 'share-ratio', value: times100(totals.value) ?? null },
      { ...interval, se: times100(totals.se) },
    ),
  ];
}

const times100 = (fraction: number | undefined): number | undefined =>
  fraction === undefined ? undefined : 100 * fraction;

/** The respondents whose scores are in no share, by reason. */
function leftOut(question: BlockQuestion, counts: Counts, { language }: Setting): readonly EstimateFacts[] {
  const tally = counts(contributingNeed(question));
  const records = tally.reduce((sum, { n }) => sum + n, 0);
  const sum = (wanted: (answered: number, score: number) => boolean): number =>
    tally.reduce((n, cell) => (wanted(cell.key[0] as number, cell.key[1] as number) ? n + cell.n : n), 0);
  const all = question.items.length;
  const labels = LABEL_WORDS[language].leftOut;
  const row = (level: keyof typeof labels, n: number): EstimateFacts =>
    countOf(n, records, {
      level,
      level_label: labels[level],
      base_kind: 'records',
      statistic: 'shares_left_out',
    });
  return [
    row(
      'incomplete',
      sum((answered) => answered < all),
    ),
    row(
      'no-contribution',
      sum((answered, score) => answered === all && score === 0),
    ),
  ];
}
