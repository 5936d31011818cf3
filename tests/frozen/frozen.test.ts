import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error a script, without types
import { frozenRuns, placed } from '../../scripts/frozen-runs.js';
// @ts-expect-error a script, without types
import { textChanges } from '../../scripts/text-changes.js';
import { ESTIMATE_COLUMNS, type JsonReport, renderCsv } from '../../src/index.js';
import { run } from '../cli/world.js';
import { describeReal } from '../survey-data.js';
import { changesSince, type Frozen, freeze, type Outcome } from './fingerprints.js';

/*
 * Numbers that must not change. Of every run in runs.yaml (all fixtures, simulated surveys with every kind of question and,
 * where SURVEY_DATA is set, real exports) is frozen: the sha256 of the estimates as CSV, of the estimates and the issues in
 * the JSON, and the exit status; and a fingerprint of every number, label and issue, so that a failure names those that
 * changed and what they are now. Reports in reports/ are frozen whole, so that a failure names the words.
 *
 * What they were before says another revision, built and run beside this one:
 *
 *     node scripts/compare-numbers.js HEAD
 *
 * Where a number changes on purpose, this freezes it anew and prints what it changed; -t 'part of a name' takes only
 * some runs. The commit says which numbers changed and why.
 *
 *     UPDATE_FROZEN=1 npx vitest run tests/frozen
 *
 * Of real exports only hashes stand here: their answers and labels are not ours to ship.
 */

interface Run {
  readonly name: string;
  readonly files: readonly string[];
  readonly words: readonly string[];
  readonly isReal: boolean;
}
interface Report {
  readonly name: string;
  readonly words: readonly string[];
}

const here = fileURLToPath(new URL('.', import.meta.url));
const updating = process.env.UPDATE_FROZEN === '1';
const data = process.env.SURVEY_DATA;
/**
 * CRN_FROZEN=whole runs the command for its CSV too, and looks at every fingerprint, which takes twice the time; else the
 * CSV is what the rows of the JSON make.
 */
const isWhole = process.env.CRN_FROZEN === 'whole';
/** Beyond these a failure only says how many more there are. */
const SHOWN = 200;

const { made, runs, reports }: { made: readonly Report[]; runs: readonly Run[]; reports: readonly Report[] } =
  frozenRuns(data);
const open = runs.filter(({ isReal }) => !isReal);
const real = runs.filter(({ isReal }) => isReal);

const folders = { made: '', data };
const wordsOf = (words: readonly string[]): readonly string[] => placed(words, folders);

beforeAll(async () => {
  folders.made = mkdtempSync(join(tmpdir(), 'crn-survey-frozen-'));
  for (const { words } of made) {
    const { status, stderr } = await run(wordsOf(words));
    expect(status, stderr).toBe(0);
  }
});
afterAll(() => rmSync(folders.made, { recursive: true, force: true }));

describe('the list', () => {
  it('has every run once', () => {
    const names = runs.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has every fixture', () => {
    const files = new Set(open.flatMap(({ files }) => files));
    const fixtures = readdirSync(join(here, '../../fixtures'), { recursive: true, encoding: 'utf8' })
      .map((path) => `fixtures/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.csv') && !path.startsWith('fixtures/dictionaries/'));
    expect(fixtures.filter((path) => !files.has(path))).toEqual([]);
  });
});

describe('numbers', () => runsAsIn('numbers.json', open));

describeReal('real exports', () => runsAsIn('real.json', real));

describe('reports', () => {
  it.each(reports.map(({ name, words }) => [name, words] as const))('%s', async (name, words) => {
    const path = join(here, 'reports', `${name}.md`);
    const { stdout } = await run(wordsOf(words));
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expectNoChange(`reports/${name}.md`, textChanges(before, stdout));
    if (updating) writeFileSync(path, stdout);
    else expect(stdout).toBe(before);
  });

  it('are all in the list', () => {
    expect(readdirSync(join(here, 'reports')).sort()).toEqual(reports.map(({ name }) => `${name}.md`).sort());
  });
});

/** A test of every run against what a file holds of it. */
function runsAsIn(file: string, list: readonly Run[]): void {
  const path = join(here, file);
  const frozen: Readonly<Record<string, Frozen>> = JSON.parse(readFileSync(path, 'utf8'));
  const renewed = new Map(Object.entries(frozen));
  const names = list.map(({ name }) => name);

  it.each(list.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const before = frozen[name];
    const outcome = await outcomeOf(one);
    expectNoChange(name, before ? changesSince(before, outcome, one.isReal) : ['not frozen yet']);
    if (updating) renewed.set(name, freeze(outcome, one.isReal));
    else if (isWhole) expect(freeze(outcome, one.isReal)).toEqual(before);
  });

  it('nothing is frozen of a run that is no longer in the list', () => {
    for (const name of Object.keys(frozen).filter((name) => !names.includes(name))) {
      expectNoChange(name, ['no longer in the list']);
      renewed.delete(name);
    }
  });

  afterAll(() => {
    if (!updating) return;
    // With -t, or without the real exports, only some of them ran.
    const inOrder = [...new Set([...names, ...renewed.keys()])].filter((name) => renewed.has(name));
    const renewedFile = Object.fromEntries(inOrder.map((name) => [name, renewed.get(name)]));
    writeFileSync(path, `${JSON.stringify(renewedFile, null, 2)}\n`);
  });
}

async function outcomeOf({ files, words }: Run): Promise<Outcome> {
  const json = await run([...wordsOf(words), '--format', 'json']);
  const report: JsonReport | undefined = json.stdout === '' ? undefined : JSON.parse(json.stdout);
  return {
    answers: hashOf(wordsOf(files)).slice(0, 12),
    status: json.status,
    csv:
      isWhole || updating ? await csvOf(words) : report ? renderCsv(ESTIMATE_COLUMNS, report.estimates) : '',
    report,
  };
}

const csvOf = async (words: readonly string[]): Promise<string> =>
  (await run([...wordsOf(words), '--format', 'csv'])).stdout;

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** Fails with what changed; when freezing anew, only says it. */
function expectNoChange(name: string, changes: readonly string[]): void {
  if (changes.length === 0) return;
  const more = changes.length > SHOWN ? [`… and ${changes.length - SHOWN} more`] : [];
  const text = [`${name}: ${changes.length} changed`, ...changes.slice(0, SHOWN), ...more].join('\n  ');
  if (updating) process.stdout.write(`${text}\n`);
  else expect.fail(`${text}\n${HINT}`);
}

const HINT =
  '"node scripts/compare-numbers.js HEAD" says what they were; ' +
  '"UPDATE_FROZEN=1 npx vitest run tests/frozen" freezes on purpose what it is now.';
