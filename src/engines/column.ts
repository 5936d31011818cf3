import type { Raw } from '../tally.js';

/** The answers of one column as small numbers: those of the records at hand, and what each number stands for. */
export interface Column {
  readonly position: number;
  /** The number of each record's answer, for the records at hand. */
  readonly ids: Int32Array;
  /** How many numbers there are; they are given from 0 up. */
  readonly size: () => number;
  readonly answer: (id: number) => Raw;
}

/**
 * How many records are held at a time: enough to count column by column, few enough to stay close to the processor.
 * @param records about how many there are
 */
export const batchOf = (columns: number, records = Number.POSITIVE_INFINITY): number =>
  Math.max(64, Math.min(4096, records, Math.floor(2 ** 18 / (columns + 1))));

/** A column whose answers come as strings. */
export interface TextColumn extends Column {
  readonly take: (cell: Raw, row: number) => void;
}

/** Numbers the answers of a column in the order in which they are met. */
export function textColumn(position: number, rows: number): TextColumn {
  const numbers = new Map<Raw, number>();
  const answers: Raw[] = [];
  const ids = new Int32Array(rows);
  return {
    position,
    ids,
    size: () => answers.length,
    answer: (id) => answers[id]!,
    take(cell, row) {
      let id = numbers.get(cell);
      if (id === undefined) {
        id = answers.push(cell) - 1;
        numbers.set(cell, id);
      }
      ids[row] = id;
    },
  };
}
