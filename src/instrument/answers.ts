import type * as z from 'zod';
import { matchingForm, nearest, wholeNumber } from '../matching.js';
import type { Raw } from '../tally.js';
import { finder } from './forms.js';
import { addFault, cell, type Meaning, NO_ANSWER, notAnOption } from './meaning.js';
import { type Instrument, type NumberQuestion, type Option, type Question, questionsOf } from './model.js';

type Answer = z.ZodType<Meaning, Raw>;
/** Reads an answer in matching form; `raw` is the cell as it stands, for where white space matters. */
type Read = (answer: string, context: z.RefinementCtx, raw: string) => Meaning;

/** The schema of every answer column, by column name, in the order of the questionnaire. */
export function answerSchemas(instrument: Instrument): ReadonlyMap<string, Answer> {
  return new Map(
    questionsOf(instrument).flatMap(({ question }) => {
      const reasonOf = finder(Object.entries(question.missing).map(([id]) => ({ id, label: id })));
      return readersOf(question).map(([column, read]): [string, Answer] => [
        column,
        cell.transform((raw, context) => {
          const form = matchingForm(raw ?? '');
          if (raw === null || form === '') return NO_ANSWER;
          const code = reasonOf(form);
          return code === undefined
            ? read(form, context, raw)
            : { is: 'missing', reason: question.missing[code]! };
        }),
      ]);
    }),
  );
}

/** How the cells of each column of a question are read. */
function readersOf(question: Question): readonly (readonly [string, Read])[] {
  switch (question.type) {
    case 'single':
      return [[question.column, one(question.options)]];
    case 'rating':
    case 'contribution': {
      const read = one(question.scale.levels);
      return question.items.map((item) => [item.column, read]);
    }
    case 'multi': {
      const { layout, options, none } = question;
      if (layout.kind === 'joined') return [[layout.column, several(options, none, layout.separator)]];
      return options.map((option) => [layout.columns[option.id]!, box(option)]);
    }
    case 'barriers': {
      const none = question.none.map(({ id }) => id);
      return [[question.column, several([...question.barriers, ...question.none], none, question.separator)]];
    }
    case 'number':
      return [[question.column, number(question)]];
    case 'text':
      return [[question.column, () => ({ is: 'text' })]];
  }
}

function one(options: readonly Option[]): Read {
  const find = finder(options);
  const ids = options.map(({ id }) => id);
  return (answer, context) => {
    const id = find(answer);
    return id === undefined ? addFault(context, notAnOption(answer, ids)) : { is: 'chosen', ids: [id] };
  };
}

function several(options: readonly Option[], none: readonly string[], separator: string): Read {
  const find = finder(options);
  const ids = options.map(({ id }) => id);
  // Any white space reads as a space, unless it is what separates.
  const folded = (raw: string): string => (separator === spaced(separator) ? spaced(raw) : raw);
  return (_answer, context, raw) => {
    const chosen = new Set<string>();
    let parts = folded(raw).split(separator);
    while (parts.length > 0) {
      const [id, taken] = longest(parts, separator, find);
      const mention = matchingForm(parts[0]!);
      if (id !== undefined) chosen.add(id);
      else if (mention !== '') {
        const suggestion = nearest(mention, ids);
        const hint = suggestion === undefined ? {} : { suggestion };
        return addFault(context, { code: 'unknown-mention', mention, ...hint });
      }
      parts = parts.slice(taken);
    }
    if (chosen.size === 0) return NO_ANSWER;
    const said = none.find((id) => chosen.has(id));
    if (said !== undefined && chosen.size > 1)
      return addFault(context, { code: 'none-with-others', none: said });
    return { is: 'chosen', ids: ids.filter((id) => chosen.has(id)) };
  };
}

const spaced = (text: string): string => text.replace(/[^\S\r\n]+/g, ' ');

/** The option that the first parts name, as many of them as possible: an option's label may hold the separator. */
function longest(
  parts: readonly string[],
  separator: string,
  find: (answer: string) => string | undefined,
): readonly [string | undefined, number] {
  for (let taken = Math.min(parts.length, LONGEST); taken > 0; taken--) {
    const id = find(matchingForm(parts.slice(0, taken).join(separator)));
    if (id !== undefined) return [id, taken];
  }
  return [undefined, 1];
}

/** Separators that the label of one option may hold, and one. */
const LONGEST = 12;

const TICKED = ['1', 'yes', 'y', 'true', 'x', 'ticked', 'checked', 'selected'];
const UNTICKED = ['0', 'no', 'n', 'false', 'unticked', 'unchecked', 'not selected'];

function box(option: Option): Read {
  const unticked = new Set(UNTICKED);
  const named = [option.id, option.label].map((text) => matchingForm(text).toLowerCase());
  // A box that says 0 is not ticked, also where the option is called 0.
  const ticked = new Set([...TICKED, ...named.filter((form) => !unticked.has(form))]);
  return (answer, context) => {
    const form = wholeNumber(answer) ?? answer.toLowerCase();
    if (ticked.has(form)) return { is: 'box', ticked: true };
    if (unticked.has(form)) return { is: 'box', ticked: false };
    return addFault(context, { code: 'not-a-tick', ticked: TICKED, unticked: UNTICKED });
  };
}

function number(question: NumberQuestion): Read {
  const { decimals, min, max } = question;
  const scale = 10 ** decimals;
  return (answer, context) => {
    const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(answer);
    if (!parts) return addFault(context, { code: 'not-a-number' });
    const [, sign, whole, fraction = ''] = parts;
    const significant = fraction.replace(/0+$/, '');
    if (significant.length > decimals) return addFault(context, { code: 'too-many-decimals', decimals });
    const digits = Number(`${whole}${significant.padEnd(decimals, '0')}`);
    const units = sign === '-' && digits !== 0 ? -digits : digits;
    const value = units / scale;
    if (
      (min !== undefined && value < min) ||
      (max !== undefined && value > max) ||
      !Number.isSafeInteger(units)
    ) {
      return addFault(context, { code: 'out-of-range', range: rangeText(min, max) });
    }
    return { is: 'number', units };
  };
}

const rangeText = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max !== undefined ? `${max} or less` : 'what can be computed exactly';
};
