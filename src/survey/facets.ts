import { cannotRun } from '../errors.js';
import { ANSWERED, boxesNeed, boxSays, reasonOfBoxes, TICKED } from '../instrument/boxes.js';
import type { Meaning } from '../instrument/meaning.js';
import { type Instrument, questionsOf, type SeveralQuestion } from '../instrument/model.js';
import type { Combination, NeedField } from '../instrument/need.js';
import { type Named, questionNamed } from '../instrument/question-named.js';
import { nearest } from '../matching.js';

/** The group of those who gave no answer to the question of a breakdown. */
export const NO_ANSWER = '(no answer)';

/** One way to find the groups a respondent is in: what to look at, and the groups that it says. */
export interface Facet {
  readonly fields: readonly NeedField[];
  readonly groupsOf: (values: Combination) => readonly string[];
}

/** The group of an option that has its own column: those who answered and ticked it. */
export const tickers = (question: SeveralQuestion, id: string): Facet => ({
  fields: [boxSays(question, id), ...boxesNeed(question)],
  groupsOf: ([says, ...boxes]) =>
    says === TICKED && reasonOfBoxes(question, boxes) === ANSWERED ? [id] : [],
});

/** Those whose boxes are no answer. */
export const silent = (question: SeveralQuestion): Facet => ({
  fields: boxesNeed(question),
  groupsOf: (boxes) => (reasonOfBoxes(question, boxes) === ANSWERED ? [] : [NO_ANSWER]),
});

/** The groups that an answer says: its options, or that there is none. */
export const idsOf = (meaning: Meaning): readonly string[] =>
  meaning.is === 'chosen' ? meaning.ids : [NO_ANSWER];

/**
 * What `--by` and `--where` name: a question, or an item of a block.
 * @throws SurveyError `unknown-question`
 */
export function findQuestion(instrument: Instrument, name: string): Named {
  const questions = questionsOf(instrument).map(({ question }) => question);
  const named = questionNamed(name, questions);
  if (named) return named;
  const names = questions.flatMap((question) => [
    question.id,
    ...('items' in question ? question.items.map(({ id }) => `${question.id}.${id}`) : []),
  ]);
  const meant = nearest(name, names);
  throw cannotRun(
    'unknown-question',
    `there is no question "${name}" in the instrument ${instrument.id}; ` +
      (meant === undefined
        ? `there is ${questions.map(({ id }) => id).join(', ')}.`
        : `did you mean "${meant}"?`),
  );
}
