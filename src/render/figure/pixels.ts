import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { isInFont } from './measure.js';
import { type PalettePicture, pngOf, withPalette } from './png.js';
import type { Svg } from './svg.js';

/** Three pixels for each of CSS: 300 dots to the inch where a figure is printed 7 inches wide. */
const ZOOM = 3;
const FILES = ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'];
const FAMILY = 'Liberation Sans';
/** Where text needs another font, the first of these that the machine has; else any that has the characters. */
const OTHERS =
  "'Noto Sans CJK JP', 'Noto Sans CJK SC', 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Microsoft YaHei'";

/** A figure to draw, and of which lower left part a picture is wanted too. */
export interface Vectors {
  readonly svg: Svg;
  readonly part?: Size;
}

type Size = Pick<Svg, 'width' | 'height'>;

/** A figure as PNG, the part of it, and what in them is not as it should be. */
export interface Pixels {
  readonly png: Uint8Array;
  readonly part?: Uint8Array;
  readonly warning?: string;
}

/**
 * The SVG of a figure in pixels, black on white. The same bytes on every machine, unless a text has characters that the
 * font of the figures lacks: then fonts of the machine are used for that text, and the warning says so.
 */
export function drawPixels({ svg, part }: Vectors): Pixels {
  const foreign = foreignCharacters(svg.text);
  const picture = foreign.length === 0 ? drawn(svg.text, false) : drawn(withOtherFonts(svg.text), true);
  const png = ({ width, height }: Size): Uint8Array => pngOf(picture, ZOOM * width, ZOOM * height);
  return {
    png: png(svg),
    ...(part && { part: png(part) }),
    ...(foreign.length > 0 && { warning: warningOf(foreign, undrawn(foreign)) }),
  };
}

const optionsOf = (system: boolean): ResvgRenderOptions => ({
  font: { loadSystemFonts: system, fontFiles: fontFiles(), defaultFontFamily: FAMILY },
});

function drawn(svg: string, system: boolean): PalettePicture {
  const fitTo = { mode: 'zoom', value: ZOOM } as const;
  const image = new Resvg(svg, { ...optionsOf(system), background: 'white', fitTo }).render();
  return withPalette(image.width, image.pixels);
}

/** A text, in one line or in several. */
const TEXT = /<text ([^>]*)>((?:[^<]|<\/?tspan[^>]*>)*)<\/text>/g;
const wordsOf = (inside: string): string => inside.replaceAll(/<[^>]*>/g, '');
/** Marks that stand on other letters, and what is not seen. */
const UNSEEN = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** Characters in texts that the font of the figures lacks. */
const foreignCharacters = (svg: string): readonly string[] => [
  ...new Set(
    [...svg.matchAll(TEXT)]
      .flatMap(([, , inside]) => Array.from(wordsOf(inside!)))
      .filter((character) => !UNSEEN.test(character) && !isInFont(character)),
  ),
];

/** The other fonts only on the texts that need them: a list of families on the whole figure would change all of it. */
const withOtherFonts = (svg: string): string =>
  svg.replaceAll(TEXT, (whole, attributes: string, inside: string) =>
    isInFont(wordsOf(inside)) ? whole : `<text ${attributes} font-family="${OTHERS}">${inside}</text>`,
  );

const CELL = 24;
/** A character that no font has: what is drawn in its place, if anything, is drawn for every one that is missing. */
const NOWHERE = '\u{10fffd}';

/** What is known of characters already: the fonts of a machine take a second to read. */
const drawnBySystem = new Map<string, boolean>();

/** Those that no font of the machine draws. */
function undrawn(characters: readonly string[]): readonly string[] {
  const unknown = characters.filter((one) => !drawnBySystem.has(one));
  const lost = unknown.length === 0 ? [] : lookingMissing(unknown);
  for (const one of unknown) drawnBySystem.set(one, !lost.includes(one));
  return characters.filter((one) => drawnBySystem.get(one) === false);
}

/** Those that look like a character that is nowhere. */
function lookingMissing(characters: readonly string[]): readonly string[] {
  const all = [NOWHERE, ...characters];
  const texts = all.map(
    (one, i) => `<text x="2" y="${i * CELL + 18}" font-size="16" font-family="${OTHERS}">${one}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${all.length * CELL}">${texts.join('')}</svg>`;
  const { pixels } = new Resvg(svg, optionsOf(true)).render();
  const cell = (i: number): Buffer => pixels.subarray(i * CELL * CELL * 4, (i + 1) * CELL * CELL * 4);
  return characters.filter((_, i) => cell(i + 1).equals(cell(0)));
}

function warningOf(foreign: readonly string[], lost: readonly string[]): string {
  const some = (characters: readonly string[]): string =>
    characters.slice(0, 8).join(' ') + (characters.length > 8 ? ' …' : '');
  const drawn = foreign.filter((one) => !lost.includes(one));
  return [
    ...(drawn.length > 0
      ? [`drawn with a font of this machine, so that the PNG can look different on another: ${some(drawn)}`]
      : []),
    ...(lost.length > 0
      ? [`no font of this machine has, and the PNG lacks (the SVG has them): ${some(lost)}`]
      : []),
  ].join('; ');
}

/** The fonts of this package, above the file that runs, wherever that was put. */
function fontFiles(): string[] {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const files = FILES.map((name) => join(folder, 'fonts', name));
    if (files.every((file) => existsSync(file))) return files;
    if (dirname(folder) === folder) throw new Error('The fonts of crn-survey are not in its package.');
  }
}
