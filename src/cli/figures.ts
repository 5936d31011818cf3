import { cannotRun } from '../errors.js';
import { nearest } from '../matching.js';
import { drawFigureFiles } from '../render/draw-pictures.js';
import type { FigureFiles } from '../render/picture.js';
import type { Chart } from '../report/chart.js';
import type { ReportDocument } from '../report/document.js';
import type { Palette } from '../report/theme.js';
import type { Place } from './formats.js';

/** One figure of a report: the one asked for, or the only one. */
export async function renderFigure(
  format: 'svg' | 'png' | 'vega-lite',
  document: ReportDocument,
  palette: Palette,
  { figure, warn }: Pick<Place, 'figure' | 'warn'>,
): Promise<string | Uint8Array> {
  const chart = chosen(document, figure, format);
  const { svg, png, spec, warning } = await drawFigureFiles(chart, { png: format === 'png', palette });
  if (warning !== undefined) warn(warning);
  return format === 'svg' ? svg : format === 'png' ? png! : spec;
}

function chosen({ sections }: ReportDocument, figure: string | undefined, format: string): Chart {
  const charts = sections.flatMap(({ charts }) => charts);
  const ids = charts.map(({ id }) => id);
  if (figure !== undefined) {
    const own = charts.find(({ id }) => id === figure);
    if (own) return own;
    const meant = nearest(figure, ids);
    throw cannotRun(
      'unknown-figure',
      `--figure ${figure}: ` +
        (meant === undefined ? `there is ${ids.join(', ') || 'none'}.` : `did you mean "${meant}"?`),
    );
  }
  // Missing answers go along with the figures of their section; they are drawn alone only where asked for.
  const own = charts.filter(({ subject }) => subject === 'answers');
  if (own.length === 1) return own[0]!;
  if (own.length === 0) {
    throw cannotRun('no-figure', `--format ${format}: nothing that is asked for has a figure.`);
  }
  throw cannotRun(
    'several-figures',
    `--format ${format} writes one figure, and there are ${charts.length}: say which with --figure ID ` +
      `(${ids.join(', ')}), or write all with --out DIR.`,
  );
}

/** Every figure of a report as files of a folder: SVG, PNG and specification. */
export const figureFiles = (
  figures: readonly FigureFiles[],
): readonly (readonly [string, string | Uint8Array])[] =>
  figures.flatMap(({ id, svg, png, spec }) => [
    [`figures/${id}.svg`, svg],
    [`figures/${id}.png`, png!],
    [`figures/${id}.vl.json`, spec],
  ]);
