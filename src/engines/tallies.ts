import { gather, type Raw, type RawKey, rawKeyName, type Tally } from '../tally.js';
import type { Column } from './column.js';
import { type Cells, combinations, type FieldColumn } from './combinations.js';
import type { CountRequest, DataField, RequestData } from './engine.js';

/** What answers of a column add to a total, by their numbers; `score` is asked once for each. */
interface Part {
  readonly column: Column;
  readonly scores: number[];
}

/** Columns about whose new answers the one who asked for the count must be heard: what they are worth, whether to watch. */
export interface News {
  /** For each part of a total, in the order of `totalsOf`. */
  readonly worths: readonly (readonly Raw[])[];
  /** For each watched column. */
  readonly watched: readonly (readonly Raw[])[];
}
export interface Heard {
  readonly worths: readonly (readonly number[])[];
  readonly watched: readonly (readonly boolean[])[];
}

/** Counts batches of records whose answers are numbers. */
export interface Tallies {
  /** The answers that came with the records at hand and are new; undefined when there are none. */
  readonly news: () => News | undefined;
  readonly hear: (heard: Heard) => void;
  /** Counts the first `rows` records at hand; all news must have been heard. */
  readonly take: (rows: number, numbers: Float64Array) => void;
  readonly cells: () => readonly Cells[];
  readonly watched: () => { column: number; raw: Raw; records: number[] }[];
}

type Total<F> = Extract<F, { readonly kind: 'total' }>;

/** The totals of a request, each once. */
export function totalsOf<F extends DataField>(tallies: readonly (readonly F[])[]): readonly Total<F>[] {
  const isTotal = (field: F): field is Total<F> => field.kind === 'total';
  return [...new Set(tallies.flat().filter(isTotal))];
}

/** Every column a request needs the answers of. */
export function columnsOfRequest({ tallies, watch }: RequestData): readonly number[] {
  const fields = tallies.flat();
  return [
    ...new Set([
      ...fields.flatMap((field) =>
        field.kind === 'column' ? [field.column] : field.of.map(({ column }) => column),
      ),
      ...watch.columns,
    ]),
  ];
}

/** What the one who asked says of new answers. */
export function hearer(request: CountRequest): (news: News) => Heard {
  const parts = totalsOf(request.tallies).flatMap(({ of }) => of);
  return ({ worths, watched }) => ({
    worths: worths.map((raws, i) => raws.map((raw) => parts[i]!.score(raw))),
    watched: watched.map((raws, i) => raws.map((raw) => request.watch.wants(request.watch.columns[i]!, raw))),
  });
}

/** Counts what was asked for, in columns of answers. */
export function talliesOf(request: RequestData, columns: readonly Column[], capacity: number): Tallies {
  const byPosition = new Map(columns.map((column) => [column.position, column]));
  const columnOf = (position: number): Column => byPosition.get(position)!;
  const totals = new Map(
    totalsOf(request.tallies).map((total) => [total, totalColumn(total, columnOf, capacity)]),
  );
  const parts = [...totals.values()].flatMap((total) => total.parts);
  const fieldOf = (field: DataField): FieldColumn => {
    if (field.kind === 'total') return totals.get(field)!;
    const { ids, answer } = columnOf(field.column);
    return { ids, meaning: answer };
  };
  const counters = request.tallies.map((fields) => combinations(fields.map(fieldOf), capacity));
  const watchers = request.watch.columns.map((column) => watcher(columnOf(column), request.positions));
  return {
    news() {
      const worths = parts.map(({ column, scores }) => newAnswers(column, scores.length));
      const watched = watchers.map(({ column, wanted }) => newAnswers(column, wanted.length));
      return [worths, watched].some((lists) => lists.some((raws) => raws.length > 0))
        ? { worths, watched }
        : undefined;
    },
    hear({ worths, watched }) {
      for (const [i, { scores }] of parts.entries()) for (const score of worths[i]!) scores.push(score);
      for (const [i, { wanted }] of watchers.entries()) for (const wants of watched[i]!) wanted.push(wants);
    },
    take(rows, numbers) {
      for (const { work } of totals.values()) work(rows);
      for (const counter of counters) counter.take(rows);
      for (const watch of watchers) watch.take(rows, numbers);
    },
    cells: () => counters.map((counter) => counter.cells()),
    watched: () => watchers.flatMap((watch) => watch.result()),
  };
}

/** The cells as a tally: in the one order, whoever counted. */
export const inOrder = (cells: Cells): Tally<RawKey> => gather(cells, rawKeyName);

function newAnswers(column: Column, known: number): readonly Raw[] {
  const raws: Raw[] = [];
  for (let id = known; id < column.size(); id++) raws.push(column.answer(id));
  return raws;
}

/** The sum over columns of what each answer is worth; sums are numbered in the order in which they are met. */
function totalColumn(total: Total<DataField>, columnOf: (position: number) => Column, capacity: number) {
  const parts = total.of.map(({ column }): Part => ({ column: columnOf(column), scores: [] }));
  const sums = new Float64Array(capacity);
  const ids = new Int32Array(capacity);
  const numbers = new Map<number, number>();
  const values: number[] = [];
  return {
    parts,
    ids,
    meaning: (id: number) => values[id]!,
    work(rows: number): void {
      sums.fill(0, 0, rows);
      for (const { column, scores } of parts) {
        const answers = column.ids;
        for (let row = 0; row < rows; row++) sums[row]! += scores[answers[row]!]!;
      }
      let last = Number.NaN;
      let id = 0;
      for (let row = 0; row < rows; row++) {
        const sum = sums[row]!;
        if (sum !== last) {
          const known = numbers.get(sum);
          id = known ?? values.push(sum) - 1;
          if (known === undefined) numbers.set(sum, id);
          last = sum;
        }
        ids[row] = id;
      }
    },
  };
}

/** Remembers the first records that gave an answer which is wanted. */
function watcher(column: Column, positions: number) {
  const wanted: boolean[] = [];
  const found = new Map<number, number[]>();
  let hasWanted = false;
  let seen = 0;
  return {
    column,
    wanted,
    take(rows: number, numbers: Float64Array): void {
      while (seen < wanted.length) hasWanted = wanted[seen++]! || hasWanted;
      if (!hasWanted) return;
      const { ids } = column;
      for (let row = 0; row < rows; row++) {
        const id = ids[row]!;
        if (!wanted[id]) continue;
        const records = found.get(id) ?? [];
        if (records.length === 0) found.set(id, records);
        if (records.length < positions) records.push(numbers[row]!);
      }
    },
    result: () =>
      [...found].map(([id, records]) => ({ column: column.position, raw: column.answer(id), records })),
  };
}
