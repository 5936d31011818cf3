/*
 * Writes src/render/figure/advances.ts: how far each character of the font of the figures advances, read from the font
 * files. Run it when a font file changes:
 *
 *   node scripts/advances.js
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Character code to advance in units of 1/2048 em, of a TrueType font with a format 4 character map. */
export function advancesOf(file) {
  const font = readFileSync(file);
  const tables = new Map();
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  if (font.readUInt16BE(tables.get('head') + 18) !== 2048) throw new Error(`${file}: not 2048 units an em`);
  const metrics = font.readUInt16BE(tables.get('hhea') + 34);
  const advanceOf = (glyph) => font.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, metrics - 1));
  const map = formatFour(font, tables.get('cmap'));
  const segments = font.readUInt16BE(map + 6) / 2;
  const [ends, starts] = [map + 14, map + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  const advances = new Map();
  for (let i = 0; i < segments; i++) {
    const offset = font.readUInt16BE(offsets + 2 * i);
    for (let code = font.readUInt16BE(starts + 2 * i); code <= font.readUInt16BE(ends + 2 * i); code++) {
      const at = offsets + 2 * i + offset + 2 * (code - font.readUInt16BE(starts + 2 * i));
      const own = offset === 0 ? code : font.readUInt16BE(at);
      const glyph = own === 0 ? 0 : (own + font.readUInt16BE(deltas + 2 * i)) & 0xffff;
      if (glyph !== 0) advances.set(code, advanceOf(glyph));
    }
  }
  return advances;
}

/** Where the map of the Basic Multilingual Plane begins. */
function formatFour(font, cmap) {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(at) === 4) return at;
  }
  throw new Error('no character map of format 4');
}

/** "w:0ft0ft…": for each run of codes the first, then the advances, three digits in base 36 each. */
export function packed(advances) {
  const runs = [];
  for (const [code, advance] of [...advances].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    const digits = advance.toString(36).padStart(3, '0');
    if (last && last.next === code) {
      last.digits += digits;
      last.next = code + 1;
    } else {
      runs.push({ first: code, next: code + 1, digits });
    }
  }
  return runs.map(({ first, digits }) => `${first.toString(36)}:${digits}`).join(' ');
}

/** The source of the module that holds the advances of both weights. */
export function advancesModule() {
  const [regular, bold] = ['Regular', 'Bold'].map((weight) =>
    packed(advancesOf(`${root}fonts/LiberationSans-${weight}.ttf`)),
  );
  return `${HEAD}
/** Regular, then bold. */
export const ADVANCES: readonly [string, string] = [
  // biome-ignore format: a table
  '${regular}',
  // biome-ignore format: a table
  '${bold}',
];
`;
}

const HEAD = `/*
 * How far each character of Liberation Sans 2.1.5 advances, in units of 1/2048 em; the same as Arial and Helvetica.
 * Runs of characters that follow one another: the code of the first in base 36, a colon, three digits in base 36 for
 * each advance. Made by scripts/advances.js from the files in fonts/.
 */
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${root}src/render/figure/advances.ts`, advancesModule());
}
