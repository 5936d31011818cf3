import { cannotRun } from './errors.js';
import {
  columnsOf,
  type Instrument,
  isAsked,
  isSeveral,
  type Question,
  questionsOf,
} from './instrument/model.js';
import { type BoxTexts, boxTexts } from './simulate/box-texts.js';
import { dealNumber, dealOne, dealText } from './simulate/deal-one.js';
import { dealSeveral } from './simulate/deal-several.js';
import { dealSum } from './simulate/deal-sum.js';
import {
  countsByColumn,
  type Deal,
  type Fill,
  type Marginal,
  requireAnswers,
  sum,
} from './simulate/marginals.js';
import { recordReader } from './simulate/record-reader.js';

export { withFaults } from './simulate/faults.js';
export { type Marginal, parseMarginals } from './simulate/marginals.js';

export interface SimulateOptions {
  /** How many records: 0 to 2^31. */
  readonly n: number;
  /** Which of many equally good outcomes: a whole number from 0 to 2^32-1. */
  readonly seed: number;
  /** How often each answer is given; a column that is not named here gets its answers in equal shares. */
  readonly marginals?: readonly Marginal[];
  /** How many respondents the marginals were counted on; when left out, the largest total of a column with one answer each, else n. */
  readonly marginalBase?: number;
  /** The key of record i, from 0; when left out R1, R2, … with leading zeros. */
  readonly keyOf?: (i: number) => string;
  /** Meet the counts of ticks exactly, even where a record then names more or fewer options than its question allows. */
  readonly exact?: boolean;
}

/** The columns of a data file for this instrument, in order: the key, then each question's columns. */
export const csvColumns = (instrument: Instrument): readonly string[] => [
  ...(instrument.key === undefined ? [] : [instrument.key]),
  ...questionsOf(instrument).flatMap(({ question }) => (isAsked(question) ? columnsOf(question) : [])),
];

/**
 * Invents respondents who answer as often as the counts say, one record (column to raw answer) at a time.
 *
 * Counts that add up to n are met exactly; other totals are scaled to n by largest remainder, options of which
 * several may be ticked each on its own, a half upwards. Columns are dealt independently of one another. Where
 * several options may be ticked, those without an answer and those who say "none of these" are dealt first, and
 * everybody else names at least one option, as far as the ticks go round. Where the question says how many options may
 * be named, the counts are how often each is named on average. Who was not asked gives no answer: counts of a question
 * that was not put to everybody are of those who were asked. Every record is what the instrument says.
 *
 * The same arguments give the same records on every machine, in constant memory. Method: for each column a shuffle
 * of the record numbers that depends on the seed and the column's name (a Feistel network), and the running totals
 * of the counts.
 * @throws SurveyError `bad-marginals` when the counts do not fit the instrument, `bad-option` for n and seed.
 */
export function simulate(
  instrument: Instrument,
  options: SimulateOptions,
): Generator<Readonly<Record<string, string>>> {
  const { n, seed, marginals = [], marginalBase, exact = false } = options;
  requireWhole('n', n, 2 ** 31);
  requireWhole('seed', seed, 2 ** 32 - 1);
  const counts = countsByColumn(marginals);
  const questions = questionsOf(instrument).map(({ question }) => question);
  requireAnswers(counts, instrument);
  const base = marginalBase ?? (countedOn(questions, counts) || n);
  requireWhole('marginalBase', base, Number.MAX_SAFE_INTEGER);
  const boxes = boxTexts(instrument);
  const fills =
    n === 0
      ? []
      : questions.flatMap((question) => fillsOf(question, { n, seed, base, counts, exact }, boxes));
  const digits = String(n).length;
  const keyOf = options.keyOf ?? ((i: number) => `R${String(i + 1).padStart(digits, '0')}`);
  return records(n, fills, instrument, keyOf);
}

function* records(
  n: number,
  fills: readonly Fill[],
  instrument: Instrument,
  keyOf: (i: number) => string,
): Generator<Readonly<Record<string, string>>> {
  const { silence } = recordReader(instrument);
  for (let i = 0; i < n; i++) {
    const record: Record<string, string> = {};
    if (instrument.key !== undefined) record[instrument.key] = keyOf(i);
    for (const fill of fills) fill(i, record);
    silence(record);
    yield record;
  }
}

function fillsOf(question: Question, deal: Deal, boxes: BoxTexts): readonly Fill[] {
  switch (question.type) {
    case 'numbers':
      if (question.sum) return [dealSum(question, question.sum, deal)];
      return question.items.map(({ column }) =>
        deal.counts.has(column)
          ? dealOne(column, [], deal)
          : dealNumber({ ...question, type: 'number', column }, deal),
      );
    case 'single':
      if (question.derived) return [];
      return [dealOne(question.column, idsOf(question.options), deal)];
    case 'rating':
    case 'contribution':
      return question.items.map(({ column }) => dealOne(column, idsOf(question.scale.levels), deal));
    case 'number':
      return [
        deal.counts.has(question.column) ? dealOne(question.column, [], deal) : dealNumber(question, deal),
      ];
    case 'text':
      return [dealText(question.column, deal)];
    case 'multi':
    case 'barriers':
      return [dealSeveral(question, deal, boxes)];
  }
}

const idsOf = (options: readonly { readonly id: string }[]): readonly string[] => options.map(({ id }) => id);

/** The largest total of a column in which a respondent has one answer. */
function countedOn(questions: readonly Question[], counts: Deal['counts']): number {
  const single = questions.filter((question) => !isSeveral(question) || question.layout.kind === 'split');
  const totals = single.flatMap(columnsOf).map((column) => sum((counts.get(column) ?? new Map()).values()));
  return totals.reduce((a, b) => Math.max(a, b), 0);
}

function requireWhole(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= most) return;
  throw cannotRun('bad-option', `${name} is ${value}; it must be a whole number from 0 to ${most}.`);
}
