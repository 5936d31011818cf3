import { matchingForm, nearest, wholeNumber } from '../matching.js';
import { type Conventions, PLAIN_CONVENTIONS, type Silence } from '../read-plan.js';
import { answerForm, finder, formsOf } from './forms.js';
import {
  type AnswerSchema,
  addFault,
  type Faults,
  type Meaning,
  NO_ANSWER,
  notAnOption,
  readBy,
  readOn,
} from './meaning.js';
import {
  choicesOf,
  type Derivation,
  type Instrument,
  isAsked,
  type NumberQuestion,
  type NumbersQuestion,
  type Option,
  type Question,
  questionsOf,
} from './model.js';

/** Reads an answer in matching form; `raw` is the cell as it stands, for where white space matters. */
type Read = (answer: string, faults: Faults, raw: string) => Meaning;

/** The schema of every answer column, by column name, in the order of the questionnaire. */
export function answerSchemas(
  instrument: Instrument,
  conventions: Conventions = PLAIN_CONVENTIONS,
): ReadonlyMap<string, AnswerSchema> {
  const asked = new Map(
    questionsOf(instrument).flatMap(({ question }) => {
      const isBox = question.type === 'multi' && question.layout.kind === 'split';
      const declared = finder(Object.keys(question.missing).map((id) => ({ id, label: id })));
      const chosen = finder(choicesOf(question), question.ignoreCase);
      // An option that is called like a platform's word for "missing" is an answer.
      const reasonOf = (form: string): string | undefined => {
        const code = declared(form);
        if (code !== undefined) return question.missing[code];
        return isBox || chosen(form) === undefined ? own(conventions.missing, form.toLowerCase()) : undefined;
      };
      const silence = (kind: Silence): Meaning => {
        if (kind !== 'not-ticked') return { is: 'missing', reason: kind };
        return isBox ? unticked(conventions) : NO_ANSWER;
      };
      const [bare, quoted] = [silence(conventions.bare), silence(conventions.quoted)];
      if (!isAsked(question)) return [];
      // The items of a block are read alike: one schema reads them all.
      const schemas = new Map<Read, AnswerSchema>();
      return readersOf(question, conventions).map(([column, read]): [string, AnswerSchema] => {
        const known = schemas.get(read);
        if (known) return [column, known];
        const schema = readBy((raw, faults) => {
          if (raw === null) return bare;
          const form = matchingForm(raw);
          if (form === '') return quoted;
          const reason = reasonOf(form);
          return reason === undefined ? read(form, faults, raw) : { is: 'missing' as const, reason };
        });
        schemas.set(read, schema);
        return [column, schema];
      });
    }),
  );
  return new Map([...asked, ...derivedSchemas(instrument, asked)]);
}

/** The schemas of questions that follow from others: what the other column says, put into bands or together. */
function derivedSchemas(
  instrument: Instrument,
  asked: ReadonlyMap<string, AnswerSchema>,
): readonly (readonly [string, AnswerSchema])[] {
  return questionsOf(instrument).flatMap(({ question }) => {
    if (question.type !== 'single' || !question.derived) return [];
    const { derived } = question;
    const source = asked.get(derived.column)!;
    return [[question.column, readOn(source, (meaning) => derivedFrom(meaning, derived))] as const];
  });
}

function derivedFrom(meaning: Meaning, { bands = [], groups = {} }: Derivation): Meaning {
  if (meaning.is === 'missing') return meaning;
  if (meaning.is === 'number') {
    const { units } = meaning;
    const band = bands.find(
      ({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }) => units >= from && units < to,
    );
    return band ? { is: 'chosen', ids: [band.id] } : IN_NO_BAND;
  }
  const id = meaning.is === 'chosen' ? own(groups, meaning.ids[0]!) : undefined;
  return id === undefined ? IN_NO_BAND : { is: 'chosen', ids: [id] };
}

/** An answer that the bands or groups do not mention. */
const IN_NO_BAND: Meaning = { is: 'missing', reason: 'in-no-group' };

const own = (words: Readonly<Record<string, string>>, word: string): string | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

/** A box left empty: an answer of its own where the platform really says so. */
const unticked = ({ untickedIsAnswer }: Conventions): Meaning =>
  untickedIsAnswer ? { is: 'box', ticked: false } : NO_ANSWER;

/** How the cells of each column of a question are read. */
function readersOf(question: Question, conventions: Conventions): readonly (readonly [string, Read])[] {
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
  return (answer, faults) => {
    const id = find(answer) ?? other;
    return id === undefined ? addFault(faults, notAnOption(answer, ids)) : { is: 'chosen', ids: [id] };
  };
}

function several(
  options: readonly Option[],
  none: readonly string[],
  separator: string,
  ignoreCase?: boolean,
  other?: string,
): Read {
  const find = finder(options, ignoreCase);
  const ids = options.map(({ id }) => id);
  const most = mostParts(options, separator);
  // Any white space reads as a space, unless it is what separates.
  const folded = (raw: string): string => (separator === spaced(separator) ? spaced(raw) : raw);
  return (_answer, faults, raw) => {
    const chosen = new Set<string>();
    let parts = folded(raw).split(separator);
    while (parts.length > 0) {
      const [id, taken] = longest(parts, most, separator, find);
      const mention = matchingForm(parts[0]!);
      if (id !== undefined) chosen.add(id);
      else if (mention !== '' && other !== undefined) chosen.add(other);
      else if (mention !== '') {
        const suggestion = nearest(mention, ids);
        const hint = suggestion === undefined ? {} : { suggestion };
        return addFault(faults, { code: 'unknown-mention', mention, ...hint });
      }
      parts = parts.slice(taken);
    }
    if (chosen.size === 0) return NO_ANSWER;
    const said = none.find((id) => chosen.has(id));
    if (said !== undefined && chosen.size > 1)
      return addFault(faults, { code: 'none-with-others', none: said });
    return { is: 'chosen', ids: ids.filter((id) => chosen.has(id)) };
  };
}

const spaced = (text: string): string => text.replace(/[^\S\r\n]+/g, ' ');

/** The option that the first parts name, as many of them as possible: an option's label may hold the separator. */
function longest(
  parts: readonly string[],
  most: number,
  separator: string,
  find: (answer: string) => string | undefined,
): readonly [string | undefined, number] {
  for (let taken = Math.min(parts.length, most); taken > 0; taken--) {
    const id = find(matchingForm(parts.slice(0, taken).join(separator)));
    if (id !== undefined) return [id, taken];
  }
  return [undefined, 1];
}

/** How many parts an option may be written in: the separators in its longest form, and one. */
function mostParts(options: readonly Option[], separator: string): number {
  const sign = answerForm(separator, true);
  if (sign === '') return MOST_WORDS;
  return Math.max(
    ...options.flatMap((option) => [...formsOf(option, true)].map((form) => form.split(sign).length)),
  );
}

/** Where white space separates, of which an answer may hold more than the label does. */
const MOST_WORDS = 12;

function box(option: Option, conventions: Conventions): Read {
  const no = new Set(conventions.unticked);
  const named = [option.id, option.label, ...(option.also ?? [])].map((text) => answerForm(text, true));
  // A box that says 0 is not ticked, also where the option is called 0.
  const yes = new Set([...conventions.ticked, ...named.filter((form) => !no.has(form))]);
  return (answer, faults) => {
    const form = wholeNumber(answer) ?? answer.toLowerCase();
    if (yes.has(form)) return { is: 'box', ticked: true };
    if (no.has(form)) return unticked(conventions);
    const { ticked, unticked: empty } = conventions;
    return addFault(faults, { code: 'not-a-tick', ticked: [...ticked, option.label], unticked: empty });
  };
}

function number(question: NumberQuestion | NumbersQuestion, conventions: Conventions): Read {
  const { decimals, min, max } = question;
  const scale = 10 ** decimals;
  return (answer, faults) => {
    const plain = conventions.decimal === ',' ? answer.replace(',', '.') : answer;
    const parts = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d+))?$/.exec(plain);
    if (!parts) return addFault(faults, { code: 'not-a-number' });
    const [, sign, whole, fraction = ''] = parts;
    const significant = fraction.replace(/0+$/, '');
    if (significant.length > decimals) return addFault(faults, { code: 'too-many-decimals', decimals });
    const digits = Number(`${whole}${significant.padEnd(decimals, '0')}`);
    const units = sign === '-' && digits !== 0 ? -digits : digits;
    const value = units / scale;
    if (
      (min !== undefined && value < min) ||
      (max !== undefined && value > max) ||
      !Number.isSafeInteger(units)
    ) {
      return addFault(faults, { code: 'out-of-range', range: rangeText(min, max) });
    }
    return { is: 'number', units };
  };
}

const rangeText = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max !== undefined ? `${max} or less` : 'what can be computed exactly';
};
