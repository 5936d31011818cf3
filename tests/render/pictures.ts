import type { Picture } from '../../src/render/picture.js';

/** A figure of a table as a page gets it: three bars and a title, drawn twice. */
export function pictureOf(table: string, title = 'Three bars'): Picture {
  const drawn = (width: number, id: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="90" viewBox="0 0 ${width} 90">` +
    `<g fill="currentColor" font-family="sans-serif" font-size="12"><text x="4" y="16" id="${id}">Three bars</text></g>` +
    [0.9, 0.6, 0.3]
      .map(
        (share, i) =>
          `<rect x="4" y="${26 + 20 * i}" width="${Math.round(share * (width - 8))}" height="14" fill="#5c9dee"/>`,
      )
      .join('') +
    '</svg>';
  return {
    id: `${table}-bars`,
    table,
    title,
    caption: 'Base: 34.',
    subject: 'answers',
    alt: `A picture of "${table}": three bars, the first the longest.`,
    wide: drawn(720, `${table}-wide`),
    narrow: drawn(350, `${table}-narrow`),
    width: 720,
    height: 90,
    png: undefined,
  };
}
