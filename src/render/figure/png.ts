import { constants, crc32, deflateSync } from 'node:zlib';

/** Red, green and blue. */
type Colour = readonly [number, number, number];

/** A picture in at most 256 colours. */
export interface PalettePicture {
  readonly palette: readonly Colour[];
  /** From top to bottom, of each pixel the place of its colour. Equal rows below one another are one object. */
  readonly rows: readonly Uint8Array[];
}

const MOST_COLOURS = 256;

/**
 * A picture with a palette from pixels of four bytes (red, green, blue, opaque). A figure has few colours: of more than
 * 256 the frequent ones stay exact, and each of the others, which only edges of letters have, becomes the one most like it.
 */
export function withPalette(width: number, pixels: Buffer): PalettePicture {
  const rows = rowsOf(width, pixels);
  const byCount = [...countsOf(rows)].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = byCount.slice(0, MOST_COLOURS).map(channels);
  const places = new Map(
    byCount.map((colour, i) => [colour, i < MOST_COLOURS ? i : nearest(colour, palette)]),
  );
  let own: Uint8Array = new Uint8Array();
  return {
    palette,
    rows: rows.map((row, y) => {
      if (row !== rows[y - 1]) own = placesOf(row, places);
      return own;
    }),
  };
}

/** Rows of pixels, each a number: one that V8 keeps in no object, and so with a sign. */
function rowsOf(width: number, pixels: Buffer): readonly Int32Array[] {
  const length = 4 * width;
  const rows: Int32Array[] = [];
  for (let at = 0; at < pixels.length; at += length) {
    const isAsAbove = at > 0 && pixels.compare(pixels, at - length, at, at, at + length) === 0;
    rows.push(isAsAbove ? rows.at(-1)! : new Int32Array(pixels.buffer, pixels.byteOffset + at, width));
  }
  return rows;
}

function countsOf(rows: readonly Int32Array[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of new Set(rows)) {
    for (let at = 0; at < row.length; ) {
      const [start, colour] = [at, row[at]!];
      while (at < row.length && row[at] === colour) at++;
      counts.set(colour, (counts.get(colour) ?? 0) + at - start);
    }
  }
  return counts;
}

function placesOf(row: Int32Array, places: ReadonlyMap<number, number>): Uint8Array {
  const own = new Uint8Array(row.length);
  for (let at = 0; at < row.length; ) {
    const colour = row[at]!;
    const place = places.get(colour)!;
    while (at < row.length && row[at] === colour) own[at++] = place;
  }
  return own;
}

const channels = (colour: number): Colour => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function nearest(colour: number, palette: readonly Colour[]): number {
  const [red, green, blue] = channels(colour);
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const BITS = 8;
const WITH_PALETTE = 3;
/** How a row is to be read; of one like the row above, there is nothing but zeros. */
const AS_IT_IS = 0;
const AS_DIFFERENCE_FROM_ABOVE = 2;

/** The lower left part of a picture as a PNG; the same bytes on every machine. */
export function pngOf({ palette, rows }: PalettePicture, width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([BITS, WITH_PALETTE], 8);
  const data = Buffer.alloc(height * (1 + width));
  const shown = rows.slice(rows.length - height);
  for (const [y, row] of shown.entries()) {
    const isAsAbove = row === shown[y - 1];
    data[y * (1 + width)] = isAsAbove ? AS_DIFFERENCE_FROM_ABOVE : AS_IT_IS;
    if (!isAsAbove) data.set(row.subarray(0, width), y * (1 + width) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    // Only runs of one byte: what else zlib finds to shorten differs from processor to processor.
    chunk('IDAT', deflateSync(data, { strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
