import {
  type Rgb as Colour,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAR,
  barColour,
  type Colours,
  contrast,
  divergingColours,
  hex,
  levelColours,
  scaleColours,
} from '../../src/render/colours.js';
import { divergingFault, lightness, type Rgb } from '../../src/report/colour.js';

/*
 * Levels differ to every eye: CIEDE2000 between any two of a scale, as it is and as seen without one of the three kinds of
 * cone (Machado 2009, severity 1), and printed in grey.
 */

const distance = differenceCiede2000();
const toRgb = converter('rgb');
const colour = ([r, g, b]: Rgb): Colour => ({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 });

/** The grey of the same luminance. */
function grey({ r, g, b }: Colour): Colour {
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const y = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const v = y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055;
  return { mode: 'rgb', r: v, g: v, b: v };
}

const EYES: Readonly<Record<string, (one: Colour) => Colour>> = {
  normal: (one) => one,
  protan: (one) => toRgb(filterDeficiencyProt(1)(one)),
  deutan: (one) => toRgb(filterDeficiencyDeuter(1)(one)),
  tritan: (one) => toRgb(filterDeficiencyTrit(1)(one)),
  grey,
};

/** The smallest distance between any two colours, to the worst of some eyes. */
function least(colours: readonly Colours[], eyes: readonly string[]): number {
  const distances = eyes.flatMap((eye) => {
    const seen = colours.map(({ ground }) => EYES[eye]!(colour(ground)));
    return seen.flatMap((a, i) => seen.slice(0, i).map((b) => distance(a, b)));
  });
  return Math.min(...distances);
}

const IN_COLOUR = ['normal', 'protan', 'deutan', 'tritan'];
const scaleOf = (n: number, colours: (i: number) => Colours): readonly Colours[] =>
  Array.from({ length: n }, (_, i) => colours(i));

/** [levels, at least in colour, at least in grey] */
const SEQUENTIAL = [
  [2, 70, 69],
  [3, 27, 27],
  [4, 20, 17],
  [5, 14.5, 12.5],
  [6, 11.5, 10],
  [7, 8.5, 8],
  [8, 7, 7],
  [9, 6, 6],
  [10, 5.5, 5],
  [11, 5, 4.5],
] as const;

const DIVERGING = [
  [2, 63, 39],
  [3, 37, 26],
  [4, 37, 19],
  [5, 26, 15],
  [6, 20, 10.5],
  [7, 16, 8.5],
  [8, 9.5, 6.5],
  [9, 9, 6.5],
  [10, 7.5, 5.5],
  [11, 8, 4.9],
] as const;

describe('the levels of a scale', () => {
  it.each(SEQUENTIAL)('of %i differ to every eye by %f, in grey by %f', (n, seen, printed) => {
    const colours = scaleOf(n, (i) => levelColours(i, n));
    expect(least(colours, IN_COLOUR)).toBeGreaterThanOrEqual(seen);
    expect(least(colours, ['grey'])).toBeGreaterThanOrEqual(printed);
  });

  it.each(DIVERGING)('of %i around a middle differ to every eye by %f, in grey by %f', (n, seen, printed) => {
    const colours = scaleOf(n, (i) => divergingColours(i, n, n / 2));
    expect(least(colours, IN_COLOUR)).toBeGreaterThanOrEqual(seen);
    expect(least(colours, ['grey'])).toBeGreaterThanOrEqual(printed);
  });

  it('differ to every eye where the middle is not in the middle, up to five on a side', () => {
    for (let below = 0; below <= 5; below++) {
      for (let above = 0; above <= 5; above++) {
        for (const inside of [0, 1]) {
          const n = below + above + inside;
          if (n < 2) continue;
          const colours = scaleOf(n, (i) => divergingColours(i, n, below + inside / 2));
          expect([below, inside, above, least(colours, IN_COLOUR) >= 7.5]).toEqual([
            below,
            inside,
            above,
            true,
          ]);
        }
      }
    }
  });

  it('can be written on', () => {
    for (let n = 1; n <= 11; n++) {
      const middles = Array.from({ length: 2 * n - 1 }, (_, i) => (i + 1) / 2);
      for (let i = 0; i < n; i++) {
        const all = [levelColours(i, n), ...middles.map((middle) => divergingColours(i, n, middle))];
        for (const { ground, ink } of all) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('the colours around a middle that a theme gives', () => {
  const channel = fc.nat(255);
  const any = fc.tuple(channel, channel, channel).map((colour) => hex(colour));
  const themes = fc
    .tuple(any, fc.constantFrom('#ffffff', '#f5f5f5', '#ffffe0'), any)
    .filter((colours) => divergingFault(colours) === undefined);
  const five = ['#8c4700', '#e8a35c', '#f2f2f2', '#4d89a1', '#002a48'];
  const grounds = (n: number, middle: number, stops: readonly string[]) =>
    scaleOf(n, (i) => divergingColours(i, n, middle, stops)).map(({ ground }) => hex(ground));

  it('are its own at the ends and in the middle', () => {
    expect(grounds(5, 2.5, five)).toEqual(five);
    expect(grounds(3, 1.5, five)).toEqual([five[0], five[2], five[4]]);
    expect(grounds(2, 1, five)).toEqual([five[0], five[4]]);
    // The shorter side takes the lighter ones.
    expect(grounds(4, 1.5, five)).toEqual([five[1], five[2], five[3], five[4]]);
    const six = grounds(6, 3, five);
    expect([six[0], six[5]]).toEqual([five[0], five[4]]);
    expect(six).not.toContain(five[2]);
  });

  it('get darker from the middle out, differ to every eye where the theme gives them, and can be written on', () => {
    fc.assert(
      fc.property(themes, fc.integer({ min: 2, max: 11 }), fc.boolean(), (stops, n, isInside) => {
        const middle = isInside ? Math.floor(n / 2) + 0.5 : Math.ceil(n / 2);
        const colours = scaleOf(n, (i) => divergingColours(i, n, middle, stops));
        const shades = colours.map(({ ground }) => lightness(hex(ground)));
        for (let i = 1; i < n; i++) {
          const rises = i < middle - 0.5 || (i + 0.5 === middle && isInside);
          const crosses = i === middle && !isInside;
          if (rises) expect(shades[i]).toBeGreaterThanOrEqual(shades[i - 1]!);
          else if (!crosses) expect(shades[i]).toBeLessThanOrEqual(shades[i - 1]!);
        }
        for (const { ground, ink } of colours) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
        const ends = [colours[0]!, colours.at(-1)!];
        if (n === 3 && isInside) {
          expect(least(colours, IN_COLOUR)).toBeGreaterThanOrEqual(3);
          expect(least(ends, ['grey'])).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are not mistaken for those of the other side: the built-in ones pass what a theme must', () => {
    for (const n of [3, 5, 7, 9, 11]) {
      expect(divergingFault(grounds(n, n / 2, []))).toBeUndefined();
    }
  });
});

describe('a scale', () => {
  it('takes the colours of its kind', () => {
    const palette = { colours: ['#ffffff', '#000000'], diverging: ['#8c4700', '#f2f2f2', '#002a48'] };
    const ground = (count: number, middle?: number) =>
      hex(scaleColours(count - 1, { count, middle }, palette).ground);
    expect(ground(5)).toBe('#000000');
    expect(ground(5, 2.5)).toBe('#002a48');
    expect(scaleColours(0, { count: 5, middle: 2.5 })).toEqual(divergingColours(0, 5, 2.5));
    expect(scaleColours(0, { count: 5 })).toEqual(levelColours(0, 5));
  });
});

describe('the bar of a count', () => {
  it('shows its interval on a light and on a dark page, and itself on both', () => {
    for (const page of [
      [0, 0, 0],
      [255, 255, 255],
    ] as const) {
      expect(contrast(BAR, page)).toBeGreaterThanOrEqual(3);
    }
  });

  it('does so too in the colours of a theme that go from light to dark', () => {
    const themes = [
      ['#fff7bc', '#fe9929', '#662506'],
      ['#ffffff', '#000000'],
      ['#f0f0f0', '#333333'],
    ];
    for (const bar of themes.map(barColour)) {
      expect(contrast(bar, [0, 0, 0])).toBeGreaterThanOrEqual(3);
      expect(contrast(bar, [255, 255, 255])).toBeGreaterThanOrEqual(3);
    }
    expect(barColour([])).toBe(BAR);
  });
});
