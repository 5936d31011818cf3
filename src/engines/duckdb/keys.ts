import type { Counted, CountRequest } from '../engine.js';
import { keyCollector, keyForm } from '../keys.js';
import { narrowed, received, rowsOf, type Scan, sent } from './scan.js';

/** The keys of records, and the records that are left without those that were to be omitted. */
export interface Keyed {
  readonly found: Pick<Counted, 'keys' | 'keyless' | 'omitted' | 'omittedKeys'>;
  readonly remaining: Scan;
}

/** Looks at the key of every record, in the order of the file, and leaves out the records that are not wanted. */
export async function findKeys(scan: Scan, request: CountRequest): Promise<Keyed> {
  const { key, omitKeys, omitRecords, positions } = request;
  const keys = keyCollector();
  const keyless = { count: 0, records: [] as number[] };
  const omitted = new Set<number>();
  const omittedKeys = new Set<string>();
  const found = (): Keyed['found'] => ({ keys: keys.result(), keyless, omitted, omittedKeys });
  if (!key && omitRecords.size === 0) return { found: found(), remaining: scan };
  const cell = key ? sent(`v${key.column}`) : 'NULL';
  const clauses = { numbered: true, rest: 'ORDER BY rn' };
  for await (const rows of rowsOf(scan, `rn::DOUBLE, ${cell}`, key ? [key.column] : [], clauses)) {
    for (const [rn, raw] of rows) {
      const record = Number(rn);
      const form = key ? keyForm(received(raw)) : '';
      const excluded = omitKeys.has(form);
      if (excluded) omittedKeys.add(form);
      if (excluded || omitRecords.has(record)) omitted.add(record);
      else if (key && form === '') {
        keyless.count += 1;
        if (keyless.records.length < positions) keyless.records.push(record);
      } else if (key) keys.add(form, record);
    }
  }
  if (omitted.size === 0) return { found: found(), remaining: scan };
  await scan.session.fill(
    'omitted',
    [...omitted].map((record): [number, null] => [record, null]),
  );
  const sql = 'rn NOT IN (SELECT id FROM omitted)';
  return { found: found(), remaining: narrowed(scan, { columns: [], numbered: true, sql }) };
}
