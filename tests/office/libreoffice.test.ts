import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyze, type Results } from '../../src/index.js';
import { builtInInstrument } from '../../src/instrument/builtin.js';
import { renderExcel } from '../../src/render/excel.js';
import { renderWord } from '../../src/render/word.js';
import { buildReport } from '../../src/report/build.js';
import type { ReportDocument } from '../../src/report/document.js';
import { PLAIN_STYLE } from '../../src/report/style.js';
import { pictureOf, reportOf, scaleTable } from '../render/office-files.js';
import { describeOffice, type Office, openOffice } from './libreoffice.js';

const answers = fileURLToPath(new URL('../../fixtures/crn-2020/responses.csv', import.meta.url));

/** Every sheet as rows of text, unformatted numbers as they are. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

describeOffice('LibreOffice', () => {
  let office: Office;
  let results: Results;
  let document: ReportDocument;
  beforeAll(async () => {
    office = openOffice();
    results = await analyze([{ path: answers }], {
      instrument: builtInInstrument('crn-2020'),
      by: ['scope'],
    });
    document = buildReport(results, PLAIN_STYLE);
  });
  afterAll(() => office?.close());

  it('shows every label and every number of a Word document, in its place', async () => {
    const pdf = office.convert('report.docx', await renderWord(document, [], 'en'), 'pdf')[0]!;
    const said = withoutSpaces(office.pages(pdf).join(' '));
    const shown = document.sections.flatMap(({ tables }) => tables);
    expect(shown.length).toBeGreaterThan(20);
    for (const { rows, columns, layouts } of shown) {
      const ids = layouts[0]!.filter((id) => columns.find((one) => one.id === id)!.kind !== 'bar');
      for (const { cells } of rows) {
        // A label on one line stands before its numbers; one on several is found by its words.
        const numbers = ids.slice(1).map((id) => (cells[id]?.text ?? '') + (cells[id]?.note ?? ''));
        expect(said).toContain(withoutSpaces(numbers.join('')));
        for (const word of cells.label!.text.split(/[\s-]+/)) expect(said).toContain(withoutSpaces(word));
      }
    }
    for (const text of document.methods) expect(said).toContain(withoutSpaces(text));
  });

  it('repeats both header rows on every page that a table goes on to', async () => {
    const labels = Array.from({ length: 90 }, (_, i) => `Item ${i + 1} of many`);
    const pdf = office.convert(
      'long.docx',
      await renderWord(reportOf([scaleTable(labels)]), [], 'en'),
      'pdf',
    )[0]!;
    const pages = office.pages(pdf).filter((page) => /Item \d+ of many/.test(page));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/n \(%\)[\s\S]*Item\s+n\s+L0\s+L1\s+L2\s+mean/);
    expect(pages.join('').match(/Item \d+ of many/g)).toHaveLength(90);
  });

  it('shows figures and captions that are counted', async () => {
    const tables = [scaleTable(['One']), scaleTable(['Two'], { id: 'b', title: 'Second' })];
    const pictures = [pictureOf('f', 'activities', 721, 2_000), pictureOf('g', 'b', 721, 300)];
    const pdf = office.convert('figures.docx', await renderWord(reportOf(tables), pictures, 'de'), 'pdf')[0]!;
    const said = office.pages(pdf).join('');
    for (const caption of [
      'Abbildung 1. Figure of activities',
      'Abbildung 2. Figure of b',
      'Tabelle 2. Second',
    ]) {
      expect(said).toContain(caption);
    }
  });

  it('reads every number and label of a workbook, unrounded', async () => {
    const sheets = sheetsOf(office, await renderExcel(document, 'en'));
    const ids = document.sections.map(({ id }) => id);
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(['About', ...ids, 'research-by-scope']));
    const research = sheets.get('research')!;
    const header = research.find(([first]) => first === 'Item')!;
    const novel = research.find(([first]) => first === 'Novel Genes discovery')!;
    const cell = (title: string): string => novel[header.indexOf(title)]!;
    expect(['n', '0, n', '5, n', 'rank'].map(cell)).toEqual(['34', '10', '10', '5']);
    const row = (statistic: string) =>
      results.estimates.find(
        (one) => one.item === 'novel_genes' && one.statistic === statistic && one.group === '',
      )!;
    expect(numberOf(cell('mean'))).toBeCloseTo(row('mean').value!, 12);
    expect(numberOf(cell('4–5, %'))).toBeCloseTo(row('top').value! / 100, 12);
    expect(numberOf(cell('4–5, %: lower'))).toBeCloseTo(row('top').low! / 100, 12);
    expect(numberOf(cell('4–5, %: upper'))).toBeCloseTo(row('top').high! / 100, 12);
    const said = new Set([...sheets.values()].flat(2));
    const texts = document.sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows, caption }) => [
        caption,
        ...rows.flatMap(({ cells, group }) => [cells.label!.text, group ?? '']),
      ]),
    );
    for (const text of texts) expect(said).toContain(text);
  });

  it('takes no text for a formula, a number or a date', async () => {
    const labels = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '007',
      '1/2',
      '3-4',
      'TRUE',
      '=HYPERLINK("http://x","y")',
    ];
    const sheets = sheetsOf(office, await renderExcel(reportOf([scaleTable(labels)]), 'en'));
    expect(
      sheets
        .get('s1')!
        .slice(4, 4 + labels.length)
        .map(([first]) => first),
    ).toEqual(labels);
  });

  it('prints a sheet as wide as a page, its headings on each', async () => {
    const labels = Array.from({ length: 120 }, (_, i) => `Item ${i + 1} of many`);
    const pdf = office.convert('t.xlsx', await renderExcel(reportOf([scaleTable(labels)]), 'en'), 'pdf')[0]!;
    const pages = office.pages(pdf).filter((page) => /Item \d+ of many/.test(page));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Item\s+n\s[\s\S]*mean[\s\S]*rank/);
  });

  it('prints no sheet smaller than 60 percent, or about that where it measures otherwise', async () => {
    const letters = office.letters(office.convert('t.xlsx', await renderExcel(document, 'en'), 'pdf')[0]!);
    const whole = Math.max(...letters);
    expect(letters.length).toBeGreaterThan(20);
    expect(Math.min(...letters) / whole).toBeGreaterThanOrEqual(0.58);
  });
});

/** LibreOffice writes fractions with a percent format as "38.2352941176471%". */
const numberOf = (text: string): number =>
  text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);

/** The sheets of a workbook as LibreOffice reads them. */
function sheetsOf(office: Office, file: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const paths = office.convert('t.xlsx', file, AS_CSV);
  return new Map(
    paths.map((path) => [
      basename(path, '.csv').replace(/^t-/, ''),
      parse(readFileSync(path, 'utf8'), { relax_column_count: true }) as string[][],
    ]),
  );
}
