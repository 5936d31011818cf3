import { cannotRun } from '../errors.js';
import type { Chart } from '../report/chart.js';
import type { ReportDocument } from '../report/document.js';
import type { Palette } from '../report/theme.js';

/** A figure drawn: what a page or a document shows where the report has a chart. Its title and base stand beside it. */
export interface Picture {
  /** Of the chart; also its file name without extension. */
  readonly id: string;
  /** The table with the same numbers. */
  readonly table: string;
  readonly title: string;
  /** What the numbers are: base, and what lines stand for. */
  readonly caption: string;
  /** Who did not answer stands behind the numbers, not before them. */
  readonly subject: Chart['subject'];
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

/** How pictures are wanted. */
interface Asked {
  readonly png: boolean;
  readonly palette?: Palette;
}

/** The pictures of a table: what was answered stands before it, who did not answer behind it. */
export function picturesOf(
  pictures: readonly Picture[],
  table: string,
): { readonly before: readonly Picture[]; readonly behind: readonly Picture[] } {
  const own = pictures.filter((picture) => picture.table === table);
  return {
    before: own.filter(({ subject }) => subject === 'answers'),
    behind: own.filter(({ subject }) => subject === 'missing'),
  };
}

/**
 * Draws every chart of a report for a page or a document, in their order.
 * @throws SurveyError `resvg-missing` where pixels are asked for and what draws them does not load here
 */
export async function drawPictures(
  { sections }: Pick<ReportDocument, 'sections'>,
  { png: withPixels, palette = {} }: Asked,
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  // One after the other: Vega numbers the parts of one picture at a time.
  for (const chart of sections.flatMap(({ charts }) => charts)) {
    const { drawFigure } = await import('./figure/figure.js');
    const wide = (await drawFigure(chart, 'wide', palette)).svg;
    const narrow = (await drawFigure(chart, 'narrow', palette)).svg;
    const { png, warning } = withPixels ? await pixelsOf(wide.text) : NO_PIXELS;
    pictures.push({
      id: chart.id,
      table: chart.table,
      title: chart.title,
      caption: chart.caption,
      subject: chart.subject,
      alt: chart.alt,
      wide: wide.text,
      narrow: narrow.text,
      width: wide.width,
      height: wide.height,
      png,
      ...(warning !== undefined && { warning: warningOf(chart, warning) }),
    });
  }
  return pictures;
}

const NO_PIXELS = { png: undefined, warning: undefined };

async function pixelsOf(svg: string) {
  const { drawPixels } = await import('./figure/pixels.js').catch((error: unknown) => {
    throw noPixels(error);
  });
  return drawPixels(svg);
}

/** What draws pixels is a program of each platform, which npm leaves out with `--omit=optional`. */
const noPixels = (error: unknown): Error =>
  cannotRun(
    'resvg-missing',
    'PNG, Word and --out need the package @resvg/resvg-js with its part for this platform, which does not load here ' +
      `(${error instanceof Error ? error.message.split('\n')[0]! : String(error)}). Install crn-survey again without ` +
      '--omit=optional, or take a format without pixels: svg, html, xlsx, markdown.',
  );

const warningOf = ({ id }: Chart, warning: string): string => `figure ${id}: ${warning}.`;

/** A figure on its own, with title, base and what must be said of the data. */
export interface FigureFiles {
  readonly svg: string;
  /** The specification of Vega-Lite from which it was drawn. */
  readonly spec: string;
  readonly png: Uint8Array | undefined;
  readonly warning: string | undefined;
}

/** Draws a chart as a figure that stands alone. */
export async function drawFigureFiles(
  chart: Chart,
  { png: withPixels, palette = {} }: Asked,
): Promise<FigureFiles> {
  const { drawFigure } = await import('./figure/figure.js');
  const { svg, spec } = (await drawFigure(chart, 'wide', palette)).alone();
  const { png, warning } = withPixels ? await pixelsOf(svg.text) : NO_PIXELS;
  return { svg: svg.text, spec, png, warning: warning && warningOf(chart, warning) };
}
