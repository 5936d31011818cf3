import type { Estimate } from '../../estimate.js';
import type { MultiQuestion, SingleQuestion } from '../../instrument/model.js';
import { countCell, percentCell, percentIntervalCell } from '../cells.js';
import type { BarLevel, Cell } from '../document.js';
import type { Shape, ShapeContext, Subject } from './shape.js';

/** Symbols of a bar that shows how many of all: those who did, and the others. */
export const OF_ALL: readonly BarLevel[] = [
  { symbol: '#', label: 'named' },
  { symbol: '·', label: 'the others in the base' },
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
  const { find, rounding } = context;
  const answered = find.one({ level: question.options[0]!.id, statistic: 'percent' })?.base ?? 0;
  return {
    caption: `Base: ${context.people(answered)} who answered.`,
    heading: 'Option',
    columns: [
      { id: 'count', title: 'n', kind: 'count' },
      { id: 'of', title: 'of', kind: 'count' },
      { id: 'percent', title: '% (CI)', kind: 'interval' },
      { id: 'bar', title: '', kind: 'bar', levels: OF_ALL },
    ],
    layouts: [
      ['count', 'of', 'percent', 'bar'],
      ['count', 'of', 'percent'],
    ],
    subjects: optionSubjects(question),
    cells: ({ level }, group) => {
      const row = find.one({ level, group, statistic: 'percent' });
      return {
        count: countCell(row?.n),
        of: countCell(row?.base),
        percent: percentIntervalCell(row, rounding),
        bar: ofAllCell(row),
      };
    },
    remarks: [],
  };
}

/** Any number of options: of those who answered, of those asked where that differs, and of all mentions. */
export function multiShape(question: MultiQuestion, context: ShapeContext): Shape {
  const { find, rounding } = context;
  const first = question.options[0]!.id;
  const base = (base_kind: 'answered' | 'asked', group = ''): number =>
    find.one({ level: first, group, statistic: 'percent', base_kind })?.base ?? 0;
  const differs = ['', ...context.groups].some((group) => base('answered', group) !== base('asked', group));
  const asked = differs ? ['asked'] : [];
  const mentions = question.options
    .map(({ id }) => find.one({ level: id, statistic: 'mention_share' })?.base)
    .find((all) => all !== undefined);
  return {
    caption:
      `Base: ${context.people(base('answered'))} who answered` +
      `${differs ? ` (of ${base('asked')} asked)` : ''}; several answers possible. Mentions: ${mentions ?? 0}.`,
    heading: 'Option',
    columns: [
      { id: 'count', title: 'n', kind: 'count' },
      { id: 'of', title: 'of', kind: 'count' },
      { id: 'percent', title: differs ? '% of answered (CI)' : '% (CI)', kind: 'interval' },
      { id: 'asked', title: '% of asked (CI)', kind: 'interval' },
      { id: 'mentions', title: '% of mentions', kind: 'percent' },
      { id: 'mentions_ci', title: '% of mentions (CI)', kind: 'interval' },
      { id: 'bar', title: '', kind: 'bar', levels: OF_ALL },
    ],
    layouts: [
      ['count', 'of', 'percent', ...asked, 'mentions_ci', 'bar'],
      ['count', 'of', 'percent', ...asked, 'mentions', 'bar'],
      ['count', 'of', 'percent', ...asked, 'mentions'],
      ['count', 'of', 'percent', ...asked],
      ['count', 'of', 'percent'],
    ],
    subjects: optionSubjects(question),
    cells: ({ level }, group) => {
      const answered = find.one({ level, group, statistic: 'percent', base_kind: 'answered' });
      const share = find.one({ level, group, statistic: 'mention_share' });
      return {
        count: countCell(answered?.n),
        of: countCell(answered?.base),
        percent: percentIntervalCell(answered, rounding),
        asked: percentIntervalCell(
          find.one({ level, group, statistic: 'percent', base_kind: 'asked' }),
          rounding,
        ),
        mentions: percentCell(share, rounding),
        mentions_ci: percentIntervalCell(share, rounding),
        bar: ofAllCell(answered),
      };
    },
    remarks: [],
  };
}

const optionSubjects = (question: SingleQuestion | MultiQuestion): readonly Subject[] =>
  question.options.map(({ id, label }) => ({ item: '', level: id, label }));
