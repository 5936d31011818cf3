import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main, nodeIo } from '../../src/cli/main.js';
import { progressLine, writingLine } from '../../src/cli/progress.js';
import { builtInInstrument } from '../../src/instrument/builtin.js';
import type { Progress } from '../../src/read-plan.js';
import { csvChunks } from '../../src/simulate/csv-chunks.js';
import { csvColumns, simulate } from '../../src/simulate.js';
import { validate } from '../../src/survey/analyze.js';

let folder = '';
let file = '';
const N = 20_000;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crn-survey-progress-'));
  file = join(folder, 'people.csv');
  const instrument = builtInInstrument('workplace');
  writeFileSync(
    file,
    [...csvChunks(csvColumns(instrument), simulate(instrument, { n: N, seed: 1 }))].join(''),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = nodeIo();

/** A run at a terminal on which every look at the clock takes some seconds; what was shown there, '' for nothing. */
async function shownBy(
  argv: readonly string[],
  { tick = 0.6, isTTY = true, TERM = 'xterm', columns = 100 } = {},
): Promise<{ readonly shown: readonly string[]; readonly status: number; readonly said: readonly string[] }> {
  const [shown, said]: [string[], string[]] = [[], []];
  let now = 0;
  const io: Io = {
    ...world,
    env: { TERM },
    stdout: { isTTY: false, columns: undefined },
    stderr: { isTTY, columns },
    print: async () => {},
    say: (line) => {
      // Nothing may stand in the line when something is said.
      expect(shown.at(-1) ?? '').toBe('');
      said.push(line);
    },
    show: (line) => {
      shown.push(line);
    },
    seconds: () => {
      now += tick;
      return now;
    },
    release: () => {},
  };
  return { status: await main(argv, io), shown, said };
}

describe('progress', () => {
  it.each(['analyze', 'validate'])('says how far %s has come, and takes the line away', async (command) => {
    const { shown, status } = await shownBy([command, file]);
    expect(status).toBe(0);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.at(-1)).toBe('');
    for (const line of shown.slice(0, -1)) {
      expect(line).toMatch(/^people\.csv: [\d,]+ records, \d+\.\d of \d+\.\d MB, \d+\.\d MB\/s, \d+ s left$/);
    }
  });

  it('takes the line away when the reading fails', async () => {
    const broken = join(folder, 'broken.csv');
    writeFileSync(broken, `${readFileSync(file, 'utf8')}one,too,few\n`);
    const { shown, status, said } = await shownBy(['validate', broken, '-i', 'workplace']);
    expect(status).toBe(1);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.at(-1)).toBe('');
    expect(said.join('\n')).toContain('the record has 3 fields');
  });

  it.each([
    ['not on a terminal', { isTTY: false }],
    ['not on a terminal that cannot write over a line', { TERM: 'dumb' }],
    ['not within the first second', { tick: 0.000_01 }],
  ])('shows nothing: %s', async (_, terminal) => {
    const { shown } = await shownBy(['analyze', file], terminal);
    expect(shown.filter((line) => line !== '')).toEqual([]);
  });

  it('fits the terminal', async () => {
    const { shown } = await shownBy(['validate', file], { columns: 30 });
    expect(shown[0]).toMatch(/^people\.csv: \d+ s left$/);
    const progress = { file: 'responses.csv', bytes: 90_500_000, size: 220_300_000, records: 412_000 };
    expect([60, 50, 40, 22, 16, 3].map((room) => progressLine(progress, 2.9, room))).toEqual([
      'responses.csv: 412,000 records, 90.5 of 220.3 MB, 5 s left',
      'responses.csv: 412,000 records, 5 s left',
      'responses.csv: 412,000 records, 5 s left',
      'responses.c…: 5 s left',
      'respo…: 5 s left',
      '…: ',
    ]);
  });

  it('says how far simulate has come', async () => {
    const out = join(folder, 'out.csv');
    const { shown, status } = await shownBy(['simulate', '-i', 'workplace', '--n', '9000', '-o', out]);
    expect(status).toBe(0);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown[0]).toMatch(/^out\.csv: \d,\d{3} of 9,000 records, [\d,]+ a second, \d+ s left$/);
    expect(shown.at(-1)).toBe('');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('reports all bytes and records of each reading to a caller of the library', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      told.push(progress);
    };
    await validate([{ path: file }], { source: { onProgress } });
    const { size } = statSync(file);
    expect(told.every(({ file: name, size: of }) => name === 'people.csv' && of === size)).toBe(true);
    expect(told.map(({ bytes }) => bytes)).toEqual([...told.map(({ bytes }) => bytes)].sort((a, b) => a - b));
    expect(told.at(-1)!.bytes).toBe(size);
    // The records of the last piece are counted after it was handed over.
    expect(told.at(-1)!.records).toBeGreaterThan(N / 2);
    expect(told.at(-1)!.records).toBeLessThanOrEqual(N);
  });

  it('is written for people', () => {
    const progress = { file: 'a.csv', bytes: 90_500_000, size: 220_300_000, records: 412_000 };
    expect(progressLine(progress, 2.9)).toBe('a.csv: 412,000 records, 90.5 of 220.3 MB, 31.2 MB/s, 5 s left');
    expect(progressLine({ ...progress, records: undefined }, 2.9)).not.toContain('records');
    expect(progressLine({ ...progress, size: 80_000_000 }, 2.9)).toMatch(/, growing$/);
    expect(writingLine('a.csv', 1_000, 1_000_000, 1)).toBe(
      'a.csv: 1,000 of 1,000,000 records, 1,000 a second, 16 min 39 s left',
    );
    expect(writingLine('a.csv', 1, 10_000, 1)).toMatch(/, 2 h 46 min left$/);
  });
});
