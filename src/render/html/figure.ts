import type { PageWords } from '../../words/page.js';
import type { Picture } from '../picture.js';
import { asMarkup, html, type Markup } from './markup.js';

/** A figure, drawn once for wide places and once for narrow ones. `number` counts the figures of the report from 1. */
export function figureMarkup(picture: Picture, number: number, words: PageWords): Markup {
  const drawn = (place: 'wide' | 'narrow'): Markup =>
    html`<div class="${place}" role="img" aria-label="${picture.alt}">${asMarkup(picture[place])}</div>`;
  return html`<figure>
${drawn('wide')}
${drawn('narrow')}
<figcaption><b>${words.figure} ${number}.</b> ${picture.title}</figcaption>
</figure>
`;
}
