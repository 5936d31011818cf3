import type { Estimate } from '../../estimate.js';
import type { MultiQuestion, SingleQuestion } from '../../instrument/model.js';
import { countCell, percentCell } from '../cells.js';
import type { Bar, BarsChart, BarsRow } from '../chart.js';
import { type ChartContext, factsOf, rowsOf } from './context.js';

/** One option of several, or any number of them: how many of those who answered chose each. */
export function optionsChart(question: SingleQuestion | MultiQuestion, context: ChartContext): BarsChart {
  const { words, find } = context;
  const rows = rowsOf<BarsRow>(
    question.options.map(({ id, label }) => ({ item: '', level: id, label })),
    context,
    ({ level }, group) => {
      const row = find.one({ level, group, statistic: 'percent', base_kind: 'answered' });
      return { base: '', bars: [barOf(row, shareText(row, context))] };
    },
  );
  return {
    intent: 'bars',
    ...factsOf(context, [
      words.alt.bars(rows.length),
      context.shown.length === 0 ? mostOf(rows, context) : '',
      words.alt.seeTable,
    ]),
    caption: captionOf(rows, context),
    measures: [{ title: '', axis: words.percentOf(context.respondents) }],
    rows,
  };
}

/** What the numbers are, and what the lines over the bars are where there are any. */
export function captionOf(
  rows: readonly BarsRow[],
  { table, words, confidence }: Pick<ChartContext, 'table' | 'words' | 'confidence'>,
): string {
  const isKnown = rows.some(({ bars }) => bars.some(({ low, high }) => low !== null && high !== null));
  return isKnown ? `${table.caption} ${words.intervals(confidence)}`.trim() : table.caption;
}

/** A percentage as a bar; nothing where there is none. */
export const barOf = (row: Estimate | undefined, text: string): Bar => ({
  value: row?.value ?? null,
  low: row?.low ?? null,
  high: row?.high ?? null,
  text,
});

/** "20 of 34 (59%)", without the percentage where the group is too small for one. */
function shareText(row: Estimate | undefined, { words, print }: ChartContext): string {
  if (row === undefined || row.base === 0) return words.nobody;
  const [n, base] = [countCell(row.n, print).text, countCell(row.base, print).text];
  return row.value === null ? words.of(n, base) : words.share(n, base, percentCell(row, print).text);
}

/** The row with the highest percentage, or the rows where several share it, in words. */
export function mostOf(rows: readonly BarsRow[], { words }: ChartContext): string {
  const known = rows.flatMap(({ label, bars }) => (bars[0]!.value === null ? [] : [{ label, ...bars[0]! }]));
  const highest = Math.max(...known.map(({ value }) => value!));
  const most = known.filter(({ value }) => value === highest);
  if (known.length < 2 || most.length === known.length) return '';
  return words.alt.most(most.map(({ label }) => label).join(', '), most[0]!.text);
}
