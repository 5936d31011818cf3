import { wholeNumber } from '../matching.js';
import type { Conventions } from '../read-plan.js';
import { damageFinder } from './damaged.js';
import { answerForm, finder } from './forms.js';
import { type Meaning, NO_ANSWER, notAnOption, type Read } from './meaning.js';
import { several } from './mentions.js';
import type { Option, Question } from './model.js';
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
    case 'multi': {
      const { layout, options, none } = question;
      if (layout.kind === 'joined')
        return [
          [layout.column, several(options, none, layout.separator, question.ignoreCase, question.other)],
        ];
      return options.map((option) => [layout.columns[option.id]!, box(option, conventions)]);
    }
    case 'barriers': {
      const none = question.none.map(({ id }) => id);
      return [
        [
          question.column,
          several([...question.barriers, ...question.none], none, question.separator, question.ignoreCase),
        ],
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

function box(option: Option, conventions: Conventions): Read {
  const no = new Set(conventions.unticked);
  const named = [option.id, option.label, ...(option.also ?? [])].map((text) => answerForm(text, true));
  // A box that says 0 is not ticked, also where the option is called 0.
  const yes = new Set([...conventions.ticked, ...named.filter((form) => !no.has(form))]);
  return (answer) => {
    const form = wholeNumber(answer) ?? answer.toLowerCase();
    if (yes.has(form)) return { is: 'box', ticked: true };
    if (no.has(form)) return unticked(conventions);
    const { ticked, unticked: empty } = conventions;
    return { code: 'not-a-tick', ticked: [...ticked, option.label], unticked: empty };
  };
}

/** A box left empty: an answer of its own where the platform really says so. */
export const unticked = ({ untickedIsAnswer }: Conventions): Meaning =>
  untickedIsAnswer ? { is: 'box', ticked: false } : NO_ANSWER;
