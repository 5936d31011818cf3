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

/** What an outlet writes with; `stream` loads what Node needs for streams, which takes longer than a short report. */
export interface Channel {
  readonly write: (bytes: Uint8Array) => number;
  readonly stream: () => NodeJS.WriteStream;
}

const channelOf = (fd: 1 | 2): Channel => ({
  write: (bytes) => writeSync(fd, bytes),
  stream: () => (fd === 1 ? process.stdout : process.stderr),
});

/** A file or pipe is written to at once, all else by Node's stream: a terminal, and a pipe that does not wait while full. */
export function outlet(
  fd: 1 | 2,
  channel: Channel = channelOf(fd),
  isDirect: (fd: number) => boolean = isFileOrPipe,
): Outlet {
  let stream = isDirect(fd) ? undefined : channel.stream();
  // Whoever writes is told; nobody else needs to know.
  stream?.on('error', () => {});
  return {
    isTTY: stream?.isTTY === true,
    columns: stream?.columns,
    write(content, done) {
      let left: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
      try {
        while (stream === undefined && left.length > 0) left = left.subarray(channel.write(left));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) {
          done(error as Error);
          return;
        }
        stream = channel.stream().on('error', () => {});
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
