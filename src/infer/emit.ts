import type { DoubtFacts } from '../doubts.js';
import { cleanText } from '../matching.js';
import type { NumberFormat } from '../number-format.js';
import { doubtRemark } from '../words/doubts.js';
import { type DraftLevel, type DraftQuestion, type DraftScale, inFile } from './draft.js';
import { type Named, namer, slugOf } from './names.js';
import { commentText, flow, flowList, scalar } from './yaml-text.js';

/** A column that is no question, with the reason. */
export interface Aside {
  readonly column: string;
  readonly why: string;
}

/** Everything that was guessed, before it is written down. */
export interface DraftParts {
  readonly id: string;
  readonly title: string;
  /** About the file. */
  readonly doubts: readonly DoubtFacts[];
  readonly key: Aside | undefined;
  readonly identifying: readonly Aside[];
  readonly leftOut: readonly Aside[];
  readonly questions: readonly DraftQuestion[];
}

/**
 * Writes the draft as an instrument file, each guess with its reason behind it, each doubt on a line "# check:".
 * @param columnOf how the file refers to a column
 */
export function emitDraft(parts: DraftParts, columnOf: (name: string) => string): string {
  const scales = scaleNames(parts.questions);
  const lines = [
    '# Drafted from the answers in the data: a guess until somebody who knows the questionnaire has read it.',
    '# A line "# check:" says what may be otherwise and would change a number. Settle it, then delete the line.',
    ...parts.doubts.map((doubt) => `# check: ${commentText(doubtRemark(doubt))}`),
    'format: crn-survey/instrument/1',
    `id: ${scalar(parts.id)}`,
    'version: 0.1.0',
    `title: ${scalar(parts.title)}`,
    ...(parts.key ? [`key: ${scalar(columnOf(parts.key.column))} ${because([parts.key.why])}`] : []),
    ...(parts.identifying.length > 0 ? ['# Never read, never shown:', 'identifying:'] : []),
    ...parts.identifying.map(({ column, why }) => `  - ${scalar(columnOf(column))} ${because([why])}`),
    ...(parts.leftOut.length > 0 ? ['# Left out, because they are no answers to a question:'] : []),
    ...parts.leftOut.map(
      ({ column, why }) => `#   ${commentText(JSON.stringify(column))}: ${commentText(why)}`,
    ),
    ...(scales.all.length > 0 ? ['scales:'] : []),
    ...scales.all.flatMap(({ name, scale }) => scaleLines(name, scale)),
    'sections:',
    '  - id: questions',
    '    title: Questions',
    '    questions:',
    ...questionLines(parts.questions, scales.nameOf, columnOf),
  ];
  return `${lines.join('\n')}\n`;
}

/** Why something was guessed, as a remark behind it. */
const because = (reasons: readonly string[]): string => `# ${reasons.map(commentText).join('; ')}`;

/** Scales with the same levels are one. */
function scaleNames(questions: readonly DraftQuestion[]): {
  readonly all: readonly { readonly name: string; readonly scale: DraftScale }[];
  readonly nameOf: (scale: DraftScale) => string;
} {
  const name = namer();
  const known = new Map<string, { name: string; scale: DraftScale }>();
  const formOf = (scale: DraftScale): string => JSON.stringify([scale.levels, scale.outside]);
  for (const question of questions) {
    if (question.type !== 'rating') continue;
    const form = formOf(question.scale);
    if (!known.has(form))
      known.set(form, { name: name(question.scale.name, 'scale'), scale: question.scale });
  }
  return { all: [...known.values()], nameOf: (scale) => known.get(formOf(scale))!.name };
}

function scaleLines(name: string, { ordered, levels, outside }: DraftScale): readonly string[] {
  const scored = levels.every(({ score }) => score !== null);
  const top = levels.slice(-2).map(({ id }) => (/^-?\d+$/.test(id) ? id : scalar(id)));
  return [
    `  ${scalar(name)}:`,
    ...(ordered ? [] : ['    ordered: false # put the levels from lowest to highest, then delete this line']),
    `    levels: # from lowest to highest?${scored ? '' : ' Give each a score where means are wanted'}`,
    ...levels.map((level) => `      - ${levelText(level)}`),
    ...(ordered && levels.length >= 4
      ? [`    # top: [${top.join(', ')}] # the levels reported together, if any`]
      : []),
    ...(outside.length > 0 ? ['    outside:'] : []),
    ...outside.map((level) => `      - ${namedText('code', level)}`),
  ];
}

const levelText = ({ score, ...level }: DraftLevel): string => {
  if (score !== null && level.id === level.label && level.also.length === 0 && String(score) === level.id)
    return String(score);
  return namedText('code', level, score === null ? undefined : String(score));
};

const namedText = (key: 'id' | 'code', { id, label, also }: Named, score?: string): string =>
  flow([
    [key, scalar(id)],
    ['label', scalar(label)],
    ['also', flowList(also)],
    ['score', score],
  ]);

const AS_IT_IS = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

/** The name itself where it can be an id, else one made of its first words. */
const idFrom = (name: string): string => (AS_IT_IS.test(name) ? name : slugOf(name));

function questionLines(
  questions: readonly DraftQuestion[],
  nameOf: (scale: DraftScale) => string,
  columnOf: (name: string) => string,
): readonly string[] {
  const nameQuestion = namer();
  return questions.flatMap((question) => {
    const id = nameQuestion(idFrom(question.name), `q${question.position + 1}`);
    const type = question.type === 'joined' || question.type === 'split' ? 'multi' : question.type;
    const label = cleanText(question.label);
    return [
      `- id: ${scalar(id)}`,
      `  type: ${type} ${because(question.checks)}`,
      ...(label === '' || label === id ? [] : [`  label: ${scalar(label)}`]),
      ...(question.doubts ?? []).map(
        (doubt) => `  # check: ${commentText(doubtRemark(inFile(doubt, '', columnOf)))}`,
      ),
      ...missingLines(question.missing ?? []),
      ...bodyLines(question, nameOf, columnOf).map((line) => `  ${line}`),
    ].map((line) => `      ${line}`);
  });
}

const textLines = (key: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`${key}: [${texts.map((text) => JSON.stringify(text)).join(', ')}]`];
/** The least and the greatest number; where the numbers are in doubt, another reading must not be out of range. */
const rangeLines = ({
  min,
  max,
  doubts = [],
}: DraftQuestion & { readonly type: 'number' }): readonly string[] =>
  doubts.some(({ code }) => code === 'number-format') ? [] : [`min: ${min}`, `max: ${max}`];

const formatLines = ({ decimal, thousands, percent, currency = [] }: NumberFormat): readonly string[] => [
  ...(decimal === undefined ? [] : [`decimal: ${JSON.stringify(decimal)}`]),
  ...(thousands === undefined ? [] : [`thousands: ${JSON.stringify(thousands)}`]),
  ...(percent ? ['percent: true'] : []),
  ...currency.map((one) => `currency: ${JSON.stringify(one)}`),
];

const missingLines = (codes: NonNullable<DraftQuestion['missing']>): readonly string[] =>
  codes.length === 0
    ? []
    : [
        '  missing:',
        ...codes.map(
          ({ code, reason }) =>
            `    - ${flow([
              ['code', scalar(code)],
              ['reason', reason],
            ])}`,
        ),
      ];

function bodyLines(
  question: DraftQuestion,
  nameOf: (scale: DraftScale) => string,
  columnOf: (name: string) => string,
): readonly string[] {
  const optionLines = (options: readonly Named[]): readonly string[] => [
    'options:',
    ...options.map((option) => `  - ${namedText('id', option)}`),
  ];
  switch (question.type) {
    case 'single':
      return [
        `column: ${scalar(columnOf(question.column))}`,
        ...optionLines(question.options),
        ...(question.other ? [`other: ${namedText('id', question.other)}`] : []),
      ];
    case 'joined':
      return [
        `column: ${scalar(columnOf(question.column))}`,
        `separator: ${JSON.stringify(question.separator)}`,
        ...optionLines(question.options),
        ...(question.other ? [`other: ${namedText('id', question.other)}`] : []),
      ];
    case 'split':
      return [
        'columns:',
        ...[...question.options, ...(question.other ? [question.other] : [])].map(
          ({ id, column }) => `  ${scalar(id)}: ${scalar(columnOf(column))}`,
        ),
        ...(question.says.known
          ? []
          : [
              ...textLines('ticked', question.says.ticked),
              ...textLines('not_ticked', question.says.notTicked),
            ]),
        ...optionLines(question.options),
        ...(question.other ? [`other: ${namedText('id', question.other)}`] : []),
      ];
    case 'rating': {
      const nameItem = namer();
      return [
        `scale: ${scalar(nameOf(question.scale))}`,
        'items:',
        ...question.items.map(({ column, label }, i) => {
          const own = AS_IT_IS.test(column) ? column : slugOf(label);
          return `  - ${flow([
            ['id', scalar(nameItem(own, `item_${i + 1}`))],
            ['column', scalar(columnOf(column))],
            ['label', scalar(cleanText(label) || `Column ${columnOf(column)}`)],
          ])}`;
        }),
      ];
    }
    case 'number':
      return [
        `column: ${scalar(columnOf(question.column))}`,
        ...rangeLines(question),
        ...(question.decimals > 0 ? [`decimals: ${question.decimals}`] : []),
        ...formatLines(question.format),
      ];
    case 'text':
      if (question.optional) return [`column: ${scalar(question.column)}`, 'optional: true'];
      return [`column: ${scalar(columnOf(question.column))}`];
  }
}
