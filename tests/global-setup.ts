import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The tests of the command line and the library run what is built: it is built anew before them. */
export default function setup(): void {
  const build = fileURLToPath(new URL('../scripts/build.js', import.meta.url));
  execFileSync(process.execPath, [build, '--no-types'], { stdio: 'inherit' });
}
