import {
  ANSWERED,
  boxesMissing,
  boxesNeed,
  boxSays,
  mentionsIn,
  missingInBox,
  reasonOfBoxes,
  TICKED,
  tickedAmong,
} from '../instrument/boxes.js';
import type { Meaning } from '../instrument/meaning.js';
import { type Barrier, type BarriersQuestion, UNCODED } from '../instrument/model.js';
import type { Combination, Need } from '../instrument/need.js';
import type { Counts } from './analysis.js';

/** Respondents who gave the same answer, as far as it bears on one barrier, one "none", or on categories alone. */
export interface BarrierAnswer {
  readonly byCategory: ReadonlyMap<string, number>;
  /** Categories of which every barrier is missing in its own box. */
  readonly missing: ReadonlySet<string>;
  readonly mentions: number;
  /** Of the barrier or "none" asked for. */
  readonly isNamed: boolean;
  readonly isMissing: boolean;
  readonly n: number;
}

/** What those who answered said, in what bears on an option; on categories alone where none is asked for. */
export type AnswersOn = (option?: string) => readonly BarrierAnswer[];

/** What must be counted to know the answers: the one cell; or for each option its box together with the categories. */
export function answersNeeds(question: BarriersQuestion): readonly Need[] {
  if (question.layout.kind === 'joined') return [[{ column: question.layout.column }]];
  const options = [...question.barriers, ...question.none];
  return [categoriesNeed(question), ...options.map(({ id }) => optionNeed(question, id))];
}

/** The answers to a question, from one cell or from a box for each barrier. */
export function answersTo(question: BarriersQuestion, counts: Counts): AnswersOn {
  const { layout } = question;
  if (layout.kind === 'split') {
    return (option) =>
      option === undefined
        ? counts(categoriesNeed(question)).flatMap(({ key, n }) => inBoxes(question, 0, key, n))
        : counts(optionNeed(question, option)).flatMap(({ key: [says, ...key], n }) =>
            inBoxes(question, says as number, key, n),
          );
  }
  const answers = counts([{ column: layout.column }]).flatMap(({ key, n }) => {
    const meaning = key[0] as Meaning;
    return meaning.is === 'chosen' ? [{ ids: meaning.ids, ...inOneCell(question, meaning.ids, n) }] : [];
  });
  return (option) =>
    option === undefined
      ? answers
      : answers.map(({ ids, ...answer }) => ({ ...answer, isNamed: ids.includes(option) }));
}

/** Of each category, how many of its barriers are ticked and how many are missing; then what all boxes say together. */
const categoriesNeed = (question: BarriersQuestion): Need => [
  ...categoriesIn(question).flatMap(({ id, barriers }) => [
    tickedAmong(question, `category ${id}`, (barrier) => barriers.includes(barrier)),
    boxesMissing(question, `category ${id}`, (barrier) => barriers.includes(barrier)),
  ]),
  ...boxesNeed(question),
];

const optionNeed = (question: BarriersQuestion, option: string): Need => [
  boxSays(question, option),
  ...categoriesNeed(question),
];

/** The categories that have barriers, what has no category as one of them. */
function categoriesIn({
  barriers,
}: BarriersQuestion): readonly { readonly id: string; readonly barriers: readonly string[] }[] {
  const ids = [...new Set(barriers.map(categoryOf))];
  return ids.map((id) => ({
    id,
    barriers: barriers.filter((barrier) => categoryOf(barrier) === id).map((barrier) => barrier.id),
  }));
}

const categoryOf = ({ category = UNCODED.id }: Barrier): string => category;

function inBoxes(
  question: BarriersQuestion,
  says: number,
  key: Combination,
  n: number,
): readonly BarrierAnswer[] {
  const categories = categoriesIn(question);
  const boxes = key.slice(2 * categories.length);
  if (reasonOfBoxes(question, boxes) !== ANSWERED) return [];
  const ticked = categories.map(({ id }, i) => [id, key[2 * i] as number] as const);
  const missing = categories.filter(({ barriers }, i) => key[2 * i + 1] === barriers.length);
  return [
    {
      byCategory: new Map(ticked.filter(([, count]) => count > 0)),
      missing: new Set(missing.map(({ id }) => id)),
      mentions: mentionsIn(boxes),
      isNamed: says === TICKED,
      isMissing: missingInBox(question, says) !== undefined,
      n,
    },
  ];
}

function inOneCell(question: BarriersQuestion, ids: readonly string[], n: number): BarrierAnswer {
  const byCategory = new Map<string, number>();
  for (const barrier of question.barriers) {
    const category = categoryOf(barrier);
    if (ids.includes(barrier.id)) byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
  }
  const mentions = [...byCategory.values()].reduce((sum, count) => sum + count, 0);
  return { byCategory, missing: NOTHING, mentions, isNamed: false, isMissing: false, n };
}

const NOTHING: ReadonlySet<string> = new Set();
