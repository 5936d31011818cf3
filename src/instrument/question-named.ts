import { isSeveral, type Question } from './model.js';

/** A question, and the column that one name stands for: of the question, or of an item of it. */
export interface Named {
  readonly question: Question;
  /** Undefined where answers to the question stand in several. */
  readonly column: string | undefined;
}

/** What a name stands for: a question by its id, or an item of a block as `block.item`; undefined when it is neither. */
export function questionNamed(name: string, questions: readonly Question[]): Named | undefined {
  for (const question of questions) {
    if (question.id === name) {
      if ('column' in question) return { question, column: question.column };
      const joined = isSeveral(question) && question.layout.kind === 'joined' ? question.layout : undefined;
      return { question, column: joined?.column };
    }
    if ('items' in question) {
      const item = question.items.find(({ id }) => `${question.id}.${id}` === name);
      if (item) return { question, column: item.column };
    }
  }
  return undefined;
}
