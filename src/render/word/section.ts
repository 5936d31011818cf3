import type { Paragraph, TableOfContents, Table as WordTable } from 'docx';
import type { ReportSection, Table } from '../../report/document.js';
import type { Palette } from '../../report/theme.js';
import type { OfficeWords } from '../../words/office.js';
import { type Drawing, picturesOf } from '../picture.js';
import { caption } from './caption.js';
import { figure, figurePage } from './figure.js';
import { fitted } from './fit.js';
import { heading } from './front.js';
import type { Page } from './page.js';
import { wordTable } from './table.js';
import { paragraph, run } from './text.js';

/** What comes before a section: how many sections, tables and figures. */
export interface Counted {
  readonly sections: number;
  readonly tables: number;
  readonly figures: number;
}

/** What stands on pages that lie the same way. */
export interface Leaf {
  readonly page: Page;
  readonly children: readonly (Paragraph | TableOfContents | WordTable)[];
}

/** On its side as soon as one of the section's tables needs it. */
const pageOf = ({ tables }: ReportSection): Page =>
  tables.some((table) => fitted(table).page === 'landscape') ? 'landscape' : 'portrait';

/** How the parts of a document are called, and which colours levels have. */
interface Look {
  readonly words: OfficeWords;
  readonly palette: Palette;
}

/** A section, leaf by leaf: its heading, and each table with what was answered as figures before it, and who did not behind it. */
export function section(
  content: ReportSection,
  pictures: readonly Drawing[],
  look: Look,
  before: Counted,
): readonly Leaf[] {
  const page = pageOf(content);
  const { title, tables } = content;
  const { words } = look;
  let figures = before.figures;
  const drawn = (picture: Drawing): Leaf => {
    figures += 1;
    const said = { title: picture.title, text: picture.caption };
    const place = figurePage(picture, page);
    const shown = figure(picture, figures, place);
    return { page: place, children: [shown, ...caption(words.figure, figures, said, false)] };
  };
  const leaves = tables.flatMap((table, i) => {
    const own = picturesOf(pictures, table.id);
    return [
      ...own.before.map(drawn),
      { page, children: tableBlocks(table, look, { number: before.tables + i + 1, page }) },
      ...own.behind.map(drawn),
    ];
  });
  const [first = { page, children: [paragraph('Normal', [run(words.nothing)])] }, ...others] = leaves;
  // A heading stands on the page of what it is the heading of.
  return [{ ...first, children: [heading(title, before.sections), ...first.children] }, ...others];
}

function tableBlocks(
  table: Table,
  { words, palette }: Look,
  { number, page }: { readonly number: number; readonly page: Page },
): readonly (Paragraph | WordTable)[] {
  const above = caption(words.table, number, { title: table.name, text: table.caption }, true);
  if (table.rows.length === 0 || table.columns.length === 0) {
    return [...above, paragraph('TableNote', [run(words.nothing)])];
  }
  return [
    ...above,
    wordTable(table, fitted(table), page, palette),
    ...noteBlocks(table),
    // What follows a table must be a paragraph, or Word joins it to the next table.
    ...(table.notes.length === 0 ? [paragraph('TableNote', [])] : []),
  ];
}

/** Notes with marks run on in one paragraph, as there can be many; what is about the whole table stands alone. */
function noteBlocks({ notes }: Table): readonly Paragraph[] {
  const marked = notes.filter(({ mark }) => mark !== '');
  const runs = marked.flatMap(({ mark, text }, i) => [
    run(mark, { raised: true }),
    run(` ${text}${i < marked.length - 1 ? '; ' : ''}`),
  ]);
  return [
    ...(marked.length === 0 ? [] : [paragraph('TableNote', runs)]),
    ...notes.filter(({ mark }) => mark === '').map(({ text }) => paragraph('TableNote', [run(text)])),
  ];
}
