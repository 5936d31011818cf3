import type { Cell, Column, Row, Table } from '../../report/document.js';
import { isText } from './columns.js';

/** The table with the brackets of each column of numbers as wide as its widest, so that the numbers before them stand in line. */
export function withBracketsInLine(table: Table): Table {
  const room = new Map(
    table.columns
      .filter(({ kind }) => !isText(kind))
      .map(({ id }) => [id, Math.max(0, ...table.rows.map(({ cells }) => bracketOf(cells[id]).length))]),
  );
  const wide = [...room].filter(([, length]) => length > 0);
  if (wide.length === 0) return table;
  return { ...table, rows: table.rows.map((row) => rowInLine(row, wide)) };
}

function rowInLine(row: Row, wide: readonly (readonly [Column['id'], number])[]): Row {
  const cells = { ...row.cells };
  for (const [id, length] of wide) {
    const cell = cells[id];
    const bracket = bracketOf(cell);
    if (cell === undefined || bracket === '' || bracket.length === length) continue;
    const own = cell.text.slice(0, -bracket.length);
    cells[id] = { ...cell, text: own + bracket.padStart(length) };
  }
  return { ...row, cells };
}

/** What stands in brackets behind a number, with them: "12 (35)", "18 [8, 34]". */
function bracketOf(cell: Cell | undefined): string {
  const text = cell?.text ?? '';
  const opening = text.endsWith(')') ? ' (' : text.endsWith(']') ? ' [' : undefined;
  const from = opening === undefined ? 0 : text.lastIndexOf(opening);
  return from > 0 ? text.slice(from + 1) : '';
}
