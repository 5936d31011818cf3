import { parentPort, workerData } from 'node:worker_threads';
import { countRange, type Job, type RangeCounted } from './range.js';
import type { Heard, News } from './tallies.js';

/* What runs on another core: counts one stretch of a file, and says what came of it. */

export type FromWorker =
  | { readonly is: 'news'; readonly news: News }
  | { readonly is: 'read'; readonly bytes: number; readonly records: number }
  | { readonly is: 'counted'; readonly counted: RangeCounted }
  | { readonly is: 'not-plain' };

const port = parentPort!;
const say = (message: FromWorker): void => port.postMessage(message);
const ask = (news: News): Promise<Heard> =>
  new Promise((resolve) => {
    port.once('message', resolve);
    say({ is: 'news', news });
  });

countRange(workerData as Job, ask, (bytes, records) => say({ is: 'read', bytes, records })).then(
  (counted) => say({ is: 'counted', counted }),
  () => say({ is: 'not-plain' }),
);
