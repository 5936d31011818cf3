import { cannotRun } from '../errors.js';
import { ANSWERED, boxesNeed, boxTicked, reasonOfBoxes } from '../instrument/boxes.js';
import type { Meaning } from '../instrument/meaning.js';
import {
  choicesOf,
  type Instrument,
  type MultiQuestion,
  type Option,
  type Question,
  questionsOf,
} from '../instrument/model.js';
import type { Combination, NeedField } from '../instrument/need.js';
import { matchingForm, nearest } from '../matching.js';
import type { BrokenDown } from '../results.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';

/** The group of those who gave no answer to the question of a breakdown. */
const NO_ANSWER = '(no answer)';

/** One way to find the groups a respondent is in: what to look at, and the groups that it says. */
export interface Facet {
  readonly fields: readonly NeedField[];
  readonly groupsOf: (values: Combination) => readonly string[];
}

/** A question by which everything is broken down, each group with its own base. */
export interface Breakdown extends BrokenDown {
  readonly facets: readonly Facet[];
}

/**
 * Reads `--by`: a question, an item of a block (`block.item`), or several crossed (`a*b`).
 * @throws SurveyError `unknown-question`, `not-for-groups`
 */
export function parseBreakdown(instrument: Instrument, by: string, language: Language = 'en'): Breakdown {
  const parts = by.split('*').map((name) => groupingOf(instrument, name.trim(), language));
  return parts.reduce((a, b) => ({
    by,
    questions: [...a.questions, ...b.questions],
    groups: a.groups.flatMap((x) =>
      b.groups.map((y) => ({ id: `${x.id} * ${y.id}`, label: `${x.label} * ${y.label}` })),
    ),
    facets: a.facets.flatMap((x) => b.facets.map((y) => crossed(x, y))),
    overlapping: a.overlapping || b.overlapping,
  }));
}

const crossed = (x: Facet, y: Facet): Facet => ({
  fields: [...x.fields, ...y.fields],
  groupsOf: (values) => {
    const own = x.groupsOf(values.slice(0, x.fields.length));
    const other = y.groupsOf(values.slice(x.fields.length));
    return own.flatMap((a) => other.map((b) => `${a} * ${b}`));
  },
});

function groupingOf(instrument: Instrument, name: string, language: Language): Breakdown {
  const silentGroup: Option = { id: NO_ANSWER, label: LABEL_WORDS[language].noAnswerGroup };
  const { question, column } = findQuestion(instrument, name);
  const shared = { by: name, questions: [question] };
  if (question.type === 'multi' && question.layout.kind === 'split') {
    return {
      ...shared,
      groups: [...question.options, silentGroup],
      facets: [...question.options.map(({ id }) => tickers(question, id)), silent(question)],
      overlapping: true,
    };
  }
  const groups = choicesOf(question);
  if (groups.length === 0 || column === undefined) {
    throw cannotRun(
      'not-for-groups',
      `--by ${name}: a question of type ${question.type} has no groups; take a question with options` +
        ('items' in question ? `, or one item of it, such as ${question.id}.${question.items[0]!.id}.` : '.'),
    );
  }
  return {
    ...shared,
    groups: [...groups, silentGroup],
    facets: [{ fields: [{ column }], groupsOf: ([meaning]) => idsOf(meaning as Meaning) }],
    overlapping: question.type === 'multi' || question.type === 'barriers',
  };
}

/** The group of an option that has its own column: those who answered and ticked it. */
const tickers = (question: MultiQuestion, id: string): Facet => ({
  fields: [boxTicked(question, id), ...boxesNeed(question)],
  groupsOf: ([ticked, ...boxes]) => (ticked === 1 && reasonOfBoxes(question, boxes) === ANSWERED ? [id] : []),
});

/** Those whose boxes are no answer. */
const silent = (question: MultiQuestion): Facet => ({
  fields: boxesNeed(question),
  groupsOf: (boxes) => (reasonOfBoxes(question, boxes) === ANSWERED ? [] : [NO_ANSWER]),
});

const idsOf = (meaning: Meaning): readonly string[] => (meaning.is === 'chosen' ? meaning.ids : [NO_ANSWER]);

/** A question by its id, or an item of a block as `block.item`; `column` is the one column it stands in, if it is one. */
function findQuestion(
  instrument: Instrument,
  name: string,
): { question: Question; column: string | undefined } {
  const questions = questionsOf(instrument).map(({ question }) => question);
  for (const question of questions) {
    if (question.id === name) {
      if ('column' in question) return { question, column: question.column };
      const joined = question.type === 'multi' && question.layout.kind === 'joined';
      return { question, column: joined ? question.layout.column : undefined };
    }
    if ('items' in question) {
      const item = question.items.find(({ id }) => `${question.id}.${id}` === name);
      if (item) return { question, column: item.column };
    }
  }
  const names = questions.flatMap((question) => [
    question.id,
    ...('items' in question ? question.items.map(({ id }) => `${question.id}.${id}`) : []),
  ]);
  const meant = nearest(name, names);
  throw cannotRun(
    'unknown-question',
    `there is no question "${name}" in the instrument ${instrument.id}; ` +
      (meant === undefined
        ? `there is ${questions.map(({ id }) => id).join(', ')}.`
        : `did you mean "${meant}"?`),
  );
}

/** Which respondents are looked at: what to look at, and whether it fits. */
export interface Condition {
  readonly text: string;
  readonly question: Question;
  readonly fields: readonly NeedField[];
  readonly fits: (values: Combination) => boolean;
}

/**
 * Reads `--where question=value` or `question!=value`; an empty value stands for "no answer".
 * @throws SurveyError `bad-condition`, `unknown-question`
 */
export function parseCondition(instrument: Instrument, text: string): Condition {
  const parts = /^([^=!]+?)\s*(!?=)\s*(.*)$/.exec(text);
  if (!parts) throw cannotRun('bad-condition', `--where ${text}: write question=value or question!=value.`);
  const [, name, operator, value] = parts as unknown as [string, string, string, string];
  const { question, column } = findQuestion(instrument, name.trim());
  const wanted = (found: boolean): boolean => (operator === '=' ? found : !found);
  if (question.type === 'number') {
    const units = value === '' ? undefined : unitsOf(value, question.decimals);
    if (units === 'no answer can be this') {
      const kind = question.decimals === 0 ? 'a whole number' : `a number with ${question.decimals} decimals`;
      throw cannotRun(
        'bad-condition',
        `--where ${text}: answers to ${name} are ${kind}, and "${value}" is none.`,
      );
    }
    const is = (meaning: Meaning): boolean =>
      units === undefined ? meaning.is === 'missing' : meaning.is === 'number' && meaning.units === units;
    return {
      text,
      question,
      fields: [{ column: question.column }],
      fits: ([meaning]) => wanted(is(meaning as Meaning)),
    };
  }
  const choices = choicesOf(question);
  if (choices.length === 0)
    throw cannotRun('bad-condition', `--where ${text}: ${name} has no options to compare with.`);
  const form = matchingForm(value);
  const choice =
    form === ''
      ? { id: NO_ANSWER }
      : choices.find(({ id, label, also = [] }) =>
          [id, label, ...also].some((name) => matchingForm(name) === form),
        );
  if (!choice) {
    const ids = choices.map(({ id }) => id);
    const meant = nearest(form, ids);
    throw cannotRun(
      'bad-condition',
      `--where ${text}: "${value}" is not an option of ${name}; ` +
        (meant === undefined ? `there is ${ids.join(', ')}.` : `did you mean "${meant}"?`),
    );
  }
  if (question.type === 'multi' && question.layout.kind === 'split') {
    const facet = choice.id === NO_ANSWER ? silent(question) : tickers(question, choice.id);
    return {
      text,
      question,
      fields: facet.fields,
      fits: (values) => wanted(facet.groupsOf(values).length > 0),
    };
  }
  if (column === undefined)
    throw cannotRun('bad-condition', `--where ${text}: name one item, such as ${name}.ITEM=…`);
  return {
    text,
    question,
    fields: [{ column }],
    fits: ([meaning]) => wanted(idsOf(meaning as Meaning).includes(choice.id)),
  };
}

/** A number as answers hold it, in units of the last decimal. */
function unitsOf(text: string, decimals: number): number | 'no answer can be this' {
  const parts = /^([+-]?\d+)(?:\.(\d*?)0*)?$/.exec(text);
  const fraction = parts?.[2] ?? '';
  if (!parts || fraction.length > decimals) return 'no answer can be this';
  return Number(`${parts[1]}${fraction.padEnd(decimals, '0')}`);
}
