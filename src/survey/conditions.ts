import { cannotRun, type SurveyError } from '../errors.js';
import { finder } from '../instrument/forms.js';
import { type Meaning, unitsOf } from '../instrument/meaning.js';
import {
  choicesOf,
  hasBoxes,
  type Instrument,
  type NumberQuestion,
  type Question,
} from '../instrument/model.js';
import type { Combination, NeedField } from '../instrument/need.js';
import { numberIn } from '../instrument/number-reader.js';
import { matchingForm, nearest } from '../matching.js';
import { readNumber } from '../number-format.js';
import { findQuestion, idsOf, NO_ANSWER, silent, tickers } from './facets.js';

/** Which respondents are looked at: what to look at, and whether it fits. */
export interface Condition {
  readonly text: string;
  readonly question: Question;
  readonly fields: readonly NeedField[];
  readonly fits: (values: Combination) => boolean;
}

/** What a value is looked for in, and whether it is there. */
type Test = Pick<Condition, 'fields' | 'fits'>;

/**
 * Reads `--where question=value` or `question!=value`; an empty value stands for "no answer". A value is read as an answer
 * is: by id, label or other forms.
 * @throws SurveyError `bad-condition`, `unknown-question`
 */
export function parseCondition(instrument: Instrument, text: string): Condition {
  const refuse = (why: string): SurveyError => cannotRun('bad-condition', `--where ${text}: ${why}`);
  const [, written, operator, value] = /^([^=!]+?)\s*(!?=)\s*(.*)$/.exec(text) ?? [];
  if (written === undefined || value === undefined) throw refuse('write question=value or question!=value.');
  const name = written.trim();
  const { question, column } = findQuestion(instrument, name);
  const { fields, fits } =
    question.type === 'number'
      ? numberIs(question, name, value, refuse)
      : choiceIs(question, column, name, value, refuse);
  return { text, question, fields, fits: (values) => fits(values) === (operator === '=') };
}

function numberIs(
  { column, decimals }: NumberQuestion,
  name: string,
  value: string,
  refuse: (why: string) => SurveyError,
): Test {
  const wanted = value === '' ? undefined : numberOf(value, decimals);
  if (wanted === 'no answer can be this') {
    const kind = decimals === 0 ? 'a whole number' : `a number with ${decimals} decimals`;
    throw refuse(`answers to ${name} are ${kind}, and "${value}" is none.`);
  }
  const is = (meaning: Meaning): boolean =>
    wanted === undefined
      ? meaning.is === 'missing'
      : meaning.is === 'number' && unitsOf(meaning) === unitsOf(wanted);
  return { fields: [{ column }], fits: ([meaning]) => is(meaning as Meaning) };
}

function choiceIs(
  question: Question,
  column: string | undefined,
  name: string,
  value: string,
  refuse: (why: string) => SurveyError,
): Test {
  const choices = choicesOf(question);
  if (choices.length === 0) throw refuse(`${name} has no options to compare with.`);
  const form = matchingForm(value);
  const id = form === '' ? NO_ANSWER : finder(choices, question.ignoreCase)(form);
  if (id === undefined) {
    const ids = choices.map(({ id }) => id);
    const meant = nearest(form, ids);
    throw refuse(
      `"${value}" is not an option of ${name}; ` +
        (meant === undefined ? `there is ${ids.join(', ')}.` : `did you mean "${meant}"?`),
    );
  }
  if (hasBoxes(question)) {
    const facet = id === NO_ANSWER ? silent(question) : tickers(question, id);
    return { fields: facet.fields, fits: (values) => facet.groupsOf(values).length > 0 };
  }
  if (column === undefined) throw refuse(`name one item, such as ${name}.ITEM=…`);
  return { fields: [{ column }], fits: ([meaning]) => idsOf(meaning as Meaning).includes(id) };
}

/** A number as answers hold it; its point is the decimal mark, as in the report and in an instrument. */
function numberOf(
  text: string,
  decimals: number,
): Extract<Meaning, { is: 'number' }> | 'no answer can be this' {
  const read = readNumber(text, { decimal: '.' });
  if ('readings' in read || read.digits.fraction.length > decimals) return 'no answer can be this';
  return numberIn(read.digits, decimals);
}
