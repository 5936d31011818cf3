import { ImageRun, Paragraph } from 'docx';
import type { Drawing } from '../picture.js';
import { plain } from '../plain.js';
import { MARGIN, type Page, TEXT_HEIGHT, TEXT_WIDTH } from './page.js';

/** CSS pixels to twips. */
const TWIPS = 15;
/** Room below a figure for its caption, in twips. */
const CAPTION_ROOM = MARGIN;

/** Of the size it was drawn in, below which its letters are smaller than 7 points. */
const READABLE = 0.85;

/** The page a figure stands on: that of its section, unless its letters would be too small there and larger on the other. */
export function figurePage(size: Size, section: Page): Page {
  const other = section === 'portrait' ? 'landscape' : 'portrait';
  const own = scaleOn(section, size);
  return own >= READABLE || own >= scaleOn(other, size) ? section : other;
}

type Size = Pick<Drawing, 'width' | 'height'>;

const scaleOn = (page: Page, { width, height }: Size): number =>
  Math.min(1, TEXT_WIDTH[page] / (width * TWIPS), (TEXT_HEIGHT[page] - CAPTION_ROOM) / (height * TWIPS));

/**
 * A figure as wide as it was drawn, smaller where the page asks for it: vector where a program shows it, pixels elsewhere,
 * for which its name stands until they are drawn.
 * @param number of the figure in the document, which tells the drawings apart
 */
export function figure(picture: Drawing, number: number, page: Page): Paragraph {
  const { id, wide, width, height } = picture;
  const scale = scaleOn(page, picture);
  const common = {
    transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
    altText: {
      id: String(number),
      name: plain(picture.id),
      title: plain(picture.title),
      description: plain(picture.alt),
    },
  };
  const pixels = { type: 'png', data: new TextEncoder().encode(id) } as const;
  const image =
    wide === ''
      ? new ImageRun({ ...pixels, ...common })
      : new ImageRun({ type: 'svg', data: new TextEncoder().encode(wide), fallback: pixels, ...common });
  return new Paragraph({ style: 'Figure', keepNext: true, children: [image] });
}
