import type { Estimate } from '../../estimate.js';
import type { NumberQuestion, NumbersQuestion } from '../../instrument/model.js';
import { countCell } from '../cells.js';
import type { TimelineChart } from '../chart.js';
import { numbersText } from '../tables/number.js';
import { type ChartContext, factsOf } from './context.js';

/** How many gave each value, or a number in each band; none for groups. */
export function timelineCharts(
  question: NumberQuestion | NumbersQuestion,
  context: ChartContext,
): readonly TimelineChart[] {
  if (context.shown.length > 0) return [];
  const items = question.type === 'numbers' ? question.items : [{ id: '', label: '' }];
  return items.flatMap(({ id, label }) => timelineOf(question, id, label, context));
}

function timelineOf(
  question: NumberQuestion | NumbersQuestion,
  item: string,
  label: string,
  context: ChartContext,
): readonly TimelineChart[] {
  const { find, words, respondents, print } = context;
  const rows = find.all.filter((row) => row.statistic === 'count' && row.item === item && row.group === '');
  if (rows.length === 0) return [];
  const most = rows.reduce((a, b) => (b.n! > a.n! ? b : a));
  const labelOf = ({ level_label }: Estimate): string => numbersText(level_label, question, print);
  const facts = factsOf(context, [
    words.alt.timeline(
      labelOf(rows[0]!),
      labelOf(rows.at(-1)!),
      labelOf(most),
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
        label: labelOf(row),
        count: row.n!,
        text: countCell(row.n, print).text,
      })),
    },
  ];
}
