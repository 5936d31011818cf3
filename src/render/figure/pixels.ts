import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Three pixels for each of CSS: 300 dots to the inch where a figure is printed 7 inches wide. */
const ZOOM = 3;
const FILES = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'];

/** A picture of pixels, black on white, from the SVG of a figure; the same bytes on every machine. */
export async function drawPixels(svg: string): Promise<{ png: Uint8Array; warning: string | undefined }> {
  const drawn = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFiles(),
      defaultFontFamily: 'Liberation Sans',
    },
  }).render();
  return { png: drawn.asPng(), warning: undefined };
}

/** The fonts of this package, above the file that runs, wherever that was put. */
function fontFiles(): string[] {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const files = FILES.map((name) => join(folder, 'fonts', name));
    if (files.every((file) => existsSync(file))) return files;
    if (dirname(folder) === folder) throw new Error('The fonts of crn-survey are not in its package.');
  }
}
