import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
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

/** The program for another core, in what is shipped; in the sources there is none, and this core does it. */
const WORKER = join(import.meta.dirname, 'render-figure-pixels-worker.cjs');

/**
 * Does some work, while another core draws the pixels of the figures that it hands over, so and so many, in their order.
 * @throws SurveyError `resvg-missing`
 */
export async function pixelsWhile<T>(
  count: number,
  work: (hand: (figure: Vectors) => void) => Promise<T>,
): Promise<[T, readonly Pixels[]]> {
  const drawn: Pixels[] = [];
  if (count === 0) return [await work(() => {}), drawn];
  const drawPixels = await pixelDrawer();
  if (!existsSync(WORKER)) return [await work((figure) => drawn.push(drawPixels(figure))), drawn];
  const worker = new Worker(WORKER, { workerData: count });
  worker.on('message', (pixels: Pixels) => drawn.push(pixels));
  try {
    const [done] = await Promise.all([work((figure) => worker.postMessage(figure)), once(worker, 'exit')]);
    return [done, drawn];
  } finally {
    void worker.terminate();
  }
}
