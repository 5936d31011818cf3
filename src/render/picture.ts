import type { Chart } from '../report/chart.js';
import type { ReportDocument } from '../report/document.js';

/** A figure drawn: what a page or a document shows where the report has a chart. Its title and base stand beside it. */
export interface Picture {
  /** Of the chart; also its file name without extension. */
  readonly id: string;
  /** The table with the same numbers. */
  readonly table: string;
  readonly title: string;
  /** What is seen, in a sentence, for those who do not see it. */
  readonly alt: string;
  /** SVG for a page, text in currentColor on nothing; and the same for a place 350 pixels wide. */
  readonly wide: string;
  readonly narrow: string;
  /** Of the wide one, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Black on white, where a picture of pixels was asked for. */
  readonly png: Uint8Array | undefined;
  /** What in the picture of pixels is not as it should be, such as text that no font has. */
  readonly warning?: string;
}

/** Draws every chart of a report for a page or a document, in their order. */
export async function drawPictures(
  { sections }: Pick<ReportDocument, 'sections'>,
  asked: { readonly png: boolean },
): Promise<readonly Picture[]> {
  const charts = sections.flatMap((section) => section.charts);
  if (charts.length === 0) return [];
  const { drawFigure } = await import('./figure/figure.js');
  const pictures: Picture[] = [];
  // One after the other: the library numbers the parts of one picture at a time.
  for (const chart of charts) {
    const wide = await drawFigure(chart, { shape: 'wide', alone: false });
    const narrow = await drawFigure(chart, { shape: 'narrow', alone: false });
    const pixels = asked.png ? await pixelsOf(chart, wide.svg.text) : { png: undefined };
    pictures.push({
      id: chart.id,
      table: chart.table,
      title: chart.title,
      alt: chart.alt,
      wide: wide.svg.text,
      narrow: narrow.svg.text,
      width: wide.svg.width,
      height: wide.svg.height,
      ...pixels,
    });
  }
  return pictures;
}

async function pixelsOf(chart: Chart, svg: string): Promise<{ png: Uint8Array; warning?: string }> {
  const { drawPixels } = await import('./figure/pixels.js');
  const { png, warning } = await drawPixels(svg);
  return { png, ...(warning !== undefined && { warning: `Figure ${chart.id}: ${warning}` }) };
}
