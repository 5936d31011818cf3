import { cannotRun } from '../errors.js';
import type { Meaning } from '../instrument/meaning.js';
import { type Instrument, type Option, type Question, questionsOf } from '../instrument/model.js';
import { matchingForm, nearest } from '../matching.js';
import type { BrokenDown } from '../results.js';

/** The group of those who gave no answer to the question of a breakdown. */
const NO_ANSWER_GROUP: Option = { id: '(no answer)', label: '(no answer)' };

/** One way to find the groups a respondent is in: the columns to look at, and the groups their meanings say. */
export interface Facet {
  readonly columns: readonly string[];
  readonly groupsOf: (meanings: readonly Meaning[]) => readonly string[];
}

/** A question by which everything is broken down, each group with its own base. */
export interface Breakdown extends BrokenDown {
  readonly facets: readonly Facet[];
}

/**
 * Reads `--by`: a question, an item of a block (`block.item`), or several crossed (`a*b`).
 * @throws SurveyError `unknown-question`, `not-for-groups`
 */
export function parseBreakdown(instrument: Instrument, by: string): Breakdown {
  const parts = by.split('*').map((name) => groupingOf(instrument, name.trim()));
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
  columns: [...x.columns, ...y.columns],
  groupsOf: (meanings) => {
    const own = x.groupsOf(meanings.slice(0, x.columns.length));
    const other = y.groupsOf(meanings.slice(x.columns.length));
    return own.flatMap((a) => other.map((b) => `${a} * ${b}`));
  },
});

function groupingOf(instrument: Instrument, name: string): Breakdown {
  const { question, column } = findQuestion(instrument, name);
  const shared = { by: name, questions: [question] };
  if (question.type === 'multi' && question.layout.kind === 'split') {
    const { columns } = question.layout;
    return {
      ...shared,
      groups: question.options,
      facets: question.options.map(({ id }) => ({
        columns: [columns[id]!],
        groupsOf: ([meaning]) => (meaning?.is === 'box' && meaning.ticked ? [id] : []),
      })),
      overlapping: true,
    };
  }
  const groups = choicesOf(question);
  if (!groups || column === undefined) {
    throw cannotRun(
      'not-for-groups',
      `--by ${name}: a question of type ${question.type} has no groups; take a question with options` +
        ('items' in question ? `, or one item of it, such as ${question.id}.${question.items[0]!.id}.` : '.'),
    );
  }
  return {
    ...shared,
    groups: [...groups, NO_ANSWER_GROUP],
    facets: [{ columns: [column], groupsOf: ([meaning]) => idsOf(meaning!) }],
    overlapping: question.type === 'multi' || question.type === 'barriers',
  };
}

const idsOf = (meaning: Meaning): readonly string[] =>
  meaning.is === 'chosen' ? meaning.ids : [NO_ANSWER_GROUP.id];

/** What can be chosen in a question, or undefined when its answers are no choices. */
function choicesOf(question: Question): readonly Option[] | undefined {
  switch (question.type) {
    case 'single':
    case 'multi':
      return question.options;
    case 'rating':
    case 'contribution':
      return question.scale.levels;
    case 'barriers':
      return [...question.barriers, ...question.none];
    default:
      return undefined;
  }
}

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

/** Which respondents are looked at: the columns to look at, and whether their meanings fit. */
export interface Condition {
  readonly text: string;
  readonly columns: readonly string[];
  readonly fits: (meanings: readonly Meaning[]) => boolean;
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
    const units = value === '' ? undefined : Math.round(Number(value) * 10 ** question.decimals);
    if (Number.isNaN(units)) throw cannotRun('bad-condition', `--where ${text}: "${value}" is not a number.`);
    const is = (meaning: Meaning): boolean =>
      units === undefined ? meaning.is === 'missing' : meaning.is === 'number' && meaning.units === units;
    return { text, columns: [question.column], fits: ([meaning]) => wanted(is(meaning!)) };
  }
  const choices = choicesOf(question);
  if (!choices) throw cannotRun('bad-condition', `--where ${text}: ${name} has no options to compare with.`);
  const form = matchingForm(value);
  const choice =
    form === ''
      ? NO_ANSWER_GROUP
      : choices.find(({ id, label }) => matchingForm(id) === form || matchingForm(label) === form);
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
    const { columns } = question.layout;
    const looked = choice === NO_ANSWER_GROUP ? Object.values(columns) : [columns[choice.id]!];
    const fits = (meanings: readonly Meaning[]): boolean =>
      choice === NO_ANSWER_GROUP
        ? meanings.every(({ is }) => is === 'missing')
        : meanings.some((meaning) => meaning.is === 'box' && meaning.ticked);
    return { text, columns: looked, fits: (meanings) => wanted(fits(meanings)) };
  }
  if (column === undefined)
    throw cannotRun('bad-condition', `--where ${text}: name one item, such as ${name}.ITEM=…`);
  return { text, columns: [column], fits: ([meaning]) => wanted(idsOf(meaning!).includes(choice.id)) };
}
