import type { Counted, CountRequest } from '../engine.js';
import { rowsOf, type Scan } from './scan.js';
import type { Answers } from './tallies.js';

/** More first records than these cost DuckDB more than all of them. */
const MOST_FIRST = 1000;

/** The first records that gave each watched answer, in the order of columns and then of the file. */
export async function findWatched(
  scan: Scan,
  { watch, positions }: CountRequest,
  answers: Answers,
): Promise<Counted['watched']> {
  const wanted = watch.columns.flatMap((column) =>
    answers.get(column)!.flatMap(({ key: raw }) => (watch.wants(column, raw) ? [{ column, raw }] : [])),
  );
  if (wanted.length === 0) return [];
  const columns = [...new Set(wanted.map(({ column }) => column))];
  // A column and its answer as one text: "7" for nothing in column 7, "7:" and the text else.
  await scan.session.fill(
    'watched',
    wanted.map(({ column, raw }, i): [number, string] => [
      i,
      raw === null ? `${column}` : `${column}:${raw}`,
    ]),
  );
  const cells = columns.map((column) => `'${column}' || coalesce(':' || v${column}, '')`);
  const first = positions <= MOST_FIRST ? `min(rn::DOUBLE, ${Math.max(1, positions)})` : 'list(rn::DOUBLE)';
  const rows = rowsOf(scan, `id, ${first}`, columns, {
    numbered: true,
    named: ['rn', `unnest([${cells.join(', ')}]) AS cell`],
    rest: 'JOIN watched ON watched.v = cell GROUP BY id',
  });
  const found: { readonly place: number; readonly records: readonly number[] }[] = [];
  for await (const piece of rows) {
    for (const [id, records] of piece) {
      found.push({ place: Number(id), records: (records as number[]).toSorted((a, b) => a - b) });
    }
  }
  const orderOf = new Map(watch.columns.map((column, i) => [column, i]));
  return found
    .map(({ place, records }) => ({ ...wanted[place]!, records }))
    .sort((a, b) => orderOf.get(a.column)! - orderOf.get(b.column)! || a.records[0]! - b.records[0]!)
    .map((one) => ({ ...one, records: one.records.slice(0, positions) }));
}
