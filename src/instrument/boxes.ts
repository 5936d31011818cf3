import type { Meaning } from './meaning.js';
import { boxesOf, noneOf, type SeveralQuestion } from './model.js';
import type { Combination, Need, NeedField } from './need.js';

/*
 * A question with a column for each option is answered by its boxes together. What they say together is found from
 * totals over the boxes, so that thirty columns are a few small numbers and not a thousand million combinations.
 */

/** What the boxes say when they are an answer. */
export const ANSWERED = 'answered';

/** How many boxes are ticked that say "none of these". */
export const noneTicked = (question: SeveralQuestion): NeedField =>
  tickedAmong(question, 'none', (id) => noneOf(question).includes(id));

/** How many boxes are ticked that name something. */
export const mentionsTicked = (question: SeveralQuestion): NeedField =>
  tickedAmong(question, 'mentions', (id) => !noneOf(question).includes(id));

/** How many boxes are ticked of some options; `total` is what to call them. */
export const tickedAmong = (
  question: SeveralQuestion,
  total: string,
  counts: (id: string) => boolean,
): NeedField =>
  totalOver(question, total, (meaning, id) => meaning.is === 'box' && meaning.ticked && counts(id));

const totalOver = (
  question: SeveralQuestion,
  total: string,
  counts: (meaning: Meaning, id: string) => boolean,
): NeedField => ({
  total: `${question.id}: ${total}`,
  of: boxesOf(question).map(({ id, column }) => ({
    column,
    score: (meaning) => (counts(meaning, id) ? 1 : 0),
  })),
});

/** What the box of one option says. */
export const TICKED = 1;
/** From here on: that it is missing in this box, for a reason. */
const MISSING = 2;

/** What the box of an option says, as a number: not ticked or silent (0), ticked, or why it is missing. */
export const boxSays = (question: SeveralQuestion, option: string): NeedField => {
  const reasons = missingReasons(question);
  return {
    total: `${question.id}: box ${option}`,
    of: boxesOf(question)
      .filter(({ id }) => id === option)
      .map(({ column }) => ({
        column,
        score: (meaning) => {
          if (meaning.is === 'box') return meaning.ticked ? TICKED : 0;
          return isMissingBox(meaning) ? MISSING + Math.max(0, reasons.indexOf(meaning.reason)) : 0;
        },
      })),
  };
};

/** Why an option is missing for one who answered the question, from what `boxSays` counted; undefined when it is not. */
export const missingInBox = (question: SeveralQuestion, says: number): string | undefined =>
  says < MISSING ? undefined : missingReasons(question)[says - MISSING];

type Missing = Extract<Meaning, { is: 'missing' }>;

/** A box left empty is silent, not missing; a word such as "n/a" is, and so is what was never shown. */
const isMissingBox = (meaning: Meaning): meaning is Missing =>
  meaning.is === 'missing' && (meaning.said === true || meaning.reason === NOT_ASKED);

const NOT_ASKED = 'not-asked';

/** How many boxes of some options are missing each for itself; `total` is what to call them. */
export const boxesMissing = (
  question: SeveralQuestion,
  total: string,
  counts: (id: string) => boolean,
): NeedField => totalOver(question, `${total} missing`, (meaning, id) => isMissingBox(meaning) && counts(id));

/** What has to be counted to know what the boxes say together. */
export const boxesNeed = (question: SeveralQuestion): Need => [
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
export function reasonOfBoxes(question: SeveralQuestion, boxes: Combination): string {
  const [none, mentions, ...counts] = boxes;
  if (none !== 0 && mentions !== 0) return 'invalid';
  return reasonsOf(question)[counts.findIndex((count) => count !== 0)] ?? 'no-answer';
}

/** In the order in which one outweighs another. */
const reasonsOf = (question: SeveralQuestion): readonly string[] => [
  ...new Set(['invalid', ANSWERED, ...missingReasons(question)]),
];

const missingReasons = ({ missing }: SeveralQuestion): readonly string[] => [
  ...new Set([...Object.values(missing), NOT_ASKED]),
];
