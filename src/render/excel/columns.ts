import type { Cell, Column, Row, Table } from '../../report/document.js';
import type { OfficeWords } from '../../words/office.js';
import { columnGroups } from '../arrangement.js';

/** A column of a sheet: one number, or one text, in each cell. */
export interface SheetColumn {
  readonly title: string;
  /** Of a column that stands for a level: its place, for its tint. */
  readonly level?: number;
  readonly middle?: number;
  readonly isText: boolean;
  readonly of: (row: Row) => SheetValue;
}

/** What stands in a cell: a text, or a number with the format that shows it. */
export type SheetValue = string | { readonly value: number | null; readonly format: string };

const COUNT = '#,##0';
const PERCENT = '0.0%';

/**
 * The columns of a table's richest layout without bars, each number of a cell in a column of its own: "12 (35)" is two,
 * "38 (24–55)" three. The counts of neighbouring columns stand side by side, then their percentages.
 */
export function sheetColumns(table: Table, words: OfficeWords): readonly SheetColumn[] {
  const known = new Map(table.columns.map((column) => [column.id, column]));
  const shown = (table.layouts[0] ?? [])
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ kind }) => kind !== 'bar')
    .map((column) => ({ column, cells: table.rows.flatMap(({ cells }) => cells[column.id] ?? []) }));
  return columnGroups(shown.map(({ column }) => column)).flatMap(({ from, to }) => {
    const run = shown.slice(from, to);
    const counts = run.filter(({ cells }) => cells.some(({ count }) => count !== undefined));
    return [
      ...counts.map(({ column }) => countColumn(column, words)),
      ...run.flatMap(({ column, cells }) => valueColumns(column, cells, counts.length > 0, words)),
    ];
  });
}

const levelOf = ({ level, middle }: Column): Pick<SheetColumn, 'level' | 'middle'> => ({
  ...(level !== undefined && { level }),
  ...(middle !== undefined && { middle }),
});

const countColumn = (column: Column, words: OfficeWords): SheetColumn => ({
  title: `${column.title}, ${words.count}`,
  ...levelOf(column),
  isText: false,
  of: ({ cells }) => ({ value: cells[column.id]?.count ?? null, format: COUNT }),
});

/** The value itself, then the ends of its interval where it has one. */
function valueColumns(
  column: Column,
  cells: readonly Cell[],
  counted: boolean,
  words: OfficeWords,
): readonly SheetColumn[] {
  const { id, group } = column;
  const hasInterval = cells.some(({ low }) => low !== undefined);
  const own = hasInterval ? column.title.replace(INTERVAL, '') : column.title;
  const inGroup = group === undefined ? own : `${group}: ${own}`;
  const title = counted ? `${own}, ${words.percent}` : inGroup;
  if (isText(column, cells)) {
    return [{ title, ...levelOf(column), isText: true, of: (row) => row.cells[id]?.text ?? '' }];
  }
  const number = (end: string, pick: (cell: Cell) => number | null): SheetColumn => ({
    title: end === '' ? title : `${title}: ${end}`,
    ...levelOf(column),
    isText: false,
    of: (row) => {
      const cell = row.cells[id];
      return cell === undefined ? '' : shownNumber(cell, pick(cell));
    },
  });
  const value = number('', ({ value: raw }) => (typeof raw === 'number' ? raw : null));
  if (!hasInterval) return [value];
  return [
    value,
    number(words.low, (cell) => cell.low ?? null),
    number(words.high, (cell) => cell.high ?? null),
  ];
}

/** "(CI)" at the end of a title: its ends have columns of their own. */
const INTERVAL = / \([^()]*\)$/;

const isText = (column: Column, cells: readonly Cell[]): boolean =>
  column.kind === 'text' || cells.some(({ value, kind }) => kind === 'text' || typeof value === 'string');

/** Percentages are fractions with a percent format, as spreadsheets count. */
function shownNumber({ kind, decimals }: Cell, value: number | null): SheetValue {
  if (kind === 'count' || kind === 'rank') return { value, format: COUNT };
  if (kind === 'percent' || (kind === 'interval' && decimals === undefined)) {
    return { value: value === null ? null : value / 100, format: PERCENT };
  }
  if (decimals === undefined) return { value, format: 'General' };
  return { value, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}
