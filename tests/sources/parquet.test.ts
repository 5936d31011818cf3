import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { engineOf, parquetHead } from '../../src/engines/choose.js';
import type { Counted } from '../../src/engines/engine.js';
import { streamEngine } from '../../src/engines/stream.js';
import type { Input } from '../../src/read-plan.js';
import { openInput } from '../../src/sources/open.js';
import { duckdb, parquetOfTexts } from '../engines/parquet-files.js';
import { shareOf } from '../share.js';

const folder = fileURLToPath(new URL('../../fixtures/platforms', import.meta.url));

/** Exports in UTF-8 whose columns have names, each once: what somebody would make a table of. */
const exports_ = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.csv') && !basename(file).startsWith('key'))
  .sort();

const count = (input: Input): Promise<Counted> =>
  (input.plan.format === 'csv' ? streamEngine : engineOf('auto')).count(input, {
    tallies: input.plan.columns.map((_, column) => [{ kind: 'column', column }]),
    key: undefined,
    omitRecords: new Set(),
    omitKeys: new Set(),
    watch: { columns: [], wants: () => false },
    positions: 3,
  });

describe.runIf(duckdb)("a table made of a platform's export", () => {
  const seen: string[] = [];
  it.each(shareOf(exports_, 4))('%s is read as the export is', async (file) => {
    const csv = await openInput(join(folder, file), 'x');
    const { plan } = csv;
    if (plan.encoding !== 'utf-8') return;
    const options = {
      delimiter: plan.delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    };
    const [header, ...rows] = parse(readFileSync(join(folder, file), 'utf8'), options) as string[][];
    const names = new Set(header!.map((name) => name.toLowerCase()));
    if (names.size < header!.length || header!.some((name) => name.trim() === '')) return;
    const cells = rows.map((row) => header!.map((_, i) => (row[i] ?? '') || null));
    const table = await openInput(await parquetOfTexts(header!, cells), 'x', {}, parquetHead);
    const { conventions } = table.plan;
    const same = ({ platform, columns, texts, leaveOut, finished, identifying }: typeof plan) => ({
      ...{ platform, columns, texts, leaveOut, finished, identifying },
    });
    expect(same(table.plan)).toEqual(same(plan));
    expect(table.plan.headerRecords).toBe(plan.headerRecords - 1);
    expect(conventions.bare).toBe(conventions.quoted);
    // Quotes round empty cells are lost, as in an export that was saved again.
    if (plan.conventions.bare !== plan.conventions.quoted) return;
    expect(conventions).toEqual(plan.conventions);
    const [{ sha256: _, ...counted }, { sha256: _csv, index: _index, ...expected }] = [
      await count(table),
      await count(csv),
    ];
    expect(counted).toEqual(expected);
    seen.push(plan.platform);
  });

  it('is looked at for several platforms', () => {
    expect(new Set(seen).size).toBeGreaterThan(4);
  });
});
