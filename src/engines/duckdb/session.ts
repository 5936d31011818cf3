import { resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { DuckDBConnection, JS } from '@duckdb/node-api';
import { cannotRun } from '../../errors.js';
import { heapUse } from '../heap.js';
import { memoryGuard } from '../memory.js';

/** A statement's rows, in pieces as they come. */
export type Rows = AsyncIterable<readonly (readonly JS[])[]>;

/** A database in memory that can read one file and nothing else. */
export interface Session {
  readonly rows: (sql: string) => Rows;
  /** All rows of a statement that gives few. */
  readonly all: (sql: string) => Promise<readonly (readonly JS[])[]>;
  /** Fills a new table with one row for each text. */
  readonly fill: (table: string, rows: readonly (readonly [number, string | null])[]) => Promise<void>;
}

/**
 * Opens DuckDB with one file to read: no other file, no network, no extension, no folder to write into, and no setting
 * that a statement could change.
 * @throws SurveyError `duckdb-missing` when the optional package is not installed or does not run here
 */
export async function withSession<T>(
  { path, name }: { readonly path: string; readonly name: string },
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await loadPackage();
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    temp_directory: '',
    // As much as Node itself may use, which goes by the memory of the machine.
    memory_limit: `${Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)}MiB`,
  });
  try {
    const connection = await instance.connect();
    const file = resolve(path);
    for (const setting of [
      "TimeZone = 'UTC'",
      `allowed_paths = [${literal(file)}, ${literal(asPattern(file))}]`,
      'enable_external_access = false',
      'lock_configuration = true',
    ]) {
      await connection.run(`SET ${setting}`);
    }
    try {
      return await use(sessionOf(connection, memoryGuard(name, heapUse)));
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

function sessionOf(connection: DuckDBConnection, guard: () => void): Session {
  return {
    async *rows(sql) {
      const result = await connection.stream(sql);
      for await (const rows of result.yieldRowsJs()) {
        guard();
        yield rows;
      }
    },
    async all(sql) {
      return (await connection.runAndReadAll(sql)).getRowsJS();
    },
    async fill(table, rows) {
      await connection.run(`CREATE TEMP TABLE ${table} (id DOUBLE, v VARCHAR)`);
      const appender = await connection.createAppender(table);
      for (const [id, text] of rows) {
        appender.appendDouble(id);
        if (text === null) appender.appendNull();
        else appender.appendVarchar(text);
        appender.endRow();
      }
      appender.closeSync();
    },
  };
}

const PACKAGE = '@duckdb/node-api';
/** The release whose reading of CSV was compared with ours, as package.json has it. */
const RELEASE = '^1.5.6-r.1';

async function loadPackage(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    const missing = why.includes(PACKAGE);
    throw cannotRun(
      'duckdb-missing',
      `Parquet files and --engine duckdb need the optional package ${PACKAGE}, ` +
        `${missing ? 'which is not installed' : `which does not run here (${why})`}. ` +
        `Install it where crn-survey is installed: npm install "${PACKAGE}@${RELEASE}" (with -g if crn-survey is). ` +
        'Or export the answers as CSV.',
    );
  }
}

/** A text as SQL writes it; a zero byte would end the statement. */
export const literal = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ');

/** A path as a pattern that matches this file only: DuckDB takes * ? [ in file names for wildcards. */
export const asPattern = (path: string): string => path.replace(/[[*?]/g, '[$&]');
