import type * as z from 'zod';
import { matchingForm, nearest } from '../matching.js';
import type { Raw } from '../tally.js';
import { addFault, cell, type Meaning, NO_ANSWER, notAnOption } from './meaning.js';
import { type Instrument, type NumberQuestion, type Option, type Question, questionsOf } from './model.js';

type Answer = z.ZodType<Meaning, Raw>;
type Read = (answer: string, context: z.RefinementCtx) => Meaning;

/** The schema of every answer column, by column name, in the order of the questionnaire. */
export function answerSchemas(instrument: Instrument): ReadonlyMap<string, Answer> {
  const missing = new Map(
    Object.entries(instrument.missing).map(([code, reason]) => [matchingForm(code), reason]),
  );
  const answer = (read: Read): Answer =>
    cell.transform((raw, context) => {
      const form = matchingForm(raw ?? '');
      if (form === '') return NO_ANSWER;
      const reason = missing.get(form);
      return reason === undefined ? read(form, context) : { is: 'missing', reason };
    });
  return new Map(
    questionsOf(instrument).flatMap(({ question }) =>
      readersOf(question).map(([column, read]): [string, Answer] => [column, answer(read)]),
    ),
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

/** Options by every form a cell may name them in: id, label, and numbers however they are written (4, 4.0, 04). */
function finder(options: readonly Option[]): (answer: string) => string | undefined {
  const byForm = new Map<string, string>();
  for (const { id, label } of options) {
    byForm.set(matchingForm(id), id);
    byForm.set(matchingForm(label), id);
    const number = wholeNumber(id);
    if (number !== undefined) byForm.set(number, id);
  }
  return (answer) => byForm.get(answer) ?? byForm.get(wholeNumber(answer) ?? '');
}

const wholeNumber = (text: string): string | undefined => {
  const digits = /^([+-]?)0*(\d+)(?:\.0+)?$/.exec(text);
  if (!digits) return undefined;
  const [, sign, number] = digits;
  return sign === '-' && number !== '0' ? `-${number}` : number;
};

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
  return (answer, context) => {
    const chosen = new Set<string>();
    for (const part of answer.split(separator)) {
      const mention = matchingForm(part);
      if (mention === '') continue;
      const id = find(mention);
      if (id === undefined) {
        const suggestion = nearest(mention, ids);
        const hint = suggestion === undefined ? {} : { suggestion };
        return addFault(context, { code: 'unknown-mention', mention, ...hint });
      }
      chosen.add(id);
    }
    if (chosen.size === 0) return NO_ANSWER;
    const said = none.find((id) => chosen.has(id));
    if (said !== undefined && chosen.size > 1)
      return addFault(context, { code: 'none-with-others', none: said });
    return { is: 'chosen', ids: ids.filter((id) => chosen.has(id)) };
  };
}

const TICKED = ['1', 'yes', 'y', 'true', 'x', 'ticked', 'checked', 'selected'];
const UNTICKED = ['0', 'no', 'n', 'false', 'unticked', 'unchecked', 'not selected'];

function box(option: Option): Read {
  const ticked = new Set([
    ...TICKED,
    matchingForm(option.id).toLowerCase(),
    matchingForm(option.label).toLowerCase(),
  ]);
  const unticked = new Set(UNTICKED);
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
    const units = Number(`${sign}${whole}${significant.padEnd(decimals, '0')}`);
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
