import { closeSync, openSync, readSync } from 'node:fs';
import type { ReadPlan } from '../read-plan.js';
import type { Uncollated } from './counter.js';
import type { RequestData } from './engine.js';
import { heapUse } from './heap.js';
import { indexBuilder, type LineIndex, type Place } from './line-index.js';
import { memoryGuard } from './memory.js';
import { plainCounter } from './plain.js';
import type { ReadSummary } from './records.js';
import type { Heard, News } from './tallies.js';
import { byteWindow, markLength } from './window.js';

/** A stretch of a file: records that begin from `start` on, before `stop`. */
export interface Range {
  readonly start: number;
  readonly stop: number;
}

/** What to count, and where. Functions do not go from one thread to another: who asked is asked. */
export interface Job {
  readonly path: string;
  readonly plan: ReadPlan;
  readonly request: RequestData;
  readonly range: Range;
  /** How many stretches are counted at once. */
  readonly among: number;
}

/** What came of a stretch. Records, bytes and line breaks are counted from where it begins. */
export interface RangeCounted extends Uncollated, ReadSummary {
  /** Where the first record behind it stands. */
  readonly end: Place;
  readonly index: LineIndex;
}

/** Enough for a full batch of most files: new answers are asked about once a batch. */
const CHUNK = 1 << 21;

/**
 * Counts one stretch of a plain file.
 * @param ask hears what is to be known of new answers
 * @param onRead hears how many bytes and records of the stretch were read so far
 * @throws NOT_PLAIN
 * @throws SurveyError `out-of-memory` where what all of them find would not fit
 */
export async function countRange(
  { path, plan, request, range, among }: Job,
  ask: (news: News) => Heard | Promise<Heard>,
  onRead: (bytes: number, records: number) => void = () => {},
): Promise<RangeCounted> {
  const isFirst = range.start === 0;
  const { scan, counter, admit, summary } = plainCounter(plan, request, isFirst ? plan.headerRecords : 0);
  const index = indexBuilder();
  const window = byteWindow();
  const guard = memoryGuard(path, heapUse, among);
  const file = openSync(path, 'r');
  let position = range.start;
  let mark = 0;
  try {
    for (let isEnd = false, isDone = false; !isEnd && !isDone; ) {
      guard();
      const room = window.room(CHUNK);
      const length = readSync(file, room, 0, room.length, position);
      window.filled(length);
      isEnd = length === 0;
      let { bytes, start, end } = window.held();
      if (isFirst && position === 0) {
        mark = markLength(bytes.subarray(start, end));
        start += mark;
      }
      position += length;
      const stop = range.stop - (position - end);
      for (let from = -1; start !== from && start < end && start < stop; ) {
        from = start;
        index.add(scan.next(), mark);
        start = scan.scan(bytes, start, end, isEnd, stop);
        const rows = admit(bytes);
        const news = counter.tallies.news();
        if (news) counter.tallies.hear(await ask(news));
        counter.tallies.take(rows, scan.numbers);
      }
      window.use(start);
      onRead(scan.next().offset, scan.next().record - 1);
      isDone = start >= stop;
    }
  } finally {
    closeSync(file);
  }
  const { record, offset, breaks } = scan.next();
  const end = { record, offset: offset + mark, breaks };
  return { ...counter.result(), ...summary(), end, index: index.result() };
}
