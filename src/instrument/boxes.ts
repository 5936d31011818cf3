import type { Meaning } from './meaning.js';
import { boxesOf, type MultiQuestion } from './model.js';
import type { Combination, Need, NeedField } from './need.js';

/*
 * A question with a column for each option is answered by its boxes together. What they say together is found from
 * totals over the boxes, so that thirty columns are a few small numbers and not a thousand million combinations.
 */

/** What the boxes say when they are an answer. */
export const ANSWERED = 'answered';

/** How many boxes are ticked that say "none of these". */
export const noneTicked = (question: MultiQuestion): NeedField =>
  tickedAmong(question, 'none', (id) => question.none.includes(id));

/** How many boxes are ticked that name something. */
export const mentionsTicked = (question: MultiQuestion): NeedField =>
  tickedAmong(question, 'mentions', (id) => !question.none.includes(id));

/** Whether the box of an option is ticked: 1 or 0. */
export const boxTicked = (question: MultiQuestion, option: string): NeedField =>
  tickedAmong(question, `box ${option}`, (id) => id === option);

const tickedAmong = (question: MultiQuestion, total: string, counts: (id: string) => boolean): NeedField =>
  totalOver(question, total, (meaning, id) => meaning.is === 'box' && meaning.ticked && counts(id));

const totalOver = (
  question: MultiQuestion,
  total: string,
  counts: (meaning: Meaning, id: string) => boolean,
): NeedField => ({
  total: `${question.id}: ${total}`,
  of: boxesOf(question).map(({ id, column }) => ({
    column,
    score: (meaning) => (counts(meaning, id) ? 1 : 0),
  })),
});

/** What has to be counted to know what the boxes say together. */
export const boxesNeed = (question: MultiQuestion): Need => [
  noneTicked(question),
  mentionsTicked(question),
  ...reasonsOf(question).map((reason) =>
    totalOver(question, reason, (meaning) =>
      meaning.is === 'missing' ? meaning.reason === reason : reason === ANSWERED,
    ),
  ),
];

/** How many boxes name something, from what `boxesNeed` counted. */
export const mentionsIn = (boxes: Combination): number => boxes[1] as number;

/**
 * What the boxes say together, from what `boxesNeed` counted: `answered` when any says something, ticked or not; else
 * the reason that any gives. A box that is invalid, or "none of these" ticked together with others, makes all invalid.
 */
export function reasonOfBoxes(question: MultiQuestion, boxes: Combination): string {
  const [none, mentions, ...counts] = boxes;
  if (none !== 0 && mentions !== 0) return 'invalid';
  return reasonsOf(question)[counts.findIndex((count) => count !== 0)] ?? 'no-answer';
}

/** In the order in which one outweighs another. */
const reasonsOf = ({ missing }: MultiQuestion): readonly string[] => [
  ...new Set(['invalid', ANSWERED, ...Object.values(missing), 'not-asked']),
];
