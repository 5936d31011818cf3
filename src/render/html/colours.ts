import type { Rgb } from '../colours.js';

/** The colours of a page: by day, on paper, and in the dark. */
export interface Sheet {
  readonly paper: Rgb;
  readonly ink: Rgb;
  /** Of what is said besides: captions, notes, brackets, nothing. */
  readonly soft: Rgb;
  /** Of the cells with the largest shares. */
  readonly tint: Rgb;
}

export const LIGHT: Sheet = {
  paper: [0xff, 0xff, 0xff],
  ink: [0x1a, 0x1e, 0x24],
  soft: [0x4e, 0x56, 0x61],
  tint: [0xb4, 0xd0, 0xf0],
};
export const DARK: Sheet = {
  paper: [0x15, 0x18, 0x1d],
  ink: [0xe6, 0xe8, 0xec],
  soft: [0xaa, 0xb3, 0xbf],
  tint: [0x24, 0x43, 0x6c],
};

/** How many tints there are between the paper and the largest shares. */
export const TINTS = 7;

/** The ground of a cell, from 1, just above the paper, to `TINTS`. */
export function tintOf(step: number, { paper, tint }: Sheet): Rgb {
  const mix = (channel: 0 | 1 | 2): number =>
    Math.round(paper[channel] + ((tint[channel] - paper[channel]) * step) / TINTS);
  return [mix(0), mix(1), mix(2)];
}

/** A colour as a style sheet writes it. */
export const hex = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
