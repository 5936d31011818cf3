/*
 * Writes dist/*.cache: what V8 makes of a bundle once it was used, so that a start need not compile it again; for the bundles
 * that usual runs use. Another version of Node ignores it. Made by `npm run build`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { FOLDER, PROGRAM, bundles, load } = createRequire(import.meta.url)('../bin/crn-survey.js');
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const answers = at('fixtures/crn-2020/responses.csv');
const instrument = at('src/instrument/builtin/crn-2020.yaml');
const folder = mkdtempSync(join(tmpdir(), 'crn-survey-cache-'));

const RUNS = [
  ['analyze', answers],
  ['analyze', answers, '--format', 'csv'],
  ['analyze', answers, '--format', 'json'],
  ['validate', answers],
];
/** What is compiled for these goes into the bundles beside the program only: it would make every start longer. */
const OTHER_RUNS = [
  ['analyze', answers, '--instrument', instrument, '--format', 'markdown'],
  // The page, Word, Excel and the figures; two sections use what all of them do, in a quarter of the time.
  ['analyze', answers, '--only', 'research,barriers', '--out', join(folder, 'report')],
  ['validate', at('fixtures/crn-2020/responses-dirty.csv'), '--allow-invalid'],
  ['instrument', 'infer', answers],
  ['instrument', 'check', instrument, '--data', answers],
  ['instrument', 'import', 'redcap', at('fixtures/dictionaries/redcap.csv')],
  ['simulate', '--instrument', instrument],
];

const { main, nodeIo } = load(PROGRAM);
const quiet = { ...nodeIo(), print: async () => {}, say: () => {} };
/** A run that fails, as Word does without resvg's part for the platform, only leaves what it needs to be compiled later. */
async function use(run) {
  const status = await main(run, quiet);
  if (status !== 0) process.stderr.write(`compile-cache: ${run.join(' ')} ended with ${status}\n`);
}
const write = (file) =>
  writeFileSync(join(FOLDER, file.replace(/cjs$/, 'cache')), bundles.get(file).script.createCachedData());
try {
  for (const run of RUNS) await use(run);
  write(PROGRAM);
  for (const run of OTHER_RUNS) await use(run);
  for (const file of bundles.keys()) if (file !== PROGRAM) write(file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
