import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180 with LF): a header, then a line for each row, numbers raw and unrounded.
 * null becomes an empty cell.
 */
export function renderCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
): string {
  return stringify(
    [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] as string[][],
    {
      cast: { number: String },
    },
  );
}
