import type { Column, Row, Table } from '../../report/document.js';
import type { PageWords } from '../../words/page.js';
import { startsGroup } from '../arrangement.js';
import { legend } from './bar.js';
import { bracketWidth, mark, tableCell } from './cell.js';
import { tableHead } from './header.js';
import { breakable, html, type Markup, prose } from './markup.js';
import { asSentence } from './sentences.js';

/** Deeper rows than this look like it. */
const DEEPEST = 4;
/** A table of more columns is set smaller on paper, one of at most so many rows is not torn apart. */
const MANY = 14;
const SHORT = 24;
/** So is a group of rows. */
const SHORT_GROUP = 8;

/**
 * A table in its richest layout, in a region that scrolls by itself where it is wider than the page; below it what
 * its colours and marks stand for. `number` counts the tables of the report from 1.
 */
export function tableMarkup(table: Table, name: string, number: number, words: PageWords): Markup {
  const columns = columnsOf(table);
  const caption = html`<b>${words.table} ${number}. ${asSentence(table.name)}</b> ${prose(table.caption)}`;
  if (columns.length === 0 || table.rows.length === 0) {
    return html`<div class="table"><p class="caption">${caption}</p><p>${words.nothing}</p>${noteList(table)}</div>`;
  }
  const short = table.rows.length <= SHORT ? ' short' : '';
  return html`<div class="table${short}">
<div class="scroller" role="region" aria-labelledby="${name}.caption" tabindex="0">
<table id="${name}"${columns.length > MANY ? html` class="many"` : undefined}>
<caption id="${name}.caption"><span>${caption}</span></caption>
${tableHead(columns, words)}
${bodies(table.rows, columns)}
</table>
</div>
${legends(columns)}${noteList(table)}
</div>`;
}

/** Where each level has a column, the colours stand in its head. */
const legends = (columns: readonly Column[]): readonly Markup[] =>
  columns.some(({ level }) => level !== undefined)
    ? []
    : columns.flatMap((column) => (column.levels === undefined ? [] : legend(column)));

function columnsOf({ columns, layouts }: Table): readonly Column[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  return (layouts[0] ?? []).flatMap((id) => known.get(id) ?? []);
}

/** A body for each group of rows, under its heading. */
function bodies(rows: readonly Row[], columns: readonly Column[]): readonly Markup[] {
  const brackets = columns.map(({ id }) => bracketWidth(rows.map(({ cells }) => cells[id])));
  const groups: Row[][] = [];
  rows.forEach((row, i) => {
    if (i === 0 || startsGroup(rows, i)) groups.push([row]);
    else groups.at(-1)!.push(row);
  });
  return groups.map((own) => {
    const title = own[0]!.group ?? '';
    const head = html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}"><span>${title}</span></th></tr>\n`;
    return html`<tbody${own.length <= SHORT_GROUP ? html` class="short"` : undefined}>
${title.trim() === '' ? undefined : head}${own.map((row) => rowMarkup(row, columns, brackets))}</tbody>
`;
  });
}

function rowMarkup(
  { cells, indent = 0 }: Row,
  columns: readonly Column[],
  brackets: readonly number[],
): Markup {
  const [first, ...others] = columns;
  const label = cells[first!.id];
  const deep = indent > 0 ? html` data-depth="${Math.min(indent, DEEPEST)}"` : undefined;
  return html`<tr${deep}><th scope="row">${label && breakable(label.text)}${label && mark(label)}</th>${others.map(
    (column, i) => tableCell(cells[column.id], column, brackets[i + 1]!),
  )}</tr>
`;
}

function noteList({ notes }: Table): Markup | undefined {
  if (notes.length === 0) return undefined;
  return html`<ul class="notes">${notes.map(
    ({ mark: sign, text }) =>
      html`<li>${sign === '' ? undefined : html`<sup>${sign}</sup> `}${prose(text)}</li>`,
  )}</ul>`;
}
