import type { Estimate } from '../../estimate.js';
import type { BarriersQuestion } from '../../instrument/model.js';
import { countCell, percentCell, percentIntervalCell } from '../cells.js';
import { countText, withCi } from '../print.js';
import { ofAll, ofAllCell } from './options.js';
import { basesIn, type Shape, type ShapeContext, type Subject } from './shape.js';

/** Barriers by category in the three readings, each category followed by its barriers. */
export function barriersShape(question: BarriersQuestion, context: ShapeContext): Shape {
  const { find, print, say, respondents } = context;
  const rows = find.all.filter(({ statistic, group }) => statistic === 'percent' && group === '');
  const { answered } = basesIn(find);
  const hasOwnBases = rows.some((row) => row.base !== answered);
  const base = (statistic: string): number =>
    find.all.find((row) => row.statistic === statistic && row.group === '')?.base ?? 0;
  return {
    caption: say.captions.barriers(
      context.people(answered),
      countText(base('equal_weight_share'), print),
      countText(base('mention_share'), print),
    ),
    heading: say.category,
    columns: [
      { id: 'count', title: say.n, kind: 'count' },
      { id: 'of', title: say.of, kind: 'count' },
      { id: 'percent', title: withCi(say.percentOf(respondents), print), kind: 'interval' },
      { id: 'mentions', title: say.ofMentions, kind: 'percent' },
      { id: 'mentions_ci', title: withCi(say.ofMentions, print), kind: 'interval' },
      { id: 'weight', title: say.equalWeight, kind: 'percent' },
      { id: 'weight_ci', title: withCi(say.equalWeight, print), kind: 'interval' },
      { id: 'bar', title: '', kind: 'bar', levels: ofAll(say) },
    ],
    layouts: [
      ['count', 'of', 'percent', 'mentions_ci', 'weight_ci', 'bar'],
      ['count', 'of', 'percent', 'mentions', 'weight', 'bar'],
      ['count', 'of', 'percent', 'mentions', 'weight'],
      hasOwnBases ? ['count', 'of', 'percent'] : ['count', 'percent', 'mentions', 'weight'],
    ],
    subjects: inOrderOf(question, rows).map(
      (row): Subject => ({
        item: row.item,
        level: row.level,
        label: row.level === '' ? row.item_label : row.level_label,
        ...(row.level === '' ? { box: row.item } : { indent: 1, box: row.level }),
      }),
    ),
    cells: ({ item, level }, group) => {
      const one = (statistic: string) => find.one({ item, level, group, statistic });
      const percent = one('percent');
      return {
        count: countCell(percent?.n, print),
        of: countCell(percent?.base, print),
        percent: percentIntervalCell(percent, print),
        ...(one('mention_share') && {
          mentions: percentCell(one('mention_share'), print),
          mentions_ci: percentIntervalCell(one('mention_share'), print),
          weight: percentCell(one('equal_weight_share'), print),
          weight_ci: percentIntervalCell(one('equal_weight_share'), print),
        }),
        bar: ofAllCell(percent),
      };
    },
    remarks: orderRemark(question, context),
  };
}

/** Rows as the question has its categories and barriers; what is in none of them, and "no barrier", behind. */
function inOrderOf(question: BarriersQuestion, rows: readonly Estimate[]): readonly Estimate[] {
  const items = [...new Set([...question.categories.map(({ id }) => id), ...rows.map(({ item }) => item)])];
  const levels = ['', ...question.barriers.map(({ id }) => id)];
  return [...rows].sort(
    (a, b) =>
      items.indexOf(a.item) - items.indexOf(b.item) || levels.indexOf(a.level) - levels.indexOf(b.level),
  );
}

const READINGS = [
  { reading: 'percent', method: 'rank-percent' },
  { reading: 'mentions', method: 'rank-mention-share' },
  { reading: 'weight', method: 'rank-equal-weight' },
] as const;

/** Says so when the three readings put the categories in different orders. */
function orderRemark(question: BarriersQuestion, { find, say }: ShapeContext): readonly string[] {
  const orders = READINGS.map(({ reading, method }) => {
    const ranked = question.categories.map(({ id, label }) => ({
      label,
      rank: find.one({ item: id, statistic: 'rank', method })?.value ?? null,
    }));
    return { name: say.notes.readings[reading], ranks: ranked.map(({ rank }) => rank).join(' '), ranked };
  });
  const differing = orders.filter(({ ranks }) => ranks !== orders[0]!.ranks);
  if (differing.length === 0) return [];
  const order = ({ name, ranked }: (typeof orders)[number]): string => {
    const sorted = ranked.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
    return say.notes.reading(name, sorted.map(({ rank, label }) => `${rank}.\u00a0${label}`).join('; '));
  };
  return [say.notes.disagree, ...[orders[0]!, ...differing].map(order)];
}
