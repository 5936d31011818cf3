import type { BlockQuestion, Level } from '../../instrument/model.js';
import {
  countAndPercentCell,
  countCell,
  numberCell,
  percentCell,
  percentIntervalCell,
  rankCell,
} from '../cells.js';
import type { BarLevel, Cell, Column } from '../document.js';
import type { Shape, ShapeContext, Subject } from './shape.js';

/** Ratings: n, every level, mean, spread, the top of the scale, rank, and a bar of the distribution. */
export function ratingShape(question: BlockQuestion, context: ShapeContext): Shape {
  const { find, rounding } = context;
  const levels = levelsOn(question);
  const top = question.scale.top;
  const topTitle = `${levelRange(top, question)}, % (CI)`;
  const hasScores = levels.some(({ score }) => score !== null);
  const means = hasScores ? ['mean'] : [];
  const tops = top.length > 0 ? ['top'] : [];
  const spread = hasScores ? ['sd', 'median'] : [];
  const rank = hasScores && question.items.length > 1 ? ['rank'] : [];
  const wide = levels.map(wideId);
  const narrow = levels.map(narrowId);
  return {
    caption: `${baseSentence(context)} ${scaleSentence(question)}`,
    heading: 'Item',
    columns: [
      { id: 'n', title: 'n', kind: 'count' },
      ...levelColumns(question),
      { id: 'mean', title: 'mean', kind: 'number' },
      { id: 'sd', title: 'sd', kind: 'number' },
      { id: 'median', title: 'med.', kind: 'number' },
      { id: 'top', title: topTitle, kind: 'interval' },
      { id: 'rank', title: 'rank', kind: 'rank' },
      { id: 'bar', title: '', kind: 'bar', levels: barLevels(levels) },
    ],
    layouts: [
      ['n', ...wide, ...means, ...spread, ...tops, ...rank, 'bar'],
      ['n', ...wide, ...means, ...tops, ...rank, 'bar'],
      ['n', ...wide, ...means, ...tops, 'bar'],
      ['n', ...narrow, ...means, ...spread, ...tops, ...rank, 'bar'],
      ['n', ...narrow, ...means, ...tops, ...rank, 'bar'],
      ['n', ...narrow, ...means, ...tops, 'bar'],
      ['n', ...narrow, ...means, ...tops],
      ['n', ...narrow, ...means],
      ['n', ...narrow],
    ],
    subjects: itemSubjects(question),
    cells: (subject, group) => {
      const one = (statistic: string) => find.one({ item: subject.item, group, statistic });
      return {
        ...levelCells(question, subject, group, context),
        mean: numberCell(one('mean'), rounding, 2),
        sd: numberCell(one('sd'), rounding, 2),
        median: numberCell(one('median'), rounding, 1),
        top: percentIntervalCell(one('top'), rounding),
        rank: rankCell(one('rank')),
      };
    },
    remarks: [],
  };
}

/** Contributions: n, every level, any, the highest, and the two readings of the score share. */
export function contributionShape(question: BlockQuestion, context: ShapeContext): Shape {
  const { find, rounding } = context;
  const levels = levelsOn(question);
  const wide = levels.map(wideId);
  const narrow = levels.map(narrowId);
  const high = question.scale.top.length > 0 ? question.scale.top : [levels.at(-1)!.id];
  const shares = 'Share of scores, %';
  return {
    caption: `${baseSentence(context)} ${scaleSentence(question)}`,
    heading: 'Item',
    columns: [
      { id: 'n', title: 'n', kind: 'count' },
      ...levelColumns(question),
      { id: 'any', title: 'any', kind: 'percent', group: '%' },
      { id: 'any_ci', title: 'any, % (CI)', kind: 'interval' },
      { id: 'high_ci', title: `${levelRange(high, question)}, % (CI)`, kind: 'interval' },
      { id: 'share_mean', title: 'mean of shares', kind: 'percent', group: shares },
      { id: 'share_mean_ci', title: 'mean of shares (CI)', kind: 'interval', group: shares },
      { id: 'share_ratio', title: 'ratio of totals', kind: 'percent', group: shares },
      { id: 'bar', title: '', kind: 'bar', levels: barLevels(levels) },
    ],
    layouts: [
      ['n', ...wide, 'any_ci', 'high_ci', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...wide, 'any_ci', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...wide, 'any', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...narrow, 'any', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...narrow, 'any', 'share_mean_ci', 'share_ratio'],
      ['n', ...narrow, 'any', 'share_mean_ci'],
      ['n', ...narrow, 'any', 'share_mean'],
      ['n', ...narrow],
    ],
    subjects: itemSubjects(question),
    cells: (subject, group) => {
      const one = (statistic: string) => find.one({ item: subject.item, group, statistic });
      return {
        ...levelCells(question, subject, group, context),
        any: percentCell(one('any'), rounding),
        any_ci: percentIntervalCell(one('any'), rounding),
        high_ci: percentIntervalCell(one('high'), rounding),
        share_mean: percentCell(one('share_mean'), rounding),
        share_mean_ci: percentIntervalCell(one('share_mean'), rounding),
        share_ratio: percentCell(one('share_ratio'), rounding),
      };
    },
    remarks: [shareRemark(question, context)],
  };
}

const levelsOn = (question: BlockQuestion): readonly Level[] =>
  question.scale.levels.filter(({ outside }) => !outside);

const wideId = ({ id }: Level): string => `np:${id}`;
const narrowId = ({ id }: Level): string => `p:${id}`;

const itemSubjects = (question: BlockQuestion): readonly Subject[] =>
  question.items.map(({ id, label }) => ({ item: id, level: '', label }));

function levelColumns(question: BlockQuestion): readonly Column[] {
  return levelsOn(question).flatMap((level, i): Column[] => [
    { id: wideId(level), title: level.id, kind: 'percent', group: 'n (%)', level: i },
    { id: narrowId(level), title: level.id, kind: 'percent', group: '%', level: i },
  ]);
}

const barLevels = (levels: readonly Level[]): readonly BarLevel[] =>
  levels.map(({ id, label }, i) => ({ symbol: /^\d$/.test(id) ? id : String(i % 10), label }));

function levelCells(
  question: BlockQuestion,
  { item }: Subject,
  group: string,
  { find, rounding }: ShapeContext,
): Readonly<Record<string, Cell>> {
  const levels = levelsOn(question).map((level) => ({
    level,
    row: find.one({ item, level: level.id, group, statistic: 'percent' }),
  }));
  const base = levels[0]?.row?.base;
  return {
    n: countCell(base),
    ...Object.fromEntries(
      levels.flatMap(({ level, row }) => [
        [wideId(level), countAndPercentCell(row, rounding)],
        [narrowId(level), percentCell(row, rounding)],
      ]),
    ),
    // A bar shows shares, which a small group does not.
    bar: {
      value: null,
      text: '',
      kind: 'bar',
      parts: levels.map(({ row }) => (row?.value === null ? 0 : (row?.n ?? 0))),
    },
  };
}

const baseSentence = ({ respondents }: ShapeContext): string =>
  `Percentage of ${respondents} at each level; base: those who answered the item.`;

/** What the levels mean: the ends where only those are labelled, else every level whose label is not its code. */
function scaleSentence(question: BlockQuestion): string {
  const { ends } = question.scale;
  const said = levelsOn(question).flatMap(({ id, label }) => {
    const meaning = ends[id] ?? (label === id ? undefined : label);
    return meaning === undefined ? [] : [`${id} = ${meaning}`];
  });
  return said.length === 0 ? '' : `${said.join(', ')}.`;
}

/** "4-5" for levels that follow one another, "4, 6" for others. */
function levelRange(ids: readonly string[], question: BlockQuestion): string {
  const order = levelsOn(question).map(({ id }) => id);
  const places = ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  const together = places.every((place, i) => i === 0 || place === places[i - 1]! + 1);
  const [first, last] = [order[places[0]!], order[places.at(-1)!]];
  if (ids.length > 1 && together) return `${first}–${last}`;
  return places.map((place) => order[place]).join(', ');
}

/** Whose scores are in the shares and whose are not. */
function shareRemark(question: BlockQuestion, { find, people }: ShapeContext): string {
  const base = find.one({ item: question.items[0]!.id, statistic: 'share_mean' })?.base ?? 0;
  const leftOut = find.all
    .filter(({ statistic, group, n }) => statistic === 'shares_left_out' && group === '' && n !== 0)
    .map(({ n, level_label }) => `${n} ${level_label}`);
  const out = leftOut.length === 0 ? '' : `; left out: ${leftOut.join(', ')}`;
  const scores = levelsOn(question).map(({ id, score }) => `${id} = ${score}`);
  return `Share of scores (${scores.join(', ')}), not of money, of ${people(base)}${out}.`;
}
