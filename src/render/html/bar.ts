import type { Column } from '../../report/document.js';
import { levelClass } from './levels.js';
import { html, type Markup } from './markup.js';

/**
 * A distribution as a bar: one segment for each level that anybody chose, as wide as the respondents are many. Hidden
 * from screen readers, because the row says the same in numbers. Nothing where there is nobody.
 */
export function bar(parts: readonly number[], column: Column): Markup | undefined {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return undefined;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part, 0));
  const segments = parts.map((part, i) =>
    part > 0
      ? html`<rect class="${levelClass(column, i)}" x="${starts[i]}" width="${part}" height="1"/>`
      : undefined,
  );
  const ends = starts.slice(1).filter((start) => start > 0 && start < total);
  const cuts = ends.length === 0 ? undefined : html`<path d="${ends.map((end) => `M${end} 0v1`).join('')}"/>`;
  return html`<svg viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${segments}${cuts}</svg>`;
}

/** What the colours of a bar stand for. */
export function legend(column: Column): Markup {
  const entries = (column.levels ?? []).map(
    (level, i) => html`<li><span class="${levelClass(column, i)}"></span>${level.label}</li>`,
  );
  return html`<ul class="legend">${entries}</ul>`;
}
