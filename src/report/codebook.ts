import {
  type BoxLayout,
  type Instrument,
  type NumberQuestion,
  type NumbersQuestion,
  type Option,
  type Question,
  questionsOf,
} from '../instrument/model.js';
import { CODEBOOK_WORDS, type CodebookWords } from '../words/codebook.js';
import type { Language } from '../words/language.js';

/** The instrument as a codebook in Markdown: every question with its columns, its options and what they mean. */
export function codebook(instrument: Instrument, language: Language = 'en'): string {
  const say = CODEBOOK_WORDS[language];
  const { id, version, title, note, key, respondent } = instrument;
  const missing = Object.assign(
    {},
    ...questionsOf(instrument).map(({ question }) => question.missing),
  ) as Record<string, string>;
  const declared = Object.entries(missing).map(([code, reason]) => `\`${code}\` (${reason})`);
  return [
    `# ${title}`,
    '',
    say.record(`\`${id}\``, version, respondent.one),
    ...(note === '' ? [] : ['', note]),
    '',
    `* ${say.key}${say.colon}${key === undefined ? say.noKey : `\`${key}\``}`,
    `* ${say.missing}${say.colon}${[say.emptyCell, ...declared].join(', ')}`,
    ...instrument.sections.flatMap((section) => [
      '',
      `## ${section.title} (\`${section.id}\`)`,
      ...section.questions.flatMap((question) => ['', ...describe(question, say)]),
    ]),
    '',
  ].join('\n');
}

function describe(question: Question, say: CodebookWords): readonly string[] {
  const name = question.label === '' ? `\`${question.id}\`` : `${question.label} (\`${question.id}\`)`;
  const head = (what: string): string =>
    `**${name}**${say.colon}${what}${question.optional ? say.optional : ''}.`;
  switch (question.type) {
    case 'single':
      return question.derived
        ? [head(say.followsFrom(`\`${question.derived.column}\``)), '', ...table(question.options, say)]
        : [head(say.oneOption(`\`${question.column}\``)), '', ...table(question.options, say)];
    case 'multi': {
      const { layout } = question;
      const none = question.none.length > 0 ? say.none(codes(question.none)) : '';
      if (layout.kind === 'joined') {
        const what = say.severalJoined(`\`${layout.column}\``, `\`${layout.separator}\``);
        return [head(what + none), '', ...table(question.options, say)];
      }
      const rows = question.options.map(({ id, label }) => [layout.columns[id]!, label] as const);
      return [
        head(say.severalColumns + boxWords(layout, say) + none),
        '',
        ...twoColumns(say.column, say.option, rows),
      ];
    }
    case 'rating':
    case 'contribution': {
      const { scale } = question;
      const levels = scale.levels.map((level) => {
        const meaning = scale.ends[level.id] ?? (level.label === level.id ? '' : level.label);
        const score = level.score === null || String(level.score) === level.id ? '' : say.score(level.score);
        return `\`${level.id}\`${meaning === '' ? '' : ` ${meaning}`}${score}${level.outside ? say.beside : ''}`;
      });
      const top = scale.top.length > 0 ? say.top(codes(scale.top)) : '';
      const what = question.type === 'rating' ? say.ratings : say.contributions;
      const items = question.items.map(({ column, label }) => [column, label] as const);
      return [head(what(levels.join('; ')) + top), '', ...twoColumns(say.column, say.item, items)];
    }
    case 'numbers': {
      const { sum } = question;
      const adds = sum === undefined ? '' : say.addUp(sum.total);
      const items = question.items.map(({ column, label }) => [column, label] as const);
      return [
        head(say.numbers(numberWords(question, say)) + adds),
        '',
        ...twoColumns(say.column, say.item, items),
      ];
    }
    case 'number':
      return [head(say.number(numberWords(question, say), `\`${question.column}\``))];
    case 'text':
      return [head(say.text(`\`${question.column}\``))];
    case 'barriers': {
      const { layout } = question;
      const place = (id: string): string => (layout.kind === 'split' ? layout.columns[id]! : id);
      const rows = question.barriers.map(({ id, label, category }) => {
        const group = question.categories.find((one) => one.id === category)?.label ?? say.uncoded;
        return `| \`${place(id)}\` | ${escaped(label)} | ${escaped(group)} |`;
      });
      const none = question.none.map(
        ({ id, label }) => `| \`${place(id)}\` | ${escaped(label)} | ${escaped(say.saysNone)} |`,
      );
      const what =
        layout.kind === 'split'
          ? say.barriersColumns + boxWords(layout, say)
          : say.barriers(`\`${layout.column}\``, `\`${layout.separator}\``);
      return [
        head(what),
        '',
        `| ${layout.kind === 'split' ? say.column : say.code} | ${say.barrier} | ${say.category} |`,
        '|---|---|---|',
        ...rows,
        ...none,
      ];
    }
  }
}

/** What boxes say, where the instrument does. */
const boxWords = ({ ticked, notTicked }: BoxLayout, say: CodebookWords): string =>
  (ticked ? say.ticked(codes(ticked)) : '') + (notTicked ? say.notTicked(codes(notTicked)) : '');

/** "whole number from 1 to 9". */
function numberWords({ min, max, decimals }: NumberQuestion | NumbersQuestion, say: CodebookWords): string {
  const range = [min === undefined ? '' : say.from(min), max === undefined ? '' : say.to(max)]
    .join(' ')
    .trim();
  const digits = decimals === 0 ? say.whole : say.decimal(decimals);
  return range === '' ? digits : `${digits} ${range}`;
}

const codes = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

const table = (options: readonly Option[], say: CodebookWords): readonly string[] =>
  twoColumns(
    say.code,
    say.label,
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
