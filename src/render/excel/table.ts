import type { CellObject } from 'write-excel-file/node';
import type { Row, Table } from '../../report/document.js';
import type { Palette } from '../../report/theme.js';
import type { OfficeWords } from '../../words/office.js';
import { plain } from '../plain.js';
import { levelTint } from '../tints.js';
import { numberCell, textCell } from './cell.js';
import { type SheetColumn, type SheetValue, sheetColumns } from './columns.js';
import { isBroken } from './sheets.js';
import { BOLD, labelWidth, numberWidth, rowHeight } from './size.js';

/** A table as cells of a sheet. */
export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
}

/** A table with its columns of labels: the group of rows first where it is broken down, notes last where there are any. */
export function sheetTable(table: Table, words: OfficeWords): SheetTable {
  const rows = table.rows.map((row, i) => ({ ...row, group: groupOf(table.rows, i) }));
  const notes = new Map(table.notes.filter(({ mark }) => mark !== '').map(({ mark, text }) => [mark, text]));
  const columns: readonly SheetColumn[] = [
    ...(isBroken(table) ? [{ title: words.item, isText: true, of: (row: Row) => row.group ?? '' }] : []),
    ...sheetColumns(table, words),
    ...(rows.some((row) => marksOf(row).length > 0)
      ? [{ title: words.note, isText: true, of: (row: Row) => noteText(row, notes) }]
      : []),
  ];
  const shown = { ...table, rows };
  return { columns, rows, widths: columns.map((column) => widthOf(column, shown)) };
}

function groupOf(rows: readonly Row[], place: number): string {
  for (let i = place; i >= 0; i--) {
    const group = rows[i]!.group;
    if (group !== undefined) return group;
  }
  return '';
}

const marksOf = ({ cells }: Row): readonly string[] => [
  ...new Set(Object.values(cells).flatMap(({ note }) => note ?? [])),
];

const noteText = (row: Row, notes: ReadonlyMap<string, string>): string =>
  marksOf(row)
    .map((mark) => notes.get(mark) ?? mark)
    .join('; ');

function widthOf({ title, isText, of }: SheetColumn, { rows }: Table): number {
  const texts = rows.map((row) => plain(textOf(of(row))));
  return isText ? labelWidth([plain(title), ...texts]) : numberWidth(plain(title), texts);
}

/** About as a spreadsheet shows it: what its width is reckoned from. */
function textOf(value: SheetValue): string {
  if (typeof value === 'string') return value;
  if (value.value === null) return '';
  return value.format.includes('%')
    ? '100.0%'
    : String(Math.round(value.value)) + value.format.replace(/^[^.]*/, '');
}

const HEAD: CellObject = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'bottom',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#000000',
  backgroundColor: '#eef1f6',
};

/** The row of headings; `widths` are those of the sheet's columns. */
export function headCells({ columns }: SheetTable, widths: readonly number[]): readonly CellObject[] {
  const height = rowHeight(columns.map(({ title }, i) => ({ text: plain(title), width: widths[i]! / BOLD })));
  return columns.map(({ title, isText }, i) =>
    textCell(title, {
      ...HEAD,
      align: isText ? 'left' : 'right',
      height,
      ...(isText && i > 0 && { indent: 1 }),
    }),
  );
}

/** A row of values: texts wrapped, numbers as numbers, levels tinted. */
export function valueCells(
  row: Row,
  { columns }: SheetTable,
  widths: readonly number[],
  palette: Palette,
): readonly CellObject[] {
  const values = columns.map(({ of }) => of(row));
  const height = rowHeight(
    values.flatMap((value, i) =>
      typeof value === 'string' ? [{ text: plain(value), width: widths[i]! - 2 * (row.indent ?? 0) }] : [],
    ),
  );
  const count = 1 + Math.max(1, ...columns.map(({ level }) => level ?? 0));
  const labels = columns.findIndex(({ isText }) => isText);
  return values.map((value, i) => {
    const { level, middle } = columns[i]!;
    const tint = level === undefined ? {} : { backgroundColor: levelTint(level, { count, middle }, palette) };
    if (typeof value !== 'string') return numberCell(value.value, value.format, { height, ...tint });
    // Beside a column of numbers, which end where its texts begin.
    const indent = i > labels ? 1 : (row.indent ?? 0);
    return textCell(value, { wrap: true, height, ...tint, ...(indent > 0 && { indent, align: 'left' }) });
  });
}
