import type { Cell, Row, Table } from '../../report/document.js';
import { displayWidth } from '../width.js';
import { barLine } from './bar.js';
import { indentOf, isText, type Placed, widthOf } from './columns.js';
import { drawGrid, type GridCell, type GridRow } from './grid.js';
import { headerRows } from './header.js';
import { type Line, line, type Run } from './line.js';
import { markText } from './mark.js';
import type { Paint } from './paint.js';
import { wrap } from './wrap.js';

const HANGING = 1;

/** A table in columns that fit: header, a rule, and the rows with a heading above each group of them. */
export function drawTable(table: Table, placed: readonly Placed[], paint: Paint): readonly string[] {
  const columns = placed.map(({ column, width, gap }) => ({
    width,
    gap,
    align: isText(column.kind) ? ('left' as const) : ('right' as const),
  }));
  const whole = widthOf(placed);
  const grouped = table.rows.some(({ group }) => group !== undefined);
  const body: GridRow[] = [];
  table.rows.forEach((row, i) => {
    if (startsGroup(table.rows, i)) {
      const lines = wrap(row.group!, whole).map((text) => line(text, paint.strong));
      body.push({ cells: [{ lines, span: placed.length, align: 'left' }] });
    }
    body.push({ cells: placed.map((one, place) => cellOf(row, one, place === 0, grouped, paint)) });
  });
  const [first = { cells: placed.map(() => ({ lines: [] })) }, ...others] = body;
  return drawGrid(
    columns,
    [...headerRows(table, placed, paint), { ...first, rule: 'whole' }, ...others],
    paint.rule,
  );
}

/** Whether a heading stands above row i: a group may be named on its first row or on all its rows. */
export function startsGroup(rows: readonly Row[], i: number): boolean {
  const { group } = rows[i]!;
  return group !== undefined && group !== rows[i - 1]?.group;
}

function cellOf(row: Row, one: Placed, isLabel: boolean, grouped: boolean, paint: Paint): GridCell {
  const cell = row.cells[one.column.id];
  if (cell === undefined) return { lines: [] };
  if (isLabel) return { lines: labelLines(cell, indentOf(row.indent, grouped), one.width, paint) };
  const room = one.width - one.mark;
  if (one.column.kind === 'bar') {
    const bar = barLine(cell.parts ?? [], one.column.levels ?? [], room, paint);
    return { lines: [[...bar, { text: cell.text }, markRun(cell, paint)]] };
  }
  if (one.column.kind === 'text') return { lines: labelLines(cell, 0, one.width, paint) };
  const ink = cell.value === 0 || cell.value === null ? paint.faint : undefined;
  const mark = markText(cell.note);
  const after = ' '.repeat(one.mark - displayWidth(mark));
  return { lines: [[{ text: cell.text, ink }, markRun(cell, paint), { text: after }]] };
}

const markRun = (cell: Cell, paint: Paint): Run => ({ text: markText(cell.note), ink: paint.mark });

/** A label with its mark at the end; lines after the first are set in by one, so that each row is seen to begin. */
function labelLines(cell: Cell, indent: number, width: number, paint: Paint): readonly Line[] {
  const margin = Math.min(indent, Math.floor(width / 3));
  const mark = markText(cell.note);
  const whole = cell.text + mark;
  const fits = displayWidth(whole) <= width - margin;
  const lines = fits ? [whole] : wrap(whole, Math.max(1, width - margin - HANGING));
  return lines.map((words, i) => {
    const isLast = i === lines.length - 1 && mark !== '' && words.endsWith(mark);
    const own = isLast ? words.slice(0, -mark.length) : words;
    const side = ' '.repeat(margin + (i > 0 ? HANGING : 0));
    return [{ text: side + own }, ...(isLast ? [{ text: mark, ink: paint.mark }] : [])];
  });
}
