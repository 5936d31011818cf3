import type { NumberQuestion, NumbersQuestion } from '../../instrument/model.js';
import { countCell } from '../cells.js';
import type { TimelineChart } from '../chart.js';
import { type ChartContext, factsOf } from './context.js';

/** How many fall into each year or decade; none where the numbers are no years, or for groups. */
export function timelineCharts(
  question: NumberQuestion | NumbersQuestion,
  context: ChartContext,
): readonly TimelineChart[] {
  if (context.shown.length > 0) return [];
  const items = question.type === 'numbers' ? question.items : [{ id: '', label: '' }];
  return items.flatMap(({ id, label }) => timelineOf(id, label, context));
}

function timelineOf(item: string, label: string, context: ChartContext): readonly TimelineChart[] {
  const { find, words, respondents, print } = context;
  const rows = find.all.filter((row) => row.statistic === 'count' && row.item === item && row.group === '');
  if (rows.length === 0) return [];
  const most = rows.reduce((a, b) => (b.n! > a.n! ? b : a));
  const facts = factsOf(context, [
    words.alt.timeline(
      rows[0]!.level_label,
      rows.at(-1)!.level_label,
      most.level_label,
      countCell(most.n, print).text,
    ),
  ]);
  return [
    {
      intent: 'timeline',
      ...facts,
      ...(item !== '' && { id: `${facts.id}-${item}`, title: `${facts.title}: ${label}` }),
      axis: `${words.countOf(respondents)} (${words.n(countCell(rows[0]!.base, print).text)})`,
      spans: rows.map((row) => ({
        label: row.level_label,
        count: row.n!,
        text: countCell(row.n, print).text,
      })),
    },
  ];
}
