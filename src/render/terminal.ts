import type { ReportDocument, ReportSection, Table } from '../report/document.js';
import { harmless } from './harmless.js';
import { legend } from './terminal/bar.js';
import { fitColumns } from './terminal/columns.js';
import { finished } from './terminal/line.js';
import { drawList } from './terminal/list.js';
import { type ColourLevel, type Paint, paintOf } from './terminal/paint.js';
import { drawTable } from './terminal/table.js';
import { flow, headLines, methodLines, noteLines, paragraph, separated } from './terminal/text.js';

export interface TerminalOptions {
  /** Cells of the terminal. */
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 256 colours, 3 all. */
  readonly colour: ColourLevel;
}

const LEAST_WIDTH = 20;
const LEAST_TABLE = 60;

/**
 * The report as an analyst reads it in a terminal: each table in the richest layout that fits.
 * No line is wider than `width` cells (20 at least) and no text is cut; below 60 cells, or where no layout fits, a
 * table becomes a list. Ends with a line feed.
 */
export function renderTerminal(document: ReportDocument, { width, colour }: TerminalOptions): string {
  const room = Math.max(LEAST_WIDTH, Math.floor(width));
  const paint = paintOf(colour);
  const { title, head, sections, methods } = harmless(document);
  const how =
    methods.length === 0
      ? []
      : ['', ...headingLines('How the numbers were made', room, paint), ...methodLines(methods, room)];
  const blocks = [
    headLines(title, head, room, paint),
    ...sections.map((section) => sectionLines(section, room, paint)),
    how,
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
  return [...lines, paint.rule('━'.repeat(width))];
}

function tableLines(table: Table, section: string, width: number, paint: Paint): readonly string[] {
  const placed = width < LEAST_TABLE ? undefined : fitColumns(table, width);
  const shown = placed?.map(({ column }) => column) ?? table.columns;
  const bars = shown.flatMap(({ levels }) => (levels === undefined ? [] : [legend(levels, paint)]));
  return separated([
    [
      ...paragraph(table.title === section ? '' : table.title, width, paint.strong),
      ...paragraph(table.caption, width),
    ],
    placed === undefined ? drawList(table, width, paint) : drawTable(table, placed, paint),
    [...bars.flatMap((pieces) => flow(pieces, width)).map(finished), ...noteLines(table.notes, width, paint)],
  ]);
}
