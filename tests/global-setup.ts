import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const prepare = fileURLToPath(new URL('../scripts/prepare.js', import.meta.url));

/**
 * The tests of the command line and the library run what is built: it is built anew before them where anything changed.
 * What any test writes into the temporary folder is gone when all have ended.
 */
export default function setup(): () => void {
  execFileSync(process.execPath, [prepare, '--no-types'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
