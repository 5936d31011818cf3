import { hex, levelColours, onPaper } from './colours.js';

/** Behind the columns of levels, from the lowest to the highest: light enough for black text, and for grey paper. */
const TINTS = ['#fafcff', '#f1f6fd', '#e8f0fb', '#dfeaf8', '#d6e3f5', '#cdddf3'] as const;
const WHITE = [255, 255, 255] as const;
/** Of the colours of a theme; black is read on any of them. */
const SHARE = 0.3;

/** What stands behind level `i`, from 0 to `highest`, in a document; `stops` from light to dark, if not the own. */
export const levelTint = (i: number, highest: number, stops: readonly string[] = []): string =>
  stops.length === 0
    ? TINTS[Math.round((i / Math.max(1, highest)) * (TINTS.length - 1))]!
    : hex(onPaper(levelColours(i, highest + 1, stops).ground, WHITE, SHARE));
