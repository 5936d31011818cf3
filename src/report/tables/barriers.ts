import type { BarriersQuestion } from '../../instrument/model.js';
import { countCell, percentCell, percentIntervalCell } from '../cells.js';
import { OF_ALL, ofAllCell } from './options.js';
import type { Shape, ShapeContext, Subject } from './shape.js';

/** Barriers by category in the three readings, each category followed by its barriers. */
export function barriersShape(question: BarriersQuestion, context: ShapeContext): Shape {
  const { find, rounding, respondents } = context;
  const rows = find.all.filter(({ statistic, group }) => statistic === 'percent' && group === '');
  const base = (statistic: string): number =>
    find.all.find((row) => row.statistic === statistic && row.group === '')?.base ?? 0;
  return {
    caption:
      `Base: ${context.people(base('percent'))} who answered, each counted once in a category; ` +
      `${base('equal_weight_share')} named at least one barrier, ${base('mention_share')} mentions in all.`,
    heading: 'Category and barrier',
    columns: [
      { id: 'count', title: 'n', kind: 'count' },
      { id: 'of', title: 'of', kind: 'count' },
      { id: 'percent', title: `% of ${respondents} (CI)`, kind: 'interval' },
      { id: 'mentions', title: '% of mentions', kind: 'percent' },
      { id: 'mentions_ci', title: '% of mentions (CI)', kind: 'interval' },
      { id: 'weight', title: 'equal weight, %', kind: 'percent' },
      { id: 'weight_ci', title: 'equal weight, % (CI)', kind: 'interval' },
      { id: 'bar', title: '', kind: 'bar', levels: OF_ALL },
    ],
    layouts: [
      ['count', 'of', 'percent', 'mentions_ci', 'weight_ci', 'bar'],
      ['count', 'of', 'percent', 'mentions', 'weight', 'bar'],
      ['count', 'of', 'percent', 'mentions', 'weight'],
      ['count', 'percent', 'mentions', 'weight'],
    ],
    subjects: rows.map(
      (row): Subject => ({
        item: row.item,
        level: row.level,
        label: row.level === '' ? row.item_label : row.level_label,
        ...(row.level === '' ? {} : { indent: 1 }),
      }),
    ),
    cells: ({ item, level }, group) => {
      const one = (statistic: string) => find.one({ item, level, group, statistic });
      const percent = one('percent');
      return {
        count: countCell(percent?.n),
        of: countCell(percent?.base),
        percent: percentIntervalCell(percent, rounding),
        ...(one('mention_share') && {
          mentions: percentCell(one('mention_share'), rounding),
          mentions_ci: percentIntervalCell(one('mention_share'), rounding),
          weight: percentCell(one('equal_weight_share'), rounding),
          weight_ci: percentIntervalCell(one('equal_weight_share'), rounding),
        }),
        bar: ofAllCell(percent),
      };
    },
    remarks: orderRemark(question, context),
  };
}

const READINGS = [
  { name: 'respondents', method: 'rank-percent' },
  { name: 'mentions', method: 'rank-mention-share' },
  { name: 'equal weight', method: 'rank-equal-weight' },
] as const;

/** Says so when the three readings put the categories in different orders. */
function orderRemark(question: BarriersQuestion, { find }: ShapeContext): readonly string[] {
  const orders = READINGS.map(({ name, method }) => {
    const ranked = question.categories.map(({ id, label }) => ({
      label,
      rank: find.one({ item: id, statistic: 'rank', method })?.value ?? null,
    }));
    return { name, ranks: ranked.map(({ rank }) => rank).join(' '), ranked };
  });
  const differing = orders.filter(({ ranks }) => ranks !== orders[0]!.ranks);
  if (differing.length === 0) return [];
  const order = ({ name, ranked }: (typeof orders)[number]): string => {
    const sorted = ranked.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
    return `by ${name}: ${sorted.map(({ rank, label }) => `${rank}. ${label}`).join('; ')}`;
  };
  return [
    `The readings disagree on the order of the categories. ${[orders[0]!, ...differing].map(order).join('. ')}.`,
  ];
}
