import type { Raw, RawKey } from '../tally.js';

/** Combinations with their counts, before they are put in order. */
export type Cells = readonly { readonly key: RawKey; readonly n: number }[];

/** A field of the records at hand as small numbers, and what a number stands for. */
export interface FieldColumn {
  readonly ids: Int32Array;
  readonly meaning: (id: number) => Raw | number;
}

/** Few numbers after many nodes, or many after few, are looked up in a table, others in a map. */
const FEW = 64;
const MANY = 16_384;
/** Two numbers as one: exact while both are below 2^26. */
const PAIR = 2 ** 26;

/** Counts combinations: a walk through a tree in which each field leads from one node to the next; the last is counted. */
export function combinations(fields: readonly FieldColumn[], capacity: number) {
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
    const known = others.get(pair);
    if (known !== undefined) return known;
    const node = add(before, id);
    others.set(pair, node);
    return node;
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
