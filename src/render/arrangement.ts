/** Which rows and columns of a table stand together, for everything that lays tables out. */
import type { Column, Row } from '../report/document.js';

/** Whether a heading stands above row i: a group may be named on its first row or on all its rows. */
export function startsGroup(rows: readonly Row[], i: number): boolean {
  const { group } = rows[i]!;
  return group !== undefined && group !== rows[i - 1]?.group;
}

/** Neighbouring columns under one heading, as places from `from` to before `to`. */
export interface ColumnGroup {
  readonly from: number;
  readonly to: number;
  readonly group: string | undefined;
}

/** The columns by their headings, in order; a column without a heading, or with an empty one, is a group of its own. */
export function columnGroups(columns: readonly Pick<Column, 'group'>[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  columns.forEach((column, i) => {
    // The labels stand apart, whatever they are said to belong to.
    const group = i === 0 || column.group?.trim() === '' ? undefined : column.group;
    const last = groups.at(-1);
    if (last !== undefined && group !== undefined && last.group === group) {
      groups[groups.length - 1] = { ...last, to: i + 1 };
    } else groups.push({ from: i, to: i + 1, group });
  });
  return groups;
}
