import type { BlockQuestion, Level } from '../../instrument/model.js';
import { countCell, percentCell } from '../cells.js';
import type { PartsChart, PartsRow } from '../chart.js';
import { levelsOn, middleOf } from '../tables/levels.js';
import type { Subject } from '../tables/shape.js';
import { type ChartContext, factsOf, rowsOf } from './context.js';

/** Ratings and contributions: how the answers to each item are divided among the levels. */
export function partsChart(question: BlockQuestion, context: ChartContext): PartsChart {
  const { words, respondents } = context;
  const levels = levelsOn(question);
  const rows = rowsOf<PartsRow>(
    question.items.map(({ id, label }) => ({ item: id, level: '', label })),
    context,
    (subject, group) => dividedAmong(levels, subject, group, context),
  );
  const names = levels.map((level) => nameOf(level, question));
  const middle = middleOf(question);
  const isReversed = question.type === 'rating' && question.items.some(({ reversed }) => reversed);
  return {
    intent: 'parts',
    ...factsOf(context, [
      words.alt.parts(rows.length, levels.length, names[0]!, names.at(-1)!),
      context.shown.length === 0 ? extremesOf(question, levels, context) : '',
      words.alt.seeTable,
    ]),
    // The legend says what the levels are.
    caption: [context.say.captions.levels(respondents), ...(isReversed ? [words.reversed] : [])].join(' '),
    axis: words.percentOf(respondents),
    levels: names,
    ...(middle !== undefined && { middle }),
    rows,
  };
}

/** "5 (major activities)" where only the ends of a scale are labelled. */
function nameOf({ id, label }: Level, { scale }: BlockQuestion): string {
  const end = scale.ends[id];
  return end === undefined ? label : `${label} (${end})`;
}

function dividedAmong(
  levels: readonly Level[],
  { item }: Subject,
  group: string,
  { find, print, words }: ChartContext,
): Omit<PartsRow, 'label' | 'group'> {
  const found = levels.map(({ id }) => find.one({ item, level: id, group, statistic: 'percent' }));
  const base = found[0]?.base ?? 0;
  const known = base > 0 && found.every((row) => row !== undefined && row.value !== null);
  return {
    base: words.n(countCell(base, print).text),
    parts: known ? found.map((row) => ({ count: row!.n!, text: percentCell(row, print).text })) : [],
    instead: known ? '' : base === 0 ? words.nobody : words.tooFew,
  };
}

/** The items with the largest and the smallest share at the top of the scale. */
function extremesOf(
  question: BlockQuestion,
  levels: readonly Level[],
  { find, print, words }: ChartContext,
): string {
  const top = question.scale.top.length > 0 ? question.scale.top : [levels.at(-1)!.id];
  const statistic = question.type === 'contribution' ? 'high' : 'top';
  const shares = question.items.flatMap(({ id, label, reversed }) => {
    // The top of a reversed item is at the other end.
    if (reversed) return [];
    const row = find.one({ item: id, statistic });
    return row === undefined || row.value === null
      ? []
      : [{ label, value: row.value, text: words.percent(percentCell(row, print).text) }];
  });
  if (shares.length < 2) return '';
  const most = shares.reduce((a, b) => (b.value > a.value ? b : a));
  const least = shares.reduce((a, b) => (b.value < a.value ? b : a));
  if (most.value === least.value) return '';
  const named = levels.filter(({ id }) => top.includes(id)).map((level) => nameOf(level, question));
  return words.alt.extremes(named.join(', '), most.label, most.text, least.label, least.text);
}
