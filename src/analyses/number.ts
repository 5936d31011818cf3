import { type Estimate, estimate } from '../estimate.js';
import type { Meaning } from '../instrument/meaning.js';
import type { NumberQuestion } from '../instrument/model.js';
import type { Note } from '../methods.js';
import {
  maximum,
  mean,
  minimum,
  quantile,
  standardDeviation,
  total,
  type ValueCount,
} from '../stats/distribution.js';
import type { Analysis } from './analysis.js';
import { withStudentInterval } from './estimates.js';

/** A number given by respondents: mean, spread, quartiles and range. */
export const numberAnalysis: Analysis<NumberQuestion> = {
  name: 'number',
  appliesTo: (question) => question.type === 'number',
  needs: (question) => [[{ column: question.column }]],
  compute(question, counts, { confidence }) {
    const cells: ValueCount[] = counts([{ column: question.column }]).flatMap(({ key, n }) => {
      const meaning = key[0] as Meaning;
      return meaning.is === 'number' ? [{ value: meaning.units, n }] : [];
    });
    // Counted in whole units of the last decimal, so that everything up to here is exact.
    const unit = 10 ** question.decimals;
    const n = total(cells);
    const facts = { unit: 'value', n, base: n, base_kind: 'answered' } as const;
    const sd = standardDeviation(cells);
    const number = (statistic: string, method: string, units: number | undefined): Estimate =>
      estimate({
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
          floor: question.min ?? Number.NEGATIVE_INFINITY,
          ceiling: question.max ?? Number.POSITIVE_INFINITY,
        },
      ),
      number('sd', 'sd', sd),
      number('median', 'quantile', quantile(cells, 0.5)),
      number('q1', 'quantile', quantile(cells, 0.25)),
      number('q3', 'quantile', quantile(cells, 0.75)),
      number('min', 'extreme', minimum(cells)),
      number('max', 'extreme', maximum(cells)),
    ];
  },
};
