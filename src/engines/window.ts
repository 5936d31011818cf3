import { NOT_PLAIN, type Scanner } from './scan.js';

type Bytes = Buffer<ArrayBuffer>;

/** How much is held at first; a record that is longer makes it grow. */
const HELD = 1 << 20;
/** Bytes behind those held that are the scanner's own. */
const SPARE = 4;

/** Bytes in the order of a file, of which the front is used up in whole records. */
export interface Window {
  /** The bytes held stand from `start` to `end`. */
  readonly held: () => { readonly bytes: Bytes; readonly start: number; readonly end: number };
  /** Room for so many bytes behind those held: to be filled, and then said to be. */
  readonly room: (length: number) => Bytes;
  readonly filled: (length: number) => void;
  readonly use: (start: number) => void;
}

export function byteWindow(): Window {
  let bytes = Buffer.allocUnsafeSlow(HELD);
  let start = 0;
  let end = 0;
  return {
    held: () => ({ bytes, start, end }),
    room(length) {
      if (end + length + SPARE > bytes.length) {
        const needed = end - start + length + SPARE;
        const to = needed * 2 > bytes.length ? Buffer.allocUnsafeSlow(needed * 2) : bytes;
        bytes.copy(to, 0, start, end);
        bytes = to;
        end -= start;
        start = 0;
      }
      return bytes.subarray(end, end + length);
    },
    filled(length) {
      end += length;
    },
    use(from) {
      start = from;
    },
  };
}

const BOM = Buffer.from('\ufeff');

/** How many bytes at the beginning of a file are its byte order mark, and no character. */
export const markLength = (bytes: Buffer): number =>
  bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;

/**
 * Reads a plain file to its end, a batch of records at a time.
 * @param chunks the bytes of the file, cut anywhere
 * @param onBatch looks at the records at hand, with the bytes they stand in
 * @param before is told of each batch before it is read, with the length of the byte order mark
 * @throws NOT_PLAIN
 */
export async function scanFile(
  chunks: AsyncIterable<Uint8Array>,
  scan: Scanner,
  onBatch: (bytes: Buffer) => void,
  before: (mark: number) => void = () => {},
): Promise<void> {
  const window = byteWindow();
  let mark: number | undefined;
  const read = (isEnd: boolean): void => {
    let { bytes, start, end } = window.held();
    if (mark === undefined) {
      if (end < BOM.length && !isEnd) return;
      mark = markLength(bytes.subarray(0, end));
      start = mark;
    }
    for (let from = -1; start !== from && start < end; ) {
      from = start;
      before(mark);
      start = scan.scan(bytes, start, end, isEnd, end);
      onBatch(bytes);
    }
    window.use(start);
  };
  for await (const chunk of chunks) {
    window.room(chunk.length).set(chunk);
    window.filled(chunk.length);
    read(false);
  }
  read(true);
  if (scan.next().record < 1) throw NOT_PLAIN;
}
