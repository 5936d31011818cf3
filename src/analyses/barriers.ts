import type { EstimateFacts } from '../estimate.js';
import { type Barrier, type BarriersQuestion, UNCODED } from '../instrument/model.js';
import type { Method } from '../methods.js';
import { meanOfShares, type PartOfTotal } from '../stats/shares.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';
import type { Analysis } from './analysis.js';
import { answersNeeds, answersTo, type BarrierAnswer } from './barrier-answers.js';
import { percentOf, rankAmong, type Subject, withStudentInterval } from './estimates.js';
import { shareOfMentions } from './multi.js';

/**
 * Barriers in categories, in three readings: the percentage of respondents who name a category, each counted once;
 * its share of all mentions; and its equal-weight share, in which every respondent weighs the same.
 */
export const barriersAnalysis: Analysis<BarriersQuestion> = {
  name: 'barriers',
  appliesTo: (question) => question.type === 'barriers',
  needs: answersNeeds,
  compute(question, counts, { confidence, language }) {
    const answersOn = answersTo(question, counts);
    const read = (subject: Subject, category: string, barrier?: string): readonly EstimateFacts[] => {
      const { naming, mentions, weights } = partsOf(answersOn(barrier), category, barrier);
      return [
        percentOf(countParts(naming), countAll(naming), confidence, { ...subject, base_kind: 'answered' }),
        shareOfMentions(mentions, subject, confidence),
        equalWeight(weights, subject, confidence),
      ];
    };
    const categories = groupsOf(question, language).map((group) => ({
      ...group,
      readings: read({ item: group.category, item_label: group.label }, group.category),
    }));
    const ranked = categories.filter(({ category }) => category !== UNCODED.id);
    return [
      ...categories.flatMap(({ category, label, barriers, readings }) => {
        const subject = { item: category, item_label: label };
        return [
          ...readings,
          ...(category === UNCODED.id ? [] : ranksAmong(ranked, readings, subject)),
          ...barriers.flatMap(({ id, label }) =>
            read({ ...subject, level: id, level_label: label }, category, id),
          ),
        ];
      }),
      ...question.none.map(({ id, label }) => {
        const said = answersOn(id).filter(({ isMissing }) => !isMissing);
        const named = countAll(said.filter(({ isNamed }) => isNamed));
        return percentOf(named, countAll(said), confidence, {
          item: id,
          item_label: label,
          base_kind: 'answered',
        });
      }),
    ];
  },
};

interface Group {
  readonly category: string;
  readonly label: string;
  readonly barriers: readonly Barrier[];
}

/** The categories with their barriers; what has no category comes last. */
function groupsOf(question: BarriersQuestion, language: Language): readonly Group[] {
  const uncoded = question.barriers.filter(({ category }) => category === undefined);
  return [
    ...question.categories.map(({ id, label }) => ({
      category: id,
      label,
      barriers: question.barriers.filter(({ category }) => category === id),
    })),
    ...(uncoded.length > 0
      ? [{ category: UNCODED.id, label: LABEL_WORDS[language].uncoded, barriers: uncoded }]
      : []),
  ];
}

/** A category or a barrier in the three readings, as parts of each respondent's whole. */
interface Parts {
  /** Named or not, of those who answered and are not missing in its boxes. */
  readonly naming: readonly PartOfTotal[];
  /** Mentions, of those who answered. */
  readonly mentions: readonly PartOfTotal[];
  /** Part of the respondent's one unit, of those who named anything. */
  readonly weights: readonly PartOfTotal[];
}

function partsOf(answers: readonly BarrierAnswer[], category: string, barrier: string | undefined): Parts {
  const parts = answers.map(({ byCategory, missing, mentions, isNamed, isMissing, n }) => {
    const inCategory = byCategory.get(category) ?? 0;
    const named = barrier === undefined ? inCategory : isNamed ? 1 : 0;
    // Of a unit shared by all categories named, this category has one share, and in it each barrier an equal part.
    const shares = barrier === undefined ? 1 : inCategory;
    const isAbsent = barrier === undefined ? missing.has(category) : isMissing;
    return { named, mentions, total: byCategory.size * shares, isAbsent, n };
  });
  return {
    naming: parts
      .filter(({ isAbsent }) => !isAbsent)
      .map(({ named, n }) => ({ part: named > 0 ? 1 : 0, total: 1, n })),
    mentions: parts.map(({ named, mentions, n }) => ({ part: named, total: mentions, n })),
    weights: parts
      .filter(({ mentions }) => mentions > 0)
      .map(({ named, total, n }) => (named > 0 ? { part: 1, total, n } : { part: 0, total: 1, n })),
  };
}

const countParts = (cells: readonly PartOfTotal[]): number =>
  cells.reduce((sum, { part, n }) => sum + part * n, 0);

const countAll = (cells: readonly { readonly n: number }[]): number =>
  cells.reduce((sum, { n }) => sum + n, 0);

function equalWeight(cells: readonly PartOfTotal[], subject: Subject, confidence: number): EstimateFacts {
  const { n, value, sd } = meanOfShares(cells);
  return withStudentInterval(
    {
      ...subject,
      statistic: 'equal_weight_share',
      unit: 'percent',
      method: 'equal-weight',
      value: value === undefined ? null : 100 * value,
      n: countParts(cells.map(({ part, n }) => ({ part: Math.sign(part), total: 1, n }))),
      base: n,
      base_kind: 'naming',
    },
    {
      se: sd === undefined ? undefined : (100 * sd) / Math.sqrt(n),
      df: n - 1,
      confidence,
      floor: 0,
      ceiling: 100,
    },
  );
}

const RANK_METHODS = [
  'rank-percent',
  'rank-mention-share',
  'rank-equal-weight',
] as const satisfies readonly Method[];

/** The rank of a category in each of the three readings. */
function ranksAmong(
  ranked: readonly { readonly readings: readonly EstimateFacts[] }[],
  own: readonly EstimateFacts[],
  subject: Subject,
): readonly EstimateFacts[] {
  return own.flatMap(({ value, base, base_kind, n, respondents }, reading) => {
    if (value === null) return [];
    const all = ranked.map(({ readings }) => readings[reading]!.value);
    const method = RANK_METHODS[reading]!;
    const rank = rankAmong(value, all);
    const facts = { ...subject, statistic: 'rank', unit: 'rank', value: rank, method } as const;
    return [{ ...facts, n, base, base_kind, respondents }];
  });
}
