import type { Raw } from '../../tally.js';
import { literal, type Rows, type Session } from './session.js';
import type { Table } from './table.js';

/** A condition that records must meet, over v0, v1, … (texts of cells) and rn (the number of the record). */
export interface Condition {
  readonly columns: readonly number[];
  readonly numbered: boolean;
  readonly sql: string;
}

/** The records of a table that meet all conditions. */
export interface Scan {
  readonly session: Session;
  readonly table: Table;
  readonly conditions: readonly Condition[];
}

/** The same with one condition more. */
export const narrowed = (scan: Scan, condition: Condition): Scan => ({
  ...scan,
  conditions: [...scan.conditions, condition],
});

/** What a statement has besides what it selects. */
interface Clauses {
  /** The number of each record, as rn. */
  readonly numbered?: boolean;
  /** Expressions over v0, v1, …, each with its name: what is selected is then over these names. */
  readonly named?: readonly string[];
  /** What follows the conditions: GROUP BY, ORDER BY. */
  readonly rest?: string;
}

/**
 * The rows of a statement over these records.
 * @param columns those whose texts are used, as v0, v1, …
 */
export function rowsOf(
  { session, table, conditions }: Scan,
  what: string,
  columns: readonly number[],
  { numbered, named, rest = '' }: Clauses = {},
): Rows {
  const used = [...new Set([...columns, ...conditions.flatMap((condition) => condition.columns)])];
  const isNumbered = numbered === true || conditions.some((condition) => condition.numbered);
  const texts = used.map((column) => `, ${table.text(column)} AS v${column}`).join('');
  const where = conditions.map(({ sql }) => ` AND (${sql})`).join('');
  const records = `(SELECT *${texts} FROM ${table.from(isNumbered)}) WHERE TRUE${where}`;
  const from = named ? `(SELECT ${named.join(', ')} FROM ${records})` : records;
  return session.rows(`SELECT ${what} FROM ${from} ${rest}`);
}

/** A text on its way out of DuckDB: behind a full stop, as a byte order mark at the beginning would be lost. */
export const sent = (text: string): string => `'.' || ${text}`;

/** The text that was sent. */
export const received = (value: unknown): Raw => (value === null ? null : (value as string).slice(1));

/** That a text is one of these. */
export function isOneOf(text: string, raws: readonly Raw[]): string {
  const texts = raws.filter((raw) => raw !== null).map(literal);
  const isListed =
    texts.length === 0 ? 'FALSE' : `(${text} IS NOT NULL AND ${text} IN (${texts.join(', ')}))`;
  return raws.includes(null) ? `(${text} IS NULL OR ${isListed})` : isListed;
}
