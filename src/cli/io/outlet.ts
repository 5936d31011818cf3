import { Buffer } from 'node:buffer';
import { fstatSync, writeSync } from 'node:fs';

/** Standard output or standard error. */
export interface Outlet {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** Says with `done` when the content is written, or why it cannot be. */
  readonly write: (content: string | Uint8Array, done: (error?: Error | null) => void) => void;
  /** Whether all has left this process. */
  readonly isDrained: () => boolean;
}

/** What an outlet writes to. */
export interface Channel {
  /** How many bytes it takes without waiting for a reader. */
  readonly room: number;
  /** How many bytes were taken. */
  readonly write: (bytes: Uint8Array) => number;
  /** Node's stream, which takes longer to load than a short report to be written. */
  readonly stream: () => OutStream;
}

/** As much of Node's stream as an outlet needs. */
interface OutStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly writableLength: number;
  on(event: 'error', listener: () => void): unknown;
  write(content: Uint8Array, done: (error?: Error | null) => void): unknown;
}

export const channel = (fd: number, stream: () => OutStream): Channel => ({
  room: roomOf(fd),
  write: (bytes) => writeSync(fd, bytes),
  stream,
});

/**
 * Writes at once what a file or an empty pipe has room for, and leaves all else to Node's stream: who waits for a reader
 * inside of a write can be told nothing, not even to stop.
 */
export function outlet(to: Channel): Outlet {
  let { room } = to;
  const streamed = (): OutStream => {
    const made = to.stream();
    // Whoever writes is told; nobody else needs to know.
    made.on('error', () => {});
    return made;
  };
  let stream = room === 0 ? streamed() : undefined;
  return {
    isTTY: stream?.isTTY === true,
    columns: stream?.columns,
    write(content, done) {
      let left: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
      room -= left.length;
      if (room < 0) stream ??= streamed();
      try {
        while (stream === undefined && left.length > 0) left = left.subarray(to.write(left));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) {
          done(error as Error);
          return;
        }
        stream = streamed();
      }
      if (stream === undefined) done();
      else stream.write(left, done);
    },
    isDrained: () => (stream?.writableLength ?? 0) === 0,
  };
}

/** What a pipe holds on Linux. */
const PIPE = 65_536;

function roomOf(fd: number): number {
  try {
    const stat = fstatSync(fd);
    if (stat.isFile()) return Number.POSITIVE_INFINITY;
    return stat.isFIFO() || stat.isSocket() ? PIPE : 0;
  } catch {
    return 0;
  }
}
