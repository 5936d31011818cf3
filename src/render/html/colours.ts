import { barColour, onPaper, type Rgb } from '../colours.js';

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
export const tintOf = (step: number, { paper, tint }: Sheet): Rgb => onPaper(tint, paper, step / TINTS);

/** How much of a colour of a theme there is in a tint; its ink is read on any of them. */
const SHARE = 0.35;

/** A sheet whose tints are of the colours told, if any are. */
export const sheetIn = (sheet: Sheet, colours: readonly string[]): Sheet =>
  colours.length === 0 ? sheet : { ...sheet, tint: onPaper(barColour(colours), sheet.paper, SHARE) };

/** A colour as a style sheet writes it. */
export const hex = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
