import { cannotRun } from '../errors.js';
import type { Meaning } from '../instrument/meaning.js';
import { choicesOf, hasBoxes, type Instrument, isSeveral, type Option } from '../instrument/model.js';
import type { BrokenDown } from '../results.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';
import { type Facet, findQuestion, idsOf, NO_ANSWER, silent, tickers } from './facets.js';

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
  if (hasBoxes(question)) {
    return {
      ...shared,
      groups: [...choicesOf(question), silentGroup],
      facets: [...choicesOf(question).map(({ id }) => tickers(question, id)), silent(question)],
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
    overlapping: isSeveral(question),
  };
}
