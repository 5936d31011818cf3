import type { Column } from '../../report/document.js';
import type { PageWords } from '../../words/page.js';
import { columnGroups } from '../arrangement.js';
import { classOf } from './levels.js';
import { html, type Markup } from './markup.js';

/** A longer title gets room for two lines rather than three. */
const LONG = 12;

/** The head of a table, in one row or, where columns share a heading, in two; and the groups of columns it names. */
export function tableHead(columns: readonly Column[], words: PageWords): Markup {
  const spans = columnGroups(columns).map((one) => ({ ...one, columns: columns.slice(one.from, one.to) }));
  const levels = 1 + Math.max(-1, ...columns.map(({ level }) => level ?? -1));
  const isDouble = spans.some(({ group }) => group !== undefined);
  const upper = spans.map(({ group, columns: own, from }) =>
    group === undefined
      ? heading(own[0]!, from, isDouble ? 2 : 1, levels, words)
      : html`<th scope="colgroup" colspan="${own.length}"><span>${group}</span></th>`,
  );
  const lower = spans
    .filter(({ group }) => group !== undefined)
    .map(({ columns: own, from }) => own.map((column, i) => heading(column, from + i, 1, levels, words)));
  return html`${spans.map(({ columns: own }) => html`<colgroup span="${own.length}"></colgroup>`)}
<thead>
<tr>${upper}</tr>${isDouble ? html`\n<tr>${lower}</tr>` : undefined}
</thead>`;
}

/** Text and ranks are sorted from their first to their last, numbers from the highest; a bar is not sorted by. */
function heading(column: Column, at: number, rows: 1 | 2, levels: number, words: PageWords): Markup {
  const { kind, title, level, middle } = column;
  const tall = rows === 1 ? undefined : html` rowspan="2"`;
  if (kind === 'bar') return html`<th scope="col"${tall} class="bar">${title || words.distribution}</th>`;
  const sort = html` data-at="${at}"${kind === 'text' || kind === 'rank' ? html` data-up` : undefined}`;
  const look =
    at === 0 || kind === 'text'
      ? 'text'
      : level !== undefined
        ? 'level'
        : title.length > LONG
          ? 'long'
          : undefined;
  const name =
    level === undefined
      ? html`${title}`
      : html`<span class="${classOf(level, { count: levels, middle })}">${title}</span>`;
  return html`<th scope="col"${tall}${look && html` class="${look}"`}${sort}>${name}</th>`;
}
