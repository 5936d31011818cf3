import type { Estimate } from '../../estimate.js';
import type { MultiQuestion, SingleQuestion } from '../../instrument/model.js';
import type { TableWords } from '../../words/tables.js';
import { countCell, percentCell, percentIntervalCell } from '../cells.js';
import type { BarLevel, Cell } from '../document.js';
import { countText, withCi } from '../print.js';
import { basesIn, type Shape, type ShapeContext, type Subject } from './shape.js';

/** Symbols of a bar that shows how many of all: those who did, and the others. */
export const ofAll = ({ named, others }: TableWords): readonly BarLevel[] => [
  { symbol: '#', label: named },
  { symbol: '·', label: others },
];

/** The bar of a count in its base; none where there is no percentage. */
export const ofAllCell = (row: Estimate | undefined): Cell => ({
  value: null,
  text: '',
  kind: 'bar',
  parts: row?.value === null || row?.n == null || row.base === null ? [0, 0] : [row.n, row.base - row.n],
});

/** One option of several: how many chose each, of those who answered. */
export function singleShape(question: SingleQuestion, context: ShapeContext): Shape {
  const { find, print, say } = context;
  const answered = find.one({ level: question.options[0]!.id, statistic: 'percent' })?.base ?? 0;
  return {
    caption: say.captions.answered(context.people(answered)),
    heading: say.option,
    columns: [
      { id: 'count', title: say.n, kind: 'count' },
      { id: 'of', title: say.of, kind: 'count' },
      { id: 'percent', title: withCi('%', print), kind: 'interval' },
      { id: 'bar', title: '', kind: 'bar', levels: ofAll(say) },
    ],
    layouts: [
      ['count', 'of', 'percent', 'bar'],
      ['count', 'of', 'percent'],
    ],
    subjects: optionSubjects(question),
    cells: ({ level }, group) => {
      const row = find.one({ level, group, statistic: 'percent' });
      return {
        count: countCell(row?.n, print),
        of: countCell(row?.base, print),
        percent: percentIntervalCell(row, print),
        bar: ofAllCell(row),
      };
    },
    remarks: [],
  };
}

/** Any number of options: of those who answered, of those asked where that differs, and of all mentions. */
export function multiShape(question: MultiQuestion, context: ShapeContext): Shape {
  const { find, print, say } = context;
  const { answered, asked: askedAll } = basesIn(find);
  const differs = ['', ...context.groups]
    .map((group) => basesIn(find, group))
    .some((bases) => bases.answered !== bases.asked);
  const asked = differs ? ['asked'] : [];
  const mentions = question.options
    .map(({ id }) => find.one({ level: id, statistic: 'mention_share' })?.base)
    .find((all) => all !== undefined);
  return {
    caption: say.captions.several(
      context.people(answered),
      differs ? countText(askedAll, print) : undefined,
      countText(mentions ?? 0, print),
    ),
    heading: say.option,
    columns: [
      { id: 'count', title: say.n, kind: 'count' },
      { id: 'of', title: say.of, kind: 'count' },
      { id: 'percent', title: withCi(differs ? say.ofAnswered : '%', print), kind: 'interval' },
      { id: 'asked', title: withCi(say.ofAsked, print), kind: 'interval' },
      { id: 'mentions', title: say.ofMentions, kind: 'percent' },
      { id: 'mentions_ci', title: withCi(say.ofMentions, print), kind: 'interval' },
      { id: 'bar', title: '', kind: 'bar', levels: ofAll(say) },
    ],
    layouts: [
      ['count', 'of', 'percent', ...asked, 'mentions_ci', 'bar'],
      ['count', 'of', 'percent', ...asked, 'mentions', 'bar'],
      ['count', 'of', 'percent', ...asked, 'mentions'],
      ['count', 'of', 'percent', ...asked],
      ['count', 'of', 'percent'],
    ],
    subjects: optionSubjects(question).map((subject) => ({ ...subject, box: subject.level })),
    cells: ({ level }, group) => {
      const answered = find.one({ level, group, statistic: 'percent', base_kind: 'answered' });
      const share = find.one({ level, group, statistic: 'mention_share' });
      return {
        count: countCell(answered?.n, print),
        of: countCell(answered?.base, print),
        percent: percentIntervalCell(answered, print),
        asked: percentIntervalCell(
          find.one({ level, group, statistic: 'percent', base_kind: 'asked' }),
          print,
        ),
        mentions: percentCell(share, print),
        mentions_ci: percentIntervalCell(share, print),
        bar: ofAllCell(answered),
      };
    },
    remarks: [],
  };
}

const optionSubjects = (question: SingleQuestion | MultiQuestion): readonly Subject[] =>
  question.options.map(({ id, label }) => ({ item: '', level: id, label }));
