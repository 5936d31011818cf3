import type { IssueFacts } from '../issues.js';
import { mentionsTicked, noneTicked } from './boxes.js';
import { type Instrument, type Question, questionsOf } from './model.js';
import type { Combination, Need } from './need.js';

/** What the answers of one record must not say together, where no single cell is wrong. */
export interface Rule {
  readonly question: Question;
  readonly facts: IssueFacts;
  readonly need: Need;
  readonly isBroken: (values: Combination) => boolean;
}

/** Every rule of an instrument, in the order of the questionnaire. */
export const rulesOf = (instrument: Instrument): readonly Rule[] =>
  questionsOf(instrument).flatMap(({ question }) => rulesOfQuestion(question));

/** The rules of one question. */
export function rulesOfQuestion(question: Question): readonly Rule[] {
  if (question.type !== 'multi' || question.none.length === 0 || question.layout.kind !== 'split') return [];
  const facts = { code: 'none-with-others', none: question.none.join(', ') } as const;
  const need = [noneTicked(question), mentionsTicked(question)];
  return [{ question, facts, need, isBroken: ([none, mentions]) => none !== 0 && mentions !== 0 }];
}
