import type { EstimateFacts } from '../estimate.js';
import { type Meaning, unitsOf } from '../instrument/meaning.js';
import type { NumberQuestion, NumbersQuestion } from '../instrument/model.js';
import type { Note } from '../methods.js';
import { momentsOfUnits, orderOf, type UnitCount } from '../stats/fixed-point.js';
import { deviationOfMoments, meanOfMoments } from '../stats/moments.js';
import type { Analysis, Counts, Setting } from './analysis.js';
import { type Subject, withStudentInterval } from './estimates.js';
import { countsOfYears, isOfYears } from './years.js';

/** A number given by respondents: mean, spread, quartiles and range; of years, how many gave each. */
export const numberAnalysis: Analysis<NumberQuestion> = {
  name: 'number',
  appliesTo: (question) => question.type === 'number',
  needs: (question) => [[{ column: question.column }]],
  compute: (question, counts, setting) => describe(question, question.column, {}, counts, setting),
};

/** A block of numbers: the same for each item. */
export const numbersAnalysis: Analysis<NumbersQuestion> = {
  name: 'numbers',
  appliesTo: (question) => question.type === 'numbers',
  needs: (question) => question.items.map(({ column }) => [{ column }]),
  compute: (question, counts, setting) =>
    question.items.flatMap(({ id, label, column }) =>
      describe(question, column, { item: id, item_label: label }, counts, setting),
    ),
};

function describe(
  question: NumberQuestion | NumbersQuestion,
  column: string,
  subject: Subject,
  counts: Counts,
  { confidence }: Setting,
): readonly EstimateFacts[] {
  const cells = counts([{ column }]).flatMap(({ key, n }): UnitCount[] => {
    const meaning = key[0] as Meaning;
    return meaning.is === 'number' ? [{ units: unitsOf(meaning), n }] : [];
  });
  const { decimals, min, max } = question;
  // Counted in whole units of the last decimal, so that everything is exact until it is divided once.
  const unit = 10n ** BigInt(decimals);
  const moments = momentsOfUnits(cells);
  const n = Number(moments.n);
  const facts = { ...subject, unit: 'value', n, base: n, base_kind: 'answered' } as const;
  const sd = deviationOfMoments(moments, unit);
  const number = (statistic: string, method: string, value: number | undefined): EstimateFacts => ({
    ...facts,
    statistic,
    method,
    value: value ?? null,
    note: value !== undefined ? '' : ((n === 0 ? 'no-base' : 'too-few') satisfies Note),
  });
  const order = orderOf(cells, unit);
  return [
    withStudentInterval(
      { ...facts, statistic: 'mean', method: 'mean', value: meanOfMoments(moments, unit) ?? null },
      {
        se: sd === undefined ? undefined : sd / Math.sqrt(n),
        df: n - 1,
        confidence,
        floor: min ?? Number.NEGATIVE_INFINITY,
        ceiling: max ?? Number.POSITIVE_INFINITY,
      },
    ),
    number('sd', 'sd', sd),
    number('median', 'quantile', order.quartile(2)),
    number('q1', 'quantile', order.quartile(1)),
    number('q3', 'quantile', order.quartile(3)),
    number('min', 'extreme', order.least),
    number('max', 'extreme', order.greatest),
    ...(isOfYears(question)
      ? countsOfYears(
          cells.map(({ units, n }) => ({ value: Number(units), n })),
          question,
          subject,
        )
      : []),
  ];
}
