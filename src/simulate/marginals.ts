import { parse } from 'csv-parse/sync';
import { cannotRun } from '../errors.js';
import { decoders } from '../instrument/decode.js';
import { columnsOf, type Instrument, isAsked, type Question, questionsOf } from '../instrument/model.js';
import { issueSentence } from '../issues.js';
import { nearest } from '../matching.js';

/** How many respondents give one answer in one column; the empty answer is no answer. */
export interface Marginal {
  readonly column: string;
  /** As it stands in the data; in a column of several options in one cell, the id of one option. */
  readonly answer: string;
  readonly count: number;
}

/**
 * Reads how many respondents give each answer from CSV with the columns column, answer and count.
 * @throws SurveyError `bad-marginals` when a column is missing, a count is no whole number from 0, or an answer
 * stands there twice. Other columns, such as where a count comes from, are passed over.
 */
export function parseMarginals(csvText: string): Marginal[] {
  const [header = [], ...rows] = parse(csvText, { bom: true, skip_empty_lines: true }) as string[][];
  const [column, answer, count] = ['column', 'answer', 'count'].map((name) => {
    const position = header.indexOf(name);
    if (position === -1) throw badMarginals(`there is no column "${name}"`);
    return position;
  }) as [number, number, number];
  const marginals = rows.map((row) => {
    const text = row[count]!;
    if (!/^\d{1,15}$/.test(text)) {
      throw badMarginals(`${row[column]}, "${row[answer]}": "${text}" is not a count`);
    }
    return { column: row[column]!, answer: row[answer]!, count: Number(text) };
  });
  countsByColumn(marginals);
  return marginals;
}

/** The counts of each column, by answer, in the order given. */
export function countsByColumn(marginals: readonly Marginal[]): Map<string, Map<string, number>> {
  const columns = new Map<string, Map<string, number>>();
  for (const { column, answer, count } of marginals) {
    const counts = columns.get(column) ?? new Map<string, number>();
    if (counts.has(answer)) throw badMarginals(`${column}: "${answer}" is counted twice`);
    if (!Number.isSafeInteger(count) || count < 0) {
      throw badMarginals(`${column}, "${answer}": ${count} is not a count`);
    }
    columns.set(column, counts.set(answer, count));
  }
  return columns;
}

/**
 * Refuses counts of columns that no question has, and of answers that the instrument does not know.
 * @throws SurveyError `bad-marginals`
 */
export function requireAnswers(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  instrument: Instrument,
): void {
  const questions = questionsOf(instrument).map(({ question }) => question);
  const owner = new Map(
    questions.filter(isAsked).flatMap((question) => columnsOf(question).map((column) => [column, question])),
  );
  const decode = decoders(instrument);
  for (const [column, answers] of counts) {
    const question = owner.get(column);
    if (!question) {
      const meant = nearest(column, owner.keys());
      const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
      throw badMarginals(`no question has the column "${column}"${hint}`);
    }
    if (namesSeveral(question)) continue;
    for (const answer of answers.keys()) {
      const { fault } = decode.get(column)!(answer);
      if (fault) throw badMarginals(`${column}: "${answer}" ${issueSentence(fault)}`);
    }
  }
}

/** Whether counts are of single options, several of which a respondent may name. */
const namesSeveral = ({ type }: Question): boolean => type === 'multi' || type === 'barriers';

/** What is to be dealt, to how many. */
export interface Deal {
  readonly n: number;
  readonly seed: number;
  /** How many respondents the counts were counted on. */
  readonly base: number;
  /** By column, then by answer. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Whether counts of ticks are met exactly rather than limits on how many. */
  readonly exact: boolean;
}

/** Writes what record i (from 0) answers into its cells. */
export type Fill = (i: number, record: Record<string, string>) => void;

export const badMarginals = (message: string): Error =>
  cannotRun(
    'bad-marginals',
    `The counts to simulate from cannot be used: ${message}${message.endsWith('?') ? '' : '.'}`,
  );

export const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0);

/** Deals `total` in proportion to the weights, exactly: largest remainder, the first of equals. */
export function allocate(total: number, weights: readonly number[]): number[] {
  const all = BigInt(sum(weights));
  if (all === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const shares = exact.map((product) => Number(product / all));
  const byRemainder = exact.map((product, i) => ({ i, remainder: product % all }));
  byRemainder.sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder < b.remainder ? 1 : -1));
  for (const { i } of byRemainder.slice(0, total - sum(shares))) shares[i]! += 1;
  return shares;
}

export function runningTotals(counts: readonly number[]): number[] {
  let total = 0;
  return counts.map((count) => {
    total += count;
    return total;
  });
}

/** `count` of `base`, brought to `total`; a half goes up. */
export const scale = (count: number, base: number, total: number): number =>
  Number((2n * BigInt(count) * BigInt(total) + BigInt(base)) / (2n * BigInt(base)));
