import type { Chart } from '../report/chart.js';
import type { ReportDocument } from '../report/document.js';
import type { Palette } from '../report/theme.js';
import type { Figure } from './figure/figure.js';
import type { Pixels } from './figure/pixels.js';
import type { Drawing, FigureFiles, Picture } from './picture.js';

/** How pictures are wanted. */
interface Asked {
  readonly png: boolean;
  readonly palette?: Palette;
}

/**
 * Draws every chart of a report for a page or a document, in their order.
 * @throws SurveyError `resvg-missing` where pixels are asked for and what draws them does not load here
 */
export async function drawPictures(
  document: Pick<ReportDocument, 'sections'>,
  { png: withPixels, palette }: Asked,
): Promise<readonly Picture[]> {
  const charts = chartsOf(document);
  if (!withPixels) return (await drawingsOf(charts, palette)).map((one) => ({ ...one, png: undefined }));
  const { pixelsWhile } = await import('./pixels.js');
  const [drawings, pixels] = await pixelsWhile(charts.length, (hand) =>
    drawingsOf(charts, palette, ({ svg }) => hand({ svg })),
  );
  return drawings.map((one, i) => ({ ...one, png: pixels[i]!.png, ...warned(one, pixels[i]) }));
}

/** A report drawn: for its document, and for files of their own. */
interface Drawn<T> {
  readonly pictures: readonly Picture[];
  readonly files: readonly FigureFiles[];
  /** What came of the work meanwhile. */
  readonly done: T;
}

/**
 * Draws every chart of a report for its document and for files of their own, in their order; while pixels are drawn, which
 * takes longest, does what needs none.
 * @throws SurveyError `resvg-missing`
 */
export async function drawAllWhile<T>(
  document: Pick<ReportDocument, 'sections'>,
  palette: Palette,
  work: (drawings: readonly Drawing[]) => Promise<T>,
): Promise<Drawn<T>> {
  const charts = chartsOf(document);
  const alone: ReturnType<Figure['alone']>[] = [];
  const { pixelsWhile } = await import('./pixels.js');
  const [{ drawings, done }, pixels] = await pixelsWhile(charts.length, async (hand) => {
    const drawings = await drawingsOf(charts, palette, (figure) => {
      const own = figure.alone();
      alone.push(own);
      hand({ svg: own.svg, part: figure.svg });
    });
    return { drawings, done: await work(drawings) };
  });
  return {
    pictures: drawings.map((one, i) => ({ ...one, png: pixels[i]!.part })),
    files: drawings.map((one, i) => filesOf(one, alone[i]!, pixels[i])),
    done,
  };
}

/**
 * Draws a chart as a figure that stands alone.
 * @throws SurveyError `resvg-missing`
 */
export async function drawFigureFiles(
  chart: Chart,
  { png: withPixels, palette }: Asked,
): Promise<FigureFiles> {
  const { drawFigure } = await import('./figure/figure.js');
  const alone = (await drawFigure(chart, 'wide', palette)).alone();
  if (!withPixels) return filesOf(chart, alone, undefined);
  const { pixelDrawer } = await import('./pixels.js');
  return filesOf(chart, alone, (await pixelDrawer())(alone));
}

const chartsOf = ({ sections }: Pick<ReportDocument, 'sections'>): readonly Chart[] =>
  sections.flatMap(({ charts }) => charts);

/** Charts as vectors; each wide figure can be seen as soon as it is there. */
async function drawingsOf(
  charts: readonly Chart[],
  palette: Palette | undefined,
  see: (wide: Figure) => void = () => {},
): Promise<readonly Drawing[]> {
  const drawings: Drawing[] = [];
  // One after the other: Vega numbers the parts of one picture at a time.
  for (const chart of charts) {
    const { drawFigure } = await import('./figure/figure.js');
    const wide = await drawFigure(chart, 'wide', palette);
    see(wide);
    const narrow = await drawFigure(chart, 'narrow', palette);
    const { id, table, title, caption, subject, alt } = chart;
    const { text, width, height } = wide.svg;
    drawings.push({
      id,
      table,
      title,
      caption,
      subject,
      alt,
      wide: text,
      narrow: narrow.svg.text,
      width,
      height,
    });
  }
  return drawings;
}

type Named = Pick<Chart, 'id'>;

const filesOf = (
  { id }: Named,
  { svg, spec }: ReturnType<Figure['alone']>,
  pixels: Pixels | undefined,
): FigureFiles => ({ id, svg: svg.text, spec, png: pixels?.png, ...warned({ id }, pixels) });

const warned = ({ id }: Named, pixels: Pixels | undefined): { readonly warning?: string } =>
  pixels?.warning === undefined ? {} : { warning: `figure ${id}: ${pixels.warning}.` };
