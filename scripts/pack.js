/*
 * `npm run pack` writes crn-survey-VERSION.tgz, the package as others install it; `npm run pack -- FOLDER` into a folder. Its
 * package.json leaves out what only the clone needs: npm would warn that a package with a `prepare` script may run it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [destination = root] = process.argv.slice(2);
const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error('Run this by "npm run pack".');

await import('./prepare.js');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const ofTheClone of ['scripts', 'devDependencies', 'overrides', 'allowScripts'])
  delete manifest[ofTheClone];
const folder = mkdtempSync(join(tmpdir(), 'crn-survey-pack-'));
try {
  const packed = manifest.files.filter((path) => !path.startsWith('!'));
  for (const path of [...packed, 'LICENSE', 'README.md']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const pack = [npm, 'pack', '--silent', '--pack-destination', resolve(destination)];
  execFileSync(process.execPath, pack, { cwd: folder, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
