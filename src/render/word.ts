import type { ISectionOptions } from 'docx';
import { Document, Footer, Packer, PageNumber, PageOrientation, type Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '../report/document.js';
import type { Palette } from '../report/theme.js';
import type { Language } from '../words/language.js';
import { OFFICE_WORDS, type OfficeWords } from '../words/office.js';
import type { Drawing, Picture } from './picture.js';
import { plain } from './plain.js';
import { bullet, front, heading } from './word/front.js';
import { LONG_EDGE, MARGIN, SHORT_EDGE } from './word/page.js';
import { type Counted, type Leaf, section } from './word/section.js';
import { stylesOf } from './word/styles.js';
import { paragraph, run } from './word/text.js';
import { rezip } from './zip.js';

/**
 * The report as a Word document (.docx): real tables with captions, notes and headers that repeat, named styles
 * throughout, figures where there are any. The same bytes for the same report at any time and place.
 * @param palette colours of levels, if not the built-in ones
 * @throws RangeError when a picture has no pixels
 */
export async function renderWord(
  document: ReportDocument,
  pictures: readonly Picture[],
  language: Language,
  palette: Palette = {},
): Promise<Uint8Array> {
  return finishWord(await draftWord(document, pictures, language, palette), pictures);
}

/** The document but for the pixels of its figures, which can still be drawn meanwhile. */
export async function draftWord(
  document: ReportDocument,
  drawings: readonly Drawing[],
  language: Language,
  palette: Palette = {},
): Promise<Uint8Array> {
  const file = new Document({
    title: plain(document.title),
    creator: 'crn-survey',
    lastModifiedBy: 'crn-survey',
    styles: stylesOf(language),
    sections: pagesOf(document, drawings, OFFICE_WORDS[language], palette),
  });
  return Packer.toBuffer(file);
}

/**
 * The document with the pixels of its figures.
 * @throws RangeError when a picture has none
 */
export function finishWord(draft: Uint8Array, pictures: readonly Picture[]): Uint8Array {
  const pixels = new Map(
    pictures.map(({ id, png }) => {
      if (png === undefined) throw new RangeError(`the picture ${id} has no pixels, which Word needs`);
      return [id, png];
    }),
  );
  return rezip(draft, { 'docProps/core.xml': withoutTimes, 'word/document.xml': countedMarks }, pixels);
}

/** When a file was made would differ between two runs. */
const withoutTimes = (xml: string): string =>
  xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');

/** Bookmarks are numbered through all documents of a process; here each document begins at 0. */
function countedMarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g,
    (_all, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `${before}${number}"`;
    },
  );
}

/** Word's sections: what follows one another on pages that lie the same way. */
function pagesOf(
  document: ReportDocument,
  pictures: readonly Drawing[],
  words: OfficeWords,
  palette: Palette,
): readonly ISectionOptions[] {
  const { sections, methods } = document;
  const leaves: Leaf[] = [
    { page: 'portrait', children: front(document, headingsOf(document, words), words) },
    ...sections.flatMap((content, i) =>
      section(content, pictures, { words, palette }, countBefore(document, pictures, i)),
    ),
    ...(methods.length === 0
      ? []
      : [{ page: 'portrait' as const, children: methodBlocks(methods, words, sections.length) }]),
  ];
  const joined: Leaf[] = [];
  for (const leaf of leaves) {
    const last = joined.at(-1);
    if (last?.page !== leaf.page) joined.push(leaf);
    else joined[joined.length - 1] = { page: leaf.page, children: [...last.children, ...leaf.children] };
  }
  return joined.map(({ page, children }) => ({
    properties: {
      page: {
        size: {
          width: SHORT_EDGE,
          height: LONG_EDGE,
          orientation: page === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
      },
    },
    footers: { default: footer(words) },
    children,
  }));
}

function countBefore({ sections }: ReportDocument, pictures: readonly Drawing[], place: number): Counted {
  const tables = sections.slice(0, place).flatMap((one) => one.tables);
  const figures = pictures.filter((picture) => tables.some(({ id }) => id === picture.table));
  return { sections: place, tables: tables.length, figures: figures.length };
}

const headingsOf = ({ sections, methods }: ReportDocument, words: OfficeWords): readonly string[] => [
  ...sections.map(({ title }) => title),
  ...(methods.length === 0 ? [] : [words.methods]),
];

const methodBlocks = (
  methods: readonly string[],
  words: OfficeWords,
  place: number,
): readonly Paragraph[] => [heading(words.methods, place), ...methods.map(bullet)];

const footer = (words: OfficeWords): Footer =>
  new Footer({
    children: [
      paragraph('PageNumber', [run(`${words.page} `), new TextRun({ children: [PageNumber.CURRENT] })]),
    ],
  });
