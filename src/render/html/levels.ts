import type { Column, Table } from '../../report/document.js';
import type { Palette } from '../../report/theme.js';
import { type ColouredScale, hex, scaleColours } from '../colours.js';
import { isRest } from '../terminal/bar.js';

/*
 * The colours of the levels of a scale on a page. Colours stand in classes, "k6-0" for the first of six levels, "k5m5-0" for
 * the first of five around a middle of two and a half: the content security policy of the page refuses them in attributes.
 */

/** The class of a level of a bar; what is left of the base is not a level and has a colour of its own. */
export function levelClass({ levels = [], middle }: Column, i: number): string {
  if (levels[i] !== undefined && isRest(levels[i])) return 'rest';
  const coloured = levels.flatMap((level, at) => (isRest(level) ? [] : [at]));
  return classOf(Math.max(0, coloured.indexOf(i)), { count: coloured.length, middle });
}

/** The class of level `i` of a scale. */
export const classOf = (i: number, scale: ColouredScale): string => `${nameOf(scale)}-${i}`;

/** A middle is at a half or a whole. */
const nameOf = ({ count, middle }: ColouredScale): string =>
  `k${count}${middle === undefined ? '' : `m${2 * middle}`}`;

/** The rules for such scales: for each level a ground, and ink that can be read on it. */
export function levelRules(scales: readonly ColouredScale[], palette: Palette = {}): string {
  return scales
    .flatMap((scale) => Array.from({ length: scale.count }, (_, i) => ruleOf(i, scale, palette)))
    .join('\n');
}

function ruleOf(i: number, scale: ColouredScale, palette: Palette): string {
  const { ground, ink } = scaleColours(i, scale, palette);
  return `.${classOf(i, scale)}{background:${hex(ground)};fill:${hex(ground)};color:${hex(ink)}}`;
}

/** The scales of these tables, each once: for each there must be rules. */
export function scalesOf(tables: readonly Table[]): readonly ColouredScale[] {
  const scales = tables.flatMap(({ columns }) => {
    const single = columns.filter(({ level }) => level !== undefined);
    return [
      { count: 1 + Math.max(-1, ...single.map(({ level }) => level!)), middle: single[0]?.middle },
      ...columns.map(({ levels = [], middle }) => ({
        count: levels.filter((level) => !isRest(level)).length,
        middle,
      })),
    ];
  });
  const known = new Map(scales.map((scale) => [nameOf(scale), scale]));
  return [...known.values()]
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || (a.middle ?? 0) - (b.middle ?? 0));
}
