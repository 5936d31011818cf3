/*
 * dist/build.json says what the last build was made of and what it made, so that `prepare`, which `npm ci`, `npm pack` and
 * `npx` in the clone all run, builds only when something changed. It goes by content: a clone and a copy have new times.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads, and node_modules/.package-lock.json for the packages: it lists what is installed. */
const MADE_OF = [
  'bin',
  'scripts',
  'src',
  'node_modules/.package-lock.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.types.json',
];
const INSTRUMENTS = join('src', 'instrument', 'builtin', 'instruments.json');
const MADE = ['dist', 'schema', INSTRUMENTS];
const RECORD = join('dist', 'build.json');

/** The files at a path below the root, itself one or a folder of them; none where nothing is. */
function filesAt(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => join(path, entry.name))
    .flatMap((inner) => filesAt(root, inner));
}

/** The sha256 of names and contents. */
function digest(root, paths, except) {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => filesAt(root, path)).filter((path) => path !== except);
  for (const path of files.sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** What a build of now would be made of; the code cache is of one version of Node. */
export const sourcesOf = (root, node = `${process.version} ${process.arch}`) => ({
  node,
  sources: digest(root, MADE_OF, INSTRUMENTS),
});

const recordOf = (sources, types, made) => `${JSON.stringify({ ...sources, types, made }, null, 1)}\n`;

/** Notes what was made of these sources. `types` says whether the declarations were made too. */
export function recordBuild(root, sources, { types }) {
  writeFileSync(join(root, RECORD), recordOf(sources, types, digest(root, MADE, RECORD)));
}

/** Whether all that a build would make is there, as it would make it; declarations only where `types` asks for them. */
export function isBuilt(root, { types, node }) {
  if (!existsSync(join(root, RECORD))) return false;
  const record = readFileSync(join(root, RECORD), 'utf8');
  const sources = sourcesOf(root, node);
  const made = digest(root, MADE, RECORD);
  return [true, ...(types ? [] : [false])].some((withTypes) => record === recordOf(sources, withTypes, made));
}
