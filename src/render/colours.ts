/*
 * Colours of the levels of a scale, from light to dark: equal steps of lightness, so that the order is seen without
 * telling hues apart, and every ink readable on its ground.
 */

/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

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

/** The colours of level i of n. */
export const levelColours = (i: number, n: number): Colours => withInk(groundOf(i, n));

/** The colours of level i of n around a middle. */
export const divergingColours = (i: number, n: number, middle: number): Colours =>
  withInk(groundOf(i, n + 0 * middle));

const withInk = (ground: Rgb): Colours => ({
  ground,
  ink: contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE,
});

function groundOf(i: number, n: number): Rgb {
  if (n <= 1) return ONE;
  const stops = n === FOUR.length ? FOUR : SIX;
  const at = (Math.min(Math.max(i, 0), n - 1) / (n - 1)) * (stops.length - 1);
  const low = Math.min(Math.floor(at), stops.length - 2);
  const between = at - low;
  const [from, to] = [stops[low]!, stops[low + 1]!];
  const mix = (channel: 0 | 1 | 2): number =>
    Math.round(from[channel] + (to[channel] - from[channel]) * between);
  return [mix(0), mix(1), mix(2)];
}

/** How well one colour reads on another, 1 (not at all) to 21, as WCAG 2 defines it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** "#5c9dee" */
export const hex = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
