import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Sources {
  readonly node: string;
  readonly sources: string;
}
interface BuildRecord {
  sourcesOf(root: string, node?: string): Sources;
  recordBuild(root: string, sources: Sources, options: { types: boolean }): void;
  isBuilt(root: string, options: { types: boolean; node?: string }): boolean;
}
const root = fileURLToPath(new URL('..', import.meta.url));
const { sourcesOf, recordBuild, isBuilt }: BuildRecord = await import(
  join(root, 'scripts', 'build-record.js')
);

const INSTRUMENTS = 'src/instrument/builtin/instruments.json';

function write(folder: string, path: string, content = path): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A project with a file of each kind, and its build. */
function builtProject({ types = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-build-'));
  const read = [
    'bin/run.js',
    'scripts/build.js',
    'src/a.ts',
    'src/deep/b.ts',
    'package.json',
    'package-lock.json',
  ];
  for (const path of [...read, 'tsconfig.json', 'tsconfig.types.json', 'node_modules/.package-lock.json']) {
    write(folder, path);
  }
  const sources = sourcesOf(folder);
  for (const path of ['dist/cli.cjs', 'schema/report.schema.json', INSTRUMENTS]) write(folder, path);
  recordBuild(folder, sources, { types });
  return folder;
}

it('a build is current in the folder where it was made, in a copy of it, and with new times on every file', () => {
  const folder = builtProject();
  expect(isBuilt(folder, { types: true })).toBe(true);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(folder, path), 0, 9e9);
  expect(isBuilt(folder, { types: true })).toBe(true);
  const copy = mkdtempSync(join(tmpdir(), 'crn-survey-build-'));
  cpSync(folder, copy, { recursive: true });
  expect(isBuilt(copy, { types: true })).toBe(true);
});

it.each<[string, (folder: string) => void]>([
  ['a source of the same length', (folder) => write(folder, 'src/a.ts', 'src/z.ts')],
  ['a source deep in a folder', (folder) => write(folder, 'src/deep/b.ts', '')],
  ['a new source', (folder) => write(folder, 'src/deep/c.ts')],
  ['a source that is gone', (folder) => rmSync(join(folder, 'src/a.ts'))],
  ['a source with another name', (folder) => renameSync(join(folder, 'src/a.ts'), join(folder, 'src/c.ts'))],
  [
    'text that moved from one source to the next',
    (folder) => {
      write(folder, 'src/a.ts', 'src/a.tssrc/');
      write(folder, 'src/deep/b.ts', 'deep/b.ts');
    },
  ],
  ['what starts the program', (folder) => write(folder, 'bin/run.js', '')],
  ['the build', (folder) => write(folder, 'scripts/build.js', '')],
  ['the version', (folder) => write(folder, 'package.json', '')],
  ['the packages asked for', (folder) => write(folder, 'package-lock.json', '')],
  ['the packages installed', (folder) => write(folder, 'node_modules/.package-lock.json', '')],
  ['the options of the compiler', (folder) => write(folder, 'tsconfig.types.json', '')],
  ['a bundle that is gone', (folder) => rmSync(join(folder, 'dist/cli.cjs'))],
  ['a bundle that was cut off', (folder) => write(folder, 'dist/cli.cjs', 'dist')],
  ['the schema of an older build', (folder) => write(folder, 'schema/report.schema.json', '')],
  ['the instruments of an older build', (folder) => write(folder, INSTRUMENTS, '')],
  ['a record that was cut off', (folder) => write(folder, 'dist/build.json', '{ "node":')],
  ['no record', (folder) => rmSync(join(folder, 'dist/build.json'))],
  ['nothing built', (folder) => rmSync(join(folder, 'dist'), { recursive: true })],
])('a build is not current after a change: %s', (_, change) => {
  const folder = builtProject();
  change(folder);
  expect(isBuilt(folder, { types: true })).toBe(false);
});

it('a build by another version of Node is not current: the code cache is of one', () => {
  expect(isBuilt(builtProject(), { types: true, node: 'v99.0.0 x64' })).toBe(false);
});

it('a build without type declarations is current for those who need none', () => {
  const folder = builtProject({ types: false });
  expect(isBuilt(folder, { types: false })).toBe(true);
  expect(isBuilt(folder, { types: true })).toBe(false);
  expect(isBuilt(builtProject({ types: true }), { types: false })).toBe(true);
});

it('prepare builds nothing here, where the tests have just built', () => {
  const bundle = join(root, 'dist', 'cli.cjs');
  const before = statSync(bundle).mtimeMs;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'prepare.js'), '--no-types'],
    {
      encoding: 'utf8',
    },
  );
  expect({ status, stdout, stderr, builtAt: statSync(bundle).mtimeMs }).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
    builtAt: before,
  });
});
