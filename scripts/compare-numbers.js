/*
 * Builds another revision beside this one, runs both over the list of tests/frozen/runs.yaml, and prints which number,
 * label, invalid answer, doubt, exit status and printed cell changed, from what to what. Exit status 1 when any did.
 *
 *     node scripts/compare-numbers.js REV                 all runs, with SURVEY_DATA those of real exports too
 *     node scripts/compare-numbers.js REV workplace …     those with one of the words in their name
 *
 * Both read the same files, those of here; simulated answers are those that REV writes, as far as it can.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { frozenRuns, placed } from './frozen-runs.js';
import { changesBetween } from './number-changes.js';
import { textChanges } from './text-changes.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = process.env.SURVEY_DATA;
const [revision, ...words] = process.argv.slice(2);

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const say = (line) => process.stderr.write(`${line}\n`);
const print = (line) => process.stdout.write(`${line}\n`);

/** Checks a revision out into a folder and builds it, with the packages of here where it wants the same. */
function buildRevision(commit, folder) {
  git('worktree', 'add', '--detach', '--quiet', folder, commit);
  const lockIn = (place) => readFileSync(join(place, 'package-lock.json'), 'utf8');
  if (lockIn(folder) === lockIn(root)) {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  } else {
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['ci', ...quiet], { cwd: folder, stdio: ['ignore', 2, 2] });
  }
  build(folder);
}

const build = (folder) =>
  execFileSync(process.execPath, [join(folder, 'scripts', 'build.js'), '--no-types'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });

/** Runs the program of a folder; what it printed and how it ended. */
async function analyze(program, argv) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, NO_COLOR: '1' } };
  const command = [join(program, 'bin', 'crn-survey.js'), ...argv];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, options);
    return { status: 0, stdout };
  } catch (error) {
    if (typeof error.code !== 'number') throw error;
    return { status: error.code, stdout: error.stdout };
  }
}

/** What changed in a run: of its numbers where it gives data, of its text where it is a report. */
async function changesOf({ words }, programs, folders) {
  const isReport = words.includes('markdown');
  const argv = isReport ? words : [...words, '--format', 'json'];
  const [before, after] = await Promise.all(
    programs.map((program) => analyze(program, placed(argv, folders))),
  );
  if (isReport) return textChanges(before.stdout, after.stdout);
  const [from, to] = [before, after].map(({ status, stdout }) => ({
    ...(stdout === '' ? {} : JSON.parse(stdout)),
    status,
  }));
  return changesBetween(from, to);
}

/** Makes the files that runs read, by this program and then by the other; says which it does not write alike. */
async function makeFiles(made, [other, own], folders) {
  mkdirSync(folders.made);
  for (const { file, words } of made) {
    const [path] = placed([file], folders);
    const texts = [];
    for (const program of [own, other]) {
      await analyze(program, placed(words, folders));
      texts.push(readFileSync(path, 'utf8'));
    }
    if (texts[0] !== texts[1]) print(`${file}: "${words.join(' ')}" writes something else\n`);
  }
}

/** As many at a time as there are cores; results are printed in the order of the list. */
async function compare(runs, programs, folders) {
  const found = new Array(runs.length);
  let next = 0;
  const worker = async () => {
    while (next < runs.length) {
      const i = next++;
      found[i] = await changesOf(runs[i], programs, folders);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism() >> 1) }, worker));
  return found;
}

async function main() {
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`);
  const { made, runs, reports } = frozenRuns(data);
  const isAsked = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
  const asked = [...runs, ...reports].filter(isAsked);
  if (asked.length === 0) throw new Error(`no run has ${words.join(' or ')} in its name.`);
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-compare-'));
  const other = join(folder, 'revision');
  try {
    say(`building ${revision} (${commit.slice(0, 12)}) in ${other} …`);
    buildRevision(commit, other);
    say('building this working tree …');
    build(root);
    const programs = [other, root];
    const folders = { made: join(folder, 'made'), data };
    await makeFiles(made, programs, folders);
    say(`running ${asked.length} runs in both …`);
    const found = await compare(asked, programs, folders);
    for (const [i, changes] of found.entries()) {
      if (changes.length > 0) print(`${asked[i].name}\n${changes.map((line) => `  ${line}\n`).join('')}`);
    }
    const changed = found.filter((changes) => changes.length > 0);
    print(
      `${changed.flat().length} changes in ${changed.length} of ${asked.length} runs since ${revision}` +
        (data === undefined ? '; without real exports: SURVEY_DATA is not set.' : '.'),
    );
    process.exitCode = changed.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}

try {
  if (revision === undefined)
    throw new Error('usage: node scripts/compare-numbers.js REV [words of names …]');
  await main();
} catch (error) {
  say(`compare-numbers: ${error.message}`);
  process.exitCode = 2;
}
