import {
  type Instrument,
  type NumberQuestion,
  type NumbersQuestion,
  type Option,
  type Question,
  questionsOf,
} from '../instrument/model.js';

/** The instrument as a codebook in Markdown: every question with its columns, its options and what they mean. */
export function codebook(instrument: Instrument): string {
  const { id, version, title, note, key, respondent } = instrument;
  const missing = Object.assign(
    {},
    ...questionsOf(instrument).map(({ question }) => question.missing),
  ) as Record<string, string>;
  const declared = Object.entries(missing).map(([code, reason]) => `\`${code}\` (${reason})`);
  return [
    `# ${title}`,
    '',
    `Instrument \`${id}\` ${version}. One record is one ${respondent.one}.`,
    ...(note === '' ? [] : ['', note]),
    '',
    `* Key: ${key === undefined ? 'none; records cannot be checked for repeats' : `\`${key}\``}`,
    `* Missing: the empty cell${declared.length > 0 ? `, ${declared.join(', ')}` : ''}`,
    ...instrument.sections.flatMap((section) => [
      '',
      `## ${section.title} (\`${section.id}\`)`,
      ...section.questions.flatMap((question) => ['', ...describe(question)]),
    ]),
    '',
  ].join('\n');
}

function describe(question: Question): readonly string[] {
  const name = question.label === '' ? `\`${question.id}\`` : `${question.label} (\`${question.id}\`)`;
  const head = (what: string): string => `**${name}**: ${what}${question.optional ? ', optional' : ''}.`;
  switch (question.type) {
    case 'single':
      return question.derived
        ? [head(`follows from column \`${question.derived.column}\``), '', ...table(question.options)]
        : [head(`one option, column \`${question.column}\``), '', ...table(question.options)];
    case 'multi': {
      const { layout } = question;
      const none = question.none.length > 0 ? `; says "none": ${codes(question.none)}` : '';
      if (layout.kind === 'joined') {
        const where = `column \`${layout.column}\`, joined by \`${layout.separator}\``;
        return [head(`any number of options, ${where}${none}`), '', ...table(question.options)];
      }
      const rows = question.options.map(({ id, label }) => [layout.columns[id]!, label] as const);
      return [
        head(`any number of options, one column each${none}`),
        '',
        ...twoColumns('Column', 'Option', rows),
      ];
    }
    case 'rating':
    case 'contribution': {
      const { scale } = question;
      const levels = scale.levels.map((level) => {
        const meaning = scale.ends[level.id] ?? (level.label === level.id ? '' : level.label);
        const score =
          level.score === null || String(level.score) === level.id ? '' : `, score ${level.score}`;
        return `\`${level.id}\`${meaning === '' ? '' : ` ${meaning}`}${score}${level.outside ? ' (beside the scale)' : ''}`;
      });
      const top = scale.top.length > 0 ? `; top: ${codes(scale.top)}` : '';
      const what = question.type === 'rating' ? 'ratings' : 'contributions';
      const items = question.items.map(({ column, label }) => [column, label] as const);
      return [
        head(`${what}, one column for each item: ${levels.join('; ')}${top}`),
        '',
        ...twoColumns('Column', 'Item', items),
      ];
    }
    case 'numbers': {
      const { sum } = question;
      const adds = sum === undefined ? '' : `; they add up to ${sum.total}`;
      const items = question.items.map(({ column, label }) => [column, label] as const);
      return [
        head(`${numberWords(question)}, one column for each item${adds}`),
        '',
        ...twoColumns('Column', 'Item', items),
      ];
    }
    case 'number':
      return [head(`${numberWords(question)}, column \`${question.column}\``)];
    case 'text':
      return [head(`free text, column \`${question.column}\`; counted, never shown`)];
    case 'barriers': {
      const rows = question.barriers.map(({ id, label, category }) => {
        const group = question.categories.find((one) => one.id === category)?.label ?? '(uncoded)';
        return `| \`${id}\` | ${escaped(label)} | ${escaped(group)} |`;
      });
      const none = question.none.map(({ id, label }) => `| \`${id}\` | ${escaped(label)} | (says "none") |`);
      const where = `column \`${question.column}\`, joined by \`${question.separator}\``;
      return [
        head(`barriers, ${where}`),
        '',
        '| Code | Barrier | Category |',
        '|---|---|---|',
        ...rows,
        ...none,
      ];
    }
  }
}

/** "whole number from 1 to 9". */
function numberWords({ min, max, decimals }: NumberQuestion | NumbersQuestion): string {
  const range = [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`]
    .join(' ')
    .trim();
  const digits = decimals === 0 ? 'whole number' : `number with up to ${decimals} decimals`;
  return range === '' ? digits : `${digits} ${range}`;
}

const codes = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

const table = (options: readonly Option[]): readonly string[] =>
  twoColumns(
    'Code',
    'Label',
    options.map(({ id, label }) => [id, label] as const),
  );

const twoColumns = (
  first: string,
  second: string,
  rows: readonly (readonly [string, string])[],
): readonly string[] => [
  `| ${first} | ${second} |`,
  '|---|---|',
  ...rows.map(([code, text]) => `| \`${code}\` | ${escaped(text)} |`),
];

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
