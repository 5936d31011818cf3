import { Bookmark, LeaderType, Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import type { HeadLine, ReportDocument } from '../../report/document.js';
import type { OfficeWords } from '../../words/office.js';
import { plain } from '../plain.js';
import { paragraph, run } from './text.js';

/** What stands before the sections: title, notice, facts and findings, and a list of contents that leads to each section. */
export function front(
  { title, head, findings }: ReportDocument,
  headings: readonly string[],
  words: OfficeWords,
): readonly (Paragraph | TableOfContents)[] {
  const found = findings.map(({ text }) => bullet(text));
  return [
    paragraph('Title', [run(title)]),
    ...head.map(headLine),
    ...(found.length === 0 ? [] : [paragraph('FrontHeading', [run(words.findings)]), ...found]),
    ...contents(headings, words),
  ];
}

/** A sentence of a list. */
export const bullet = (text: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, children: [run(text)] });

const STYLES: Readonly<Record<HeadLine['kind'], string>> = {
  notice: 'Notice',
  warning: 'Warning',
  fact: 'Fact',
};

function headLine({ kind, name, text }: HeadLine): Paragraph {
  if (kind !== 'fact') {
    const lead = name === '' ? [] : [run(`${name}. `, { bold: true })];
    return paragraph(STYLES[kind], [...lead, run(text)]);
  }
  const tab = new TextRun({ children: [new Tab()] });
  return paragraph('Fact', [run(name, { bold: true }), tab, run(text)]);
}

/** Page numbers come when Word updates the list: who makes the file cannot know them. */
function contents(headings: readonly string[], words: OfficeWords): readonly (Paragraph | TableOfContents)[] {
  if (headings.length < 2) return [];
  return [
    paragraph('FrontHeading', [run(words.contents)]),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
      cachedEntries: headings.map((heading, i) => ({
        title: plain(heading),
        level: 1,
        href: bookmarkOf(i),
      })),
    }),
  ];
}

/** The heading of a section, which the list of contents leads to; the first begins a page, after what stands in front. */
export const heading = (text: string, place: number): Paragraph =>
  new Paragraph({
    style: 'Heading1',
    pageBreakBefore: place === 0,
    children: [new Bookmark({ id: bookmarkOf(place), children: [run(text)] })],
  });

const bookmarkOf = (place: number): string => `_Toc${String(place + 1).padStart(8, '0')}`;
