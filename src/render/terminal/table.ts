import type { Cell, Row, Table } from '../../report/document.js';
import { startsGroup } from '../arrangement.js';
import { displayWidth } from '../width.js';
import { wrap } from '../wrap.js';
import { barLine } from './bar.js';
import { indentOf, type Placed, widthOf } from './columns.js';
import { drawGrid, type GridRow } from './grid.js';
import { headerLines } from './header.js';
import { type Line, line, lineWidth, type Run, write } from './line.js';
import { markText } from './mark.js';
import type { Paint } from './paint.js';

const HANGING = 1;

/** A table in columns that fit: header, a rule, and the rows with a heading above each group of them. */
export function drawTable(table: Table, placed: readonly Placed[], paint: Paint): readonly string[] {
  const blocks = blocksOf(placed);
  const columns = blocks.map((block) => ({ width: widthOf(block), gap: block[0]!.gap }));
  const grouped = table.rows.some(({ group }) => group !== undefined);
  const whole = widthOf(placed);
  const body = table.rows.flatMap((row, i): GridRow[] => [
    ...(startsGroup(table.rows, i)
      ? [[wrap(row.group!, whole).map((text) => line(text, paint.strong))]]
      : []),
    blocks.map((block) => blockLines(row, block, grouped, paint)),
  ]);
  return drawGrid(columns, [[headerLines(table, placed, paint)], ...body]);
}

/**
 * Neighbouring columns of numbers go into the grid together, and the bar behind them, padded here: cli-table3 takes
 * longer over each cell of a long table than everything else does together.
 */
function blocksOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const blocks: Placed[][] = [];
  placed.forEach((one, i) => {
    const joins = i > 1 && !isWrapped(one) && !isWrapped(placed[i - 1]!);
    if (joins) blocks.at(-1)!.push(one);
    else blocks.push([one]);
  });
  return blocks;
}

const isWrapped = ({ column }: Placed): boolean => column.kind === 'text';

function blockLines(row: Row, block: readonly Placed[], grouped: boolean, paint: Paint): readonly Line[] {
  const first = block[0]!;
  const isLabel = first.gap === 0;
  if (isLabel || isWrapped(first)) {
    const cell = row.cells[first.column.id];
    const indent = isLabel ? indentOf(row.indent, grouped) : 0;
    return cell === undefined ? [] : labelLines(cell, indent, first.width, paint);
  }
  const runs: Run[] = [];
  for (const [i, one] of block.entries()) {
    if (i > 0) write(runs, ' '.repeat(one.gap));
    const cell = row.cells[one.column.id];
    if (cell === undefined) write(runs, ' '.repeat(one.width));
    else if (one.column.kind === 'bar') writeBar(runs, cell, one, paint);
    else writeNumber(runs, cell, one, paint);
  }
  return [runs];
}

/** A bar at the left of its column. */
function writeBar(runs: Run[], cell: Cell, { column, width, mark }: Placed, paint: Paint): void {
  const bar = barLine(cell.parts ?? [], column, width - mark, paint);
  const note = markText(cell.note);
  for (const { text, ink } of bar) write(runs, text, ink);
  write(runs, note, paint.mark);
  write(runs, ' '.repeat(width - lineWidth(bar) - displayWidth(note)));
}

/** A number at the right of its column; marks stand in cells of their own, so that numbers stay in line. */
function writeNumber(runs: Run[], cell: Cell, { width, mark }: Placed, paint: Paint): void {
  const note = markText(cell.note);
  const isNothing = cell.value === 0 || cell.value === null;
  write(runs, ' '.repeat(width - mark - displayWidth(cell.text)));
  write(runs, cell.text, isNothing ? paint.faint : undefined);
  write(runs, note, paint.mark);
  write(runs, ' '.repeat(mark - displayWidth(note)));
}

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
