import type { Rgb } from './colour.js';

/*
 * Colours as they are seen by those who lack one of the three kinds of cone (Machado, Oliveira and Fernandes 2009, severity
 * 1), and how far apart two are.
 */

type Matrix = readonly (readonly [number, number, number])[];

const PROTAN: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const DEUTAN: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
const TRITAN: Matrix = [
  [1.255528, -0.076749, -0.178779],
  [-0.078411, 0.930809, 0.147602],
  [0.004733, 0.691367, 0.3039],
];
/** From linear sRGB to CIE XYZ, relative to the white of a screen. */
const XYZ: Matrix = [
  [0.4339499, 0.3762098, 0.1898403],
  [0.2126729, 0.7151522, 0.072175],
  [0.0177566, 0.109468, 0.8727754],
];

const seenBy =
  (cones: Matrix) =>
  (colour: Rgb): Rgb =>
    times(cones, colour);

/** A channel of a screen (sRGB, 0 to 255) as light, 0 to 1. */
export function linear(channel: number): number {
  const share = Math.min(255, Math.max(0, channel)) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** How a colour looks to each of them, as a colour that others see so. */
export const EYES: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
  protan: seenBy(PROTAN),
  deutan: seenBy(DEUTAN),
  tritan: seenBy(TRITAN),
};

/** The distance of two colours in CIELAB (CIE 1976); 2 is just seen. */
export function labDistance(a: Rgb, b: Rgb): number {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function lab(colour: Rgb): Rgb {
  const [x, y, z] = times(XYZ, colour.map(linear) as [number, number, number]).map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116,
  ) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as [number, number, number];
