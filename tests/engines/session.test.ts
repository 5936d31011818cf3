import { describe, expect, it } from 'vitest';
import { withSession } from '../../src/engines/duckdb/session.js';
import { duckdb, parquetOf } from './parquet-files.js';

describe.runIf(duckdb)('a session', () => {
  it.each([
    [
      'another file',
      (other: string) => `SELECT * FROM read_parquet(['${other}'])`,
      /disabled by configuration/,
    ],
    ['a folder', () => "SELECT * FROM glob('/*')", /disabled by configuration/],
    [
      'the network',
      () => "SELECT * FROM read_parquet(['https://example.org/x.parquet'])",
      /disabled by configuration/,
    ],
    ['an extension', () => 'INSTALL httpfs', /disabled by configuration/],
    ['an extension that is there', () => "LOAD '/tmp/x.duckdb_extension'", /disabled through configuration/],
    ['a file to write', (other: string) => `COPY (SELECT 1) TO '${other}.csv'`, /disabled by configuration/],
    ['a setting', () => 'SET enable_external_access = true', /locked|Cannot/],
  ])('has no way to %s', async (_what, sqlOf, message) => {
    const [path, other] = [await parquetOf('SELECT 1 AS a'), await parquetOf('SELECT 2 AS a')];
    await withSession({ path, name: 'x' }, async (session) => {
      expect(await session.all(`SELECT a::DOUBLE FROM read_parquet(['${path}'])`)).toEqual([[1]]);
      await expect(session.all(sqlOf(other))).rejects.toThrow(message);
    });
  });
});
