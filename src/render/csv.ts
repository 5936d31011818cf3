import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180 with LF): a header, then a line for each row, numbers raw and unrounded.
 * null becomes an empty cell.
 */
export function renderCsv<C extends string>(
  columns: readonly C[],
  rows: readonly { readonly [column in C]?: string | number | null }[],
): string {
  // Few cells need quotes, and those few come again and again.
  const quoted = new Map<string, string>();
  const cellOf = (text: string): string => {
    if (PLAIN.test(text)) return text;
    const cell = quoted.get(text) ?? stringify([[text]], { eof: false });
    quoted.set(text, cell);
    return cell;
  };
  const lineOf = (cells: readonly (string | number | null)[]): string =>
    `${cells.map((cell) => cellOf(String(cell ?? ''))).join(',')}\n`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))].map(lineOf).join('');
}

const PLAIN = /^[^",\r\n]*$/;
