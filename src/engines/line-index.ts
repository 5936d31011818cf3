/** Where a record stands in the file. */
export interface Place {
  /** Counted from 1, header records not counted. */
  readonly record: number;
  /** Bytes before it. */
  readonly offset: number;
  /** Line breaks before it, also those in quotes. */
  readonly breaks: number;
}

/** Where some records of a plain file stand: their numbers, the bytes before them, the line breaks before them. */
export interface LineIndex {
  readonly records: readonly number[];
  readonly offsets: readonly number[];
  readonly breaks: readonly number[];
}

/** Collects where records stand, in the order of the file. */
export function indexBuilder(): {
  /** @param mark how many bytes before the first record are the file's byte order mark */
  readonly add: (place: Place, mark: number) => void;
  readonly result: () => LineIndex;
} {
  const index = { records: [] as number[], offsets: [] as number[], breaks: [] as number[] };
  return {
    add({ record, offset, breaks }, mark) {
      if (record === index.records.at(-1)) return;
      index.records.push(record);
      index.offsets.push(offset + mark);
      index.breaks.push(breaks);
    },
    result: () => index,
  };
}
