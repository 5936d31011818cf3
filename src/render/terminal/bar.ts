import type { BarLevel, Column } from '../../report/document.js';
import { displayWidth } from '../width.js';
import type { Line, Run } from './line.js';
import type { Ink, Paint } from './paint.js';

const REST = '·';

/** Whether a level is what is left of the base: it stays without colour. */
export const isRest = ({ symbol }: BarLevel): boolean => symbol === REST;

/**
 * How many cells of a bar each level gets: proportional, by largest remainder, together exactly `width`, and at
 * least one for every level that anybody chose. No cells where nobody chose anything. `width` must not be below
 * the number of levels chosen.
 */
export function barCells(parts: readonly number[], width: number): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return parts.map(() => 0);
  const owed = parts.map((part) => (part * width) / total);
  const cells = parts.map((part, i) => (part > 0 ? Math.max(1, Math.floor(owed[i]!)) : 0));
  let spare = width - cells.reduce((sum, count) => sum + count, 0);
  const place = (sign: 1 | -1): number => {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    cells.forEach((count, i) => {
      const may = sign === 1 ? parts[i]! > 0 : count > 1;
      const short = sign * (owed[i]! - count);
      if (may && short > most) {
        best = i;
        most = short;
      }
    });
    return best;
  };
  for (; spare > 0; spare--) cells[place(1)]! += 1;
  for (; spare < 0; spare++) cells[place(-1)]! -= 1;
  return cells;
}

/** The character that stands for a level in a bar: its symbol, or its place where that is not one cell wide. */
const symbolOf = ({ symbol }: BarLevel, i: number): string =>
  displayWidth(symbol) === 1 && symbol !== ' ' ? symbol : (i % 36).toString(36);

/** A bar as a line: the symbol of each level as often as it has cells. */
export function barLine(
  parts: readonly number[],
  column: Pick<Column, 'levels' | 'middle'>,
  width: number,
  paint: Paint,
): Line {
  const { levels = [] } = column;
  const inkOf = levelInks(column, paint);
  const bar: Run[] = [];
  for (const [i, count] of barCells(parts, width).entries()) {
    const level = levels[i] ?? { symbol: '', label: '' };
    if (count > 0) bar.push({ text: symbolOf(level, i).repeat(count), ink: inkOf(i) });
  }
  return bar;
}

/** What the symbols of a bar stand for; empty where they say it themselves. */
export function legend(column: Pick<Column, 'levels' | 'middle'>, paint: Paint): readonly Line[] {
  const { levels = [] } = column;
  if (levels.every(({ label }, i) => label === symbolOf(levels[i]!, i) || label === '')) return [];
  const inkOf = levelInks(column, paint);
  return levels.map((level, i) => [{ text: symbolOf(level, i), ink: inkOf(i) }, { text: ` ${level.label}` }]);
}

/** The ink of each level: its place among those that are coloured. */
function levelInks(
  { levels = [], middle }: Pick<Column, 'levels' | 'middle'>,
  paint: Paint,
): (i: number) => Ink | undefined {
  const coloured = [...levels.keys()].filter((i) => !isRest(levels[i]!));
  return (i) =>
    levels[i] && isRest(levels[i])
      ? paint.faint
      : paint.level(Math.max(0, coloured.indexOf(i)), { count: coloured.length, middle });
}
