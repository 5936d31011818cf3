import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../picture.js';
import { plain } from '../plain.js';
import { MARGIN, type Page, TEXT_HEIGHT, TEXT_WIDTH } from './page.js';

/** CSS pixels to twips. */
const TWIPS = 15;
/** Room below a figure for its caption, in twips. */
const CAPTION_ROOM = MARGIN;

/**
 * A figure as wide as it was drawn, smaller where the page asks for it: vector where a program shows it, pixels elsewhere.
 * @param number of the figure in the document, which tells the drawings apart
 */
export function figure(
  picture: Picture & { readonly png: Uint8Array },
  number: number,
  page: Page,
): Paragraph {
  const { png, wide, width, height } = picture;
  const scale = Math.min(
    1,
    TEXT_WIDTH[page] / (width * TWIPS),
    (TEXT_HEIGHT[page] - CAPTION_ROOM) / (height * TWIPS),
  );
  const common = {
    transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
    altText: {
      id: String(number),
      name: plain(picture.id),
      title: plain(picture.title),
      description: plain(picture.alt),
    },
  };
  const pixels = { type: 'png', data: png } as const;
  const image =
    wide === ''
      ? new ImageRun({ ...pixels, ...common })
      : new ImageRun({ type: 'svg', data: new TextEncoder().encode(wide), fallback: pixels, ...common });
  return new Paragraph({ style: 'Figure', keepNext: true, children: [image] });
}
