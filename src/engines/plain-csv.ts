import { fileBytes } from '../file-bytes.js';
import type { Input, ReadPlan } from '../read-plan.js';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Whether a CSV file is one that every parser reads alike: UTF-8, one kind of line end outside quotes, quotes only round
 * whole cells, and as many cells in every record: DuckDB passes over an empty cell too many. Another engine may count such a file; all others are for the authority to judge.
 */
export async function isPlainCsv(
  { path, name, plan }: Input,
  onBytes: (chunk: Buffer) => void,
): Promise<boolean> {
  // DuckDB takes a blank line for a record where there is one column.
  if (plan.encoding !== 'utf-8' || plan.compression !== 'none' || plan.columns.length < 2) return false;
  if (plan.newline === '\r') return false;
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const look = cellReader(plan);
  let plain = true;
  for await (const chunk of fileBytes(path, name, 'none', onBytes)) {
    // The rest is read on for its hash.
    plain &&= isText(utf8, chunk) && look(chunk);
  }
  return plain && isText(utf8, undefined) && look(undefined);
}

function isText(utf8: InstanceType<typeof TextDecoder>, chunk: Buffer | undefined): boolean {
  try {
    utf8.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Where a byte stands: at the beginning of a cell, in a bare or a quoted one, behind a quote that may close it. */
type Place = 'start' | 'bare' | 'quoted' | 'closed' | 'line end';

/** Follows cells and line ends through a file, chunk by chunk and at last without one: false where they are not plain. */
function cellReader({
  columns,
  delimiter: separator,
  newline,
  byteOrderMark,
}: ReadPlan): (chunk: Buffer | undefined) => boolean {
  const delimiter = separator.charCodeAt(0);
  const isCrlf = newline === '\r\n';
  let place: Place = 'start';
  let mark = byteOrderMark ? 3 : 0;
  let cells = 1;
  const isRecord = (): boolean => cells === columns.length || (cells === 1 && place === 'start');
  const ended = (): Place | undefined => {
    if (!isRecord()) return undefined;
    cells = 1;
    return 'start';
  };
  const next = (byte: number): Place | undefined => {
    if (place === 'quoted') return byte === QUOTE ? 'closed' : 'quoted';
    if (place === 'line end') return byte === LF ? 'start' : undefined;
    if (byte === delimiter) {
      cells += 1;
      return 'start';
    }
    if (byte === LF) return isCrlf ? undefined : ended();
    if (byte === CR) return isCrlf && ended() ? 'line end' : undefined;
    if (byte === QUOTE) return place === 'bare' ? undefined : 'quoted';
    return place === 'closed' ? undefined : 'bare';
  };
  return (chunk) => {
    if (!chunk) return place !== 'quoted' && place !== 'line end' && isRecord();
    for (let i = Math.min(mark, chunk.length); i < chunk.length; i++) {
      const found = next(chunk[i]!);
      if (found === undefined) return false;
      place = found;
    }
    mark = 0;
    return true;
  };
}
