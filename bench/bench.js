/*
 * How fast the program is, beside what else does such work on this machine.
 *
 *   npm run bench                                  start-up, a whole report, then large files, small enough for a few minutes
 *   npm run bench -- start-up --runs 31            only start-up
 *   npm run bench -- out                           only a whole report into a folder
 *   npm run bench -- large --records 1000000       only large files, of 10^6 records (and 10^7 for the growth)
 *   npm run bench -- large --only ours,duckdb      only these, see bench/peers/
 *
 * --runs N         how often each case runs, by turns (default 3; out 5; start-up 21)
 * --warm-up N      how often before that, not counted (default 1; start-up always 2)
 * --no-growth      leave out the file of ten times as many records
 * --limit SECONDS  give up on a process that takes longer (default 600)
 * --data FOLDER    keep the files there, and take those that are there
 *
 * Tables go to standard output, the single runs to bench/results/ as JSON.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { large } from './large.js';
import { out } from './out.js';
import { startUp } from './start-up.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = { 'start-up': startUp, out, large };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: '20000' },
    runs: { type: 'string' },
    'warm-up': { type: 'string', default: '1' },
    only: { type: 'string' },
    'no-growth': { type: 'boolean', default: false },
    limit: { type: 'string', default: '600' },
    data: { type: 'string' },
    results: { type: 'string', default: `${root}bench/results` },
  },
});
const whole = (name, text) => {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`--${name} ${text}: give a whole number.`);
};
const options = {
  root,
  records: whole('records', values.records),
  runs: values.runs === undefined ? undefined : whole('runs', values.runs),
  warmUp: Number(values['warm-up']),
  only: values.only?.split(','),
  growth: !values['no-growth'],
  limit: whole('limit', values.limit),
  data: values.data,
};
const parts = positionals.length === 0 ? Object.keys(PARTS) : positionals;
for (const part of parts) {
  if (!(part in PARTS)) throw new Error(`${part}: there is ${Object.keys(PARTS).join(', ')}.`);
}

if (!existsSync(`${root}dist/cli.cjs`))
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
const machine = {
  node: process.version,
  system: `${type()} ${release()}`,
  processors: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
};
process.stdout.write(`Node ${machine.node}, ${machine.system}, ${machine.processors}, ${machine.memory}\n`);
mkdirSync(values.results, { recursive: true });
for (const part of parts) {
  const { name, table, results } = await PARTS[part](options);
  process.stdout.write(`\n${table}`);
  const file = `${values.results}/${name}.json`;
  writeFileSync(file, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  process.stderr.write(`bench: the single runs are in ${file}\n`);
}
