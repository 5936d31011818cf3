import type { PageWords } from '../../words/page.js';
import type { Drawing } from '../picture.js';
import { asMarkup, html, type Markup, prose } from './markup.js';
import { asSentence } from './sentences.js';

/** Figures are drawn in letters of 11 pixels; where there is room they are as large as those of tables. */
const ENLARGED = 1.2;
/** Pixels above which a figure, its headings and its caption do not fit on a sheet that lies on its side. */
const TALL = 520;

/** A figure, drawn once for wide places and once for narrow ones. `number` counts the figures of the report from 1. */
export function figureMarkup(picture: Drawing, number: number, words: PageWords): Markup {
  const drawn = (place: 'wide' | 'narrow', svg: string): Markup =>
    html`<div class="${place}" role="img" aria-label="${picture.alt}">${asMarkup(svg)}</div>`;
  return html`<figure${picture.height > TALL ? html` class="tall"` : undefined}>
${drawn('wide', enlarged(picture))}
${drawn('narrow', picture.narrow)}
<figcaption><b>${words.figure} ${number}. ${asSentence(picture.title)}</b> ${prose(picture.caption)}</figcaption>
</figure>
`;
}

const enlarged = ({ wide, width, height }: Drawing): string =>
  wide.replace(
    `width="${width}" height="${height}"`,
    `width="${Math.round(width * ENLARGED)}" height="${Math.round(height * ENLARGED)}" preserveAspectRatio="xMinYMin"`,
  );
