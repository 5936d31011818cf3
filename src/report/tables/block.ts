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
import { countText, type Print, withCi } from '../print.js';
import { levelRange, levelsOn, middleOf } from './levels.js';
import type { Shape, ShapeContext, Subject } from './shape.js';

/** Ratings: n, every level, mean, spread, the top of the scale, rank, and a bar of the distribution. */
export function ratingShape(question: BlockQuestion, context: ShapeContext): Shape {
  const { find, print, say } = context;
  const levels = levelsOn(question);
  const top = question.scale.top;
  const topTitle = withCi(`${levelRange(top, question)}, %`, print);
  const hasScores = levels.some(({ score }) => score !== null);
  const means = hasScores ? ['mean'] : [];
  const tops = top.length > 0 ? ['top'] : [];
  const topPercents = top.length > 0 ? ['top_percent'] : [];
  const spread = hasScores ? ['sd', 'median'] : [];
  const rank = hasScores && question.items.length > 1 ? ['rank'] : [];
  const wide = levels.map(wideId);
  const narrow = levels.map(narrowId);
  return {
    caption: `${say.captions.levels(context.respondents)} ${scaleSentence(question)}`.trim(),
    heading: say.item,
    columns: [
      { id: 'n', title: say.n, kind: 'count' },
      ...levelColumns(question, print),
      { id: 'mean', title: say.mean, kind: 'number' },
      { id: 'sd', title: say.sd, kind: 'number' },
      { id: 'median', title: say.med, kind: 'number' },
      { id: 'top', title: topTitle, kind: 'interval' },
      { id: 'rank', title: say.rank, kind: 'rank' },
      { id: 'top_percent', title: levelRange(top, question), kind: 'percent', group: '%' },
      ...barColumns(question),
    ],
    layouts: [
      ['n', ...wide, ...means, ...spread, ...tops, ...rank, 'bar'],
      ['n', ...wide, ...means, ...tops, ...rank, 'bar'],
      ['n', ...wide, ...means, ...tops, 'bar'],
      ['n', ...wide, ...means, ...tops, SHORT_BAR],
      ['n', ...narrow, ...means, ...spread, ...tops, ...rank, 'bar'],
      ['n', ...narrow, ...means, ...tops, ...rank, 'bar'],
      ['n', ...narrow, ...means, ...tops, 'bar'],
      ['n', ...narrow, ...means, ...tops, ...rank, SHORT_BAR],
      ['n', ...narrow, ...means, ...tops, SHORT_BAR],
      ['n', ...narrow, ...topPercents, ...means, ...rank, SHORT_BAR],
      ['n', ...narrow, ...topPercents, ...means, SHORT_BAR],
      ['n', ...narrow, ...means, SHORT_BAR],
      ['n', ...narrow, ...means, ...tops],
      ['n', ...narrow, ...means],
      ['n', ...narrow, SHORT_BAR],
      ['n', ...narrow],
    ],
    subjects: itemSubjects(question),
    cells: (subject, group) => {
      const one = (statistic: string) => find.one({ item: subject.item, group, statistic });
      return {
        ...levelCells(question, subject, group, context),
        mean: numberCell(one('mean'), print, print.decimals.mean),
        sd: numberCell(one('sd'), print, print.decimals.mean),
        median: numberCell(one('median'), print, print.decimals.median),
        top: percentIntervalCell(one('top'), print),
        top_percent: percentCell(one('top'), print),
        rank: rankCell(one('rank')),
      };
    },
    remarks: [
      ...(question.scale.ordered ? [] : [say.notes.unordered]),
      ...(hasScores && question.items.some(({ reversed }) => reversed)
        ? [say.notes.reversed(top.length > 0 ? levelRange(top, question) : '')]
        : []),
    ],
  };
}

/** Contributions: n, every level, any, the highest, and the two readings of the score share. */
export function contributionShape(question: BlockQuestion, context: ShapeContext): Shape {
  const { find, print, say } = context;
  const levels = levelsOn(question);
  const wide = levels.map(wideId);
  const narrow = levels.map(narrowId);
  const high = question.scale.top.length > 0 ? question.scale.top : [levels.at(-1)!.id];
  return {
    caption: `${say.captions.levels(context.respondents)} ${scaleSentence(question)}`.trim(),
    heading: say.item,
    columns: [
      { id: 'n', title: say.n, kind: 'count' },
      ...levelColumns(question, print),
      { id: 'any', title: say.any, kind: 'percent', group: '%' },
      { id: 'any_ci', title: withCi(`${say.any}, %`, print), kind: 'interval' },
      { id: 'high_ci', title: withCi(`${levelRange(high, question)}, %`, print), kind: 'interval' },
      { id: 'share_mean', title: say.meanOfShares, kind: 'percent', group: say.shares },
      { id: 'share_mean_ci', title: withCi(say.meanOfShares, print), kind: 'interval', group: say.shares },
      { id: 'share_ratio', title: say.ratioOfTotals, kind: 'percent', group: say.shares },
      ...barColumns(question),
    ],
    layouts: [
      ['n', ...wide, 'any_ci', 'high_ci', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...wide, 'any_ci', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...wide, 'any', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...wide, 'any', 'share_mean_ci', 'share_ratio', SHORT_BAR],
      ['n', ...narrow, 'any', 'share_mean_ci', 'share_ratio', 'bar'],
      ['n', ...narrow, 'any', 'share_mean_ci', 'share_ratio', SHORT_BAR],
      ['n', ...narrow, 'any', 'share_mean_ci', SHORT_BAR],
      ['n', ...narrow, 'any', 'share_mean', SHORT_BAR],
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
        any: percentCell(one('any'), print),
        any_ci: percentIntervalCell(one('any'), print),
        high_ci: percentIntervalCell(one('high'), print),
        share_mean: percentCell(one('share_mean'), print),
        share_mean_ci: percentIntervalCell(one('share_mean'), print),
        share_ratio: percentCell(one('share_ratio'), print),
      };
    },
    remarks: [shareRemark(question, context)],
  };
}

const wideId = ({ id }: Level): string => `np:${id}`;
const narrowId = ({ id }: Level): string => `p:${id}`;

const itemSubjects = (question: BlockQuestion): readonly Subject[] =>
  question.items.map(({ id, label }) => ({ item: id, level: '', label }));

function levelColumns(question: BlockQuestion, { countPattern }: Print): readonly Column[] {
  const middle = inScale(question);
  return levelsOn(question).flatMap((level, i): Column[] => [
    { id: wideId(level), title: level.id, kind: 'percent', group: countPattern, level: i, ...middle },
    { id: narrowId(level), title: level.id, kind: 'percent', group: '%', level: i, ...middle },
  ]);
}

/** The bar that is worth its place beside other numbers, and the one for where there is little room. */
function barColumns(question: BlockQuestion): readonly Column[] {
  const bar = {
    title: '',
    kind: 'bar',
    levels: barLevels(levelsOn(question)),
    ...inScale(question),
  } as const;
  return [
    { id: 'bar', ...bar, least: 20 },
    { id: SHORT_BAR, ...bar, least: 12 },
  ];
}

/** Where the scale has a middle, for the colours of its levels. */
function inScale(question: BlockQuestion): Pick<Column, 'middle'> {
  const middle = middleOf(question);
  return middle === undefined ? {} : { middle };
}

const SHORT_BAR = 'bar_short';

const barLevels = (levels: readonly Level[]): readonly BarLevel[] =>
  levels.map(({ id, label }, i) => ({ symbol: /^\d$/.test(id) ? id : String(i % 10), label }));

function levelCells(
  question: BlockQuestion,
  { item }: Subject,
  group: string,
  { find, print }: ShapeContext,
): Readonly<Record<string, Cell>> {
  const levels = levelsOn(question).map((level) => ({
    level,
    row: find.one({ item, level: level.id, group, statistic: 'percent' }),
  }));
  const base = levels[0]?.row?.base;
  // A bar shows shares, which a small group does not.
  const bar: Cell = {
    value: null,
    text: '',
    kind: 'bar',
    parts: levels.map(({ row }) => (row?.value === null ? 0 : (row?.n ?? 0))),
  };
  return {
    n: countCell(base, print),
    ...Object.fromEntries(
      levels.flatMap(({ level, row }) => [
        [wideId(level), countAndPercentCell(row, print)],
        [narrowId(level), percentCell(row, print)],
      ]),
    ),
    bar,
    [SHORT_BAR]: bar,
  };
}

/** What the levels mean: the ends where only those are labelled, else every level whose label is not its code. */
function scaleSentence(question: BlockQuestion): string {
  const { ends } = question.scale;
  const said = levelsOn(question).flatMap(({ id, label }) => {
    const meaning = ends[id] ?? (label === id ? undefined : label);
    return meaning === undefined ? [] : [`${id} = ${meaning}`];
  });
  return said.length === 0 ? '' : `${said.join(', ')}.`;
}

/** Whose scores are in the shares and whose are not. */
function shareRemark(question: BlockQuestion, { find, print, say, people }: ShapeContext): string {
  const base = find.one({ item: question.items[0]!.id, statistic: 'share_mean' })?.base ?? 0;
  const leftOut = find.all
    .filter(({ statistic, group, n }) => statistic === 'shares_left_out' && group === '' && n !== 0)
    .map(({ n, level_label }) => `${countText(n ?? 0, print)} ${level_label}`);
  const scores = levelsOn(question).map(({ id, score }) => `${id} = ${score}`);
  return say.notes.shares(scores.join(', '), people(base), leftOut.join(', '));
}
