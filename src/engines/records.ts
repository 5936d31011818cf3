import { isUtf8 } from 'node:buffer';
import { finished, pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { badData } from '../errors.js';
import { fileFailure } from '../file-failure.js';
import type { Input, LeftOutReason, ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { utf8Bytes } from './bytes.js';
import { cellReader, type Parsed } from './cells.js';
import { csvOptions } from './csv-options.js';
import { cellPasses, recordJudge } from './judge.js';
import { linesOf } from './lines.js';

/** What a reading passed over, and what it found unfinished. */
export interface ReadSummary {
  /** Records without a single character in them: rows of nothing but delimiters. */
  readonly empty: number;
  /** Records that are no responses by the plan, counted by what they are. */
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  /** Responses that were not finished, by record number; kept unless the plan leaves them out. */
  readonly unfinished: readonly number[];
}

/**
 * Gives every response of a file to `onRecord`, in order, numbered from 1; header records, blank lines, records of
 * nothing but empty cells, and what the plan leaves out are passed over. A record has exactly the columns of the
 * header: where the plan says that records end otherwise, empty cells are dropped and added; anything else is refused.
 * @throws SurveyError for a file that cannot be read or decoded, or has a malformed record (with its line)
 */
export async function readRecords(
  input: Input,
  onRecord: (record: readonly Raw[], number: number) => void,
  onBytes: (chunk: Uint8Array) => void = () => {},
): Promise<ReadSummary> {
  const { plan } = input;
  const width = plan.columns.length;
  const verdictOn = recordJudge(plan, (test) => {
    const passes = cellPasses(test);
    return (record: readonly Raw[]) => passes(record[test.column]);
  });
  const leftOut = new Map<LeftOutReason, number>();
  const unfinished: number[] = [];
  let number = -plan.headerRecords;
  let empty = 0;
  let malformed: Misfit | undefined;

  const take = (record: readonly Raw[]): void => {
    number += 1;
    if (number < 1 || malformed) return;
    if (record.every(isEmpty)) {
      empty += 1;
      return;
    }
    const cells = fitted(record, plan);
    if (!cells) {
      const why = record.length < width ? verdictOn(padded(record, width)).why : undefined;
      if (why !== undefined && NO_TABLE.includes(why)) {
        leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
        return;
      }
      malformed = {
        record: number,
        fields: record.length,
        isEmptyBeyond: record.slice(width).every(isEmpty),
      };
      return;
    }
    const { why, isFinished } = verdictOn(cells);
    if (why !== undefined) {
      leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
      return;
    }
    if (!isFinished) unfinished.push(number);
    if (isFinished || !plan.finishedOnly) onRecord(cells, number);
  };
  const onRead = (bytes: number): void => input.onRead?.(bytes, Math.max(0, number));
  const cellsOf = cellReader(plan);
  try {
    const parser = parse(csvOptions(plan));
    // Events cost less than asking for one record after the other.
    parser.on('data', (record: Parsed) => {
      try {
        take(cellsOf(record));
      } catch (error) {
        parser.destroy(error as Error);
      }
    });
    await Promise.all([pipeline(guarded({ ...input, onRead }, onBytes), parser), finished(parser)]);
  } catch (error) {
    if (isCsvError(error)) throw await unreadableRecord(input, error);
    throw fileFailure(input.name, error);
  }
  if (malformed) throw await raggedRecord(input, malformed);
  return { empty, leftOut, unfinished };
}

const isEmpty = (cell: Raw): boolean => cell === null || cell === '';

/** A record that has not the cells of the header. */
interface Misfit {
  readonly record: number;
  readonly fields: number;
  /** Whether nothing stands in the cells beyond the columns. */
  readonly isEmptyBeyond: boolean;
}

/** The record with a cell for each column; undefined where it has others. */
function fitted(
  record: readonly Raw[],
  { columns, fewestCells, surplusCells }: ReadPlan,
): readonly Raw[] | undefined {
  const width = columns.length;
  if (record.length === width) return record;
  if (record.length > width) {
    return surplusCells && record.slice(width).every(isEmpty) ? record.slice(0, width) : undefined;
  }
  if (record.length < fewestCells) return undefined;
  return padded(record, width);
}

const padded = (record: readonly Raw[], width: number): readonly Raw[] => [
  ...record,
  ...new Array<Raw>(width - record.length).fill(null),
];

/** What may have fewer cells than a response and is left out all the same. */
const NO_TABLE: readonly LeftOutReason[] = ['total', 'note'];

/** The bytes, refused where they are no UTF-8. */
async function* guarded(input: Input, onBytes: (chunk: Uint8Array) => void): AsyncGenerator<Buffer> {
  const utf8 = utf8Guard(input.name);
  for await (const chunk of utf8Bytes(input, onBytes)) {
    utf8.take(chunk);
    yield chunk;
  }
  utf8.end();
}

const isCsvError = (error: unknown): error is CsvError => error instanceof CsvError;

async function raggedRecord(input: Input, { record, fields, isEmptyBeyond }: Misfit): Promise<Error> {
  const [line] = await linesOf(input, [record]);
  const width = input.plan.columns.length;
  const delimiter = DELIMITER_WORDS[input.plan.delimiter] ?? JSON.stringify(input.plan.delimiter);
  const hint =
    fields < width
      ? 'Is there a line break in an answer that is not in quotes, or was the file cut off?'
      : isEmptyBeyond
        ? `Nothing stands in the last: a ${delimiter} too many may have moved answers under the wrong question. Remove it.`
        : `Is there an answer with a ${delimiter} in it that is not in quotes?`;
  return badData(
    'malformed-record',
    `${input.name}, line ${line}: the record has ${fields} field${fields === 1 ? '' : 's'}, ` +
      `the header has ${width}. ${hint}`,
  );
}

async function unreadableRecord(input: Input, error: CsvError): Promise<Error> {
  const [line] = await linesOf(input, [Math.max(1, Number(error.records) - input.plan.headerRecords + 1)]);
  const what = QUOTE_FAULTS[error.code] ?? `the record cannot be read (${error.code})`;
  return badData('malformed-record', `${input.name}, line ${line}: ${what}.`);
}

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

const QUOTE_FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'in the record that begins here a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE:
    'in the record that begins here something follows a closing quote. A quote inside a quoted answer is written twice: ""',
  INVALID_OPENING_QUOTE:
    'in the record that begins here a quote stands inside an answer that is not in quotes. Put the answer in quotes and ' +
    'write the quote twice: "5"" disk"',
};

/** Refuses bytes that are not UTF-8, wherever the chunks of a file are cut. */
function utf8Guard(name: string): { take: (chunk: Buffer) => void; end: () => void } {
  let rest = Buffer.alloc(0);
  let line = 1;
  const refuse = (bytes: Buffer): never => {
    const bad = firstInvalid(bytes);
    const where = line + countNewlines(bytes.subarray(0, bad));
    throw badData(
      'not-utf8',
      `${name}, line ${where}: the byte 0x${bytes[bad]!.toString(16).padStart(2, '0').toUpperCase()} is not UTF-8. ` +
        'Say with --encoding which encoding it is in, or save the file again as "CSV UTF-8".',
    );
  };
  return {
    take(chunk) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const end = bytes.length - unfinished(bytes);
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) refuse(bytes);
      line += countNewlines(whole);
      rest = Buffer.from(bytes.subarray(end));
    },
    end() {
      if (rest.length > 0) refuse(rest);
    },
  };
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** How many bytes at the end begin a character that goes on in the next chunk. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** Where the longest valid beginning ends. */
function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) low = middle;
    else high = middle;
  }
  const part = bytes.subarray(0, low);
  return low - unfinished(part);
}
