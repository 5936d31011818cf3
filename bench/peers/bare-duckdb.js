import { pathToFileURL } from 'node:url';
import { headerOf } from '../data.js';
import { beside, twoNumbers } from './here.js';

/** One scan that counts the answers of each column, and nothing else: no check, no key, no hash of the file. */
export const bareDuckdb = {
  id: 'duckdb',
  what: 'bare DuckDB scan, counting',
  install: 'npm install @duckdb/node-api',
  isThere: () => import.meta.resolve('@duckdb/node-api') !== '',
  command: (file, columns) => [process.execPath, beside('bare-duckdb.js'), file, columns.join(',')],
  answer: twoNumbers,
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, columns] = process.argv.slice(2);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const header = headerOf(file);
  const places = columns.split(',').map((column) => header.indexOf(column));
  const types = header.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const counts = places.map((i) => `histogram(c${i}), count(c${i})`).join(', ');
  const reader = await connection.runAndReadAll(
    `select count(*), ${counts} from read_csv(['${file.replaceAll("'", "''")}'], auto_detect=false, header=false, ` +
      `delim=',', quote='"', escape='"', nullstr='', allow_quoted_nulls=false, new_line='\\n', columns={${types}})`,
  );
  const [all, ...found] = reader.getRows()[0];
  // The header was counted as a record, and once as an answer of each column.
  const distinct = places
    .map((_, k) => found[2 * k].entries.length - 1 + (found[2 * k + 1] < all ? 1 : 0))
    .reduce((sum, n) => sum + n, 0);
  process.stdout.write(`${Number(all) - 1} ${distinct}\n`);
}
