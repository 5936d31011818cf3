import type { Table } from '../../report/document.js';
import type { Palette } from '../../report/theme.js';
import type { OfficeWords } from '../../words/office.js';
import { type SheetRow, subtitleLine, textLine, titleLine } from './line.js';
import { isBroken, type SheetPlan } from './sheets.js';
import { headCells, type SheetTable, sheetTable, valueCells } from './table.js';

/** A sheet as it is written. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** How many rows at the top and columns at the left stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/**
 * The tables of a section below one another, each with its title, what its numbers are, and its notes. The headings of
 * a table that stands alone stay in sight; of several only the labels can.
 */
export function tableSheet(
  { name, section, tables }: SheetPlan,
  words: OfficeWords,
  palette: Palette,
): Sheet {
  const filled = tables.map((table) => ({ table, cells: sheetTable(table, words) }));
  const widths = widest(filled.map(({ cells }) => cells.widths));
  const title = titleLine(section, widths);
  const blocks = filled.map(({ table, cells }) => ({
    above: linesAbove(table, cells, section, widths),
    below: [
      ...cells.rows.map((row) => valueCells(row, cells, widths, palette)),
      ...table.notes.flatMap(({ mark, text }) => (mark === '' ? [textLine(text, widths)] : [])),
    ],
  }));
  const [only] = blocks;
  return {
    name,
    rows: [
      title,
      ...(tables.length === 0 ? [textLine(words.nothing, widths)] : []),
      ...blocks.flatMap(({ above, below }, i) => [...(i === 0 ? [] : [[]]), ...above, ...below]),
    ],
    widths,
    frozen: {
      rows: only !== undefined && blocks.length === 1 ? 1 + only.above.length : 0,
      columns: tables.length === 0 ? 0 : tables.every(isBroken) ? 2 : 1,
    },
  };
}

const linesAbove = (
  table: Table,
  cells: SheetTable,
  section: string,
  widths: readonly number[],
): readonly SheetRow[] => [
  ...(table.title === '' || table.title === section ? [] : [subtitleLine(table.title, widths)]),
  ...(table.caption === '' ? [] : [textLine(table.caption, widths)]),
  headCells(cells, widths),
];

/** A column is as wide as the widest that stands in it. */
const widest = (all: readonly (readonly number[])[]): readonly number[] =>
  Array.from({ length: Math.max(0, ...all.map((widths) => widths.length)) }, (_, i) =>
    Math.max(...all.map((widths) => widths[i] ?? 0)),
  );
