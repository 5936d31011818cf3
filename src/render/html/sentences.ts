import { html, type Markup, prose } from './markup.js';

/** Sentences as a list. */
export const sentences = (texts: readonly string[]): Markup =>
  html`<ul class="sentences">${texts.map((text) => html`<li>${prose(text)}</li>`)}</ul>`;

/** A title as the beginning of a caption: with the end of a sentence, if it has none of its own. */
export const asSentence = (title: string): string => (/[.?!:…]$/.test(title) ? title : `${title}.`);
