import { luminance, mixed, type Rgb, rgb } from '../report/colour.js';
import type { Palette } from '../report/theme.js';

/*
 * Colours of the levels of a scale, from light to dark: equal steps of lightness, so that the order is seen without
 * telling hues apart, and every ink readable on its ground.
 */

const SIX: readonly Rgb[] = [
  [0xd4, 0xf4, 0xff],
  [0x7b, 0xcc, 0xff],
  [0x5c, 0x9d, 0xee],
  [0x5b, 0x6e, 0xc5],
  [0x51, 0x44, 0x8d],
  [0x3a, 0x23, 0x50],
];
const FOUR: readonly Rgb[] = [
  [0xe0, 0xf4, 0xff],
  [0x5f, 0xae, 0xfe],
  [0x47, 0x63, 0xba],
  [0x2b, 0x25, 0x58],
];
/*
 * From two sides to a middle, dark to light to dark. The lightness of the sides interleaves, as those of ordinary scales of
 * this kind are the same in grey. Searched for the greatest distance between any two levels to every eye, which
 * tests/render/colours.test.ts holds.
 */
const DIVERGING: ReadonlyMap<number, readonly Rgb[]> = new Map(
  (
    [
      [2, '#f78a26 #003d92'],
      [3, '#d96c05 #f2f2f2 #004573'],
      [4, '#ad4000 #ffdeb0 #4da0cb #00255d'],
      [5, '#8c4700 #e8a35c #f2f2f2 #4d89a1 #002a48'],
      [6, '#a03600 #d87d36 #ffe0c2 #96bfcf #257cb4 #003279'],
      [7, '#a03500 #c77522 #f3c16e #f2f2f2 #85aebe #1478ac #002b56'],
      [8, '#a03700 #c36a23 #dfa05d #eec994 #d6f2ff #639cc1 #2e74ac #004484'],
      [9, '#a63600 #c25d18 #e08c47 #ffca99 #f2f2f2 #8bc0db #4593c4 #004c7e #002756'],
      [10, '#9f3b00 #b85510 #d17b3d #f2a96f #ffca9d #d7f2ff #57add9 #2f88bc #004f7d #00315b'],
      [11, '#a23400 #b9591a #cb7c39 #e4a460 #ffd197 #f2f2f2 #99cbe5 #6da5cb #2c6c9c #004b84 #002a5e'],
    ] as const
  ).map(([n, colours]) => [n, colours.split(' ').map(rgb)]),
);
const MOST_ON_A_SIDE = 5;

/** The ground of a single level, and of the part that a share is of its base. */
const ONE: Rgb = [0x5c, 0x9d, 0xee];

/** The bar of a count; a line that shows an interval is seen on it in black and in white. */
export const BAR: Rgb = [0x46, 0x86, 0xdd];

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** A colour, and black or white for what is written on it. */
export interface Colours {
  readonly ground: Rgb;
  readonly ink: Rgb;
}

/** A scale as colours need it: how many levels, and where its middle is, if it has one. */
export interface ColouredScale {
  readonly count: number;
  readonly middle?: number | undefined;
}

/** The colours of level i of a scale, the same in figures, tables and terminals. */
export const scaleColours = (
  i: number,
  { count, middle }: ColouredScale,
  { colours, diverging }: Palette = {},
): Colours =>
  middle === undefined ? levelColours(i, count, colours) : divergingColours(i, count, middle, diverging);

/** The colours of level i of n; `stops` from light to dark, as #rrggbb, if not the own. */
export const levelColours = (i: number, n: number, stops: readonly string[] = []): Colours =>
  withInk(groundOf(i, n, stops.map(rgb)));

/**
 * The colours of level i of n that are held together at a middle, which is between levels (2) or inside one (2.5).
 * The further from the middle the darker; where one side is shorter it takes the lighter ones.
 * @param stops from the lowest level to the highest, so many on each side of the middle one, if not the own
 */
export function divergingColours(
  i: number,
  n: number,
  middle: number,
  stops: readonly string[] = [],
): Colours {
  const below = Math.floor(middle);
  const inside = middle > below ? 1 : 0;
  const side = Math.max(below, n - below - inside, 1);
  const steps = i < below ? below - i : i - below - inside + 1;
  const isMiddle = inside === 1 && i === below;
  if (stops.length > 0) {
    // Where no level is the middle, the first on each side keeps as far from its colour as from one another.
    const far = isMiddle ? 0 : inside === 1 ? steps / side : (steps - 0.5) / (side - 0.5);
    return withInk(awayFrom(i < below ? -far : far, stops.map(rgb)));
  }
  const most = Math.min(side, MOST_ON_A_SIDE);
  const palette = DIVERGING.get(2 * most + inside)!;
  if (isMiddle) return withInk(palette[most]!);
  const place = Math.max(1, Math.round((steps * most) / side));
  return withInk(palette[i < below ? most - place : most + inside + place - 1]!);
}

/** Steps from the lightest to the darkest colour told, among which that of bars is sought. */
const SHADES = 41;

/** The bar of a count in the colours told: the shade on which black and white are both seen best; else the own. */
export function barColour(stops: readonly string[] = []): Rgb {
  if (stops.length === 0) return BAR;
  const clear = (ground: Rgb): number => Math.min(contrast(BLACK, ground), contrast(WHITE, ground));
  const shades = Array.from({ length: SHADES }, (_, i) => levelColours(i, SHADES, stops).ground);
  return shades.reduce((a, b) => (clear(b) > clear(a) ? b : a));
}

/** A colour on paper, so much of it that text is still read on it. */
export const onPaper = (colour: Rgb, paper: Rgb, share: number): Rgb => shown(mixed(paper, colour, share));

/** A colour as a screen has it. */
const shown = ([red, green, blue]: Rgb): Rgb => [Math.round(red), Math.round(green), Math.round(blue)];

const withInk = (ground: Rgb): Colours => ({
  ground,
  ink: contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE,
});

function groundOf(i: number, n: number, told: readonly Rgb[]): Rgb {
  const stops = told.length > 1 ? told : n === FOUR.length ? FOUR : SIX;
  if (n <= 1) return told[Math.floor(told.length / 2)] ?? ONE;
  return between((Math.min(Math.max(i, 0), n - 1) / (n - 1)) * (stops.length - 1), stops);
}

/** The colour so far from the middle one: -1 is the first, 1 the last. */
const awayFrom = (far: number, stops: readonly Rgb[]): Rgb =>
  between(((Math.min(1, Math.max(-1, far)) + 1) / 2) * (stops.length - 1), stops);

/** The colour at a place among others, from 0. */
function between(at: number, stops: readonly Rgb[]): Rgb {
  const low = Math.min(Math.floor(at), stops.length - 2);
  return shown(mixed(stops[low]!, stops[low + 1]!, at - low));
}

/** How well one colour reads on another, 1 (not at all) to 21, as WCAG 2 defines it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** "#5c9dee" */
export const hex = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
