import { FONT_SIZE } from './lanes.js';
import { textLines, textWidth } from './measure.js';

/** A symbol, the space after it, and the space before the next. */
const SYMBOL = 12 + 4 + 12;

/** The names of levels, in lines where one is longer than the figure is wide. */
export const legendLabels = (names: readonly string[], width: number): readonly string[] =>
  names.map((name) => textLines(name, width - SYMBOL, FONT_SIZE).join('\n'));

/** The columns in which the names of levels take the fewest lines, each column as wide as its widest name. */
export function legendColumns(names: readonly string[], width: number): number {
  const widths = names.map((name) => Math.max(...name.split('\n').map((line) => textWidth(line, FONT_SIZE))));
  const fits = (columns: number): boolean => {
    const each = Array.from({ length: columns }, (_, column) =>
      Math.max(...widths.filter((_width, i) => i % columns === column)),
    );
    return each.reduce((sum, widest) => sum + SYMBOL + widest, 0) <= width;
  };
  let most = names.length;
  while (most > 1 && !fits(most)) most--;
  // As many lines, but even: 3 and 3 rather than 5 and 1.
  const even = Math.ceil(names.length / Math.ceil(names.length / most));
  return fits(even) ? even : most;
}
