import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sheetNames } from '../../src/render/excel/names.js';
import { renderExcel } from '../../src/render/excel.js';
import { plain } from '../../src/render/plain.js';
import type { Cell, ReportDocument } from '../../src/report/document.js';
import { LANGUAGES } from '../../src/words/language.js';
import { OFFICE_WORDS } from '../../src/words/office.js';
import { anyCharacter } from '../characters.js';
import { runs } from '../share.js';
import { anyReport, HOSTILE } from './documents.js';
import {
  countCell,
  partsOf,
  reportOf,
  scaleTable,
  textCell,
  textsOf,
  unescaped,
  xmlFault,
} from './office-files.js';

interface SheetCell {
  readonly kind: 'text' | 'number';
  readonly value: string | number;
  readonly format: string;
}

interface Sheet {
  readonly name: string;
  readonly xml: string;
  /** By address, such as "B4". */
  readonly cells: ReadonlyMap<string, SheetCell>;
}

/** A workbook as a spreadsheet program reads it: a formula, or a kind of cell that we do not write, is an error. */
function sheetsOf(file: Uint8Array): readonly Sheet[] {
  const parts = partsOf(file);
  for (const [name, text] of Object.entries(parts)) expect([name, xmlFault(text)]).toEqual([name, undefined]);
  const strings = textsOf(parts['xl/sharedStrings.xml']!, 'si');
  const styles = parts['xl/styles.xml']!;
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id!,
      unescaped(code!),
    ]),
  );
  const cellStyles = [
    .../<cellXfs.*?<\/cellXfs>/s
      .exec(styles)![0]
      .matchAll(/<xf [^>]*?numFmtId="(\d+)"|<xf (?![^>]*numFmtId)/g),
  ].map(([, id]) => formats.get(id ?? '') ?? '');
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) =>
    unescaped(match[1]!),
  );
  return names.map((name, i) => {
    const xml = parts[`xl/worksheets/sheet${i + 1}.xml`]!;
    expect(xml).not.toMatch(/<f[ >]/);
    const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*[^/])>(.*?)<\/c>/gs)].map(
      ([, at, attributes, inner]): [string, SheetCell] => {
        const type = /t="(\w+)"/.exec(attributes!)?.[1] ?? 'n';
        const format = cellStyles[Number(/s="(\d+)"/.exec(attributes!)?.[1] ?? 0)] ?? '';
        const raw = /<v>(.*?)<\/v>/.exec(inner!)![1]!;
        if (type === 's') return [at!, { kind: 'text', value: strings[Number(raw)]!, format }];
        expect([at, type, raw]).toEqual([at, 'n', expect.stringMatching(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)]);
        return [at!, { kind: 'number', value: Number(raw), format }];
      },
    );
    return { name, xml, cells: new Map(cells) };
  });
}

const sheets = async (document: ReportDocument) => sheetsOf(await renderExcel(document, 'en'));

/** A row of a sheet, from the first column to the last that holds something. */
const rowOf = ({ cells }: Sheet, row: number): readonly (string | number | undefined)[] => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const values = letters.map((letter) => cells.get(`${letter}${row}`)?.value);
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
};
const textsIn = ({ cells }: Sheet): readonly (string | number)[] =>
  [...cells.values()].filter(({ kind }) => kind === 'text').map(({ value }) => value);

/** What cannot be shown, as a box. */
const shown = (text: string): string => plain(text).replace(/\ufffd|\p{Noncharacter_Code_Point}/gu, '□');

const LABELS = ['Basic Research', 'Clinical Research', 'Training'];

describe('a table in a workbook', () => {
  it('has one number in each cell, unrounded, with a format', async () => {
    const [, sheet] = await sheets(reportOf([scaleTable(LABELS)]));
    expect(rowOf(sheet!, 1)).toEqual(['Section 1']);
    expect(rowOf(sheet!, 2)).toEqual(['Activities']);
    expect(rowOf(sheet!, 3)).toEqual(['Percentage of people at each level.']);
    expect(rowOf(sheet!, 4)).toEqual([
      ...['Item', 'n', 'L0, n', 'L1, n', 'L2, n', 'L0, %', 'L1, %', 'L2, %', 'mean'],
      ...['1–2, %', '1–2, %: lower', '1–2, %: upper', 'rank', 'Note'],
    ]);
    expect(rowOf(sheet!, 5)).toEqual([
      ...['Basic Research', 40, 5, 10, 15, 0.125, 0.25, 0.375, 2.236, 38.235 / 100, 0.239, 0.5496, 1],
    ]);
    expect(rowOf(sheet!, 6).at(-1)).toBe('3 no answer');
    const formats = 'ABCFIJKM'.split('').map((column) => sheet!.cells.get(`${column}5`)!.format);
    expect(formats).toEqual(['', '#,##0', '#,##0', '0.0%', '0.00', '0.0%', '0.0%', '#,##0']);
    expect(rowOf(sheet!, 8)).toEqual(['Not in the base: 2.']);
  });

  it('leaves empty what is not given, and shows the counts of a small group', async () => {
    const table = scaleTable(['A']);
    const cells = {
      ...table.rows[0]!.cells,
      'np:0': { value: null, text: '5 (–)', kind: 'percent', count: 5 },
      mean: { value: null, text: '–', kind: 'number', decimals: 2 },
      top: { value: null, low: null, high: null, text: '–', kind: 'interval' },
    } satisfies Record<string, Cell>;
    const [, sheet] = await sheets(reportOf([{ ...table, rows: [{ cells }] }]));
    expect(rowOf(sheet!, 5).slice(1, 13)).toEqual([
      ...[40, 5, 10, 15, undefined, 0.25, 0.375, undefined, undefined, undefined, undefined, 1],
    ]);
  });

  it('shows an interval of numbers with their decimals', async () => {
    const table = scaleTable(['A']);
    const cells = {
      ...table.rows[0]!.cells,
      top: {
        value: 2012.9,
        low: 2010.8,
        high: 2015.1,
        decimals: 1,
        text: '2012.9 (2010.8–2015.1)',
        kind: 'interval',
      },
      mean: { value: 1995, text: '1995', kind: 'number', decimals: 0 },
    } satisfies Record<string, Cell>;
    const [, sheet] = await sheets(reportOf([{ ...table, rows: [{ cells }] }]));
    expect(sheet!.cells.get('K5')).toEqual({ kind: 'number', value: 2010.8, format: '0.0' });
    // A built-in format of Excel, "0".
    expect(sheet!.cells.get('I5')).toMatchObject({ kind: 'number', value: 1995 });
  });

  it('names the subject of a broken-down row beside its group, on a sheet of its own', async () => {
    const table = scaleTable(['All', 'North', 'All', 'North'], {
      id: 'activities-by-site',
      title: 'By Site',
    });
    const rows = table.rows.map((row, i) => (i % 2 === 0 ? { ...row, group: `Item ${i}` } : row));
    const sections = [
      { id: 'work', title: 'Work', tables: [scaleTable(LABELS), { ...table, rows }], charts: [] },
    ];
    const [front, whole, broken] = await sheets(reportOf([], { sections }));
    expect([whole!.name, broken!.name]).toEqual(['work', 'activities-by-site']);
    expect([5, 6, 7, 8].map((row) => rowOf(broken!, row).slice(0, 2))).toEqual([
      ['Item 0', 'All'],
      ['Item 0', 'North'],
      ['Item 2', 'All'],
      ['Item 2', 'North'],
    ]);
    expect(broken!.xml).toMatch(/<pane ySplit="4" xSplit="2"/);
    expect(textsIn(front!)).toContain('Work. By Site');
  });

  it('keeps its headings in sight, on screen and on paper', async () => {
    const document = reportOf([scaleTable(LABELS)]);
    const parts = partsOf(await renderExcel(document, 'en'));
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      '<pane ySplit="4" xSplit="1" topLeftCell="B5" activePane="bottomRight" state="frozen"/>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'s1'!$1:$4</definedName></definedNames>`,
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<pageSetUpPr fitToPage="1"/>');
  });

  it('lies on paper as its width asks: upright, on its side, or over several pages at no less than 60 percent', async () => {
    const wide = (columns: number) => {
      const { columns: own, ...table } = scaleTable(LABELS);
      const more = Array.from({ length: columns }, (_, i) => ({
        id: `x${i}`,
        title: `x${i}`,
        kind: 'count' as const,
      }));
      return { ...table, columns: [...own, ...more], layouts: [['label', ...more.map(({ id }) => id)]] };
    };
    const printed = async (columns: number) => {
      const parts = partsOf(await renderExcel(reportOf([wide(columns)]), 'en'));
      const sheet = parts['xl/worksheets/sheet2.xml']!;
      return {
        setup: /<pageSetup [^>]*>/.exec(sheet)![0],
        isFit: sheet.includes('fitToPage="1"'),
        titles: /<definedName [^>]*>([^<]*)</.exec(parts['xl/workbook.xml']!)![1],
      };
    };
    expect(await printed(5)).toEqual({
      setup: '<pageSetup fitToHeight="0" paperSize="9" orientation="portrait"/>',
      isFit: true,
      titles: "'s1'!$1:$4",
    });
    expect(await printed(20)).toMatchObject({
      setup: '<pageSetup fitToHeight="0" paperSize="9" orientation="landscape"/>',
      isFit: true,
    });
    expect(await printed(40)).toEqual({
      setup: '<pageSetup scale="60" pageOrder="overThenDown" paperSize="9" orientation="landscape"/>',
      isFit: false,
      titles: "'s1'!$A:$A,'s1'!$1:$4",
    });
  });

  it('shares a sheet with the others of its section, of which only the labels stay in sight', async () => {
    const tables = [scaleTable(LABELS), scaleTable(['One', 'Two'], { id: 'b', title: 'Second' })];
    const [, sheet] = await sheets(
      reportOf([], { sections: [{ id: 'work', title: 'Work', tables, charts: [] }] }),
    );
    expect(sheet!.xml).toContain('<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>');
    expect(rowOf(sheet!, 10)).toEqual(['Second']);
    expect(rowOf(sheet!, 13)[0]).toBe('One');
  });

  it('gives a row the height of its wrapped texts', async () => {
    const long = 'A label of many words that goes on and on. '.repeat(6);
    const [, sheet] = await sheets(reportOf([scaleTable(['Short', long, '希少疾患'.repeat(40)])]));
    const heights = [5, 6, 7].map((row) =>
      Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(sheet!.xml)![1]),
    );
    expect(heights[0]).toBe(17);
    expect(heights[1]).toBeGreaterThan(5 * 13);
    expect(heights[2]).toBeGreaterThan(5 * 13);
  });
});

describe('a workbook', () => {
  it('begins with what the report is, what is on each sheet, and how the numbers were made', async () => {
    const document = reportOf([scaleTable(LABELS), scaleTable([])]);
    const sections = [...document.sections, { id: 'none', title: 'Nothing here', tables: [], charts: [] }];
    const [front, ...others] = await sheets({ ...document, sections });
    expect(front!.name).toBe('About');
    const said = textsIn(front!);
    expect(said.slice(0, 5)).toEqual(['A survey', 'Notice', 'An example.', 'Responses', '40 people']);
    expect(said).toEqual(
      expect.arrayContaining(['s1', 'Section 1', 'none', 'Nothing here', 'Number of respondents.']),
    );
    expect(others.map(({ name }) => name)).toEqual(['s1', 's2', 'none']);
    expect(textsIn(others[2]!)).toEqual(['Nothing here', 'There is nothing to show here.']);
  });

  it('says what was found before what is on each sheet', async () => {
    const findings = [{ code: 'one-answer', section: '', question: '', text: 'One answer is 2.5 points.' }];
    const [front] = await sheets(reportOf([scaleTable(LABELS)], { findings }));
    const said = textsIn(front!);
    const at = said.indexOf('Findings');
    expect(said.slice(at, at + 3)).toEqual(['Findings', 'One answer is 2.5 points.', 'Sheet']);
    const [bare] = await sheets(reportOf([scaleTable(LABELS)]));
    expect(textsIn(bare!)).not.toContain('Findings');
  });

  it('tints its levels in the colours told', async () => {
    const styles = async (colours: readonly string[]) =>
      partsOf(await renderExcel(reportOf([scaleTable(LABELS)]), 'en', { colours }))[
        'xl/styles.xml'
      ]!.toLowerCase();
    expect(await styles(['#ffffff', '#ff0000'])).toMatch(/ffb3b3/);
    expect(await styles([])).toMatch(/cdddf3/);
  });

  it('holds text as text, whatever it begins with', async () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=cmd|" /C calc"!A0',
      '\t=1+1',
      '=HYPERLINK("http://x","y")',
    ];
    const document = reportOf([scaleTable(formulas, { title: '=2+2', caption: '=3+3' })], {
      title: '=4+4',
      methods: ['=5+5'],
    });
    const all = await sheets(document);
    const said = all.flatMap(textsIn);
    expect(said).toEqual(expect.arrayContaining([...formulas.map(shown), '=2+2', '=3+3', '=4+4', '=5+5']));
  });

  it('says labels that are names of something in the program', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    expect(names).toContain('toString');
    const [, sheet] = await sheets(reportOf([scaleTable(names)]));
    expect(textsIn(sheet!)).toEqual(expect.arrayContaining(names));
  });

  it('loses no letter beside what is no character', async () => {
    const [, sheet] = await sheets(reportOf([scaleTable(['a\u{10fffe}b', 'c\ufdd0d'])]));
    expect(textsIn(sheet!)).toEqual(expect.arrayContaining(['a□b', 'c□d']));
  });

  it('is well-formed and says every label, whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (document) => {
        const all = await sheets(document);
        const said = new Set(all.flatMap(textsIn));
        for (const { cells } of document.sections[0]!.tables.flatMap(({ rows }) => rows)) {
          const label = shown(cells.label!.text);
          if (label !== '') expect(said).toContain(label);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('keeps every hostile text in its place', async () => {
    const [, sheet] = await sheets(reportOf([scaleTable(HOSTILE)]));
    expect(HOSTILE.map((_, i) => sheet!.cells.get(`A${5 + i}`)?.value ?? '')).toEqual(HOSTILE.map(shown));
  });

  it('holds no NaN, no text that is too long, no control character', async () => {
    const table = scaleTable(['x'.repeat(40_000), `${'x'.repeat(32_765)}🫠🫠`, 'a\u0000b\u000bc\uffff']);
    const rows = table.rows.map((row) => ({
      cells: {
        ...row.cells,
        n: countCell(Number.NaN),
        mean: { ...countCell(Number.POSITIVE_INFINITY), text: '∞' },
      },
    }));
    const [, sheet] = await sheets(reportOf([{ ...table, rows }]));
    const labels = [5, 6, 7].map((row) => String(sheet!.cells.get(`A${row}`)!.value));
    expect(labels[0]).toHaveLength(32_767);
    expect(labels[0]!.endsWith('x…')).toBe(true);
    expect(labels[1]!.length).toBeLessThanOrEqual(32_767);
    expect(labels[1]).not.toMatch(/\p{Surrogate}/u);
    expect(labels[2]).toBe('a□b c□');
    expect(sheet!.cells.get('B5')).toMatchObject({ kind: 'text', value: 'NaN' });
    expect(sheet!.cells.get('I5')).toMatchObject({ kind: 'text', value: 'Infinity' });
  });

  it('shows cells of text in columns of numbers as text', async () => {
    const table = scaleTable(['A']);
    const rows = [{ cells: { ...table.rows[0]!.cells, mean: textCell('about 2') } }];
    const [, sheet] = await sheets(reportOf([{ ...table, rows }]));
    expect(sheet!.cells.get('I5')).toMatchObject({ kind: 'text', value: 'about 2' });
  });

  it('speaks the language asked for, while its sheets keep their names', async () => {
    for (const language of LANGUAGES) {
      const [front, sheet] = sheetsOf(await renderExcel(reportOf([scaleTable(LABELS)]), language));
      expect(front!.name).toBe(OFFICE_WORDS[language].about);
      expect(textsIn(front!)).toContain(OFFICE_WORDS[language].methods);
      expect(sheet!.name).toBe('s1');
      expect(rowOf(sheet!, 4)).toContain(`1–2, %: ${OFFICE_WORDS[language].low}`);
    }
  });
});

describe('names of sheets', () => {
  it('are legal and no two alike, whatever is wished for', () => {
    const wish = fc.oneof(
      fc.constantFrom(
        ...HOSTILE,
        'a',
        'A',
        'History',
        "'quoted'",
        'a/b:c*d?e[f]g\\h',
        'x'.repeat(31),
        'X'.repeat(40),
        'ß',
        'SS',
      ),
      fc.string({ unit: anyCharacter, maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const names = sheetNames(wishes);
        expect(names).toHaveLength(wishes.length);
        expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[^'\s[\]/\\:*?]([^[\]/\\:*?]*[^'\s[\]/\\:*?])?$/u);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
          expect(name.toLowerCase()).not.toBe('history');
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('stay as they are where they can', () => {
    expect(sheetNames(['About', 'about', 'research', 'y'.repeat(40), 'Y'.repeat(40)])).toEqual([
      ...['About', 'about 2', 'research', 'y'.repeat(31), `${'Y'.repeat(29)} 2`],
    ]);
  });
});

describe('the bytes of a workbook', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are the same at any time', async () => {
    const document = reportOf([scaleTable(LABELS)]);
    const first = await renderExcel(document, 'en');
    vi.useFakeTimers({ now: new Date('2031-07-01T23:59:58Z'), toFake: ['Date'] });
    expect(Buffer.compare(await renderExcel(document, 'en'), first)).toBe(0);
  });
});
