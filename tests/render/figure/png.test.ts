import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngOf, withPalette } from '../../../src/render/figure/png.js';
import { shownBy } from './plain-pixels.js';

const size = fc.integer({ min: 1, max: 40 });

/** Rows of pixels in so many colours, each row a few times. */
const picture = (colours: fc.Arbitrary<number>) =>
  fc
    .tuple(size, size, colours)
    .chain(([width, height, count]) =>
      fc.record({
        width: fc.constant(width),
        rows: fc.array(
          fc.tuple(
            fc.array(fc.nat(count - 1), { minLength: width, maxLength: width }),
            fc.integer({ min: 1, max: 3 }),
          ),
          { minLength: height, maxLength: height },
        ),
      }),
    )
    .map(({ width, rows }) => ({
      width,
      rows: rows.flatMap(([row, times]) => Array(times).fill(row) as number[][]),
    }));

/** Colours that differ by number. */
const colourOf = (number: number): readonly number[] => [
  (37 * number) & 255,
  number >> 8,
  255 - (number & 255),
  255,
];
const pixelsOf = (rows: readonly (readonly number[])[]): Buffer => Buffer.from(rows.flat().flatMap(colourOf));

describe('a PNG', () => {
  it('of few colours shows every pixel as it was, and of a part that part', () => {
    fc.assert(
      fc.property(picture(fc.integer({ min: 1, max: 256 })), fc.nat(), fc.nat(), ({ width, rows }, a, b) => {
        const [right, top] = [1 + (a % width), b % rows.length];
        const shown = shownBy(pngOf(withPalette(width, pixelsOf(rows)), right, rows.length - top));
        expect([shown.width, shown.height]).toEqual([right, rows.length - top]);
        const part = rows.slice(top).map((row) => row.slice(0, right));
        expect(Buffer.compare(Buffer.from(shown.pixels), pixelsOf(part))).toBe(0);
      }),
    );
  });

  it('of many colours shows the frequent ones as they were, and the others as one of these', () => {
    const rare = Array.from({ length: 300 }, (_, i) => i + 100);
    const frequent = Array.from({ length: 500 }, (_, i) => i % 100);
    const rows = Array.from({ length: 20 }, (_, y) => [...rare.slice(15 * y, 15 * y + 15), ...frequent]);
    const { pixels } = shownBy(pngOf(withPalette(515, pixelsOf(rows)), 515, 20));
    const colours = new Set(rows.flat().map((number) => colourOf(number).join()));
    for (const [i, number] of rows.flat().entries()) {
      const shown = pixels.subarray(4 * i, 4 * i + 4).join();
      if (number < 100) expect(shown).toBe(colourOf(number).join());
      else expect(colours).toContain(shown);
    }
  });
});
