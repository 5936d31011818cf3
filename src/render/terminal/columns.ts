import type { Cell, CellKind, Column, Table } from '../../report/document.js';
import { columnGroups } from '../arrangement.js';
import { displayWidth } from '../width.js';
import { longestPiece } from '../wrap.js';
import { markText } from './mark.js';

/** A column as it is laid out: `width` cells of which the last `mark` are kept for marks of notes. */
export interface Placed {
  readonly column: Column;
  readonly width: number;
  readonly mark: number;
  /** Cells of space before it. */
  readonly gap: number;
}

/** The cells of columns side by side, without the space before the first. */
export const widthOf = (placed: readonly Placed[]): number =>
  placed.reduce((sum, { width, gap }, i) => sum + width + (i > 0 ? gap : 0), 0);

/** Whether what stands in a column is read from its left. */
export const isText = (kind: CellKind): boolean => kind === 'text' || kind === 'bar';

/** What a column may take: `least` to be legible, `most` to have no use for more. */
interface Need {
  readonly column: Column;
  readonly least: number;
  readonly most: number;
  readonly mark: number;
}

const LABEL_LEAST = 28;
const TEXT_LEAST = 20;
const BAR_LEAST = 10;
const BAR_MOST = 24;
const INDENT = 2;

/** How far the text of a row's label is set in: two cells for each level, and two below the heading of a group. */
export const indentOf = (indent: number | undefined, grouped: boolean): number =>
  INDENT * ((indent ?? 0) + (grouped ? 1 : 0));

/** The richest layout of a table that fits in `width` cells; undefined if none does. */
export function fitColumns(table: Table, width: number): readonly Placed[] | undefined {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const needs = new Map<string, Need>();
  const needOf = (column: Column, isLabel: boolean): Need => {
    const need = needs.get(column.id) ?? (isLabel ? labelNeed(column, table) : columnNeed(column, table));
    needs.set(column.id, need);
    return need;
  };
  for (const layout of table.layouts) {
    const shown = layout.flatMap((id) => columns.get(id) ?? []);
    if (shown.length === 0) continue;
    const own = shown.map((column, i) => needOf(column, i === 0));
    for (const levelGap of [2, 1]) {
      const gaps = shown.map((column, i) => gapBefore(shown[i - 1], column, levelGap));
      const placed = share(withGroups(own, gaps), gaps, width);
      if (placed) return placed;
    }
  }
  return undefined;
}

/** Two cells; one between the levels of a scale where room is short. */
function gapBefore(before: Column | undefined, column: Column, levelGap: number): number {
  if (before === undefined) return 0;
  const together = before.level !== undefined && column.level !== undefined && before.group === column.group;
  return together ? levelGap : 2;
}

function labelNeed(column: Column, table: Table): Need {
  const grouped = table.rows.some(({ group }) => group !== undefined);
  let longest = Math.max(1, longestPiece(column.title));
  for (const { cells, indent } of table.rows) {
    longest = Math.max(longest, indentOf(indent, grouped) + textWidth(cells[column.id]));
  }
  const most = Math.max(longest, displayWidth(column.title));
  return { column, least: Math.min(LABEL_LEAST, longest), most, mark: 0 };
}

function columnNeed(column: Column, table: Table): Need {
  const title = longestPiece(column.title);
  const cells = table.rows.map(({ cells }) => cells[column.id]).filter((cell) => cell !== undefined);
  if (column.kind === 'text') {
    const most = Math.max(1, displayWidth(column.title), ...cells.map(textWidth));
    return { column, least: Math.min(TEXT_LEAST, most), most, mark: 0 };
  }
  const mark = Math.max(0, ...cells.map(({ note }) => displayWidth(markText(note))));
  if (column.kind === 'bar') {
    const levels = column.levels?.length ?? 0;
    const least = Math.max(column.least ?? BAR_LEAST, levels, title) + mark;
    return { column, least, most: Math.max(BAR_MOST + mark, least), mark };
  }
  const fixed = Math.max(1, title, ...cells.map(({ text }) => displayWidth(text) + mark));
  return { column, least: fixed, most: fixed, mark };
}

const textWidth = (cell: Cell | undefined): number =>
  cell === undefined ? 0 : displayWidth(cell.text) + displayWidth(markText(cell.note));

/** Columns of a group whose heading has a word longer than they are together are made wider. */
function withGroups(needs: readonly Need[], gaps: readonly number[]): readonly Need[] {
  const wider = [...needs];
  for (const { from, to, group } of columnGroups(needs.map(({ column }) => column))) {
    if (group === undefined) continue;
    const span = (): number =>
      spanOf(
        wider.map(({ least }) => least),
        gaps,
        from,
        to,
      );
    for (let i = from; span() < longestPiece(group); i = i + 1 < to ? i + 1 : from) {
      const { least, most } = wider[i]!;
      wider[i] = { ...wider[i]!, least: least + 1, most: Math.max(most, least + 1) };
    }
  }
  return wider;
}

/** The cells from one column to before another, with the space between them. */
const spanOf = (widths: readonly number[], gaps: readonly number[], from: number, to: number): number => {
  let span = 0;
  for (let i = from; i < to; i++) span += widths[i]! + (i > from ? gaps[i]! : 0);
  return span;
};

/** Gives each column what it needs, and what is left to those that can use it, a cell each in turn. */
function share(
  needs: readonly Need[],
  gaps: readonly number[],
  width: number,
): readonly Placed[] | undefined {
  const widths = needs.map(({ least }) => least);
  let left = width - spanOf(widths, gaps, 0, widths.length);
  if (left < 0) return undefined;
  for (let given = true; left > 0 && given; ) {
    given = false;
    for (let i = 0; i < widths.length && left > 0; i++) {
      if (widths[i]! >= needs[i]!.most) continue;
      widths[i]! += 1;
      left -= 1;
      given = true;
    }
  }
  return needs.map(({ column, mark }, i) => ({ column, mark, width: widths[i]!, gap: gaps[i]! }));
}
