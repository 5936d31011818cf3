import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(root, 'dist', 'cli.cache');
const MADE_OF = ['src', 'scripts', 'bin', 'package.json', 'node_modules/.package-lock.json'];

const changedAt = (path: string): number => statSync(path).mtimeMs;
const files = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))]
    : [path];

/** Whether what is built is of the sources as they are: `npm ci` has just built it, and they may have changed since. */
const isBuilt = (): boolean =>
  existsSync(BUILT) &&
  MADE_OF.flatMap((path) => files(join(root, path))).every((path) => changedAt(path) <= changedAt(BUILT));

/**
 * The tests of the command line and the library run what is built: it is built anew before them where anything changed.
 * What any test writes into the temporary folder is gone when all have ended.
 */
export default function setup(): () => void {
  if (!isBuilt())
    execFileSync(process.execPath, [join(root, 'scripts', 'build.js'), '--no-types'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
