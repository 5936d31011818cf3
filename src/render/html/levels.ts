import type { BarLevel, Table } from '../../report/document.js';
import { hex, levelColours } from '../colours.js';
import { isRest } from '../terminal/bar.js';

/*
 * The colours of the levels of a scale on a page. Colours stand in classes, "k6-0" for the first of six levels: the
 * content security policy of the page refuses them in attributes.
 */

/** The class of a level of a bar; what is left of the base is not a level and has a colour of its own. */
export function levelClass(levels: readonly BarLevel[], i: number): string {
  if (levels[i] !== undefined && isRest(levels[i])) return 'rest';
  const coloured = levels.flatMap((level, at) => (isRest(level) ? [] : [at]));
  return classOf(Math.max(0, coloured.indexOf(i)), coloured.length);
}

/** The class of level `i` among `n`. */
export const classOf = (i: number, n: number): string => `k${n}-${i}`;

/** The rules for scales of so many levels: a ground, and ink that can be read on it. */
export function levelRules(counts: readonly number[], colours: readonly string[] = []): string {
  return counts.flatMap((n) => Array.from({ length: n }, (_, i) => ruleOf(i, n, colours))).join('\n');
}

function ruleOf(i: number, n: number, colours: readonly string[]): string {
  const { ground, ink } = levelColours(i, n, colours);
  return `.${classOf(i, n)}{background:${hex(ground)};fill:${hex(ground)};color:${hex(ink)}}`;
}

/** How many levels the scales of these tables have: each number for which there must be rules. */
export function levelCounts(tables: readonly Table[]): readonly number[] {
  const counts = tables.flatMap(({ columns }) => [
    1 + Math.max(-1, ...columns.map(({ level }) => level ?? -1)),
    ...columns.map(({ levels }) => (levels ?? []).filter((level) => !isRest(level)).length),
  ]);
  return [...new Set(counts)].filter((n) => n > 0).sort((a, b) => a - b);
}
