import type { Column, Table } from '../../report/document.js';
import { displayWidth } from '../width.js';
import { wrap } from '../wrap.js';
import { isText, type Placed, widthOf } from './columns.js';
import type { GridCell, GridRow } from './grid.js';
import { line } from './line.js';
import type { Paint } from './paint.js';

/** Neighbouring columns under one heading, as places from `from` to before `to`. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly group: string | undefined;
}

/** The columns by their headings, in order; a column without a heading is a group of its own. */
export function groupsOf(columns: readonly Column[]): readonly Group[] {
  const groups: Group[] = [];
  columns.forEach((column, i) => {
    // The labels stand apart, whatever they are said to belong to.
    const group = i === 0 || column.group === '' ? undefined : column.group;
    const last = groups.at(-1);
    if (last !== undefined && group !== undefined && last.group === group) {
      groups[groups.length - 1] = { ...last, to: i + 1 };
    } else groups.push({ from: i, to: i + 1, group });
  });
  return groups;
}

/** How many levels the scale of a table has, for the colours of its columns. */
export function levelCount({ columns }: Table): number {
  const inBar = columns.find(({ levels }) => levels !== undefined)?.levels?.length ?? 0;
  return Math.max(inBar, ...columns.map(({ level }) => (level ?? -1) + 1));
}

/** The header of a table: a row of titles, and above it the headings of groups of columns where there are any. */
export function headerRows(table: Table, placed: readonly Placed[], paint: Paint): readonly GridRow[] {
  const levels = levelCount(table);
  const titles = placed.map((one, at) => ({ ...titleCell(one, levels, paint), at }));
  const groups = groupsOf(placed.map(({ column }) => column));
  if (groups.every(({ group }) => group === undefined)) return [{ cells: titles }];
  const above = groups.map(({ from, to, group }): GridCell => {
    if (group === undefined) return { ...titles[from]!, rows: 2 };
    const lines = wrap(group, widthOf(placed.slice(from, to))).map((text) => line(text, paint.strong));
    return { lines, at: from, span: to - from, bottom: true, align: to - from > 1 ? 'center' : 'right' };
  });
  const grouped = groups.filter(({ group }) => group !== undefined);
  const below = grouped.flatMap(({ from, to }) => titles.slice(from, to));
  const rule = grouped.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => (i === 0 ? ('starts' as const) : ('continues' as const))),
  );
  return [{ cells: above }, { cells: below, rule }];
}

/** A title above its numbers, clear of the marks beside them if it can be. */
function titleCell(one: Placed, levels: number, paint: Paint): GridCell {
  const { title, level, kind } = one.column;
  const clear = one.width - one.mark;
  const room = displayWidth(title) > clear ? one.width : clear;
  const side = { text: ' '.repeat(one.width - room) };
  const lines = wrap(title, room).map((text) => {
    if (isText(kind)) return line(text, paint.strong);
    if (level === undefined) return [{ text, ink: paint.strong }, side];
    // The colour of a level fills its column, so that the levels side by side show the scale.
    return [{ text: ' '.repeat(room - displayWidth(text)) + text, ink: paint.level(level, levels) }, side];
  });
  return { lines, bottom: true };
}
