/*
 * A folder of its own in which the commands of the documents run: it holds fixtures/ and has crn-survey on its path.
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
  for (const name of ['crn-survey', 'npx']) {
    const skip = name === 'npx' ? 'shift; ' : '';
    const program = join(tools, name);
    writeFileSync(program, `#!/bin/sh\n${skip}exec "${process.execPath}" "${root}bin/crn-survey.js" "$@"\n`);
    chmodSync(program, 0o755);
  }
  const env = { ...process.env, PATH: `${tools}:${process.env.PATH}`, NO_COLOR: '1', FORCE_COLOR: '' };
  return {
    folder,
    /** Runs a command by bash. */
    run: (command) => spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' }),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}
