import type { Chart } from '../../report/chart.js';
import type { Palette } from '../../report/theme.js';
import { harmless } from '../harmless.js';
import { drawSpec } from './draw.js';
import { headingOf, specUnderHeading, underHeading } from './heading.js';
import { NARROW, WIDE } from './lanes.js';
import { specOf } from './spec.js';
import { bodyOf, type Svg, svgOf } from './svg.js';

const SHAPES = { wide: WIDE, narrow: NARROW } as const;

/** A figure drawn. */
export interface Figure {
  /** For a page or a document that says title, base and notice beside it, in its own colours. */
  readonly svg: Svg;
  /** The same with these above it, on white, and the specification from which Vega-Lite draws that. */
  readonly alone: () => { readonly svg: Svg; readonly spec: string };
}

export async function drawFigure(
  chart: Chart,
  shape: keyof typeof SHAPES,
  palette: Palette = {},
): Promise<Figure> {
  const safe = harmless(chart);
  const spec = specOf(safe, SHAPES[shape], palette);
  const body = bodyOf(await drawSpec(spec));
  const named = { id: `${safe.id}-${shape}`, title: safe.title, alt: safe.alt };
  return {
    svg: svgOf(body, named, undefined),
    alone() {
      const heading = headingOf(safe, SHAPES[shape]);
      return {
        svg: svgOf(underHeading(body, heading), named, 'white'),
        spec: `${JSON.stringify(specUnderHeading(spec, heading), null, 1)}\n`,
      };
    },
  };
}
