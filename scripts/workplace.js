/*
 * A folder of its own in which the commands of the documents run, as in a project that has the package: it holds fixtures/,
 * and `npx crn-survey` is found there; `crn-survey` alone is not.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-docs-'));
  cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  const tools = join(folder, '.bin');
  mkdirSync(tools);
  const npx = join(tools, 'npx');
  const program = `exec "${process.execPath}" "${root}bin/crn-survey.js" "$@"`;
  writeFileSync(
    npx,
    `#!/bin/sh\n[ "$1" = crn-survey ] && shift && ${program}\necho "no such command: npx $1" >&2\nexit 1\n`,
  );
  chmodSync(npx, 0o755);
  const env = { ...process.env, PATH: `${tools}:${process.env.PATH}`, NO_COLOR: '1', FORCE_COLOR: '' };
  return {
    folder,
    /** Runs a command by bash. */
    run: (command) => spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' }),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}
