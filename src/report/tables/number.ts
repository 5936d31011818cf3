import type { NumberQuestion, NumbersQuestion, TextQuestion } from '../../instrument/model.js';
import { isOfYears } from '../../instrument/years.js';
import { countCell, numberCell, numberIntervalCell } from '../cells.js';
import { type Print, separated, shareText, withCi } from '../print.js';
import { ofAll, ofAllCell } from './options.js';
import type { Shape, ShapeContext, Subject } from './shape.js';

/** A number: mean with interval, spread, quartiles and range. */
export function numberShape(question: NumberQuestion | NumbersQuestion, context: ShapeContext): Shape {
  const { find, print, say } = context;
  const answered = question.decimals;
  const halves = Math.max(1, answered);
  return {
    caption:
      question.type === 'numbers'
        ? say.captions.items
        : say.captions.answered(context.people(find.one({ statistic: 'mean' })?.base ?? 0)),
    heading: question.type === 'numbers' ? say.item : say.question,
    columns: [
      { id: 'n', title: say.n, kind: 'count' },
      { id: 'mean', title: say.mean, kind: 'number' },
      { id: 'mean_ci', title: withCi(say.mean, print), kind: 'interval' },
      ...(['sd', 'min', 'q1', 'median', 'q3', 'max'] as const).map((id) => ({
        id,
        title: say[id],
        kind: 'number' as const,
      })),
    ],
    layouts: [
      ['n', 'mean_ci', 'sd', 'min', 'q1', 'median', 'q3', 'max'],
      ['n', 'mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'],
      ['n', 'mean', 'sd', 'min', 'median', 'max'],
      ['n', 'min', 'median', 'max'],
    ],
    subjects:
      question.type === 'numbers'
        ? question.items.map(({ id, label }) => ({ item: id, level: '', label }))
        : [{ item: '', level: '', label: question.label || question.id }],
    cells: ({ item }, group) => {
      const one = (statistic: string) => find.one({ item, group, statistic });
      return {
        n: countCell(one('mean')?.base, print),
        mean: numberCell(one('mean'), print, halves),
        mean_ci: numberIntervalCell(one('mean'), print, halves),
        sd: numberCell(one('sd'), print, halves),
        min: numberCell(one('min'), print, answered),
        q1: numberCell(one('q1'), print, halves),
        median: numberCell(one('median'), print, halves),
        q3: numberCell(one('q3'), print, halves),
        max: numberCell(one('max'), print, answered),
      };
    },
    remarks: [],
  };
}

/** How many gave each number, or a number in each band; undefined where nobody gave one. */
export function distributionShape(
  question: NumberQuestion | NumbersQuestion,
  context: ShapeContext,
): Shape | undefined {
  const { find, print, say } = context;
  const counted = find.all.filter(({ statistic, group }) => statistic === 'count' && group === '');
  if (counted.length === 0) return undefined;
  const levels = (item: string, indent: number): readonly Subject[] =>
    counted
      .filter((row) => row.item === item)
      .map(({ level, level_label }) => ({
        item,
        level,
        label: numbersText(level_label, question, print),
        ...(indent > 0 && { indent }),
      }));
  return {
    caption:
      question.type === 'numbers'
        ? say.captions.items
        : say.captions.answered(context.people(counted[0]!.base ?? 0)),
    heading: say.value,
    columns: [
      { id: 'count', title: say.n, kind: 'count' },
      { id: 'percent', title: '%', kind: 'percent' },
      { id: 'bar', title: '', kind: 'bar', levels: ofAll(say) },
    ],
    layouts: [
      ['count', 'percent', 'bar'],
      ['count', 'percent'],
    ],
    subjects:
      question.type === 'numbers'
        ? question.items.flatMap(({ id, label }) => [{ item: id, level: '', label }, ...levels(id, 1)])
        : levels('', 0),
    cells: ({ item, level }) => {
      const row = find.one({ item, level, statistic: level === '' ? 'mean' : 'count' });
      if (level === '') return { count: countCell(row?.base, print) };
      const base = row?.base ?? 0;
      return {
        count: countCell(row?.n, print),
        percent: {
          value: base === 0 ? null : (100 * row!.n!) / base,
          text: base === 0 ? '' : shareText(row!.n!, base, print),
          kind: 'percent',
        },
        bar: ofAllCell(row),
      };
    },
    remarks: [],
  };
}

/** The numbers of a band as a report prints numbers; years stay as they are. */
export const numbersText = (
  label: string,
  question: NumberQuestion | NumbersQuestion,
  { separators }: Print,
): string =>
  isOfYears(question) ? label : label.replace(/\d+(?:\.\d+)?/g, (digits) => separated(digits, separators));

/** Free text: how many wrote something. */
export function textShape(question: TextQuestion, context: ShapeContext): Shape {
  const { find, print, say } = context;
  const one = (group: string) => find.one({ level: 'answered', group, statistic: 'missing' });
  return {
    caption: say.captions.freeText,
    heading: say.question,
    columns: [
      { id: 'count', title: say.wrote, kind: 'count' },
      { id: 'of', title: say.ofThe(context.respondents), kind: 'count' },
    ],
    layouts: [['count', 'of']],
    subjects: [{ item: '', level: '', label: question.label || question.id }],
    cells: (_subject, group) => ({
      count: countCell(one(group)?.n, print),
      of: countCell(one(group)?.base, print),
    }),
    remarks: [],
  };
}
