import type { Conventions } from '../read-plan.js';
import { boxReaders } from './box-reader.js';
import { damageFinder } from './damaged.js';
import { finder } from './forms.js';
import { notAnOption, type Read } from './meaning.js';
import { several } from './mentions.js';
import { choicesOf, noneOf, type Option, type Question } from './model.js';
import { numberReader } from './number-reader.js';

/** How the cells of each column of a question are read. */
export function readersOf(
  question: Question,
  conventions: Conventions,
): readonly (readonly [string, Read])[] {
  switch (question.type) {
    case 'single':
      return [[question.column, one(question.options, question.ignoreCase, question.other)]];
    case 'rating':
    case 'contribution': {
      const read = one(question.scale.levels, question.ignoreCase);
      return question.items.map((item) => [item.column, read]);
    }
    case 'multi':
    case 'barriers': {
      const { layout, ignoreCase } = question;
      if (layout.kind === 'split') return boxReaders(question, layout, conventions);
      const other = question.type === 'multi' ? question.other : undefined;
      return [
        [layout.column, several(choicesOf(question), noneOf(question), layout.separator, ignoreCase, other)],
      ];
    }
    case 'numbers': {
      const read = numberReader(question, conventions);
      return question.items.map(({ column }) => [column, read]);
    }
    case 'number':
      return [[question.column, numberReader(question, conventions)]];
    case 'text':
      return [[question.column, () => ({ is: 'text' })]];
  }
}

function one(options: readonly Option[], ignoreCase?: boolean, other?: string): Read {
  const find = finder(options, ignoreCase);
  const ids = options.map(({ id }) => id);
  const damaged = damageFinder(options, ignoreCase);
  return (answer, raw) => {
    const id = find(answer) ?? other;
    return id === undefined ? notAnOption(answer, ids, damaged(answer, raw)) : { is: 'chosen', ids: [id] };
  };
}
