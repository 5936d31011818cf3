import type { Chart } from '../../report/chart.js';
import type { Palette } from '../../report/theme.js';
import { harmless } from '../harmless.js';
import { drawSpec } from './draw.js';
import { NARROW, WIDE } from './lanes.js';
import { specOf } from './spec.js';
import { type Svg, svgOf } from './svg.js';

const SHAPES = { wide: WIDE, narrow: NARROW } as const;

/** How a figure is to be drawn. */
export interface Drawing {
  readonly shape: keyof typeof SHAPES;
  /** With title, base and notice, on white; else for a page that says these beside it, in its own colours. */
  readonly alone: boolean;
  readonly palette?: Palette;
}

/** The specification of a figure, and the figure drawn from it. */
export async function drawFigure(
  chart: Chart,
  { shape, alone, palette = {} }: Drawing,
): Promise<{ readonly spec: string; readonly svg: Svg }> {
  const safe = harmless(chart);
  const spec = specOf(safe, SHAPES[shape], alone, palette);
  const drawn = await drawSpec(spec);
  return {
    spec: `${JSON.stringify(spec, null, 1)}\n`,
    svg: svgOf(
      drawn,
      { id: `${safe.id}-${shape}`, title: safe.title, alt: safe.alt },
      alone ? 'white' : undefined,
    ),
  };
}
