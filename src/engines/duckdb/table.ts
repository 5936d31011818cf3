import { badData } from '../../errors.js';
import type { Input } from '../../read-plan.js';
import { tellsEmptyApart } from '../csv-options.js';
import { asPattern, literal, type Session } from './session.js';

/**
 * A file as SQL sees it: one row for each record, header records left out. Columns are c0, c1, … by position, whatever
 * they are called in the file.
 */
export interface Table {
  readonly width: number;
  /** What to select from; `numbered`: with rn, the number of the record. */
  readonly from: (numbered: boolean) => string;
  /** Whether the cells of a column have a text at all. */
  readonly hasText: (column: number) => boolean;
  /** The text of a cell: NULL where nothing stands. */
  readonly text: (column: number) => string;
  /** Whether a cell holds no character. */
  readonly isEmpty: (column: number) => string;
}

const columnNames = (width: number): readonly string[] => Array.from({ length: width }, (_, i) => `c${i}`);

/** A column of a Parquet file: its name as it stands there, and DuckDB's word for its type. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

const parquetFile = (path: string): string => `[${literal(asPattern(path))}]`;

/** The columns of a Parquet file. DuckDB renames those that differ by case only: names come from the file's own schema. */
export async function parquetColumns(session: Session, path: string): Promise<readonly ParquetColumn[]> {
  const file = parquetFile(path);
  const types = await session.all(`DESCRIBE SELECT * FROM read_parquet(${file}, hive_partitioning = false)`);
  const nodes = await session.all(`SELECT '.' || name, num_children::DOUBLE FROM parquet_schema(${file})`);
  const names: string[] = [];
  // The schema lists each column before what is nested in it; the first node stands for the table.
  let nested = 0;
  for (const [name, children] of nodes.slice(1)) {
    if (nested === 0) names.push(String(name).slice(1));
    else nested -= 1;
    nested += Number(children ?? 0);
  }
  return types.map(([described, type], i) => ({ name: names[i] ?? String(described), type: String(type) }));
}

/** A Parquet file as a table of texts. */
export function parquetTable(
  { path, name }: Pick<Input, 'path' | 'name'>,
  headerRecords: number,
  columns: readonly ParquetColumn[],
): Table {
  const all = columnNames(columns.length).join(', ');
  const file = (options: string): string =>
    `read_parquet(${parquetFile(path)}, hive_partitioning = false${options})`;
  // A column of that name takes its place.
  const isTaken = columns.some((column) => column.name.toLowerCase() === 'file_row_number');
  const rows = isTaken
    ? `(SELECT *, row_number() OVER () - 1 AS row FROM ${file('')} AS t(${all}))`
    : `${file(', file_row_number = true')} AS t(${all}, row)`;
  return {
    width: columns.length,
    from: (numbered) =>
      `(SELECT *${numbered ? `, row + ${1 - headerRecords} AS rn` : ''} FROM ${rows} WHERE row >= ${headerRecords})`,
    hasText: (column) => textOf('', columns[column]!.type) !== undefined,
    text: (column) => {
      const text = textOf(`c${column}`, columns[column]!.type);
      if (text !== undefined) return `nullif(${text}, '')`;
      throw badData(
        'nested-column',
        `${name}: the column ${JSON.stringify(columns[column]!.name)} is of the type ${columns[column]!.type}, which is no single answer. ` +
          'Write it as text, several answers with a separator between.',
      );
    },
    isEmpty: (column) =>
      columns[column]!.type === 'VARCHAR'
        ? `(c${column} IS NULL OR c${column} = '')`
        : `(c${column} IS NULL)`,
  };
}

const AS_IT_IS =
  /^(?:VARCHAR|JSON|UUID|BOOLEAN|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DATE|TIME|TIMESTAMP(?:_NS|_MS|_S)?|TIME(?:STAMP)? WITH TIME ZONE|ENUM\(.*\))$/s;

/** A typed cell in the text that a CSV file would hold; undefined for types that are no single answer. */
export function textOf(cell: string, type: string): string | undefined {
  if (AS_IT_IS.test(type)) return `CAST(${cell} AS VARCHAR)`;
  // 4.0 is 4: tables with an empty cell in a column of whole numbers often hold it so.
  if (type === 'DOUBLE' || type === 'FLOAT') {
    return (
      `CASE WHEN isnan(${cell}) THEN 'NaN' WHEN ${cell} = trunc(${cell}) AND abs(${cell}) < 1e15 ` +
      `THEN CAST(CAST(${cell} AS BIGINT) AS VARCHAR) ELSE CAST(${cell} AS VARCHAR) END`
    );
  }
  const scale = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
  if (scale === undefined) return undefined;
  const text = `CAST(${cell} AS VARCHAR)`;
  return scale === '0' ? text : `rtrim(rtrim(${text}, '0'), '.')`;
}

/**
 * A plain CSV file as a table; undefined when its header records cannot be told from the others.
 * What stands here and what does not was found by experiment: DuckDB guesses nothing, and a quoted nothing stays apart
 * from a bare one.
 */
export async function csvTable({ path, plan }: Input, session: Session): Promise<Table | undefined> {
  const width = plan.columns.length;
  const apart = tellsEmptyApart(plan);
  const file =
    `read_csv(${parquetFile(path)}, auto_detect = false, header = false, delim = ${literal(plan.delimiter)}, ` +
    `quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, ` +
    `new_line = '${plan.newline === '\r\n' ? '\\r\\n' : '\\n'}', ` +
    `columns = {${columnNames(width)
      .map((name) => `'${name}': 'VARCHAR'`)
      .join(', ')}}) AS t(${columnNames(width).join(', ')})`;
  const shown = columnNames(Math.min(width, 4));
  const prefixed = shown.map((name) => `'.' || ${name}`).join(', ');
  const header = await session.all(`SELECT ${prefixed} FROM ${file} LIMIT ${plan.headerRecords}`);
  const isHeader = header
    .map((row) => {
      const same = row.map((cell, i) =>
        cell === null
          ? `${shown[i]} IS NULL`
          : `${shown[i]} IS NOT DISTINCT FROM ${literal(String(cell).slice(1))}`,
      );
      return `(${same.join(' AND ')})`;
    })
    .join(' OR ');
  const [found] = await session.all(`SELECT count(*)::DOUBLE FROM ${file} WHERE ${isHeader}`);
  if (found?.[0] !== plan.headerRecords) return undefined;
  return {
    width,
    from: (numbered) =>
      `(SELECT *${numbered ? ', row_number() OVER () AS rn' : ''} FROM ${file} WHERE NOT (${isHeader}))`,
    hasText: () => true,
    text: (column) => (apart ? `c${column}` : `nullif(c${column}, '')`),
    isEmpty: (column) => `(c${column} IS NULL OR c${column} = '')`,
  };
}
