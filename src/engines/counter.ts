import type { Raw } from '../tally.js';
import { batchOf, type Column, textColumn } from './column.js';
import type { Cells } from './combinations.js';
import type { Counted, CountRequest, RequestData } from './engine.js';
import { type KeyCollector, keyCollector, keyForm } from './keys.js';
import type { ReadSummary } from './records.js';
import { columnsOfRequest, hearer, inOrder, type Tallies, talliesOf } from './tallies.js';

/** What counting gives besides what reading does, before combinations are put in order. */
export type Uncollated = Omit<Counted, 'sha256' | 'index' | 'tallies' | keyof ReadSummary> & {
  readonly cells: readonly Cells[];
};

/** The key of a record: its form is worked out only where it is needed. */
export interface RecordKey {
  readonly form: () => string;
  /** Adds the key to those collected; false when it is empty. */
  readonly collect: (keys: KeyCollector, record: number) => boolean;
}

/** Decides which responses count, and counts them. */
export interface Counter {
  readonly tallies: Tallies;
  /** Whether the response with this number counts: it is not to be omitted. Its key is noted. */
  readonly admit: (record: number, key: RecordKey) => boolean;
  readonly result: () => Uncollated;
}

export function counterOf(request: RequestData, columns: readonly Column[], capacity: number): Counter {
  const tallies = talliesOf(request, columns, capacity);
  const keys = keyCollector();
  const keyless = { count: 0, records: [] as number[] };
  const omitted = new Set<number>();
  const omittedKeys = new Set<string>();
  const { omitKeys, omitRecords } = request;
  let records = 0;
  return {
    tallies,
    admit(record, key) {
      const excluded = omitKeys.size > 0 && omitKeys.has(key.form());
      if (excluded) omittedKeys.add(key.form());
      if (excluded || (omitRecords.size > 0 && omitRecords.has(record))) {
        omitted.add(record);
        return false;
      }
      records += 1;
      if (request.key && !key.collect(keys, record)) {
        keyless.count += 1;
        if (keyless.records.length < request.positions) keyless.records.push(record);
      }
      return true;
    },
    result: () => ({
      records,
      omitted,
      omittedKeys,
      cells: tallies.cells(),
      watched: tallies.watched(),
      keys: keys.result(),
      keyless,
    }),
  };
}

/** What was counted, with its combinations in order. */
export const collated = ({ cells, ...rest }: Uncollated): Omit<Counted, 'sha256' | keyof ReadSummary> => ({
  ...rest,
  tallies: cells.map(inOrder),
});

/** Counts records that come one by one as strings. */
export function recordCounter(request: CountRequest): {
  readonly take: (record: readonly Raw[], number: number) => void;
  readonly result: () => Omit<Counted, 'sha256' | keyof ReadSummary>;
} {
  const positions = columnsOfRequest(request);
  const capacity = batchOf(positions.length);
  const columns = positions.map((position) => textColumn(position, capacity));
  const counter = counterOf(request, columns, capacity);
  const hear = hearer(request);
  const numbers = new Float64Array(capacity);
  let rows = 0;
  let form = '';
  const key: RecordKey = {
    form: () => form,
    collect(keys, record) {
      if (form !== '') keys.add(form, record);
      return form !== '';
    },
  };
  const flush = (): void => {
    const news = counter.tallies.news();
    if (news) counter.tallies.hear(hear(news));
    counter.tallies.take(rows, numbers);
    rows = 0;
  };
  return {
    take(record, number) {
      if (request.key) form = keyForm(record[request.key.column]);
      if (!counter.admit(number, key)) return;
      numbers[rows] = number;
      for (const column of columns) column.take(record[column.position]!, rows);
      rows += 1;
      if (rows === capacity) flush();
    },
    result() {
      flush();
      return collated(counter.result());
    },
  };
}
