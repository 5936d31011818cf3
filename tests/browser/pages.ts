import { fileURLToPath } from 'node:url';
import { analyze, buildReport, PLAIN_STYLE, type ReportDocument } from '../../src/index.js';
import { builtInInstrument } from '../../src/instrument/builtin.js';
import { renderHtml } from '../../src/render/html.js';
import type { Cell, Table } from '../../src/report/document.js';
import { HOSTILE, type Item, ratingTable, report } from '../render/documents.js';
import { pictureOf } from '../render/pictures.js';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** The example survey as a page with two figures; broken down by a question where one is named. */
export async function examplePage(by: readonly string[] = []): Promise<string> {
  const results = await analyze([{ path: fixture('crn-2020/responses.csv') }], {
    instrument: builtInInstrument('crn-2020'),
    invited: 95,
    by,
  });
  const pictures = [pictureOf('activities', 'Activities'), pictureOf('barriers', 'Barriers')];
  return renderHtml(buildReport(results, PLAIN_STYLE), pictures, 'en');
}

/** Texts that would do something if a page let them. */
export const ATTACKS: readonly string[] = [
  '<script>document.title = "taken over"</script>',
  '<img src=x onerror="document.title = \'taken over\'">',
  '</style></script><svg onload="document.title = \'taken over\'">',
  '" autofocus onfocus="document.title = \'taken over\'" x="',
  '=HYPERLINK("https://example.org","here")',
  '&lt;b&gt; & &amp; NUL \0 and half \ud83d a pair',
];

const WORDS = [...ATTACKS, ...HOSTILE.filter((text) => text.trim() !== '')];

/** A table whose counts with percentages are numbers, as in a report. */
const withShares = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([id, cell]): [string, Cell] => [
        id,
        id.startsWith('np') ? { ...cell, kind: 'percent', value: row.cells[id.slice(1)]!.value } : cell,
      ]),
    ),
  })),
});

/** Every text of a report hostile, in tables of 60 items, 12 groups, of one respondent, and under a figure; and a section without any. */
export function hostilePage(): string {
  const item = (i: number, parts: readonly number[], more: Partial<Item> = {}): Item => ({
    label: `${i} ${WORDS[i % WORDS.length]}`,
    parts,
    ...more,
  });
  const words = { heading: ATTACKS[0]!, group: ATTACKS[1]!, title: ATTACKS[2]!, note: ATTACKS[3]! };
  const sixty = Array.from({ length: 60 }, (_, i) =>
    item(i, [i, 60 - i, 7, (i * 7) % 11, 3, 0], { note: 'a' }),
  );
  const twelve = Array.from({ length: 36 }, (_, i) =>
    item(i, [i % 5, i % 3, i % 7], i % 12 === 0 ? { group: WORDS[i / 12]! } : {}),
  );
  const one = [
    item(0, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    item(
      1,
      Array.from({ length: 11 }, () => 0),
    ),
  ];
  const tables = [sixty, twelve, one].map((items, i) => ({
    ...ratingTable(items, words),
    id: `${i}${ATTACKS[0]}`,
  }));
  const whole = report(tables, ATTACKS[1]);
  const document: ReportDocument = {
    ...whole,
    sections: [
      ...whole.sections.map((section) => ({ ...section, tables: section.tables.map(withShares) })),
      { id: ATTACKS[4]!, title: ATTACKS[4]!, tables: [], charts: [] },
    ],
  };
  return renderHtml(document, [pictureOf('alone', `${ATTACKS[1]} ${'W'.repeat(400)}`)], 'de');
}

/** Barriers in categories, to be sorted: those of a category stay under it, and two are equally many. */
export function sortablePage(): string {
  const row = (label: string, n: number, indent = 0): Item => ({ label, parts: [n, 10 - n], indent });
  const rows = [
    row('b', 3),
    row('b2', 1, 1),
    row('b1', 2, 1),
    row('A', 9),
    row('a1', 4, 1),
    row('c', 3),
    row('É', 0),
  ];
  const groups = [
    { ...row('x', 1), group: 'one' },
    row('y', 2),
    { ...row('z', 5), group: 'two' },
    row('w', 7),
  ];
  const layouts = [['label', 'n', 'p0', 'p1', 'bar']];
  const [plain, grouped] = [
    { ...ratingTable(rows), layouts },
    { ...ratingTable(groups), id: 'grouped', layouts },
  ];
  return renderHtml(report([plain, grouped], 'Sorting'), [], 'en');
}

/** A table of six items under a figure that no sheet can hold as it is. */
export function tallPage(): string {
  const table = ratingTable(Array.from({ length: 6 }, (_, i) => ({ label: `Item ${i}`, parts: [i, 3, 5] })));
  const picture = pictureOf(table.id);
  const height = 1400;
  const tall = (svg: string): string =>
    svg.replace('height="90" viewBox="0 0 720 90"', `height="${height}" viewBox="0 0 720 ${height}"`);
  return renderHtml(report([table], 'Tall'), [{ ...picture, wide: tall(picture.wide), height }], 'en');
}

/** A table with two short notes to its cells and one about the whole of it. */
export function notesPage(): string {
  const table = ratingTable([
    { label: 'One', parts: [1, 2], note: 'a' },
    { label: 'Two', parts: [2, 1], note: 'b' },
  ]);
  const notes = [
    { mark: 'a', text: '1 no answer' },
    { mark: 'b', text: '2 no answer' },
    { mark: '', text: 'Not in the base: 3 no answer.' },
  ];
  return renderHtml(report([{ ...table, notes }], 'Notes'), [], 'en');
}
