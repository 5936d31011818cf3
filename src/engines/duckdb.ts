import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { badData, cannotRun, SurveyError } from '../errors.js';
import { fileBytes } from '../file-bytes.js';
import type { Input } from '../read-plan.js';
import type { Raw } from '../tally.js';
import { findKeys } from './duckdb/keys.js';
import { received, rowsOf, sent } from './duckdb/scan.js';
import { type Session, withSession } from './duckdb/session.js';
import { csvTable, parquetColumns, parquetTable, type Table, textOf } from './duckdb/table.js';
import { countAnswers, countTallies } from './duckdb/tallies.js';
import { judgeRecords } from './duckdb/verdicts.js';
import { findWatched } from './duckdb/watched.js';
import type { Counted, CountRequest } from './engine.js';
import { outOfMemory } from './memory.js';
import { isPlainCsv } from './plain-csv.js';
import type { ReadSummary } from './records.js';

/*
 * Counting by DuckDB: what all of Parquet is read by, and plain CSV where that is asked for. SQL counts texts and adds up
 * integers; every decision about a text (its form, its worth, whether it is wanted) is made in TypeScript, once for each
 * distinct text. A bundle of its own: it is loaded, with the optional package, in the runs that need it.
 */

/** The names of the columns of a Parquet file, its first records as text, and which columns are of numbers. */
export function parquetHead(
  path: string,
  name: string,
): Promise<{
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
}> {
  return reading({ path, name }, () =>
    withSession({ path, name }, async (session) => {
      const columns = await parquetColumns(session, path);
      const cells = columns.map(({ type }, i) => {
        const text = textOf(`c${i}`, type);
        return text === undefined ? 'NULL' : sent(text);
      });
      const table = parquetTable({ path, name }, 0, columns);
      const rows = await session.all(`SELECT ${cells.join(', ')} FROM ${table.from(false)} LIMIT ${HEAD}`);
      if (columns.length === 0) throw badData('empty-file', `${name} has no columns.`);
      return {
        columns: columns.map((column) => column.name),
        rows: rows.map((row) => row.map((cell) => received(cell) ?? '')),
        numbers: columns.flatMap(({ type }, i) => (NUMBER_TYPES.test(type) ? [i] : [])),
      };
    }),
  );
}

const NUMBER_TYPES = /^(?:DOUBLE|FLOAT|DECIMAL\(.*\)|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?)$/;

/** Records that are looked at to find out what the file is. */
const HEAD = 24;

/**
 * Counts a Parquet file.
 * @throws SurveyError when it cannot be read, or a column that is asked for holds lists or structures
 */
export async function countParquet(input: Input, request: CountRequest): Promise<Counted> {
  const counted = await reading(input, () =>
    withSession(input, async (session) =>
      countTable(session, await parquetOf(session, input), input, request),
    ),
  );
  return { ...counted, sha256: await sha256Of(input) };
}

const parquetOf = async (session: Session, input: Input): Promise<Table> =>
  parquetTable(input, input.plan.headerRecords, await parquetColumns(session, input.path));

/** Counts a plain CSV file; undefined where the file is not plain or DuckDB stumbles: then the authority has the word. */
export async function countCsv(input: Input, request: CountRequest): Promise<Counted | undefined> {
  const hash = createHash('sha256');
  if (!(await isPlainCsv(input, (chunk) => hash.update(chunk)))) return undefined;
  const sha256 = hash.digest('hex');
  try {
    return await withSession(input, async (session) => {
      const table = await csvTable(input, session);
      return table && { ...(await countTable(session, table, input, request)), sha256 };
    });
  } catch (error) {
    if (error instanceof SurveyError || !isRefusal(error)) throw error;
    return undefined;
  }
}

async function countTable(
  session: Session,
  table: Table,
  { plan }: Input,
  request: CountRequest,
): Promise<Omit<Counted, 'sha256'>> {
  const all = { session, table, conditions: [] };
  const { summary, responses } = await judgeRecords(all, plan, request.key?.column ?? 0);
  const { found, remaining } = await findKeys(responses, request);
  const answers = await countAnswers(remaining, request);
  const tallies = await countTallies(remaining, request, answers);
  const watched = await findWatched(remaining, request, answers);
  let records = 0;
  for await (const [row] of rowsOf(remaining, 'count(*)::DOUBLE', [])) records += Number(row![0]);
  return { ...summary, ...found, records, tallies, watched };
}

/**
 * Gives every response of a Parquet file to `onRecord`, in order. Cells of columns that hold lists or structures are given
 * as nothing: whoever needs them was refused when they were counted.
 */
export function readParquet(
  input: Input,
  onRecord: (record: readonly Raw[], number: number) => void,
): Promise<ReadSummary> {
  return reading(input, () =>
    withSession(input, async (session) => {
      const columns = await parquetColumns(session, input.path);
      const table = parquetTable(input, input.plan.headerRecords, columns);
      const { summary, responses } = await judgeRecords({ session, table, conditions: [] }, input.plan, 0);
      const readable = columns.flatMap((_, i) => (table.hasText(i) ? [i] : []));
      const cells = columns.map((_, i) => (readable.includes(i) ? sent(`v${i}`) : 'NULL')).join(', ');
      let before = 0;
      for await (const rows of rowsOf(responses, `rn::DOUBLE, ${cells}`, readable, { numbered: true })) {
        for (const [rn, ...record] of rows) {
          if (Number(rn) <= before) throw new Error('records came out of order');
          before = Number(rn);
          onRecord(record.map(received), before);
        }
      }
      return summary;
    }),
  );
}

async function sha256Of({ path, name }: Input): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of fileBytes(path, name, 'none')) hash.update(chunk);
  return hash.digest('hex');
}

/** Whether DuckDB refuses what it reads, as against a statement of ours that is wrong. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error &&
  /^(?:IO|Invalid|Invalid Input|Not implemented|Out of Memory|Serialization|Conversion|Out of Range) Error: /i.test(
    error.message,
  );

async function reading<T>({ path, name }: Pick<Input, 'path' | 'name'>, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const why = error.message.split('\n')[0]!.replaceAll(resolve(path), name);
    throw why.startsWith('Out of Memory')
      ? outOfMemory(name, why)
      : cannotRun(
          'unreadable-parquet',
          `${name} cannot be read as Parquet: is it complete? Export it again. (${why})`,
        );
  }
}
