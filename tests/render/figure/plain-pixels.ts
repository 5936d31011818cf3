import { fileURLToPath } from 'node:url';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';

/* Pixels as resvg draws and packs them, with nothing of ours in between. */

/** Rows of pixels from the top, each red, green, blue, opaque. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const fontFiles = ['Regular', 'Bold'].map((style) =>
  fileURLToPath(new URL(`../../../fonts/LiberationSans-${style}.ttf`, import.meta.url)),
);

const drawn = (svg: string, zoom: number): RenderedImage =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Liberation Sans' },
    background: 'white',
    fitTo: { mode: 'zoom', value: zoom },
  }).render();

const rasterOf = ({ width, height, pixels }: RenderedImage): Raster => ({ width, height, pixels });

/** An SVG drawn three times as large, and how many bytes resvg takes for it as a PNG. */
export function drawnPlainly(svg: string): Raster & { readonly bytes: number } {
  const image = drawn(svg, 3);
  return { ...rasterOf(image), bytes: image.asPng().length };
}

/** What a PNG shows, as another program than ours reads it. */
export function shownBy(png: Uint8Array): Raster {
  const view = new DataView(png.buffer, png.byteOffset);
  const size = `width="${view.getUint32(16)}" height="${view.getUint32(20)}"`;
  const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const image = `<image ${size} image-rendering="optimizeSpeed" href="${data}"/>`;
  return rasterOf(drawn(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`, 1));
}

/** How far two pictures of one size lie apart: how many of a thousand pixels differ, and in a colour at most by how much. */
export function distance(a: Raster, b: Raster): { readonly perMille: number; readonly most: number } {
  if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of two sizes');
  let [differ, most] = [0, 0];
  for (let at = 0; at < a.pixels.length; at += 4) {
    let own = 0;
    for (let i = at; i < at + 4; i++) own = Math.max(own, Math.abs(a.pixels[i]! - b.pixels[i]!));
    if (own > 0) differ++;
    most = Math.max(most, own);
  }
  return { perMille: (1000 * differ) / (a.width * a.height), most };
}
