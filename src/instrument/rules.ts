import type { IssueFacts } from '../issues.js';
import { askedNeed, splitAsked } from './asked.js';
import { mentionsTicked, noneTicked } from './boxes.js';
import type { Meaning } from './meaning.js';
import {
  columnsOf,
  type Instrument,
  isAsked,
  isSeveral,
  type MultiQuestion,
  type NumbersQuestion,
  noneOf,
  type Question,
  questionsOf,
  type SeveralQuestion,
} from './model.js';
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
export const rulesOfQuestion = (question: Question): readonly Rule[] => [
  ...(isSeveral(question) ? noneRule(question) : []),
  ...(question.type === 'multi' ? limitRules(question) : []),
  ...(question.type === 'numbers' ? sumRule(question) : []),
  ...askedRule(question),
];

/** "None of these" ticked together with others, where options have boxes; in one cell it is a fault of the cell. */
function noneRule(question: SeveralQuestion): readonly Rule[] {
  const none = noneOf(question);
  if (none.length === 0 || question.layout.kind !== 'split') return [];
  const facts = { code: 'none-with-others', none: none.join(', ') } as const;
  const need = [noneTicked(question), mentionsTicked(question)];
  return [{ question, facts, need, isBroken: ([said, mentions]) => said !== 0 && mentions !== 0 }];
}

/** More or fewer options than were asked for; those who named none are silent, not wrong. */
function limitRules(question: MultiQuestion): readonly Rule[] {
  const { atMost, atLeast, layout, none } = question;
  const need: Need = layout.kind === 'joined' ? [{ column: layout.column }] : [mentionsTicked(question)];
  const mentions = ([value]: Combination): number => {
    if (typeof value === 'number') return value;
    return value?.is === 'chosen' ? value.ids.filter((id) => !none.includes(id)).length : 0;
  };
  const rule = (facts: IssueFacts, isBroken: (n: number) => boolean): Rule => ({
    question,
    facts,
    need,
    isBroken: (values) => isBroken(mentions(values)),
  });
  return [
    ...(atMost === undefined ? [] : [rule({ code: 'too-many-options', limit: atMost }, (n) => n > atMost)]),
    ...(atLeast === undefined
      ? []
      : [rule({ code: 'too-few-options', limit: atLeast }, (n) => n > 0 && n < atLeast)]),
  ];
}

/** Numbers that must add up, for those who gave all of them. */
function sumRule(question: NumbersQuestion): readonly Rule[] {
  const { sum, items, decimals } = question;
  if (!sum) return [];
  const unit = 10 ** decimals;
  const total = (name: string, score: (meaning: Meaning) => number) => ({
    total: `${question.id}: ${name}`,
    of: items.map(({ column }) => ({ column, score })),
  });
  const need = [
    total('numbers given', ({ is }) => (is === 'number' ? 1 : 0)),
    total('sum', (meaning) => (meaning.is === 'number' ? meaning.units : 0)),
  ];
  // What doubles lose in adding up units of many decimals.
  const slack = Math.max(1e-6, 1e-12 * Math.abs(sum.total) * unit);
  const isBroken = ([given, units]: Combination): boolean =>
    given === items.length && Math.abs((units as number) - sum.total * unit) > sum.tolerance * unit + slack;
  return [{ question, facts: { code: 'wrong-sum', ...sum }, need, isBroken }];
}

/** An answer of one who was not asked. */
function askedRule(question: Question): readonly Rule[] {
  if (!question.askedWhen || !isAsked(question)) return [];
  const answered = {
    total: `${question.id}: cells answered`,
    of: columnsOf(question).map((column) => ({
      column,
      score: (meaning: Meaning) =>
        meaning.is === 'missing' || (meaning.is === 'box' && !meaning.ticked) ? 0 : 1,
    })),
  };
  const need = [...askedNeed(question), answered];
  const isBroken = (values: Combination): boolean => {
    const { asked, own } = splitAsked(question, values);
    return !asked && own[0] !== 0;
  };
  return [{ question, facts: { code: 'answered-not-asked' }, need, isBroken }];
}
