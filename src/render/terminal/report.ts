import type { ReportDocument, ReportSection, Table } from '../../report/document.js';
import { HEAD_WORDS } from '../../words/head.js';
import { harmless } from '../harmless.js';
import { legend } from './bar.js';
import { fitColumns } from './columns.js';
import { withBracketsInLine } from './in-line.js';
import { finished, line } from './line.js';
import { drawList } from './list.js';
import { type Paint, PLAIN } from './paint.js';
import { drawTable } from './table.js';
import { flow, headLines, noteLines, paragraph, sentenceLines, separated } from './text.js';

const LEAST_WIDTH = 20;
const LEAST_TABLE = 60;

/**
 * The report as an analyst reads it in a terminal: each table in the richest layout that fits.
 * No line is wider than `width` cells (20 at least) and no text is cut; below 60 cells, or where no layout fits, a
 * table becomes a list. Ends with a line feed.
 */
export function drawReport(document: ReportDocument, width: number, paint: Paint = PLAIN): string {
  const room = Math.max(LEAST_WIDTH, Math.floor(width));
  const { title, language, head, findings, sections, methods } = harmless(document);
  const say = HEAD_WORDS[language];
  const sentences = findings.map(({ text }) => text);
  const listed = (heading: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ['', ...headingLines(heading, room, paint), ...sentenceLines(texts, room)];
  const blocks = [
    headLines(title, head, room, paint),
    listed(say.findings, sentences),
    ...sections.map((section) => sectionLines(section, room, paint)),
    listed(say.methods, methods),
  ];
  return `${separated(blocks).join('\n')}\n`;
}

function sectionLines({ title, tables }: ReportSection, width: number, paint: Paint): readonly string[] {
  return [
    '',
    ...headingLines(title, width, paint),
    ...separated(tables.map((table) => tableLines(table, title, width, paint))),
  ];
}

/** A heading and a rule from its end to the edge. */
function headingLines(title: string, width: number, paint: Paint): readonly string[] {
  const lines = paragraph(title, width, paint.strong);
  return [...lines, finished(line('━'.repeat(width), paint.rule))];
}

function tableLines(table: Table, section: string, width: number, paint: Paint): readonly string[] {
  const lined = withBracketsInLine(table);
  const placed = width < LEAST_TABLE ? undefined : fitColumns(lined, width);
  const shown = placed?.map(({ column }) => column) ?? table.columns;
  const bars = shown.flatMap((column) => (column.levels === undefined ? [] : [legend(column, paint)]));
  return separated([
    [
      ...paragraph(table.title === section ? '' : table.title, width, paint.strong),
      ...paragraph(table.caption, width),
    ],
    placed === undefined ? drawList(table, width, paint) : drawTable(lined, placed, paint),
    [...bars.flatMap((pieces) => flow(pieces, width)).map(finished), ...noteLines(table.notes, width, paint)],
  ]);
}
