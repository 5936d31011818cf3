import type { Estimate } from '../estimate.js';
import type { BarriersQuestion, MultiQuestion, Option, Question } from '../instrument/model.js';
import { compareText } from '../matching.js';
import type { Results } from '../results.js';
import { type FindIn, type Found, finders } from './find.js';

/** In which order the items of a question are shown. */
export const SORTS = ['questionnaire', 'top', 'mean', 'missing', 'label'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * The same results with the items of blocks, the options of multi-selects and the categories of barriers in the order
 * asked for: what is shown follows the questions. Highest first, labels by code point; equals keep the order of the
 * questionnaire, and so does everything that has no such number: options of which one is chosen, which often have an
 * order of their own, and all groups.
 */
export function inOrder(results: Results, sort: Sort, findIn: FindIn = finders(results.estimates)): Results {
  if (sort === 'questionnaire') return results;
  const asked = results.asked.map(({ section, question }) => ({
    section,
    question: sorted(question, findIn(question.id), sort),
  }));
  return { ...results, asked };
}

function sorted(question: Question, find: Found, sort: Exclude<Sort, 'questionnaire'>): Question {
  switch (question.type) {
    case 'rating':
    case 'contribution':
    case 'numbers':
      return { ...question, items: inRank(question.items, itemRank(question, find, sort)) };
    case 'multi':
      return isOfChoices(sort) ? { ...question, options: sortedOptions(question, find, sort) } : question;
    case 'barriers':
      return isOfChoices(sort) ? sortedBarriers(question, find, sort) : question;
    default:
      return question;
  }
}

/** The orders that what can be chosen has. */
type ChoiceSort = Extract<Sort, 'top' | 'label'>;
const isOfChoices = (sort: Sort): sort is ChoiceSort => sort === 'top' || sort === 'label';

/** What items are sorted by: a text, a fraction, or nothing. */
type Rank<T> = (one: T) => string | Fraction | undefined;
type Fraction = readonly [n: number, base: number];

/** Sorted by rank, the highest fraction or the lowest text first; equals, and all without a rank, as they stood. */
function inRank<T>(all: readonly T[], rank: Rank<T>): readonly T[] {
  return [...all].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    if (typeof x === 'string' || typeof y === 'string') return compareText(String(x), String(y));
    return compareFractions(y, x);
  });
}

/** Exactly where the parts are whole numbers. */
const compareFractions = ([n, base]: Fraction, [m, other]: Fraction): number => {
  const isWhole = [n, base, m, other].every(Number.isSafeInteger);
  const [left, right] = isWhole
    ? [BigInt(n) * BigInt(other), BigInt(m) * BigInt(base)]
    : [n * other, m * base];
  return left < right ? -1 : left > right ? 1 : 0;
};

const countedShare = (row: Estimate | undefined): Fraction | undefined =>
  row === undefined || row.value === null || row.n === null || !row.base ? undefined : [row.n, row.base];

const measured = (row: Estimate | undefined): Fraction | undefined =>
  row === undefined || row.value === null ? undefined : [row.value, 1];

function itemRank(
  { type }: Question,
  find: Found,
  sort: Exclude<Sort, 'questionnaire'>,
): Rank<{ readonly id: string; readonly label: string }> {
  switch (sort) {
    case 'label':
      return ({ label }) => label;
    case 'top':
      return ({ id: item }) =>
        countedShare(find.one({ item, statistic: type === 'contribution' ? 'high' : 'top' }));
    case 'mean':
      return ({ id: item }) =>
        measured(find.one({ item, statistic: type === 'contribution' ? 'share_mean' : 'mean' }));
    case 'missing':
      return ({ id: item }) => {
        const there = find.one({ item, level: 'answered', statistic: 'missing' });
        return there?.n == null || there.base === null ? undefined : [there.base - there.n, 1];
      };
  }
}

/** Options by how often they were chosen; those that say "none" or "other" stay behind. */
function sortedOptions(
  { options, none, other }: MultiQuestion,
  find: Found,
  sort: ChoiceSort,
): readonly Option[] {
  const isLast = ({ id }: Option): boolean => none.includes(id) || id === other;
  return [
    ...inRank(
      options.filter((option) => !isLast(option)),
      choiceRank((level) => find.one({ level, statistic: 'percent', base_kind: 'answered' }), sort),
    ),
    ...options.filter(isLast),
  ];
}

function choiceRank(find: (id: string) => Estimate | undefined, sort: ChoiceSort): Rank<Option> {
  return sort === 'label' ? ({ label }) => label : ({ id }) => countedShare(find(id));
}

/** Categories by how many name them, and in each its barriers. */
function sortedBarriers(question: BarriersQuestion, find: Found, sort: ChoiceSort): BarriersQuestion {
  return {
    ...question,
    categories: inRank(
      question.categories,
      choiceRank((item) => find.one({ item, statistic: 'percent' }), sort),
    ),
    barriers: inRank(
      question.barriers,
      choiceRank((level) => find.all.find((row) => row.level === level && row.statistic === 'percent'), sort),
    ),
  };
}
