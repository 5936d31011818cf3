import type { BarLevel } from '../../report/document.js';
import { levelClass } from './levels.js';
import { html, type Markup } from './markup.js';

/**
 * A distribution as a bar: one segment for each level that anybody chose, as wide as the respondents are many. Hidden
 * from screen readers, because the row says the same in numbers. Nothing where there is nobody.
 */
export function bar(parts: readonly number[], levels: readonly BarLevel[]): Markup | undefined {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return undefined;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part, 0));
  const segments = parts.map((part, i) =>
    part > 0
      ? html`<rect class="${levelClass(levels, i)}" x="${starts[i]}" width="${part}" height="1"/>`
      : undefined,
  );
  return html`<svg viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${segments}</svg>`;
}

/** What the colours of a bar stand for; nothing where the heads of the columns say it. */
export function legend(levels: readonly BarLevel[]): Markup | undefined {
  if (levels.every(({ symbol, label }) => label === symbol || label.trim() === '')) return undefined;
  const entries = levels.map(
    (level, i) => html`<li><span class="${levelClass(levels, i)}">${level.symbol}</span>${level.label}</li>`,
  );
  return html`<ul class="legend">${entries}</ul>`;
}
