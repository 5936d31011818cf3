import type { Cell, Row, Table } from '../../report/document.js';
import { displayWidth } from '../width.js';
import { wrap } from '../wrap.js';
import { barLine } from './bar.js';
import { indentOf, type Placed, widthOf } from './columns.js';
import { drawGrid, type GridRow, startsOf } from './grid.js';
import { headerLines } from './header.js';
import { type Line, line, type Run } from './line.js';
import { markText } from './mark.js';
import type { Paint } from './paint.js';

const HANGING = 1;

/** A table in columns that fit: header, a rule, and the rows with a heading above each group of them. */
export function drawTable(table: Table, placed: readonly Placed[], paint: Paint): readonly string[] {
  const grouped = table.rows.some(({ group }) => group !== undefined);
  const whole = widthOf(placed);
  const body = table.rows.flatMap((row, i): GridRow[] => [
    ...(startsGroup(table.rows, i)
      ? [[wrap(row.group!, whole).map((text) => line(text, paint.strong))]]
      : []),
    placed.map((one) => cellLines(row, one, grouped, paint)),
  ]);
  const starts = startsOf(placed);
  return drawGrid(starts, [[headerLines(table, placed, starts, paint)], ...body]);
}

/** Whether a heading stands above row i: a group may be named on its first row or on all its rows. */
export function startsGroup(rows: readonly Row[], i: number): boolean {
  const { group } = rows[i]!;
  return group !== undefined && group !== rows[i - 1]?.group;
}

function cellLines(row: Row, one: Placed, grouped: boolean, paint: Paint): readonly Line[] {
  const cell = row.cells[one.column.id];
  if (cell === undefined) return [];
  if (one.gap === 0) return labelLines(cell, indentOf(row.indent, grouped), one.width, paint);
  switch (one.column.kind) {
    case 'text':
      return labelLines(cell, 0, one.width, paint);
    case 'bar':
      return [[...barLine(cell.parts ?? [], one.column, one.width - one.mark, paint), markRun(cell, paint)]];
    default:
      return [numberRuns(cell, one, paint)];
  }
}

/** A number at the right of its column; marks stand in cells of their own, so that numbers stay in line. */
function numberRuns(cell: Cell, { width, mark }: Placed, paint: Paint): Line {
  const before = ' '.repeat(width - mark - displayWidth(cell.text));
  const isNothing = cell.value === 0 || cell.value === null;
  return [
    { text: before },
    { text: cell.text, ink: isNothing ? paint.faint : undefined },
    markRun(cell, paint),
  ];
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
