import type { Conventions } from '../read-plan.js';
import { boxReaders } from './box-reader.js';
import { finder } from './forms.js';
import { notAnOption, type Read } from './meaning.js';
import { several } from './mentions.js';
import {
  choicesOf,
  type NumberQuestion,
  type NumbersQuestion,
  noneOf,
  type Option,
  type Question,
} from './model.js';

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
      const read = number(question, conventions);
      return question.items.map(({ column }) => [column, read]);
    }
    case 'number':
      return [[question.column, number(question, conventions)]];
    case 'text':
      return [[question.column, () => ({ is: 'text' })]];
  }
}

function one(options: readonly Option[], ignoreCase?: boolean, other?: string): Read {
  const find = finder(options, ignoreCase);
  const ids = options.map(({ id }) => id);
  return (answer) => {
    const id = find(answer) ?? other;
    return id === undefined ? notAnOption(answer, ids) : { is: 'chosen', ids: [id] };
  };
}

function number(question: NumberQuestion | NumbersQuestion, conventions: Conventions): Read {
  const { decimals, min, max } = question;
  const scale = 10 ** decimals;
  return (answer) => {
    const plain = conventions.decimal === ',' ? answer.replace(',', '.') : answer;
    const parts = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d+))?$/.exec(plain);
    if (!parts) return { code: 'not-a-number' };
    const [, sign, whole, fraction = ''] = parts;
    const significant = fraction.replace(/0+$/, '');
    if (significant.length > decimals) return { code: 'too-many-decimals', decimals };
    const digits = Number(`${whole}${significant.padEnd(decimals, '0')}`);
    const units = sign === '-' && digits !== 0 ? -digits : digits;
    const value = units / scale;
    if (
      (min !== undefined && value < min) ||
      (max !== undefined && value > max) ||
      !Number.isSafeInteger(units)
    ) {
      return { code: 'out-of-range', range: rangeText(min, max) };
    }
    return { is: 'number', units };
  };
}

const rangeText = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max !== undefined ? `${max} or less` : 'what can be computed exactly';
};
