import writeExcelFile from 'write-excel-file/node';
import type { ReportDocument } from '../report/document.js';
import type { Palette } from '../report/theme.js';
import type { Language } from '../words/language.js';
import { OFFICE_WORDS } from '../words/office.js';
import { unshielded } from './excel/cell.js';
import { frontSheet } from './excel/front.js';
import { forPaper } from './excel/printing.js';
import { type Sheet, tableSheet } from './excel/sheet.js';
import { sheetPlans } from './excel/sheets.js';
import { POINTS } from './excel/size.js';
import { rezip } from './zip.js';

/**
 * The report's tables as a workbook (.xlsx): a first sheet that says what it is, then one for each section; one number in
 * each cell, unrounded, with a format; no text is ever a formula. The same bytes for the same report at any time and place.
 * @param palette colours of levels, if not the built-in ones
 */
export async function renderExcel(
  document: ReportDocument,
  language: Language,
  palette: Palette = {},
): Promise<Uint8Array> {
  const words = OFFICE_WORDS[language];
  const plans = sheetPlans(document, words.about);
  const sheets = [
    frontSheet(document, plans, words.about, words),
    ...plans.map((plan) => tableSheet(plan, words, palette)),
  ];
  const file = writeExcelFile(sheets.map(asWritten), { fontFamily: 'Arial', fontSize: POINTS });
  return rezip(await file.toBuffer(), { ...forPaper(sheets), 'xl/sharedStrings.xml': unshielded });
}

const asWritten = ({ name, rows, widths, frozen }: Sheet) => ({
  sheet: name,
  data: rows.map((row) => [...row]),
  columns: widths.map((width) => ({ width })),
  // So that there is a page setup at all; which way the page lies is said later.
  orientation: 'landscape' as const,
  ...(frozen.rows > 0 && { stickyRowsCount: frozen.rows }),
  ...(frozen.columns > 0 && { stickyColumnsCount: frozen.columns }),
});
