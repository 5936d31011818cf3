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
  /** Whether it is a file or a pipe. */
  readonly isDirect: boolean;
  /** How many bytes were taken. */
  readonly write: (bytes: Uint8Array) => number;
  /** Node's stream, which takes longer to load than a short report to be written. */
  readonly stream: () => NodeJS.WriteStream;
}

export const channel = (fd: number, stream: () => NodeJS.WriteStream): Channel => ({
  isDirect: isFileOrPipe(fd),
  write: (bytes) => writeSync(fd, bytes),
  stream,
});

/** Files and pipes are written to at once, all else by Node's stream: a terminal, and a pipe that does not wait while full. */
export function outlet(to: Channel): Outlet {
  let stream = to.isDirect ? undefined : to.stream();
  // Whoever writes is told; nobody else needs to know.
  stream?.on('error', () => {});
  return {
    isTTY: stream?.isTTY === true,
    columns: stream?.columns,
    write(content, done) {
      let left: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
      try {
        while (stream === undefined && left.length > 0) left = left.subarray(to.write(left));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) {
          done(error as Error);
          return;
        }
        stream = to.stream().on('error', () => {});
      }
      if (stream === undefined) done();
      else stream.write(left, done);
    },
    isDrained: () => (stream?.writableLength ?? 0) === 0,
  };
}

function isFileOrPipe(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
