import type { FigureWords } from '../../words/figure.js';
import { FONT_SIZE } from './lanes.js';
import { textWidth } from './measure.js';

const STEPS = [5, 10, 25, 50, 100];
const MOST_STEPS = 5;
const BETWEEN = 8;

/** Percentages to mark on an axis from 0 to `most`: as many as have room for their labels, the ends always. */
export function ticksOf(most: number, width: number, words: FigureWords): readonly number[] {
  const room = textWidth(words.percent(String(most)), FONT_SIZE) + BETWEEN;
  const step =
    STEPS.find((one) => most % one === 0 && most / one <= MOST_STEPS && (one / most) * width >= room) ?? most;
  return Array.from({ length: most / step + 1 }, (_, i) => i * step);
}

/** How a percentage is written on an axis, as an expression of Vega. */
export const percentLabel = (words: FigureWords): string => {
  const [before, after] = words.percent('@').split('@') as [string, string];
  return `${JSON.stringify(before)} + abs(datum.value) + ${JSON.stringify(after)}`;
};
