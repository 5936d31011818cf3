import { cannotRun } from '../errors.js';
import type { Pixels, Vectors } from './figure/pixels.js';

/**
 * What draws the pixels of one figure.
 * @throws SurveyError `resvg-missing` where it does not load: a program of each platform, which npm leaves out with
 * `--omit=optional`
 */
export async function pixelDrawer(): Promise<(figure: Vectors) => Pixels> {
  try {
    return (await import('./figure/pixels.js')).drawPixels;
  } catch (error) {
    throw cannotRun(
      'resvg-missing',
      'PNG, Word and --out need the package @resvg/resvg-js with its part for this platform, which does not load here ' +
        `(${error instanceof Error ? error.message.split('\n')[0]! : String(error)}). Install crn-survey again without ` +
        '--omit=optional, or take a format without pixels: svg, html, xlsx, markdown.',
    );
  }
}

/**
 * Does some work, and draws the pixels of the figures that it hands over, so and so many, in their order.
 * @throws SurveyError `resvg-missing`
 */
export async function pixelsWhile<T>(
  count: number,
  work: (hand: (figure: Vectors) => void) => Promise<T>,
): Promise<[T, readonly Pixels[]]> {
  const drawn: Pixels[] = [];
  if (count === 0) return [await work(() => {}), drawn];
  const drawPixels = await pixelDrawer();
  return [await work((figure) => drawn.push(drawPixels(figure))), drawn];
}
