import type { Estimate } from '../../estimate.js';
import type { Question, Section } from '../../instrument/model.js';
import type { FigureWords } from '../../words/figure.js';
import type { Language } from '../../words/language.js';
import { countCell } from '../cells.js';
import type { Chart, PartsChart, PartsRow } from '../chart.js';
import type { FindIn } from '../find.js';
import type { Print } from '../print.js';
import { inPieces } from './pieces.js';

/** Where a chart of missing answers stands, and in which words. */
export interface MissingFacts {
  readonly section: Pick<Section, 'id' | 'title'>;
  readonly questions: readonly Question[];
  /** The last table of the section. */
  readonly table: string;
  readonly respondents: string;
  readonly notice: string;
  readonly language: Language;
  readonly words: FigureWords;
  readonly print: Print;
}

const ANSWERED = 'answered';

/** Who is not in the base of each question or item, by reason; none where everybody is. */
export function missingCharts(findIn: FindIn, facts: MissingFacts): readonly Chart[] {
  const chart = missingChart(findIn, facts);
  return chart === undefined ? [] : inPieces(chart, facts.words);
}

function missingChart(findIn: FindIn, facts: MissingFacts): PartsChart | undefined {
  const { section, questions, words } = facts;
  const found = questions.flatMap((question) => {
    const rows = findIn(question.id).all.filter(({ statistic }) => statistic === 'missing');
    const items = [...new Set(rows.map(({ item }) => item))];
    return items.map((item) => {
      const own = rows.filter((row) => row.item === item);
      const name = question.label || (item === '' ? question.id : '');
      const label = item === '' ? name : own[0]!.item_label;
      return { label: item !== '' && name !== '' && questions.length > 1 ? `${name}: ${label}` : label, own };
    });
  });
  const lacking = found.filter(({ own }) => own.some(({ level, n }) => level !== ANSWERED && n !== 0));
  if (lacking.length === 0) return undefined;
  const labels = new Map(
    lacking.flatMap(({ own }) => own.map((row) => [row.level, row.level_label] as const)),
  );
  const levels = [ANSWERED, ...[...labels.keys()].filter((level) => level !== ANSWERED)].filter((level) =>
    labels.has(level),
  );
  return {
    intent: 'parts',
    id: `${section.id}-missing`,
    table: facts.table,
    title: `${section.title}: ${words.missing}`,
    subject: 'missing',
    language: facts.language,
    caption: words.missingCaption(facts.respondents),
    notice: facts.notice,
    alt: words.alt.missing(lacking.length),
    axis: words.percentOf(facts.respondents),
    levels: levels.map((level) => labels.get(level)!),
    rows: lacking.map(({ label, own }) => rowOf(label, own, levels, facts)),
  };
}

function rowOf(
  label: string,
  own: readonly Estimate[],
  levels: readonly string[],
  { words, print }: MissingFacts,
): PartsRow {
  const base = own[0]!.base ?? 0;
  const counts = levels.map((level) => own.find((row) => row.level === level)?.n ?? 0);
  return {
    label,
    base: words.n(countCell(base, print).text),
    parts: base === 0 ? [] : counts.map((count) => ({ count, text: countCell(count, print).text })),
    instead: base === 0 ? words.nobody : '',
  };
}
