import { statSync } from 'node:fs';
import type { Input, LeaveOut, LeftOutReason, ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { utf8Bytes } from './bytes.js';
import { type Counter, collated, counterOf, type RecordKey } from './counter.js';
import type { Counted, CountRequest, RequestData } from './engine.js';
import { cellPasses, judgedColumns, recordJudge, type Verdict } from './judge.js';
import { isMatchingForm, keyForm } from './keys.js';
import { indexBuilder } from './line-index.js';
import type { ReadSummary } from './records.js';
import { type Scanner, scanner } from './scan.js';
import { columnsOfRequest, hearer } from './tallies.js';
import { scanFile } from './window.js';

/** Records as the scanner reads them, and what the plan says of each. */
interface JudgedScanner {
  readonly scan: Scanner;
  /** What is said of a record at hand. */
  readonly verdictOn: (row: number) => Verdict;
  /** The text of a cell of which only the place is known. */
  readonly textAt: (column: number, row: number) => string;
  readonly placeOf: (column: number) => Scanner['places'][number];
  /** To be told in which bytes the records at hand stand. */
  readonly standIn: (bytes: Buffer) => void;
}

/**
 * A scanner for a plan. Answers are numbered where they are asked for; of the other columns that tell what a record is,
 * only the place is noted: they may hold a different text in each record.
 */
function judgedScanner(
  plan: ReadPlan,
  wanted: readonly number[],
  key: number | undefined,
  header: number,
  length?: number,
): JudgedScanner {
  const judged = judgedColumns(plan).filter((column) => !wanted.includes(column));
  const placed = [...new Set([...(key === undefined ? [] : [key]), ...judged])];
  const scan = scanner(plan, wanted, placed, header, length);
  let bytes = Buffer.alloc(0) as Buffer;
  const placeOf = (column: number): Scanner['places'][number] => scan.places[placed.indexOf(column)]!;
  const textAt = (column: number, row: number): string => {
    const { starts, ends } = placeOf(column);
    const end = ends[row]!;
    if (end >= 0) return bytes.toString('utf8', starts[row], end);
    return bytes.toString('utf8', starts[row], -end).replaceAll('""', '"');
  };
  const verdictOn = recordJudge<number>(cheapestFirst(plan, wanted), (test) => {
    const passes = cellPasses(test);
    const column = scan.columns[wanted.indexOf(test.column)];
    if (!column) return (row) => passes(textAt(test.column, row));
    const known: boolean[] = [];
    return (row) => {
      const id = column.ids[row]!;
      known[id] ??= passes(column.answer(id));
      return known[id];
    };
  });
  return {
    scan,
    verdictOn,
    textAt,
    placeOf,
    standIn(read) {
      bytes = read;
    },
  };
}

/** The plan with the cells of each rule in an order in which those whose answers are numbers come first. */
function cheapestFirst(plan: ReadPlan, wanted: readonly number[]): ReadPlan {
  const leaveOut = plan.leaveOut.map(({ why, also = [], ...first }): LeaveOut => {
    const cells = [first, ...also];
    const [one, ...others] = [
      ...cells.filter(({ column }) => wanted.includes(column)),
      ...cells.filter(({ column }) => !wanted.includes(column)),
    ];
    return { ...one!, also: others, why };
  });
  return { ...plan, leaveOut };
}

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
 * @param length how many bytes there are at most
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
