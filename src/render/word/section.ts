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
      ...tableBlocks(table, content, words, { number: before.tables + i + 1, page }),
    ]),
  ];
}

function tableBlocks(
  table: Table,
  content: ReportSection,
  words: OfficeWords,
  { number, page }: { readonly number: number; readonly page: Page },
): readonly (Paragraph | WordTable)[] {
  const title = captionTitle(table, content);
  const above = caption(words.table, number, { title, text: table.caption }, true);
  if (table.rows.length === 0 || table.columns.length === 0) {
    return [...above, paragraph('TableNote', [run(words.nothing)])];
  }
  return [
    ...above,
    wordTable(table, fitted(table), page),
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

/**
 * The title over a table. One that has none of its own, or only a remark in brackets, is named by its section; so is a
 * breakdown of such a table.
 */
function captionTitle(table: Table, { title: section, tables }: ReportSection): string {
  const { title } = table;
  if (isUntitled(table, section)) return title === section ? section : `${section} ${title}`.trim();
  const ofUntitled = isBroken(table) && tables.some((one) => !isBroken(one) && isUntitled(one, section));
  return ofUntitled ? `${section}. ${title}` : title;
}

const isUntitled = ({ title }: Table, section: string): boolean =>
  title === '' || title === section || title.startsWith('(');

const isBroken = ({ rows }: Table): boolean => rows.some(({ group }) => group !== undefined);
