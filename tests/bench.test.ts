import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inFull } from './share.js';

const root = fileURLToPath(new URL('..', import.meta.url));

it.runIf(inFull)('the bench runs, all count the same, and its table has a row for each', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-bench-test-'));
  try {
    const what = [
      'large',
      '--records',
      '100',
      '--runs',
      '1',
      '--no-growth',
      '--warm-up',
      '0',
      '--only',
      'ours,csv-parse',
    ];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['bench/bench.js', ...what, '--results', folder],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).not.toContain('Error');
    expect(status).toBe(0);
    for (const row of ['default', 'by', 'csv-parse path', '1 % faults', '3 faults at the end']) {
      expect(stdout).toMatch(new RegExp(`^\\| crn-survey analyze, ${row} \\| \\d`, 'm'));
    }
    expect(stdout).toMatch(/^\| csv-parse, reading only \| \d/m);
    expect(stdout).toMatch(/^\| default \/ csv-parse \| \d/m);
    const { records, measured } = JSON.parse(readFileSync(join(folder, 'large-100.json'), 'utf8'));
    expect(records).toBe(100);
    expect(measured.default).toHaveLength(1);
    expect(measured.default[0].records).toBe(100);
    expect(measured['3 faults at the end'][0].records).toBe(101);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
