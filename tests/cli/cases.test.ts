import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFull } from '../share.js';
import { run } from './world.js';

/*
 * Every folder in cases/ is one run of the command line, as a user types it:
 *
 *   cmd            lines for bash, run in a fresh folder that holds the case's own files, those of shared/ and the
 *                  folders of fixtures/ that it names; `crn-survey` is the built program. Where the shell has nothing
 *                  to do with the program but to pass on all of what it prints, it runs in this process, which takes
 *                  a tenth of the time.
 *   stdout stderr  what it says; absent: nothing
 *   status         how it ends; absent: 0
 *   files/         files that it writes or changes; absent: none
 *
 * UPDATE_CASES=1 writes what it did into the case; then look at the diff. Of the cases that need bash, `npm test` runs
 * the first of each kind: `pipe-closed` of all that begin with `pipe-`.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const casesFolder = join(here, 'cases');
const OURS = ['cmd', 'stdout', 'stderr', 'status', 'files'];
const updating = process.env.UPDATE_CASES === '1';

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'crn-survey-cases-'));
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin', 'crn-survey.js')}' "$@"\n`;
  mkdirSync(join(work, 'bin'));
  writeFileSync(join(work, 'bin', 'crn-survey'), program, { mode: 0o755 });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The program with plain or quoted words; what becomes of its two outputs. */
const PLAIN =
  /^crn-survey(?<words>(?: (?:[\w./,=%:+@!-]+|'[^']*'|"[^"$`\\]*"))*)(?<errors> 2> ?\/dev\/null)?(?: > (?<unseen>\/dev\/null)| \| (?<filter>(?!head|true)[^;&<]+))?$/;

const commandOf = (name: string): string => readFileSync(join(casesFolder, name, 'cmd'), 'utf8');
const linesOf = (cmd: string): readonly string[] => cmd.trimEnd().split('\n');
const isPlain = (line: string): boolean =>
  !/.crn-survey|\/dev\/std|--version| -V/.test(line) && PLAIN.test(line);
/** Lines of which each is the program, plain, or has nothing to do with it. */
const isPlainCase = (name: string): boolean =>
  linesOf(commandOf(name)).every((line) => isPlain(line) || /^(?!.*crn-survey)[^$]*$/.test(line));

const names = readdirSync(casesFolder).sort();
const plain = names.filter(isPlainCase);
const forBash = names.filter((name) => !plain.includes(name));

const kindOf = (name: string): string => name.replace(/-.*/, '');
const isFirstOfKind = (name: string, i: number, all: readonly string[]): boolean =>
  i === 0 || kindOf(name) !== kindOf(all[i - 1]!);

describe.runIf(process.platform !== 'win32')('the command line', () => {
  // One after the other: they share the current folder.
  it.each(plain)('%s', (name) => check(name, lineByLine));
  it.concurrent.each(inFull ? forBash : forBash.filter(isFirstOfKind))('%s', (name) => check(name, bash));
});

/** The folder of each file named: `fixtures/crn-2020` of `fixtures/crn-2020/responses.csv`. */
const FOLDER_OF_FIXTURES = /fixtures(?:\/[\w-]+)+(?=\/)/g;

type Runner = (cmd: string, cwd: string, temporary: string) => Promise<Ended>;

async function check(name: string, runner: Runner): Promise<void> {
  const outcome = await runCase(name, runner);
  if (updating) writeExpected(name, outcome);
  expect(outcome).toEqual(readExpected(name));
}

async function runCase(name: string, runner: Runner): Promise<Outcome> {
  const cmd = commandOf(name);
  const folder = join(work, name);
  const [place, temporary] = [join(folder, 'place'), join(folder, 'tmp')];
  mkdirSync(temporary, { recursive: true });
  cpSync(join(here, 'shared'), place, { recursive: true });
  for (const [fixture] of cmd.matchAll(FOLDER_OF_FIXTURES)) {
    cpSync(join(root, fixture), join(place, fixture), { recursive: true });
  }
  for (const file of readdirSync(join(casesFolder, name))) {
    if (!OURS.includes(file)) cpSync(join(casesFolder, name, file), join(place, file), { recursive: true });
  }
  const before = filesIn(place);
  const ended = await runner(cmd, place, temporary);
  expect(readdirSync(temporary), 'left behind in the temporary folder').toEqual([]);
  const after = filesIn(place);
  const gone = [...before.keys()].filter((file) => !after.has(file));
  const changed = [...after].filter(([file, content]) => before.get(file) !== content);
  return {
    ...ended,
    files: { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((file) => [file, '(removed)'])) },
  };
}

type Ended = Omit<Outcome, 'files'>;

/** As bash does it: each line whatever became of the one before; the last one's status counts. */
async function lineByLine(cmd: string, cwd: string, temporary: string): Promise<Ended> {
  let ended: Ended = { stdout: '', stderr: '', status: '0' };
  for (const line of linesOf(cmd)) {
    const { stdout, stderr, status } = await (isPlain(line) ? inProcess : bash)(line, cwd, temporary);
    ended = { stdout: ended.stdout + stdout, stderr: ended.stderr + stderr, status };
  }
  return ended;
}

async function inProcess(line: string, cwd: string, temporary: string): Promise<Ended> {
  const before = { cwd: process.cwd(), TMPDIR: process.env.TMPDIR };
  process.chdir(cwd);
  process.env.TMPDIR = temporary;
  try {
    const { words = '', errors, unseen, filter } = PLAIN.exec(line)!.groups!;
    const argv = (words.match(/'[^']*'|"[^"]*"|[^ ]+/g) ?? []).map((word) =>
      word.replace(/^(['"])(.*)\1$/, '$2'),
    );
    const { stdout, stderr, status } = await run(argv);
    const said = errors === undefined ? lasting(stderr) : '';
    if (unseen !== undefined) return { stdout: '', stderr: said, status: String(status) };
    if (filter === undefined) return { stdout: lasting(stdout), stderr: said, status: String(status) };
    const filtered = await bash(filter, cwd, temporary, stdout);
    return {
      ...filtered,
      stderr: said + filtered.stderr,
      status: filtered.status === '0' ? String(status) : filtered.status,
    };
  } finally {
    process.chdir(before.cwd);
    if (before.TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before.TMPDIR;
  }
}

function bash(cmd: string, cwd: string, temporary: string, stdin?: string): Promise<Ended> {
  const env = { PATH: `${join(work, 'bin')}:${process.env.PATH}`, HOME: temporary, TMPDIR: temporary };
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-o', 'pipefail', '-c', cmd], {
      cwd,
      env,
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(stdin);
    let [stdout, stderr] = ['', ''];
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ stdout: lasting(stdout), stderr: lasting(stderr), status: String(code) }),
    );
  });
}

/** The files of a folder, by path. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, entry);
    if (!existsSync(path) || !statSync(path).isFile()) continue;
    const text = entry.endsWith('.png') ? sizeOfPng(path) : readFileSync(path, 'utf8');
    files.set(
      relative(folder, path),
      entry.endsWith('manifest.json') ? checkedManifest(dirname(path), text) : lasting(text),
    );
  }
  return files;
}

/** Pixels are looked at by other tests; the size says that there is a picture. */
function sizeOfPng(path: string): string {
  const bytes = readFileSync(path);
  return `${bytes.toString('latin1', 1, 4)} ${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}\n`;
}

/** What a case expects: not the release of the program, nor what every page has, its style and script. */
const lasting = (text: string): string =>
  text
    .replace(/("name": "crn-survey",\s+"version": ")[^"]+/, '$1(version)')
    .replace(/<(style|script)>.*?<\/\1>/gs, '<$1>(ours)</$1>')
    .replace(/'sha256-[\w+/=]{44}'/g, "'sha256-(of it)'");

/** A manifest names each file with its sha256; checked here, as that of the JSON report changes with each release. */
function checkedManifest(folder: string, text: string): string {
  return text.replace(
    /"file": "([^"]+)",\s+"sha256": "([0-9a-f]{64})"/g,
    (_all, file: string, sha256: string) => {
      if (!existsSync(join(folder, file))) return `"file": "${file}", "sha256": "of a file that is gone"`;
      const actual = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
      return `"file": "${file}", "sha256": "${actual === sha256 ? 'right' : 'wrong'}"`;
    },
  );
}

const textOr = (path: string, fallback: string): string =>
  existsSync(path) ? readFileSync(path, 'utf8') : fallback;

function readExpected(name: string): Outcome {
  const at = (file: string): string => join(casesFolder, name, file);
  return {
    stdout: textOr(at('stdout'), ''),
    stderr: textOr(at('stderr'), ''),
    status: textOr(at('status'), '0').trim(),
    files: existsSync(at('files')) ? Object.fromEntries(plainFiles(at('files'))) : {},
  };
}

const plainFiles = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

function writeExpected(name: string, { stdout, stderr, status, files }: Outcome): void {
  const at = (file: string): string => join(casesFolder, name, file);
  for (const file of OURS.slice(1)) rmSync(at(file), { recursive: true, force: true });
  if (stdout !== '') writeFileSync(at('stdout'), stdout);
  if (stderr !== '') writeFileSync(at('stderr'), stderr);
  if (status !== '0') writeFileSync(at('status'), `${status}\n`);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at('files'), file)), { recursive: true });
    writeFileSync(join(at('files'), file), content);
  }
}
