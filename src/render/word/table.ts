import {
  BorderStyle,
  type IBorderOptions,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Cell, Column, Row, Table } from '../../report/document.js';
import type { Palette } from '../../report/theme.js';
import { columnGroups, startsGroup } from '../arrangement.js';
import { levelTint } from '../tints.js';
import { CELL_PADDING, type Fitted, heightOf, INDENT, sum } from './fit.js';
import { type Page, TEXT_HEIGHT } from './page.js';
import { paragraph, run } from './text.js';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const HAIR: IBorderOptions = { style: BorderStyle.SINGLE, size: 2, color: 'D0D4DC' };

/**
 * A report's table as Word has them: header rows that repeat on each page, rows that stay whole, fixed widths. A table
 * that one page can hold is kept on one page, together with its notes; of a longer one, each group of rows.
 */
export function wordTable(table: Table, fit: Fitted, page: Page, palette: Palette): WordTable {
  const { columns, widths } = fit;
  const onePage = heightOf(table, fit) < FULL * TEXT_HEIGHT[page];
  const tints = tintsOf(columns, palette);
  const head = headRows(columns, widths);
  const firstGrouped = table.rows.findIndex(({ group }) => group !== undefined);
  const body = table.rows.flatMap((row, i) => {
    const last = i === table.rows.length - 1;
    const inGroup = firstGrouped >= 0 && i >= firstGrouped;
    const groupGoesOn = inGroup && !last && !startsGroup(table.rows, i + 1);
    const keepNext = last ? table.notes.length > 0 : onePage || groupGoesOn;
    const group = startsGroup(table.rows, i) ? [groupRow(row.group!, columns.length, sum(widths))] : [];
    return [
      ...group,
      bodyRow(row, columns, { widths, tints, keepNext, steps: (row.indent ?? 0) + (inGroup ? 1 : 0) }),
    ];
  });
  return new WordTable({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: {
      left: CELL_PADDING,
      right: CELL_PADDING,
      top: 0,
      bottom: 0,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIR,
      insideVertical: NONE,
    },
    rows: [...head, ...body],
  });
}

/** Of a page, what a table may take beside its caption and notes. */
const FULL = 0.6;

/** One row of headings, or two where neighbouring columns have one above them together. */
function headRows(columns: readonly Column[], widths: readonly number[]): readonly TableRow[] {
  const groups = columnGroups(columns);
  const grouped = groups.some(({ group }) => group !== undefined);
  const title = (column: Column, i: number, rowSpan: number): TableCell =>
    cell([run(column.title)], column.kind === 'text' ? 'TableHead' : 'TableHeadNumber', {
      width: widths[i]!,
      rowSpan,
      borders: { bottom: THIN },
      bottom: true,
    });
  if (!grouped) return [headRow(columns.map((column, i) => title(column, i, 1)))];
  const upper = groups.map(({ from, to, group }) => {
    if (group === undefined) return title(columns[from]!, from, 2);
    return cell([run(group)], 'TableHeadGroup', {
      width: sum(widths.slice(from, to)),
      columnSpan: to - from,
      borders: { bottom: THIN },
      bottom: true,
    });
  });
  const lower = groups.flatMap(({ from, to, group }) =>
    group === undefined ? [] : columns.slice(from, to).map((column, i) => title(column, from + i, 1)),
  );
  return [headRow(upper), headRow(lower)];
}

const headRow = (children: TableCell[]): TableRow =>
  new TableRow({ tableHeader: true, cantSplit: true, children });

const groupRow = (name: string, columnSpan: number, width: number): TableRow =>
  new TableRow({ cantSplit: true, children: [cell([run(name)], 'TableGroup', { width, columnSpan })] });

function bodyRow(
  row: Row,
  columns: readonly Column[],
  {
    widths,
    tints,
    keepNext,
    steps,
  }: {
    readonly widths: readonly number[];
    readonly tints: readonly (string | undefined)[];
    readonly keepNext: boolean;
    /** How far its label is set in. */
    readonly steps: number;
  },
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ id, kind }, i) =>
      cell(cellRuns(row.cells[id]), kind === 'text' ? 'TableText' : 'TableNumber', {
        width: widths[i]!,
        keepNext,
        ...(tints[i] !== undefined && { fill: tints[i] }),
        ...(i === 0 && steps > 0 && { indent: steps * INDENT }),
      }),
    ),
  });
}

const cellRuns = (cell: Cell | undefined): readonly TextRun[] =>
  cell === undefined
    ? []
    : [run(cell.text), ...(cell.note === undefined ? [] : [run(cell.note, { raised: true })])];

interface CellLook {
  readonly width: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly fill?: string;
  readonly indent?: number;
  readonly keepNext?: boolean;
  readonly borders?: { readonly bottom: IBorderOptions };
  readonly bottom?: boolean;
}

const cell = (children: readonly TextRun[], style: string, look: CellLook): TableCell =>
  new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    verticalAlign: look.bottom ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(look.columnSpan !== undefined && { columnSpan: look.columnSpan }),
    ...(look.rowSpan !== undefined && look.rowSpan > 1 && { rowSpan: look.rowSpan }),
    ...(look.fill !== undefined && { shading: { type: 'clear', color: 'auto', fill: look.fill } }),
    ...(look.borders !== undefined && { borders: look.borders }),
    children: [
      paragraph(style, children, {
        ...(look.keepNext === true && { keepNext: true }),
        ...(look.indent !== undefined && { indent: look.indent }),
      }),
    ],
  });

/** The tint of each column that stands for a level, by its place among the levels shown. */
function tintsOf(columns: readonly Column[], palette: Palette): readonly (string | undefined)[] {
  const count = 1 + Math.max(1, ...columns.map(({ level }) => level ?? 0));
  return columns.map(({ level, middle }) =>
    level === undefined ? undefined : levelTint(level, { count, middle }, palette).slice(1).toUpperCase(),
  );
}
