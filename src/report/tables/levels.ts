import type { BlockQuestion, Level } from '../../instrument/model.js';

/** The levels of a block's scale, without those beside it. */
export const levelsOn = (question: BlockQuestion): readonly Level[] =>
  question.scale.levels.filter(({ outside }) => !outside);

/**
 * Where rows of a scale are held together, in levels from the lowest: 2 is between the second and the third, 2.5 is inside
 * the third; undefined where the scale has no middle.
 */
export function middleOf(question: BlockQuestion): number | undefined {
  const order = levelsOn(question).map(({ id }) => id);
  const places = (question.scale.middle ?? []).map((id) => order.indexOf(id));
  if (places.length === 0) return undefined;
  return (Math.min(...places) + Math.max(...places) + 1) / 2;
}

/** "4–5" for levels that follow one another, "4, 6" for others. */
export function levelRange(ids: readonly string[], question: BlockQuestion): string {
  const order = levelsOn(question).map(({ id }) => id);
  const places = ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  const together = places.every((place, i) => i === 0 || place === places[i - 1]! + 1);
  const [first, last] = [order[places[0]!], order[places.at(-1)!]];
  if (ids.length > 1 && together) return `${first}–${last}`;
  return places.map((place) => order[place]).join(', ');
}
