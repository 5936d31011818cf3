import type { NumberQuestion, NumbersQuestion, TextQuestion } from '../../instrument/model.js';
import { countCell, numberCell, numberIntervalCell } from '../cells.js';
import type { Shape, ShapeContext } from './shape.js';

/** A number: mean with interval, spread, quartiles and range. */
export function numberShape(question: NumberQuestion | NumbersQuestion, context: ShapeContext): Shape {
  const { find, rounding } = context;
  const answered = question.decimals;
  const halves = Math.max(1, answered);
  return {
    caption:
      question.type === 'numbers'
        ? 'Base: those who answered the item.'
        : `Base: ${context.people(find.one({ statistic: 'mean' })?.base ?? 0)} who answered.`,
    heading: question.type === 'numbers' ? 'Item' : 'Question',
    columns: [
      { id: 'n', title: 'n', kind: 'count' },
      { id: 'mean', title: 'mean', kind: 'number' },
      { id: 'mean_ci', title: 'mean (CI)', kind: 'interval' },
      ...['sd', 'min', 'q1', 'median', 'q3', 'max'].map((id) => ({ id, title: id, kind: 'number' as const })),
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
        n: countCell(one('mean')?.base),
        mean: numberCell(one('mean'), rounding, halves),
        mean_ci: numberIntervalCell(one('mean'), rounding, halves),
        sd: numberCell(one('sd'), rounding, halves),
        min: numberCell(one('min'), rounding, answered),
        q1: numberCell(one('q1'), rounding, halves),
        median: numberCell(one('median'), rounding, halves),
        q3: numberCell(one('q3'), rounding, halves),
        max: numberCell(one('max'), rounding, answered),
      };
    },
    remarks: [],
  };
}

/** Free text: how many wrote something. */
export function textShape(question: TextQuestion, context: ShapeContext): Shape {
  const one = (group: string) => context.find.one({ level: 'answered', group, statistic: 'missing' });
  return {
    caption: 'Free text; what was written is not shown.',
    heading: 'Question',
    columns: [
      { id: 'count', title: 'wrote something', kind: 'count' },
      { id: 'of', title: `of the ${context.respondents}`, kind: 'count' },
    ],
    layouts: [['count', 'of']],
    subjects: [{ item: '', level: '', label: question.label || question.id }],
    cells: (_subject, group) => ({ count: countCell(one(group)?.n), of: countCell(one(group)?.base) }),
    remarks: [],
  };
}
