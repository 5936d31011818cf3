import type { Sheet } from './sheet.js';

type Mend = (xml: string) => string;

/** Additions to a workbook for paper: a sheet as wide as a page, its headings on each page. By the name of the part. */
export function forPaper(sheets: readonly Sheet[]): Readonly<Record<string, Mend>> {
  const parts = sheets.map((_, i): [string, Mend] => [`xl/worksheets/sheet${i + 1}.xml`, onePageWide]);
  return { ...Object.fromEntries(parts), 'xl/workbook.xml': (xml) => repeatHeadings(xml, sheets) };
}

/** Also, where only columns are frozen, no split at row 0, which Excel does not expect. */
const onePageWide: Mend = (xml) =>
  xml
    .replace(/<worksheet\b[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
    .replace(/<pane ySplit="0"([^>]*)activePane="bottomRight"/, '<pane$1activePane="topRight"');

function repeatHeadings(xml: string, sheets: readonly Sheet[]): string {
  const titles = sheets.flatMap(({ name, frozen }, i) => {
    if (frozen.rows === 0) return [];
    const range = `${quoted(name)}!$1:$${frozen.rows}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(range)}</definedName>`];
  });
  if (titles.length === 0) return xml;
  return xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`);
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
