import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { drawPixels, type Pixels, type Vectors } from './pixels.js';

/* What runs on another core: draws the pixels of so and so many figures, one after the other. */

const port = parentPort!;
const collect = collector();

async function drawEach(figures: AsyncIterable<[Vectors]>, count: number): Promise<void> {
  let drawn = 0;
  for await (const [figure] of figures) {
    port.postMessage(drawPixels(figure) satisfies Pixels);
    drawn += 1;
    if (drawn === count) break;
    // V8 does not know how much memory a figure takes in resvg, some 10 MB, and gives it back only between two turns.
    collect();
    await setImmediate();
  }
  port.close();
}

/** V8's own. The flag is not left set, as V8 would refuse the code cache of the bundles that are loaded later. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return collect;
}

void drawEach(on(port, 'message') as AsyncIterable<[Vectors]>, workerData as number);
