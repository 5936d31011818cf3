import type { EstimateFacts } from '../estimate.js';
import type { Meaning } from '../instrument/meaning.js';
import type { NumberQuestion, NumbersQuestion } from '../instrument/model.js';
import type { Note } from '../methods.js';
import { maximum, mean, minimum, quantile, standardDeviation, total } from '../stats/distribution.js';
import type { ValueCount } from '../stats/moments.js';
import type { Analysis, Counts, Setting } from './analysis.js';
import { bandsOf } from './bands.js';
import { countOf, type Subject, withStudentInterval } from './estimates.js';

/** A number given by respondents: mean, spread, quartiles and range; how many gave each value or band. */
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
  { confidence, language, everyone }: Setting,
): readonly EstimateFacts[] {
  const cells = numbersIn(column, counts);
  const { decimals, min, max } = question;
  // Counted in whole units of the last decimal, so that everything up to here is exact.
  const unit = 10 ** decimals;
  const n = total(cells);
  const facts = { ...subject, unit: 'value', n, base: n, base_kind: 'answered' } as const;
  const sd = standardDeviation(cells);
  const number = (statistic: string, method: string, units: number | undefined): EstimateFacts => ({
    ...facts,
    statistic,
    method,
    value: units === undefined ? null : units / unit,
    note: units !== undefined ? '' : ((n === 0 ? 'no-base' : 'too-few') satisfies Note),
  });
  const centre = mean(cells);
  return [
    withStudentInterval(
      { ...facts, statistic: 'mean', method: 'mean', value: centre === undefined ? null : centre / unit },
      {
        se: sd === undefined ? undefined : sd / Math.sqrt(n) / unit,
        df: n - 1,
        confidence,
        floor: min ?? Number.NEGATIVE_INFINITY,
        ceiling: max ?? Number.POSITIVE_INFINITY,
      },
    ),
    number('sd', 'sd', sd),
    number('median', 'quantile', quantile(cells, 0.5)),
    number('q1', 'quantile', quantile(cells, 0.25)),
    number('q3', 'quantile', quantile(cells, 0.75)),
    number('min', 'extreme', minimum(cells)),
    number('max', 'extreme', maximum(cells)),
    ...bandsOf(numbersIn(column, everyone), question, language).map(({ id, label, from, to }) =>
      countOf(total(cells.filter(({ value }) => value >= from && value <= to)), n, {
        ...subject,
        level: id,
        level_label: label,
        base_kind: 'answered',
        statistic: 'count',
      }),
    ),
  ];
}

/** The numbers given in a column, in units of the last decimal, with their counts. */
const numbersIn = (column: string, counts: Counts): readonly ValueCount[] =>
  counts([{ column }]).flatMap(({ key, n }) => {
    const meaning = key[0] as Meaning;
    return meaning.is === 'number' ? [{ value: meaning.units, n }] : [];
  });
