import type { Paragraph, Table as WordTable } from 'docx';
import type { ReportSection, Table } from '../../report/document.js';
import type { OfficeWords } from '../../words/office.js';
import type { Picture } from '../picture.js';
import { caption } from './caption.js';
import { figure } from './figure.js';
import { fitted } from './fit.js';
import { heading } from './front.js';
import type { Page } from './page.js';
import { wordTable } from './table.js';
import { paragraph, run } from './text.js';

/** A figure that a Word document can show: with its pixels. */
export type WordPicture = Picture & { readonly png: Uint8Array };

/** What comes before a section: how many sections, tables and figures. */
export interface Counted {
  readonly sections: number;
  readonly tables: number;
  readonly figures: number;
}

/** On its side as soon as one of the section's tables needs it. */
export const pageOf = ({ tables }: ReportSection): Page =>
  tables.some((table) => fitted(table).page === 'landscape') ? 'landscape' : 'portrait';

/** A section: its heading, and each table with its figures before it. */
export function section(
  content: ReportSection,
  pictures: readonly WordPicture[],
  words: OfficeWords,
  before: Counted,
): readonly (Paragraph | WordTable)[] {
  const page = pageOf(content);
  const { title, tables } = content;
  let figures = before.figures;
  return [
    heading(title, before.sections),
    ...(tables.length === 0 ? [paragraph('Normal', [run(words.nothing)])] : []),
    ...tables.flatMap((table, i) => [
      ...pictures
        .filter((picture) => picture.table === table.id)
        .flatMap((picture) => {
          figures += 1;
          const said = { title: picture.title, text: '' };
          return [figure(picture, figures, page), ...caption(words.figure, figures, said, false)];
        }),
      ...tableBlocks(table, title, words, before.tables + i + 1),
    ]),
  ];
}

function tableBlocks(
  table: Table,
  sectionTitle: string,
  words: OfficeWords,
  number: number,
): readonly (Paragraph | WordTable)[] {
  const title = captionTitle(table, sectionTitle);
  const above = caption(words.table, number, { title, text: table.caption }, true);
  if (table.rows.length === 0 || table.columns.length === 0) {
    return [...above, paragraph('TableNote', [run(words.nothing)])];
  }
  return [
    ...above,
    wordTable(table, fitted(table)),
    ...table.notes.map(({ mark, text }) =>
      paragraph('TableNote', [...(mark === '' ? [] : [run(mark, { raised: true }), run(' ')]), run(text)]),
    ),
    // What follows a table must be a paragraph, or Word joins it to the next table.
    ...(table.notes.length === 0 ? [paragraph('TableNote', [])] : []),
  ];
}

/** A table without a title of its own is the section's; a breakdown of it says so after it. */
function captionTitle({ title, rows }: Table, section: string): string {
  if (title === '' || title === section) return section;
  const isBreakdown = rows.some(({ group }) => group !== undefined);
  return isBreakdown ? `${section}. ${title}` : title;
}
