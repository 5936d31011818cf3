import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countRange } from '../../src/engines/range.js';
import { openInput } from '../../src/sources/open.js';
import { everything } from './conform.js';

const folder = mkdtempSync(join(tmpdir(), 'crn-survey-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('ends the count of a stretch whose part of the memory is full', async () => {
  const path = join(folder, 'long.csv');
  const record = `a,${'b'.repeat(1 << 16)}\n`;
  writeFileSync(path, `id,text\n${record.repeat(160)}`);
  const { plan } = await openInput(path, 'long.csv');
  const { watch, ...rest } = everything(2);
  const count = (among: number) =>
    countRange(
      {
        path,
        plan,
        request: { ...rest, tallies: [[]], watch: { columns: watch.columns } },
        range: { start: 0, stop: Number.POSITIVE_INFINITY },
        among,
      },
      ({ worths, watched }) => ({
        worths: worths.map((raws) => raws.map(() => 0)),
        watched: watched.map((raws) => raws.map(() => false)),
      }),
    );
  await expect(count(1)).resolves.toMatchObject({ records: 160 });
  await expect(count(1e9)).rejects.toMatchObject({ code: 'out-of-memory', status: 2 });
});
