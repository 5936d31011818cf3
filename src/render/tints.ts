import type { Palette } from '../report/theme.js';
import { type ColouredScale, hex, onPaper, scaleColours } from './colours.js';

/** Behind the columns of levels, from the lowest to the highest: light enough for black text, and for grey paper. */
const TINTS = ['#fafcff', '#f1f6fd', '#e8f0fb', '#dfeaf8', '#d6e3f5', '#cdddf3'] as const;
const WHITE = [255, 255, 255] as const;
/** Of other colours; black is read on any of them. */
const SHARE = 0.3;

/** What stands behind the column of level `i` of a scale in a document. */
export function levelTint(i: number, scale: ColouredScale, palette: Palette = {}): string {
  const { count, middle } = scale;
  if (middle === undefined && !palette.colours?.length) {
    return TINTS[Math.round((i / Math.max(1, count - 1)) * (TINTS.length - 1))]!;
  }
  return hex(onPaper(scaleColours(i, scale, palette).ground, WHITE, SHARE));
}
