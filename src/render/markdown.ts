import type { Column, HeadLine, ReportDocument, Row, Table } from '../report/document.js';
import { HEAD_WORDS } from '../words/head.js';
import { startsGroup } from './arrangement.js';

/**
 * The report as Markdown: tables as GitHub draws them, in their richest layout without bars, notes below as lists.
 * All text is escaped. Ends with a line feed.
 */
export function renderMarkdown({
  title,
  language,
  head,
  findings,
  sections,
  methods,
}: ReportDocument): string {
  const say = HEAD_WORDS[language];
  return blocks([
    `# ${escaped(title)}`,
    ...head.filter(({ kind }) => kind === 'notice').map(quoted),
    head
      .filter(({ kind }) => kind !== 'notice')
      .map(fact)
      .join('\n'),
    ...listed(
      say.findings,
      findings.map(({ text }) => text),
    ),
    ...sections.flatMap(({ title: name, tables }) => [
      `## ${escaped(name)}`,
      ...tables.flatMap((table) => tableBlocks(table, name)),
    ]),
    ...listed(say.methods, methods),
  ]);
}

const blocks = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** A heading with sentences below it, if there are any. */
const listed = (heading: string, sentences: readonly string[]): readonly string[] =>
  sentences.length === 0
    ? []
    : [`## ${escaped(heading)}`, sentences.map((text) => `- ${escaped(text)}`).join('\n')];

const quoted = ({ name, text }: HeadLine): string => `> ${lead(name)}${escaped(text)}`;

const fact = ({ kind, name, text }: HeadLine): string =>
  `- ${kind === 'warning' && name === '' ? '' : lead(name)}${escaped(text)}`;

const lead = (name: string): string => (name === '' ? '' : `**${escaped(name)}:** `);

function tableBlocks(table: Table, section: string): readonly string[] {
  return [
    table.title === '' || table.title === section ? '' : `### ${escaped(table.title)}`,
    escaped(table.caption),
    tableRows(table),
    table.notes
      .map(({ mark, text }) => `- ${mark === '' ? '' : `${raised(mark)} `}${escaped(text)}`)
      .join('\n'),
  ];
}

function tableRows({ columns, layouts, rows }: Table): string {
  const known = new Map(columns.map((column) => [column.id, column]));
  const shown = (layouts[0] ?? []).flatMap((id) => known.get(id) ?? []).filter(({ kind }) => kind !== 'bar');
  if (shown.length === 0) return '';
  return [
    rowOf(shown.map(heading)),
    rowOf(shown.map(({ kind }) => (kind === 'text' ? '---' : '---:'))),
    ...rows.flatMap((row, i) => [
      ...(startsGroup(rows, i) ? [rowOf(shown.map((_, at) => (at === 0 ? bold(row.group!) : '')))] : []),
      rowOf(shown.map(({ id }, at) => cellText(row, id, at === 0))),
    ]),
  ].join('\n');
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const heading = ({ group, title }: Column): string =>
  [group, title].flatMap((text) => (text === undefined || text === '' ? [] : escaped(text))).join(': ');

const bold = (text: string): string => (text.trim() === '' ? '' : `**${escaped(text)}**`);

/** Spaces at the start of a cell are lost, so that an indented label stands after entities. */
function cellText(row: Row, id: string, isLabel: boolean): string {
  const cell = row.cells[id];
  if (cell === undefined) return '';
  const indent = isLabel ? '&emsp;'.repeat(row.indent ?? 0) : '';
  return indent + escaped(cell.text) + (cell.note === undefined ? '' : raised(cell.note));
}

const raised = (mark: string): string => `<sup>${escaped(mark)}</sup>`;

const SPECIAL = /[\\`*_[\]<>|~&$]/g;
const CONTROL = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
/** White space, but what keeps the parts of a number together. */
const WHITE_SPACE = /[^\S\u00a0\u202f]+|\u0085/g;
/** What would begin a heading, a list, a quotation or a rule at the start of a line. */
const LINE_START = /^(?:[#+=-]|(\d+)(?=[.)](?: |$)))/;

/** Text that Markdown shows as it is, on one line. */
function escaped(text: string): string {
  return text
    .replace(WHITE_SPACE, ' ')
    .replace(CONTROL, '\ufffd')
    .trim()
    .replace(SPECIAL, '\\$&')
    .replace(LINE_START, (start, digits?: string) => (digits === undefined ? `\\${start}` : `${digits}\\`));
}
