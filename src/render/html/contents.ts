import { html, type Markup } from './markup.js';

/** A place on the page, and what is under it. */
export interface Place {
  readonly name: string;
  readonly title: string;
  readonly parts: readonly Place[];
}

/** The contents of a page, linked; nothing where there is only one place to go to. */
export function contents(places: readonly Place[], title: string): Markup | undefined {
  if (places.length < 2) return undefined;
  return html`<nav aria-labelledby="contents">
<h2 id="contents">${title}</h2>
${list(places)}
</nav>`;
}

const list = (places: readonly Place[]): Markup =>
  html`<ol>${places.map(
    ({ name, title, parts }) =>
      html`<li><a href="#${name}">${title}</a>${parts.length === 0 ? undefined : list(parts)}</li>`,
  )}</ol>`;
