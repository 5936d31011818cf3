import { isUtf8 } from 'node:buffer';
import type { ReadPlan } from '../read-plan.js';
import { BARE, type ByteColumn, byteColumn, hashed, hashOf, OWN, QUOTED } from './byte-column.js';
import { batchOf } from './column.js';
import { tellsEmptyApart } from './csv-options.js';
import type { Place } from './line-index.js';

/*
 * Reads plain CSV: bytes in, numbered answers out, without a string made. What it gives up is everything on which two
 * readers of CSV could differ. It is no judge of such files, says nothing about them and mends nothing: at the first
 * quote inside an answer that is not in quotes, text after a closing quote, quote that is not closed, blank line,
 * record of another width than the header, line end unlike the first, carriage return as a line end, zero byte or byte
 * that is not UTF-8 it throws NOT_PLAIN, and csv-parse reads the file from its beginning. The separator must be one
 * byte, and a record must fit into memory as a whole.
 */

/** Thrown where csv-parse is to read the file instead. */
export const NOT_PLAIN = Object.assign(new Error('not plain CSV'), { code: 'not-plain' });

/** Plain CSV, read a batch of records at a time. */
export interface Scanner {
  /** The columns that were asked for, with the answers of the records at hand. */
  readonly columns: readonly ByteColumn[];
  /**
   * For the columns of which the place was asked for: where in the bytes each record's answer begins and ends. Where
   * quotes in it are doubled, the end is negative.
   */
  readonly places: readonly { readonly starts: Int32Array; readonly ends: Int32Array }[];
  /** The numbers of the records at hand. */
  readonly numbers: Float64Array;
  /** How many records are at hand. */
  readonly rows: () => number;
  /** Where the next record stands. */
  readonly next: () => Place;
  /** How many records were passed over because nothing was in them. */
  readonly empty: () => number;
  /**
   * Reads records until the batch is full or the bytes end, and forgets those read before.
   * @param bytes a record begins at `start`; four bytes after `end` are the scanner's own
   * @param isEnd whether no more bytes follow
   * @param stop where no further record is to begin
   * @returns where the next record begins
   */
  readonly scan: (bytes: Buffer, start: number, end: number, isEnd: boolean, stop: number) => number;
}

/** Bytes that end a run of ordinary ones. */
const DELIMITER = 1;
const LINE_FEED = 2;
const CARRIAGE_RETURN = 3;
const OTHER = 4;
const LF = 10;
const CR = 13;
const MARK = 34;

/** Whether files with this plan can be plain. */
export const mayBePlain = ({ delimiter, newline }: ReadPlan): boolean =>
  delimiter.length === 1 && delimiter.charCodeAt(0) < 0x80 && newline !== '\r';

/**
 * A reader of plain CSV.
 * @param wanted the columns to number, by position
 * @param placed the columns of which the place is enough
 * @param header how many records at the beginning are no answers
 * @param length about how many bytes there are: for few of them little is set aside
 */
export function scanner(
  plan: ReadPlan,
  wanted: readonly number[],
  placed: readonly number[],
  header: number,
  length = Number.POSITIVE_INFINITY,
): Scanner {
  const width = plan.columns.length;
  // Every cell of a record has a byte behind it, but for the last of the file.
  const capacity = batchOf(wanted.length, Math.ceil((length + 1) / width));
  // One array for all columns each, so that the loop knows them all.
  const ids = new Int32Array(wanted.length * capacity);
  const ofOneByte = new Int32Array(wanted.length * 256);
  const columns = wanted.map((position, i) =>
    byteColumn(
      position,
      ids.subarray(i * capacity, (i + 1) * capacity),
      ofOneByte.subarray(i * 256, (i + 1) * 256),
    ),
  );
  const places = placed.map(() => ({ starts: new Int32Array(capacity), ends: new Int32Array(capacity) }));
  const numbers = new Float64Array(capacity);
  // For each position of the file: which of `columns` and which of `places` it is, or -1.
  const columnAt = new Int32Array(width).fill(-1);
  const placeAt = new Int32Array(width).fill(-1);
  for (const [i, position] of wanted.entries()) columnAt[position] = i;
  for (const [i, position] of placed.entries()) placeAt[position] = i;
  const kinds = new Uint8Array(256);
  kinds[0] = OTHER;
  kinds[MARK] = OTHER;
  kinds[LF] = LINE_FEED;
  kinds[CR] = CARRIAGE_RETURN;
  kinds[plan.delimiter.charCodeAt(0)] = DELIMITER;
  const separators = plan.delimiter.charCodeAt(0) * 0x01010101;
  const isCrLf = plan.newline === '\r\n';
  const quotedId = tellsEmptyApart(plan) ? QUOTED : BARE;
  let view: DataView = new DataView(new ArrayBuffer(0));
  let rows = 0;
  let number = 1 - header;
  let offset = 0;
  let breaks = 0;
  let empty = 0;

  const scan: Scanner['scan'] = (bytes, start, end, isEnd, stop) => {
    if (view.buffer !== bytes.buffer || view.byteOffset !== bytes.byteOffset) {
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    bytes[end] = 0;
    // What the loop uses most, by names of its own: the machine keeps it at hand.
    const words = view;
    const kind = kinds;
    const columnOf = columnAt;
    const placeOf = placeAt;
    const across = width;
    const apartFrom = separators;
    const numbersOf = ids;
    const known = ofOneByte;
    const height = capacity;
    let row = 0;
    let next = start;
    let at = start;
    record: while (row < height && next < end && next < stop) {
      const isHeader = number < 1;
      let position = 0;
      let isBlank = true;
      let inside = 0;
      for (;;) {
        let from = at;
        let hash = 0;
        let isQuoted = false;
        let isDoubled = false;
        if (bytes[at] !== MARK) {
          // Four bytes at a time: those that may end the answer are all below "-", but for some separators.
          for (;;) {
            const word = words.getInt32(at, true);
            const apart = word ^ apartFrom;
            let found = (((word - 0x2d2d2d2d) & ~word) | ((apart - 0x01010101) & ~apart)) & 0x80808080;
            let to = at;
            for (; found !== 0; found &= found - 1) {
              to = at + ((31 - Math.clz32(found & -found)) >> 3);
              if (kind[bytes[to]!] !== 0) break;
            }
            if (found === 0) {
              hash = hashed(hash, word);
              at += 4;
              continue;
            }
            if (to > at) hash = hashed(hash, word & OWN[to - at]!);
            at = to;
            break;
          }
        } else {
          isQuoted = true;
          from = ++at;
          for (let byte = 0; ; at++) {
            const before = byte;
            byte = bytes[at]!;
            if (byte > MARK) continue;
            if (byte === MARK) {
              if (bytes[at + 1] !== MARK) break;
              isDoubled = true;
              at += 1;
            } else if (byte === LF) {
              if (before !== CR) inside += 1;
            } else if (byte === CR) {
              inside += 1;
            } else if (byte === 0) {
              if (at < end || isEnd) throw NOT_PLAIN;
              break record;
            }
          }
        }
        const to = at;
        if (isQuoted) at += 1;
        const over = kind[bytes[at]!];
        const isOver = at >= end;
        if (isOver && !isEnd) break record;
        if (to > from) isBlank = false;
        if (!isHeader && position < across) {
          const column = columnOf[position]!;
          if (column >= 0) {
            const length = to - from;
            let id = length === 0 ? (isQuoted ? quotedId : BARE) : 0;
            if (length === 1)
              id = known[column * 256 + bytes[from]!]! || columns[column]!.idOfByte(bytes[from]!);
            else if (isDoubled) id = columns[column]!.idOfDoubled(bytes, from, to);
            else if (length > 1)
              id = columns[column]!.idOf(words, from, length, isQuoted ? hashOf(words, from, length) : hash);
            numbersOf[column * height + row] = id;
          }
          const place = placeOf[position]!;
          if (place >= 0) {
            places[place]!.starts[row] = from;
            places[place]!.ends[row] = isDoubled ? -to : to;
          }
        }
        position += 1;
        if (over === DELIMITER) {
          at += 1;
          continue;
        }
        if (position === 1 && at === next) throw NOT_PLAIN;
        if (isOver) break;
        if (isCrLf) {
          if (over !== CARRIAGE_RETURN) throw NOT_PLAIN;
          if (at + 1 >= end && !isEnd) break record;
          if (bytes[at + 1] !== LF) throw NOT_PLAIN;
          at += 2;
        } else {
          if (over !== LINE_FEED) throw NOT_PLAIN;
          at += 1;
        }
        inside += 1;
        break;
      }
      if (!isHeader) {
        if (position !== across) throw NOT_PLAIN;
        if (isBlank) empty += 1;
        else numbers[row++] = number;
      }
      number += 1;
      breaks += inside;
      next = at;
    }
    // Records end with bytes that are characters of their own, so that whole records are valid or not by themselves.
    if (!isUtf8(bytes.subarray(start, next))) throw NOT_PLAIN;
    offset += next - start;
    rows = row;
    return next;
  };

  return {
    columns,
    places,
    numbers,
    rows: () => rows,
    next: () => ({ record: number, offset, breaks }),
    empty: () => empty,
    scan,
  };
}
