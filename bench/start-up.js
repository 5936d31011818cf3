/*
 * How long one run takes on the 34 responses, as a ratio to `node -e 0` in the same minute on the same machine.
 * Interleaved, so that whatever else the machine does hits both alike; the median of each is compared.
 *
 *   npm run bench [runs]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = Number(process.argv[2] ?? 31);

if (!existsSync(`${root}dist/cli.js`)) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });

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

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
for (let run = -2; run < RUNS; run++) {
  for (const [name, args] of Object.entries(CASES)) {
    const time = milliseconds(args);
    if (run >= 0) times[name].push(time);
  }
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const bare = median(times['node -e 0']);
process.stdout.write(
  `Node ${process.version}, ${RUNS} interleaved runs\n\n| case | median ms | / node -e 0 |\n|---|---|---|\n`,
);
for (const [name, values] of Object.entries(times)) {
  const middle = median(values);
  process.stdout.write(`| ${name} | ${middle.toFixed(0)} | ${(middle / bare).toFixed(2)} |\n`);
}
