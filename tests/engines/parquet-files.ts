import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** DuckDB, where the optional package is installed: tests that need it are skipped elsewhere. */
export const duckdb = await import('@duckdb/node-api').catch(() => undefined);

const folder = mkdtempSync(join(tmpdir(), 'crn-survey-parquet-'));
let next = 0;

/** A path in a folder that is gone when the tests end. */
export function temporaryPath(name: string): string {
  const path = join(folder, String(next++), name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

let database: Promise<DuckDBInstance> | undefined;
/** One database makes all files: to open one takes longer than to write a small file. */
async function connected(): Promise<DuckDBConnection> {
  database ??= duckdb!.DuckDBInstance.create(':memory:');
  return (await database).connect();
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Writes what a SELECT gives to a Parquet file of that name; gives back its path. */
export async function parquetOf(select: string, name = 'answers.parquet'): Promise<string> {
  const path = temporaryPath(name);
  const connection = await connected();
  await connection.run(`COPY (${select}) TO ${quoted(path)} (FORMAT parquet)`);
  connection.closeSync();
  return path;
}

/** Writes texts to a Parquet file as columns of text. */
export async function parquetOfTexts(
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<string> {
  const path = temporaryPath('answers.parquet');
  const connection = await connected();
  const names = columns.map((column) => `"${column.replaceAll('"', '""')}" VARCHAR`);
  await connection.run(`CREATE TEMP TABLE answers (${names.join(', ')})`);
  const appender = await connection.createAppender('answers');
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`COPY answers TO ${quoted(path)} (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
  connection.closeSync();
  return path;
}

/** What a Parquet file of a CSV file's texts is, made by DuckDB as its users make it. */
export const parquetOfCsv = (csv: string, name: string): Promise<string> =>
  parquetOf(`SELECT * FROM read_csv(${quoted(csv)}, header = true)`, name);
