import { cannotRun } from '../errors.js';
import type { Input } from '../read-plan.js';
import type { Raw } from '../tally.js';
import type { Counted, CountRequest, Engine } from './engine.js';
import type { LineIndex } from './line-index.js';
import { memoryFailure } from './memory.js';
import type { ReadSummary } from './records.js';
import { streamEngine } from './stream.js';

/** Who counts: `auto` takes what reads the file, DuckDB for Parquet and the stream engine for CSV. */
export const ENGINES = ['auto', 'stream', 'duckdb'] as const;
export type EngineChoice = (typeof ENGINES)[number];

/**
 * The engine asked for. A CSV file that is not plain, or over which DuckDB stumbles, is counted from the start by the
 * stream engine, whose word is the last.
 */
export const engineOf = (choice: EngineChoice): Engine => ({
  name: choice,
  async count(input: Input, request: CountRequest): Promise<Counted> {
    if (input.plan.format === 'parquet') {
      if (choice === 'stream') {
        throw cannotRun(
          'not-csv',
          `--engine stream: ${input.name} is a Parquet file, which only DuckDB reads. Leave --engine out.`,
        );
      }
      const { countParquet } = await import('./duckdb.js');
      return countParquet(input, request);
    }
    if (choice === 'duckdb') {
      const { countCsv } = await import('./duckdb.js');
      const counted = await countCsv(input, request);
      if (counted) return counted;
    }
    return streamEngine.count(input, request).catch((error: unknown) => {
      throw memoryFailure(input.name, error);
    });
  },
});

/** The head of a Parquet file. */
export async function parquetHead(path: string, name: string) {
  const duckdb = await import('./duckdb.js');
  return duckdb.parquetHead(path, name);
}

/**
 * Gives every response of a file to `onRecord`, in order, numbered from 1, as they were counted.
 * @throws SurveyError as counting does
 */
export async function readRecords(
  input: Input,
  onRecord: (record: readonly Raw[], number: number) => void,
): Promise<ReadSummary> {
  if (input.plan.format === 'csv') {
    const csv = await import('./records.js');
    return csv.readRecords(input, onRecord);
  }
  const { readParquet } = await import('./duckdb.js');
  return readParquet(input, onRecord);
}

/** The lines on which records begin; where there are no lines, the records' own numbers. */
export async function linesOf(
  input: Input,
  numbers: readonly number[],
  index?: LineIndex,
): Promise<readonly number[]> {
  if (input.plan.format !== 'csv' || numbers.length === 0) return numbers;
  const csv = await import('./lines.js');
  return csv.linesOf(input, numbers, index);
}
