import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Whether a command runs here without complaint. */
export const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A file beside this one. */
export const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The answer of the scripts here: records and different answers on one line. */
export function twoNumbers(stdout) {
  const [records, distinct] = stdout.trim().split(/\s+/).map(Number);
  return { records, distinct };
}
