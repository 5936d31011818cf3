import { formsOf } from '../instrument/forms.js';
import { choicesOf, hasBoxes, type Option, type Question } from '../instrument/model.js';
import { compareText, nearest } from '../matching.js';
import { wordingOf } from './ladders.js';
import { nameAnswers } from './names.js';
import { commentText, flow, scalar } from './yaml-text.js';

/** An answer that stands in the data and not in the instrument. */
export interface Undeclared {
  readonly question: Question;
  readonly answer: string;
  readonly n: number;
  /** Whether it looks like a code for a missing answer. */
  readonly isMissing: boolean;
}

/**
 * The undeclared answers, and a draft of new questions, as pieces of YAML; each is a document with a heading that says
 * where to paste it.
 * @param draft an instrument with the new questions; empty when there are none
 */
export function patchFor(undeclared: readonly Undeclared[], draft: string): string {
  const missing = byAnswer(undeclared.filter(({ isMissing }) => isMissing));
  const places = new Map<string, Undeclared[]>();
  for (const one of undeclared) {
    const place = one.isMissing ? undefined : placeOf(one.question);
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), one]);
  }
  const pieces = [
    ...(missing.length > 0 ? [missingPiece(missing)] : []),
    ...[...places].map(([place, all]) => answersPiece(place, byAnswer(all))),
    ...(draft === ''
      ? []
      : [`# Columns of no question yet; ids that are taken already need another name\n${bodyOf(draft)}`]),
  ];
  return pieces.join('---\n');
}

/** Where answers of a question are declared; undefined for a question without a list of answers. */
function placeOf(question: Question): string | undefined {
  // What is wrong in a box is no option.
  if (hasBoxes(question)) return `question ${question.id}, under \`ticked\` or under \`not_ticked\``;
  switch (question.type) {
    case 'multi':
    case 'single':
      return `question ${question.id}, under \`options\``;
    case 'rating':
    case 'contribution':
      return `scale ${question.scale.id}, under \`levels\` in its place with its score, or under \`outside\``;
    case 'barriers':
      return `the code frame of question ${question.id}, under \`barriers\` of a category`;
    default:
      return undefined;
  }
}

/** Each answer once, with all that was counted of it; most frequent first. */
function byAnswer(all: readonly Undeclared[]): readonly Undeclared[] {
  const sums = new Map<string, Undeclared>();
  for (const one of all) {
    const known = sums.get(one.answer);
    sums.set(one.answer, known ? { ...known, n: known.n + one.n } : one);
  }
  return [...sums.values()].sort((a, b) => b.n - a.n || compareText(a.answer, b.answer));
}

const missingPiece = (all: readonly Undeclared[]): string =>
  [
    '# At the top of the instrument, or in a question',
    'missing:',
    ...all.map(
      ({ answer, n }) =>
        `  - ${flow([
          ['code', scalar(answer)],
          ['reason', 'no-answer'],
        ])} # check: ${n} times; does it mean "missing"?`,
    ),
    '',
  ].join('\n');

function answersPiece(place: string, all: readonly Undeclared[]): string {
  if (hasBoxes(all[0]!.question)) {
    const lines = all.map(({ answer, n }) => `- ${scalar(answer)} # check: ${n} times; does it tick?`);
    return [`# In ${commentText(place)}`, ...lines, ''].join('\n');
  }
  const options = choicesOf(all[0]!.question);
  const key = 'options' in all[0]!.question || all[0]!.question.type === 'barriers' ? 'id' : 'code';
  const taken = options.map((option) => [...formsOf(option)]);
  const named = nameAnswers([...taken, ...all.map(({ answer }) => [answer])]).slice(taken.length);
  return [
    `# In ${commentText(place)}`,
    ...all.map(({ answer, n }, i) => {
      const { id, label } = named[i]!;
      const meant = sameAs(answer, options);
      const or =
        meant === undefined
          ? ''
          : `; or another form of "${commentText(meant)}": add it there under \`also\``;
      return `- ${flow([
        [key, scalar(id)],
        ['label', scalar(label)],
      ])} # check: ${n} times${or}`;
    }),
    '',
  ].join('\n');
}

/** The label of the answer that is meant, if letters or capitals are all that differs. */
const sameAs = (answer: string, options: readonly Option[]): string | undefined =>
  options.find(({ label }) => wordingOf(label) === wordingOf(answer))?.label ??
  nearest(
    answer,
    options.map(({ label }) => label),
  );

/** The draft without its head: what identifies people, scales and questions. */
const bodyOf = (draft: string): string =>
  draft.slice(draft.indexOf('\n', draft.indexOf('\ntitle: ') + 1) + 1);
