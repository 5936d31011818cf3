import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { hasCode } from '../errors.js';
import type { Input } from '../read-plan.js';
import { utf8Bytes } from './bytes.js';
import { recordCounter } from './counter.js';
import type { Counted, CountRequest, Engine } from './engine.js';
import { countPlain } from './plain.js';
import { mayBePlain } from './scan.js';
import { PARALLEL_FROM } from './sizes.js';

/*
 * The authority is csv-parse. Plain files, on which no two readers of CSV differ, are counted by a scanner that makes
 * no strings; where it finds anything else, or anything goes wrong, csv-parse reads the file from its beginning.
 */
export const streamEngine: Engine = {
  name: 'stream',
  async count(input, request) {
    return (await countFast(input, request)) ?? countByParser(input, request);
  },
};

async function countFast(input: Input, request: CountRequest): Promise<Counted | undefined> {
  if (!mayBePlain(input.plan)) return undefined;
  try {
    if (
      input.plan.encoding === 'utf-8' &&
      input.plan.compression === 'none' &&
      request.omitRecords.size === 0 &&
      statSync(input.path).size >= PARALLEL_FROM
    ) {
      const { countInParallel } = await import('./parallel.js');
      const counted = await countInParallel(input, request);
      if (counted) return counted;
    }
    const hash = createHash('sha256');
    let records = 0;
    const onRead = (bytes: number): void => input.onRead?.(bytes, records);
    const counted = await countPlain(
      input,
      request,
      utf8Bytes({ ...input, onRead }, (chunk) => hash.update(chunk)),
      (number) => {
        records = number;
      },
    );
    return { ...counted, sha256: hash.digest('hex') };
  } catch (error) {
    // What the file or the machine is to blame for, csv-parse says; a fault of ours is not passed over.
    if (hasCode(error)) return undefined;
    throw error;
  }
}

/** Counts what csv-parse reads: slower, and the last word. */
export async function countByParser(input: Input, request: CountRequest): Promise<Counted> {
  const { readRecords } = await import('./records.js');
  const hash = createHash('sha256');
  const counter = recordCounter(request);
  const summary = await readRecords(input, counter.take, (chunk) => hash.update(chunk));
  return { ...counter.result(), ...summary, sha256: hash.digest('hex') };
}
