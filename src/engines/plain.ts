import { statSync } from 'node:fs';
import type { Input, LeftOutReason, ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { utf8Bytes } from './bytes.js';
import { type Counter, collated, counterOf, type RecordKey } from './counter.js';
import type { Counted, CountRequest, RequestData } from './engine.js';
import { judgedScanner } from './judged-scanner.js';
import { isMatchingForm, keyForm } from './keys.js';
import { indexBuilder } from './line-index.js';
import type { ReadSummary } from './records.js';
import type { Scanner } from './scan.js';
import { columnsOfRequest, hearer } from './tallies.js';
import { scanFile } from './window.js';

/** Counts the records of plain CSV, a batch at a time. */
export interface PlainCounter {
  readonly scan: Scanner;
  readonly counter: Counter;
  /** Decides which of the records at hand count and moves them to the front; gives how many they are. */
  readonly admit: (bytes: Buffer) => number;
  readonly summary: () => ReadSummary;
}

/**
 * @param header how many records at the beginning are no answers
 * @param length about how many bytes there are
 */
export function plainCounter(
  plan: ReadPlan,
  request: RequestData,
  header: number,
  length?: number,
): PlainCounter {
  const keyColumn = request.key?.column;
  const { scan, verdictOn, textAt, placeOf, standIn } = judgedScanner(
    plan,
    columnsOfRequest(request),
    keyColumn,
    header,
    length,
  );
  const { columns, numbers } = scan;
  const counter = counterOf(request, columns, numbers.length);
  const leftOut = new Map<LeftOutReason, number>();
  const unfinished: number[] = [];
  const keyPlace = keyColumn === undefined ? undefined : placeOf(keyColumn);
  let bytes = Buffer.alloc(0) as Buffer;
  let row = 0;
  const key: RecordKey = {
    form: () => (keyColumn === undefined ? '' : keyForm(textAt(keyColumn, row))),
    collect(keys, record) {
      const { starts, ends } = keyPlace!;
      if (isMatchingForm(bytes, starts[row]!, ends[row]!)) {
        keys.addBytes(bytes, starts[row]!, ends[row]!, record);
        return true;
      }
      const form = key.form();
      if (form !== '') keys.add(form, record);
      return form !== '';
    },
  };
  return {
    scan,
    counter,
    admit(read) {
      bytes = read;
      standIn(read);
      const rows = scan.rows();
      let kept = 0;
      for (row = 0; row < rows; row++) {
        const number = numbers[row]!;
        const { why, isFinished } = verdictOn(row);
        if (why !== undefined) {
          leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
          continue;
        }
        if (!isFinished) unfinished.push(number);
        if ((!isFinished && plan.finishedOnly) || !counter.admit(number, key)) continue;
        if (kept < row) {
          numbers[kept] = number;
          for (const { ids } of columns) ids[kept] = ids[row]!;
        }
        kept += 1;
      }
      return kept;
    },
    summary: () => ({ empty: scan.empty(), leftOut, unfinished }),
  };
}

/**
 * Counts a plain file in one pass.
 * @param chunks its bytes as UTF-8, cut anywhere
 * @param onRecords hears how many records were read so far
 * @throws NOT_PLAIN when csv-parse is to read the file
 */
export async function countPlain(
  input: Input,
  request: CountRequest,
  chunks: AsyncIterable<Uint8Array>,
  onRecords: (records: number) => void = () => {},
): Promise<Omit<Counted, 'sha256'>> {
  const { encoding, compression, headerRecords } = input.plan;
  const size = compression === 'none' ? statSync(input.path).size : undefined;
  const { scan, counter, admit, summary } = plainCounter(input.plan, request, headerRecords, size);
  const hear = hearer(request);
  const index = indexBuilder();
  let length = 0;
  const onBatch = (bytes: Buffer): void => {
    const rows = admit(bytes);
    const news = counter.tallies.news();
    if (news) counter.tallies.hear(hear(news));
    counter.tallies.take(rows, scan.numbers);
    onRecords(scan.next().record - 1);
  };
  await scanFile(chunks, scan, onBatch, (mark) => {
    index.add(scan.next(), mark);
    length = mark;
  });
  length += scan.next().offset;
  const isAsRead = encoding === 'utf-8' && compression === 'none' && statSync(input.path).size === length;
  return {
    ...collated(counter.result()),
    ...summary(),
    index: isAsRead ? index.result() : undefined,
  };
}

/**
 * Gives every response of a file that is known to be plain to `onRecord`, as `readRecords` does; of each record only
 * the cells of these columns are there.
 * @throws NOT_PLAIN
 */
export async function readPlain(
  input: Input,
  columns: readonly number[],
  onRecord: (record: readonly Raw[], number: number) => void,
): Promise<void> {
  const { plan } = input;
  const { scan, verdictOn, standIn } = judgedScanner(
    plan,
    [...new Set(columns)],
    undefined,
    plan.headerRecords,
  );
  await scanFile(utf8Bytes(input), scan, (bytes) => {
    standIn(bytes);
    for (let row = 0; row < scan.rows(); row++) {
      const { why, isFinished } = verdictOn(row);
      if (why !== undefined || (!isFinished && plan.finishedOnly)) continue;
      const record = new Array<Raw>(plan.columns.length).fill(null);
      for (const { position, ids, answer } of scan.columns) record[position] = answer(ids[row]!);
      onRecord(record, scan.numbers[row]!);
    }
  });
}

/**
 * The forms of the keys of some records, in a file that is known to be plain.
 * @throws NOT_PLAIN
 */
export async function plainKeys(
  input: Input,
  column: number,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  const { scan, textAt, standIn } = judgedScanner(input.plan, [], column, input.plan.headerRecords);
  const found = new Map<number, string>();
  await scanFile(utf8Bytes(input), scan, (bytes) => {
    standIn(bytes);
    for (let row = 0; row < scan.rows(); row++) {
      const number = scan.numbers[row]!;
      if (wanted.has(number)) found.set(number, keyForm(textAt(column, row)));
    }
  });
  return found;
}
