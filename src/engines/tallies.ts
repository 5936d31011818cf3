import { gather, type Raw, type RawKey, rawKeyName, type Tally } from '../tally.js';
import type { Column } from './column.js';
import type { CountRequest, DataField, RequestData } from './engine.js';

/** What answers of a column add to a total, by their numbers; `score` is asked once for each. */
interface Part {
  readonly column: Column;
  readonly scores: number[];
}

/** Combinations with their counts, before they are put in order. */
export type Cells = readonly { readonly key: RawKey; readonly n: number }[];

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

/** A field of the records at hand as small numbers, and what a number stands for. */
interface FieldColumn {
  readonly ids: Int32Array;
  readonly meaning: (id: number) => Raw | number;
  /** Works the numbers out, for a total. */
  readonly work: ((rows: number) => void) | undefined;
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
    return { ids, meaning: answer, work: undefined };
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

/** Few numbers after many nodes, or many after few, are looked up in a table, others in a map. */
const FEW = 64;
const MANY = 16_384;
/** Two numbers as one: exact while both are below 2^26. */
const PAIR = 2 ** 26;

/** Counts combinations: a walk through a tree in which each field leads from one node to the next; the last is counted. */
function combinations(fields: readonly FieldColumn[], capacity: number) {
  const levels = fields.slice(1).map((field) => treeLevel(field, capacity));
  const [first] = fields;
  let counts = new Float64Array(16);
  return {
    take(rows: number): void {
      if (!first) {
        counts[0]! += rows;
        return;
      }
      let nodes = first.ids;
      for (const { step } of levels) nodes = step(nodes, rows);
      counts = counted(counts, nodes, rows);
    },
    cells(): Cells {
      const cells: { key: RawKey; n: number }[] = [];
      for (let node = 0; node < counts.length; node++) {
        const n = counts[node]!;
        if (n === 0) continue;
        const key: (Raw | number)[] = [];
        let at = node;
        for (let level = levels.length - 1; level >= 0; level--) {
          const { before, id } = levels[level]!.came(at);
          key.unshift(fields[level + 1]!.meaning(id));
          at = before;
        }
        if (first) key.unshift(first.meaning(at));
        cells.push({ key, n });
      }
      return cells;
    },
  };
}

/** Counts with the numbers of some more rows counted too. */
function counted(before: Float64Array<ArrayBuffer>, numbers: Int32Array, rows: number) {
  let counts = before;
  for (let row = 0; row < rows; row++) {
    const number = numbers[row]!;
    if (number >= counts.length) counts = larger(counts, number);
    counts[number]! += 1;
  }
  return counts;
}

/** One step of the walk, for all rows at hand: from their nodes to those which their next field leads to. */
function treeLevel({ ids }: FieldColumn, capacity: number) {
  const nodes = new Int32Array(capacity);
  // A node plus one; 0 where nobody was yet.
  let fewIds = new Int32Array(FEW);
  let fewNodes = new Int32Array(FEW);
  const others = new Map<number, number>();
  const befores: number[] = [];
  const came: number[] = [];
  const add = (before: number, id: number): number => {
    befores.push(before);
    return came.push(id);
  };
  const place = (before: number, id: number): number => {
    if (id < FEW && before < MANY) {
      const at = before * FEW + id;
      if (at >= fewIds.length) fewIds = larger(fewIds, at);
      fewIds[at] ||= add(before, id);
      return fewIds[at];
    }
    if (before < FEW && id < MANY) {
      const at = id * FEW + before;
      if (at >= fewNodes.length) fewNodes = larger(fewNodes, at);
      fewNodes[at] ||= add(before, id);
      return fewNodes[at];
    }
    const pair = before * PAIR + id;
    const known = others.get(pair) ?? add(before, id);
    others.set(pair, known);
    return known;
  };
  return {
    step(from: Int32Array, rows: number): Int32Array {
      const known = fewIds;
      for (let row = 0; row < rows; row++) {
        const before = from[row]!;
        const id = ids[row]!;
        const at = before * FEW + id;
        const node = id < FEW && at < known.length ? known[at]! : 0;
        nodes[row] = (node === 0 ? place(before, id) : node) - 1;
      }
      return nodes;
    },
    came: (node: number) => ({ before: befores[node]!, id: came[node]! }),
  };
}

function larger<T extends Int32Array | Float64Array>(from: T, needed: number): T {
  const to = new (from.constructor as new (length: number) => T)(Math.max(from.length * 2, needed + 1));
  to.set(from);
  return to;
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
