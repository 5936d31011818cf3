import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { plain } from '../../src/render/plain.js';
import { renderWord } from '../../src/render/word.js';
import type { ReportDocument, Table } from '../../src/report/document.js';
import { LANGUAGES } from '../../src/words/language.js';
import { OFFICE_WORDS } from '../../src/words/office.js';
import { runs } from '../share.js';
import { anyReport, HOSTILE } from './documents.js';
import { partsOf, pictureOf, reportOf, scaleTable, textsOf, xmlFault } from './office-files.js';

const bodyOf = async (document: ReportDocument, pictures: Parameters<typeof renderWord>[1] = []) =>
  partsOf(await renderWord(document, pictures, 'en'))['word/document.xml']!;

const tablesIn = (xml: string): readonly string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
const rowsIn = (table: string): readonly string[] =>
  table.match(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs) ?? [];
const numbers = (xml: string, pattern: RegExp): readonly number[] =>
  [...xml.matchAll(pattern)].map((match) => Number(match[1]));
const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** What each paragraph says. */
const paragraphs = (xml: string): readonly string[] => textsOf(xml, 'w:p');
const stylesUsed = (xml: string): ReadonlySet<string> =>
  new Set([...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map((match) => match[1]!));

/** Columns of the first layout without bars, as a wide page shows them. */
const shownCells = ({ layouts, rows }: Table): readonly string[] =>
  rows.flatMap(({ cells }) =>
    layouts[0]!.flatMap((id) => (cells[id] && cells[id].kind !== 'bar' ? [cells[id].text] : [])),
  );

const LABELS = ['Basic Research', 'Clinical Research', 'Training'];
const broken = (items: number, groups: number): Table => {
  const labels = Array.from({ length: items * groups }, (_, i) => `Group ${i % groups}`);
  const table = scaleTable(labels, { title: 'By site' });
  const rows = table.rows.map((row, i) => (i % groups === 0 ? { ...row, group: `Item ${i / groups}` } : row));
  return { ...table, rows };
};

describe('a table in Word', () => {
  it('repeats both rows of its header, and no other', async () => {
    const [table] = tablesIn(await bodyOf(reportOf([scaleTable(LABELS)])));
    const rows = rowsIn(table!);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(textsOf(rows[0]!, 'w:p').filter((text) => text !== '')).toEqual([
      ...['Item', 'n', 'n (%)', 'mean', '1–2, % (CI)', 'rank'],
    ]);
    expect(textsOf(rows[1]!, 'w:p').filter((text) => text !== '')).toEqual(['L0', 'L1', 'L2']);
  });

  it('has one header row where no columns stand together', async () => {
    const table = scaleTable(LABELS, { layouts: [['label', 'n', 'mean']] });
    const rows = rowsIn(tablesIn(await bodyOf(reportOf([table])))[0]!);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
  });

  it('has widths that add up, in every row, to no more than the page', async () => {
    const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3);
    const tables = [
      scaleTable(LABELS),
      scaleTable([long, '希少疾患'.repeat(30)]),
      broken(3, 4),
      wideTable(11),
      wideTable(60),
    ];
    for (const table of tables) {
      const xml = await bodyOf(reportOf([table]));
      const shown = tablesIn(xml)[0]!;
      const width = numbers(shown, /<w:tblW w:type="dxa" w:w="(\d+)"/g)[0]!;
      expect(total(numbers(shown, /<w:gridCol w:w="(\d+)"/g))).toBe(width);
      expect(rowsIn(shown).map((row) => total(numbers(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g)))).toEqual(
        rowsIn(shown).map(() => width),
      );
      expect(width).toBeLessThanOrEqual(xml.includes('landscape') ? 14_570 : 9_638);
    }
  });

  it('lies on its side only where its richest layout needs it, and takes a poorer one where that does not fit', async () => {
    const upright = await bodyOf(reportOf([scaleTable(LABELS)]));
    expect(upright).not.toContain('landscape');
    const side = await bodyOf(reportOf([wideTable(16)]));
    expect(side).toContain('w:orient="landscape"');
    expect(side).toContain('10 (25)');
    const poorer = await bodyOf(reportOf([wideTable(30)]));
    expect(poorer).not.toContain('10 (25)');
    expect(textsOf(tablesIn(poorer)[0]!, 'w:t')).toContain('25');
  });

  it('shows every cell, mark and note, and the group of rows above its first', async () => {
    for (const table of [scaleTable(LABELS), broken(2, 3)]) {
      const xml = await bodyOf(reportOf([table]));
      const said = textsOf(tablesIn(xml)[0]!, 'w:t').filter((text) => text !== '');
      const groups = table.rows.flatMap(({ group }) => group ?? []);
      expect(said).toEqual(expect.arrayContaining([...shownCells(table), ...groups, 'a']));
      expect(paragraphs(xml)).toContain('a 3 no answer');
      expect(paragraphs(xml)).toContain('Not in the base: 2.');
      expect(xml.match(/<w:vertAlign w:val="superscript"\/>/g)).toHaveLength(2);
    }
  });

  it('has a caption above it with a number that Word counts', async () => {
    const xml = await bodyOf(reportOf([scaleTable(LABELS), scaleTable(LABELS, { id: 'b' })]));
    expect(
      [...xml.matchAll(/<w:fldSimple w:instr="([^"]+)"[^>]*>.*?<w:t[^>]*>(\d+)</g)].map(([, a, b]) => [a, b]),
    ).toEqual([
      ['SEQ Table \\* ARABIC', '1'],
      ['SEQ Table \\* ARABIC', '2'],
    ]);
    expect(paragraphs(xml)).toContain('Table 2. Activities');
    expect(xml.indexOf('SEQ Table')).toBeLessThan(xml.indexOf('<w:tbl>'));
  });

  it('is called by its whole name, and so are its levels tinted in the colours told', async () => {
    const table = scaleTable(LABELS, { title: '', name: 'Working here, by Site' });
    expect(paragraphs(await bodyOf(reportOf([table])))).toContain('Table 1. Working here, by Site');
    const colours = ['#ffffff', '#ff0000'];
    const body = partsOf(await renderWord(reportOf([table]), [], 'en', { colours }))['word/document.xml']!;
    expect(new Set(body.match(/(?<=w:fill=")[0-9A-F]{6}/g))).toEqual(new Set(['FFFFFF', 'FFD9D9', 'FFB3B3']));
  });

  it('has who did not answer as a figure behind it, each figure with what its numbers are', async () => {
    const table = scaleTable(LABELS);
    const missing = {
      ...pictureOf('m', table.id, 300, 90),
      title: 'Who did not',
      caption: 'Of all people.',
      subject: 'missing' as const,
    };
    const said = paragraphs(await bodyOf(reportOf([table]), [missing, pictureOf('a', table.id, 300, 90)]));
    const order = said.filter((text) => /^(?:Table|Figure) \d|^Of all/.test(text));
    expect(order).toEqual([
      `Figure 1. Figure of ${table.id}`,
      'Table 1. Activities',
      'Figure 2. Who did not',
      'Of all people.',
    ]);
  });

  it('is set in styles with names, and tints its levels', async () => {
    const parts = partsOf(await renderWord(reportOf([broken(1, 3)]), [], 'en'));
    const body = parts['word/document.xml']!;
    const used = stylesUsed(body);
    for (const style of [
      'TableText',
      'TableNumber',
      'TableHead',
      'TableGroup',
      'TableNote',
      'Caption',
      'Title',
      'Fact',
    ]) {
      expect(used, style).toContain(style);
    }
    for (const style of used) expect(parts['word/styles.xml']).toContain(`w:styleId="${style}"`);
    expect(new Set([...body.matchAll(/w:fill="(\w+)"/g)].map((match) => match[1])).size).toBe(3);
  });
});

describe('a Word document', () => {
  it('says what was found before the contents', async () => {
    const findings = [{ code: 'one-answer', section: '', question: '', text: 'One answer is 2.5 points.' }];
    const said = paragraphs(await bodyOf(reportOf([scaleTable(LABELS)], { findings })));
    const at = said.indexOf('Findings');
    expect(said.slice(at, at + 3)).toEqual(['Findings', 'One answer is 2.5 points.', 'Contents']);
    expect(paragraphs(await bodyOf(reportOf([scaleTable(LABELS)])))).not.toContain('Findings');
  });

  it('says head, contents, methods and what is empty', async () => {
    const document = reportOf([scaleTable(LABELS), scaleTable([], { rows: [] })]);
    const sections = [...document.sections, { id: 'none', title: 'Nothing here', tables: [], charts: [] }];
    const xml = await bodyOf({ ...document, sections });
    const said = paragraphs(xml);
    expect(said.slice(0, 4)).toEqual(['A survey', 'Notice. An example.', 'Responses40 people', 'Contents']);
    expect(said.filter((text) => text === 'There is nothing to show here.')).toHaveLength(2);
    expect(said.slice(-2)).toEqual(['How the numbers were made', 'Number of respondents.']);
    const targets = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]!);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(xml).toContain(`w:name="${target}"`);
  });

  it('is well-formed and says everything, whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (document) => {
        const parts = partsOf(await renderWord(document, [], 'en'));
        for (const [name, text] of Object.entries(parts))
          expect([name, xmlFault(text)]).toEqual([name, undefined]);
        const body = parts['word/document.xml']!;
        expect(body).not.toMatch(/<w:pStyle [^>]*><w:pStyle /);
        const said = new Set(textsOf(body, 'w:t'));
        const shown = document.sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
        for (const { cells, group } of shown) {
          expect(said).toContain(plain(cells.label!.text));
          if (group !== undefined) expect(said).toContain(plain(group));
        }
        expect(tablesIn(body)).toHaveLength(document.sections[0]!.tables.length);
      }),
      { numRuns: runs(20) },
    );
  });

  it('keeps every hostile text in its place', async () => {
    const body = await bodyOf(reportOf([scaleTable(HOSTILE)]));
    expect(xmlFault(body)).toBeUndefined();
    const labels = rowsIn(tablesIn(body)[0]!)
      .slice(2)
      .map((row) => textsOf(row, 'w:p')[0]);
    expect(labels).toEqual(HOSTILE.map(plain));
    expect(body).not.toContain('<script');
  });

  it('speaks the language asked for', async () => {
    for (const language of LANGUAGES) {
      const parts = partsOf(await renderWord(reportOf([scaleTable(LABELS)]), [], language));
      const words = OFFICE_WORDS[language];
      const said = paragraphs(parts['word/document.xml']!);
      expect(said).toContain(words.contents);
      expect(said).toContain(words.methods);
      expect(said).toContain(`${words.table} 1. Activities`);
      expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${language}-`);
      expect(textsOf(parts['word/footer1.xml']!, 'w:t')[0]).toBe(`${words.page} `);
    }
  });
});

describe('a figure in Word', () => {
  it('is there as drawing and as pixels, with what it shows in words, before its table', async () => {
    const file = await renderWord(
      reportOf([scaleTable(LABELS)]),
      [pictureOf('f', 'activities', 721, 300)],
      'en',
    );
    const parts = partsOf(file);
    const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    const body = parts['word/document.xml']!;
    expect(body).toContain('descr="Bars &amp; &quot;more&quot; of activities"');
    expect(body.indexOf('<w:drawing>')).toBeLessThan(body.indexOf('SEQ Figure'));
    expect(body.indexOf('SEQ Figure')).toBeLessThan(body.indexOf('SEQ Table'));
    expect(paragraphs(body)).toContain('Figure 1. Figure of activities');
    expect(xmlFault(body)).toBeUndefined();
  });

  it('is never larger than the page, and keeps its proportions', async () => {
    const sizes = [
      [300, 100],
      [721, 300],
      [721, 2_400],
      [2_000, 100],
    ] as const;
    for (const [width, height] of sizes) {
      const body = await bodyOf(reportOf([scaleTable(LABELS)]), [
        pictureOf('f', 'activities', width, height),
      ]);
      const [cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body)!.slice(1).map(Number) as [
        number,
        number,
      ];
      const isWide = width === 2_000;
      expect(cx / 635).toBeLessThanOrEqual(isWide ? 14_570 : 9_638);
      expect(cy / 635).toBeLessThanOrEqual((isWide ? 9_638 : 14_570) - 1_134);
      expect(Math.abs(cx / cy / (width / height) - 1)).toBeLessThan(0.03);
      if (width === 300) expect(cx).toBe(300 * 9_525);
    }
  });

  it('stands on the page that shows it larger, if too small on its own', async () => {
    const pages = async (width: number, height: number, table = scaleTable(LABELS)) => {
      const body = await bodyOf(reportOf([table]), [pictureOf('f', 'activities', width, height)]);
      return [...body.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, page]) => page);
    };
    // With the front before it and the table behind it on the page of the section.
    expect(await pages(721, 300)).toEqual(['portrait']);
    expect(await pages(900, 300)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(await pages(2_000, 4_000)).toEqual(['portrait']);
    const wide = wideTable(16);
    expect(await pages(721, 300, wide)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(await pages(721, 900, wide)).toEqual(['portrait', 'landscape', 'portrait']);
    const tall = await bodyOf(reportOf([wide]), [pictureOf('f', 'activities', 721, 900)]);
    // The heading of the section goes with the figure, which comes first.
    expect(tall.indexOf('w:orient="portrait"')).toBeGreaterThan(tall.indexOf('<w:drawing>'));
    expect(tall.indexOf('w:orient="landscape"')).toBeGreaterThan(tall.indexOf('<w:tbl>'));
  });

  it('numbers figures through all sections, each drawing with an id of its own', async () => {
    const tables = [scaleTable(LABELS), scaleTable(LABELS, { id: 'b' })];
    const pictures = [
      pictureOf('f', 'activities', 300, 100),
      pictureOf('g', 'b', 400, 100),
      pictureOf('h', 'b', 500, 100),
    ];
    const body = await bodyOf(reportOf(tables), pictures);
    expect(numbers(body, /SEQ Figure \\\* ARABIC".*?<w:t[^>]*>(\d+)</g)).toEqual([1, 2, 3]);
    expect(numbers(body, /<wp:docPr id="(\d+)"/g)).toEqual([1, 2, 3]);
  });

  it('needs its pixels', async () => {
    const picture = { ...pictureOf('f', 'activities', 300, 100), png: undefined };
    await expect(renderWord(reportOf([scaleTable(LABELS)]), [picture], 'en')).rejects.toThrow(RangeError);
  });
});

describe('the bytes of a Word document', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are the same at any time', async () => {
    const document = reportOf([scaleTable(LABELS), broken(2, 3)]);
    const pictures = [pictureOf('f', 'activities', 300, 100)];
    const first = await renderWord(document, pictures, 'en');
    vi.useFakeTimers({ now: new Date('2031-07-01T23:59:58Z'), toFake: ['Date'] });
    expect(Buffer.compare(await renderWord(document, pictures, 'en'), first)).toBe(0);
    expect(partsOf(first)['docProps/core.xml']).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

/** A table with so many levels that its richest layout needs much room. */
function wideTable(levels: number): Table {
  const table = scaleTable(['An item']);
  const all = Array.from({ length: levels }, (_, i) => i);
  const column = (i: number, id: string, group: string) =>
    ({ id: `${id}${i}`, title: String(i), kind: 'percent', group, level: i }) as const;
  return {
    ...table,
    columns: [
      ...table.columns.slice(0, 2),
      ...all.flatMap((i) => [column(i, 'np', 'n (%)'), column(i, 'p', '%')]),
    ],
    rows: table.rows.map(({ cells }) => ({
      cells: {
        ...cells,
        ...Object.fromEntries(
          all.flatMap((i) => [
            [`np${i}`, { value: 25, text: '10 (25)', kind: 'percent', count: 10 }],
            [`p${i}`, { value: 25, text: '25', kind: 'percent' }],
          ]),
        ),
      },
    })),
    layouts: [
      ['label', 'n', ...all.map((i) => `np${i}`)],
      ['label', 'n', ...all.map((i) => `p${i}`)],
    ],
  };
}
