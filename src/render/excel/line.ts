import type { CellObject } from 'write-excel-file/node';
import { plain } from '../plain.js';
import { textCell } from './cell.js';
import { rowHeight } from './size.js';

/** A row of a sheet; null is covered by the cell before it. */
export type SheetRow = readonly (CellObject | null)[];

/** What a line of text is given at least, in characters, however narrow the columns are. */
const LEAST = 100;
/** Of a column that no table uses. */
const UNUSED = 9;

/** A line of text over as many columns as it needs to be read easily, as high as it needs to be seen whole. */
export function textLine(
  text: string,
  widths: readonly number[],
  look: CellObject = {},
  scale = 1,
): SheetRow {
  let width = 0;
  let columnSpan = 0;
  while (width < LEAST) {
    width += widths[columnSpan] ?? UNUSED;
    columnSpan += 1;
  }
  const height = rowHeight([{ text: plain(text), width }], scale);
  const cell = textCell(text, { wrap: true, height, ...look, ...(columnSpan > 1 && { columnSpan }) });
  return [cell, ...Array.from({ length: columnSpan - 1 }, () => null)];
}

/** Titles of a sheet and of a table on it. */
export const titleLine = (text: string, widths: readonly number[]): SheetRow =>
  textLine(text, widths, { fontWeight: 'bold', fontSize: 14 }, 1.4);
export const subtitleLine = (text: string, widths: readonly number[]): SheetRow =>
  textLine(text, widths, { fontWeight: 'bold', fontSize: 11 }, 1.1);
