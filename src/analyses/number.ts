import type { EstimateFacts } from '../estimate.js';
import { type Meaning, unitsOf } from '../instrument/meaning.js';
import type { NumberQuestion, NumbersQuestion } from '../instrument/model.js';
import type { Note } from '../methods.js';
import { total } from '../stats/distribution.js';
import { momentsOfUnits, orderOf, type UnitCount } from '../stats/fixed-point.js';
import { deviationOfMoments, meanOfMoments, type ValueCount } from '../stats/moments.js';
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
  const cells = unitsIn(column, counts);
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
    ...distribution(question, cells, unitsIn(column, everyone), language).map(({ id, label, times }) =>
      countOf(times, n, {
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
const unitsIn = (column: string, counts: Counts): readonly UnitCount[] =>
  counts([{ column }]).flatMap(({ key, n }) => {
    const meaning = key[0] as Meaning;
    return meaning.is === 'number' ? [{ units: unitsOf(meaning), n }] : [];
  });

/** How many numbers lie in each band; the bands are those of everyone's numbers. */
function distribution(
  question: NumberQuestion | NumbersQuestion,
  cells: readonly UnitCount[],
  all: readonly UnitCount[],
  language: Setting['language'],
) {
  const dropped = needlessDecimals(all, question.decimals);
  const coarse = (given: readonly UnitCount[]): readonly ValueCount[] =>
    given.map(({ units, n }) => ({ value: Number(floorDivide(units, 10n ** BigInt(dropped))), n }));
  const own = coarse(cells);
  return bandsOf(coarse(all), { ...question, decimals: question.decimals - dropped }, language).map(
    ({ id, label, from, to }) => ({
      id,
      label,
      times: total(own.filter(({ value }) => value >= from && value <= to)),
    }),
  );
}

/** How many decimals to drop so that bands are reckoned in integers that a number of JavaScript holds. */
function needlessDecimals(cells: readonly UnitCount[], decimals: number): number {
  const longest = cells.reduce((most, { units }) => Math.max(most, String(units).replace('-', '').length), 0);
  return Math.min(decimals, Math.max(0, longest - SAFE_DIGITS));
}

/** Every integer of so many digits is exact as a number of JavaScript. */
const SAFE_DIGITS = 15;

/** Division of integers, rounded down. */
const floorDivide = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));
