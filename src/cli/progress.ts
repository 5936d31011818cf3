import type { Progress } from '../read-plan.js';
import type { ReadOptions } from '../survey/options.js';
import type { Io } from './io.js';

/** What is long enough to be worth a line, and how often the line may change, in seconds. */
const PATIENCE = 1;
const BETWEEN = 0.2;

/**
 * Reads with a line on the terminal that says how far the reading has come, where it lasts; the line goes when the
 * reading ends, however it ends.
 */
export async function withProgress<O extends ReadOptions, R>(
  io: Io,
  options: O,
  read: (options: O) => Promise<R>,
): Promise<R> {
  if (!hasStatusLine(io)) return read(options);
  try {
    return await read({ ...options, source: { ...options.source, onProgress: readingTeller(io) } });
  } finally {
    io.show('');
  }
}

/** Whether a person sees a line that is written over: only a terminal can do that. */
export const hasStatusLine = ({ stderr, env }: Io): boolean => stderr.isTTY && env.TERM !== 'dumb';

/** Shows how far readings have come; a file read again begins anew. */
function readingTeller(io: Io): (progress: Progress) => void {
  const tell = paced(io);
  let before: Progress | undefined;
  return (progress) => {
    const isNew = progress.file !== before?.file || progress.bytes < before.bytes;
    before = progress;
    tell(isNew, (seconds, room) => progressLine(progress, seconds, room));
  };
}

/**
 * Shows lines once things have lasted a second, and then five times a second at most. Each line is given the seconds
 * since what it tells of began, and how many characters it may have.
 */
export function paced(io: Io): (isNew: boolean, lineOf: (seconds: number, room: number) => string) => void {
  let start: number | undefined;
  let next = 0;
  return (isNew, lineOf) => {
    const now = io.seconds();
    if (start === undefined) next = now + PATIENCE;
    if (start === undefined || isNew) start = now;
    if (now < next || now - start < BETWEEN) return;
    next = now + BETWEEN;
    io.show(lineOf(now - start, Math.max(0, (io.stderr.columns ?? 80) - 1)));
  };
}

/** For example: responses.csv: 412,000 records, 90.5 of 220.3 MB, 31.2 MB/s, 4 s left. */
export function progressLine(
  { file, bytes, size, records }: Progress,
  seconds: number,
  room?: number,
): string {
  const counted = records === undefined || records === 0 ? [] : [`${grouped(records)} records`];
  const rate = `${megabytes(bytes / seconds)} MB/s`;
  const left = timeLeft(bytes, size, seconds);
  return fitted(file, [...counted, `${megabytes(bytes)} of ${megabytes(size)} MB`, rate], left, room);
}

/** For example: responses.csv: 412,000 of 1,000,000 records, 55,900 a second, 11 s left. */
export function writingLine(file: string, done: number, of: number, seconds: number, room?: number): string {
  const parts = [
    `${grouped(done)} of ${grouped(of)} records`,
    `${grouped(Math.round(done / seconds))} a second`,
  ];
  return fitted(file, parts, timeLeft(done, of, seconds), room);
}

/** A file that grows while it is read has no end that is known. */
const timeLeft = (done: number, of: number, seconds: number): string =>
  done > of ? 'growing' : `${durationOf(((of - done) * seconds) / Math.max(done, 1))} left`;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/**
 * A line that has room, as one that wraps cannot be written over: the time left always stands there, of the other parts
 * as many as fit, and the name is cut last.
 */
function fitted(
  file: string,
  parts: readonly string[],
  left: string,
  room = Number.POSITIVE_INFINITY,
): string {
  const name = file.replace(/\p{C}/gu, '?');
  for (let shown = parts.length; shown >= 0; shown--) {
    const line = `${name}: ${[...parts.slice(0, shown), left].join(', ')}`;
    if (line.length <= room) return line;
  }
  return `${[...name].slice(0, Math.max(0, room - left.length - 3)).join('')}…: ${left}`.slice(0, room);
}
