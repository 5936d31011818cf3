/*
 * How long one run takes on the 34 responses, as a ratio to `node -e 0` in the same minute on the same machine.
 * By turns, and compared within each turn, so that whatever else the machine does, and the speed that it has just then,
 * hits both alike: the ratio is the median of those of the turns.
 */
import { spawnSync } from 'node:child_process';
import { markdownTable, median } from './table.js';

const bin = 'bin/crn-survey.js';
const fixture = 'fixtures/crn-2020/responses.csv';
const CASES = {
  'node -e 0': ['-e', '0'],
  'crn-survey --version': [bin, '--version'],
  'validate, 34 responses': [bin, 'validate', fixture],
  'analyze, csv': [bin, 'analyze', fixture, '--format', 'csv'],
  'analyze, json': [bin, 'analyze', fixture, '--format', 'json'],
  'analyze, table': [bin, 'analyze', fixture],
};

function milliseconds(args, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs every case by turns; the first two rounds do not count. */
export async function startUp({ root, runs = 21 }) {
  const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
  for (let run = -2; run < runs; run++) {
    for (const [name, args] of Object.entries(CASES)) {
      const time = milliseconds(args, root);
      if (run >= 0) times[name].push(time);
    }
  }
  const bare = times['node -e 0'];
  const rows = Object.entries(times).map(([name, values]) => [
    name,
    median(values).toFixed(0),
    median(values.map((time, turn) => time / bare[turn])).toFixed(2),
  ]);
  const table = markdownTable(['case', 'median ms', '/ node -e 0'], rows);
  return {
    name: 'start-up',
    table: `Start-up: ${runs} turns\n\n${table}`,
    results: { runs, milliseconds: times },
  };
}
