import { type BarriersQuestion, UNCODED } from '../../instrument/model.js';
import { countCell, percentCell } from '../cells.js';
import type { BarsChart, BarsRow } from '../chart.js';
import { barOf, captionOf, mostOf } from './bars.js';
import { type ChartContext, factsOf, rowsOf } from './context.js';

const READINGS = ['percent', 'mention_share', 'equal_weight_share'] as const;

/** The categories of barriers in the three readings, with what has no category and those who named none. */
export function barriersChart(question: BarriersQuestion, context: ChartContext): BarsChart {
  const { find, print, words, respondents } = context;
  const uncoded = find.all.filter(
    ({ item, level, group }) => item === UNCODED.id && level === '' && group === '',
  );
  const categories = [
    ...question.categories,
    ...uncoded.slice(0, 1).map(({ item, item_label }) => ({ id: item, label: item_label })),
    ...question.none,
  ];
  const rows = rowsOf<BarsRow>(
    categories.map(({ id, label }) => ({ item: id, level: '', label })),
    context,
    ({ item }, group) => {
      const found = READINGS.map((statistic) => find.one({ item, group, statistic }));
      return {
        base: words.n(countCell(found[0]?.base, print).text),
        bars: found.map((row, reading) => {
          if (row === undefined || row.value === null) return barOf(row, row?.n == null ? '' : String(row.n));
          const percent = percentCell(row, print).text;
          return barOf(
            row,
            READINGS[reading] === 'equal_weight_share'
              ? words.percent(percent)
              : words.countAndPercent(countCell(row.n, print).text, percent),
          );
        }),
      };
    },
  );
  const titles = [words.percentOf(respondents), words.mentions, words.equalWeight];
  return {
    intent: 'bars',
    ...factsOf(context, [
      words.alt.readings(rows.length, titles),
      context.shown.length === 0 ? mostOf(rows, context) : '',
      words.alt.seeTable,
    ]),
    caption: captionOf(rows, context),
    measures: titles.map((title) => ({ title, axis: '' })),
    rows,
  };
}
