import { parentPort, workerData } from 'node:worker_threads';
import { hasCode } from '../errors.js';
import { countRange, type Job, type RangeCounted } from './range.js';
import type { Heard, News } from './tallies.js';

/* What runs on another core: counts one stretch of a file, and says what came of it. */

export type FromWorker =
  | { readonly is: 'news'; readonly news: News }
  | { readonly is: 'read'; readonly bytes: number; readonly records: number }
  | { readonly is: 'counted'; readonly counted: RangeCounted }
  | { readonly is: 'not-plain' };

const port = parentPort!;
const say = (message: FromWorker, given: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, given);
const ask = (news: News): Promise<Heard> =>
  new Promise((resolve) => {
    port.once('message', resolve);
    say({ is: 'news', news });
  });

countRange(workerData as Job, ask, (bytes, records) => say({ is: 'read', bytes, records })).then(
  // Keys are given and not copied: they are most of what a large file leaves in memory.
  (counted) =>
    say(
      { is: 'counted', counted },
      counted.keys.flatMap(({ hashes, records }) => [hashes.buffer, records.buffer] as ArrayBuffer[]),
    ),
  (error) => {
    if (!hasCode(error)) throw error;
    say({ is: 'not-plain' });
  },
);
