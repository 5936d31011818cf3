import type { Rgb } from '../../report/colour.js';
import { barColour, contrast, onPaper } from '../colours.js';

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

/** How much of a colour of a theme there may be in a tint: as much as what is written on it allows. */
const SHARES = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1];
const INK_READS = 7;
const SOFT_READS = 4.5;

/** A sheet whose tints are of the colours told, if any are. */
export function sheetIn(sheet: Sheet, colours: readonly string[] = []): Sheet {
  if (colours.length === 0) return sheet;
  const tints = SHARES.map((share) => onPaper(barColour(colours), sheet.paper, share));
  const reads = (tint: Rgb): boolean =>
    contrast(sheet.ink, tint) >= INK_READS && contrast(sheet.soft, tint) >= SOFT_READS;
  return { ...sheet, tint: tints.find(reads) ?? tints.at(-1)! };
}
