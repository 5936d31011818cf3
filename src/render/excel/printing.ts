import type { Sheet } from './sheet.js';

type Mend = (xml: string) => string;

/** How a sheet goes on A4. */
interface Printing {
  readonly orientation: 'portrait' | 'landscape';
  /** Of the size on the screen, in percent, on as many pages as it takes; undefined where one page is wide enough. */
  readonly scale?: number;
}

/** A character of a column, and what A4 holds between its margins, in points. */
const CHARACTER = 5.25;
const MARGIN_INCHES = 0.5;
const ROOM = { portrait: 595 - 2 * 72 * MARGIN_INCHES, landscape: 842 - 2 * 72 * MARGIN_INCHES };
/** An upright page shrinks a sheet no more than this, the other no more than that. */
const UPRIGHT = 0.85;
const LEAST = 0.6;

/** Upright where the columns fit, else on its side; what even that would make too small to read goes on over several. */
function printingOf({ widths }: Pick<Sheet, 'widths'>): Printing {
  const width = CHARACTER * widths.reduce((sum, one) => sum + one, 0);
  if (ROOM.portrait >= UPRIGHT * width) return { orientation: 'portrait' };
  if (ROOM.landscape >= LEAST * width) return { orientation: 'landscape' };
  return { orientation: 'landscape', scale: 100 * LEAST };
}

/** Additions to a workbook for paper: a sheet as wide as a page, its headings on each page. By the name of the part. */
export function forPaper(sheets: readonly Sheet[]): Readonly<Record<string, Mend>> {
  const parts = sheets.map((sheet, i): [string, Mend] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    onPaper(printingOf(sheet)),
  ]);
  return { ...Object.fromEntries(parts), 'xl/workbook.xml': (xml) => repeatHeadings(xml, sheets) };
}

/** Also, where only columns are frozen, no split at row 0, which Excel does not expect. */
const onPaper =
  ({ orientation, scale }: Printing): Mend =>
  (xml) =>
    (scale === undefined
      ? xml
          .replace(/<worksheet\b[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
          .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
      : xml.replace('<pageSetup ', `<pageSetup scale="${scale}" pageOrder="overThenDown" `)
    )
      .replace('orientation="landscape"', `orientation="${orientation}"`)
      .replace(
        /(<pageMargins\b[^>]*?left=")[\d.]+(" right=")[\d.]+"/,
        `$1${MARGIN_INCHES}$2${MARGIN_INCHES}"`,
      )
      .replace(/<pane ySplit="0"([^>]*)activePane="bottomRight"/, '<pane$1activePane="topRight"');

/** The rows of headings on each page, and the labels where a sheet goes on beside the first page. */
function repeatHeadings(xml: string, sheets: readonly Sheet[]): string {
  const titles = sheets.flatMap((sheet, i) => {
    const { name, frozen } = sheet;
    const isSplit = printingOf(sheet).scale !== undefined;
    const ranges = [
      ...(isSplit && frozen.columns > 0 ? [`$A:$${LETTERS[frozen.columns - 1]}`] : []),
      ...(frozen.rows > 0 ? [`$1:$${frozen.rows}`] : []),
    ];
    if (ranges.length === 0) return [];
    const range = ranges.map((one) => `${quoted(name)}!${one}`).join(',');
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(range)}</definedName>`];
  });
  if (titles.length === 0) return xml;
  return xml.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`);
}

/** One column of labels, or two. */
const LETTERS = 'AB';

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
