import type { Meaning } from './meaning.js';
import type { Question } from './model.js';
import type { Combination, Need, NeedField, Score } from './need.js';

/** What has to be counted to know whether a question was asked; nothing where everybody was. */
export const askedNeed = (question: Question): Need =>
  (question.askedWhen ?? []).map(({ column, boxes }): NeedField => {
    if (boxes.length === 0) return { column };
    const isTicked: Score = (meaning) => (meaning.is === 'box' && meaning.ticked ? 1 : 0);
    return {
      total: `ticked: ${JSON.stringify(boxes)}`,
      of: boxes.map((box) => ({ column: box, score: isTicked })),
    };
  });

/** Whether a respondent was asked, from what `askedNeed` counted: all conditions hold. */
const wasAsked = (question: Question, values: Combination): boolean =>
  (question.askedWhen ?? []).every(({ ids }, i) => {
    const value = values[i]!;
    if (typeof value === 'number') return value > 0;
    return value.is === 'chosen' && value.ids.some((id) => ids.includes(id));
  });

/** A need with, before it, what says whether the question was asked. */
export const withAsked = (question: Question, need: Need): Need => [...askedNeed(question), ...need];

/** What `withAsked` counted: whether the question was asked, and the values of the need itself. */
export function splitAsked(
  question: Question,
  values: Combination,
): { readonly asked: boolean; readonly own: Combination } {
  const conditions = question.askedWhen?.length ?? 0;
  return { asked: wasAsked(question, values), own: values.slice(conditions) };
}

/** Whether a respondent was asked, from what single answers mean. */
export const wasAskedBy = (question: Question, meaningOf: (column: string) => Meaning): boolean =>
  wasAsked(
    question,
    askedNeed(question).map((field) =>
      'column' in field
        ? meaningOf(field.column)
        : field.of.reduce((sum, { column, score }) => sum + score(meaningOf(column)), 0),
    ),
  );
