import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** GNU time tells what a process took at most; other systems have another `time`, or none. */
const TIME = '/usr/bin/time';
export const hasTime =
  spawnSync(TIME, ['-f', '%M', '-o', '/dev/null', process.execPath, '-e', '0']).status === 0;

let running;

/** Ends what is being measured. */
export const stop = () => {
  if (running !== undefined) process.kill(-running, 'SIGKILL');
};

/**
 * Runs a whole process and waits for its end.
 * @returns seconds of wall and processor time, peak memory in MB (the largest process of it), what it printed;
 * why it gave no result, if it did not: the limit, or what it said at its end
 */
export async function measure([command, ...args], { cwd, limit }) {
  const folder = mkdtempSync(join(tmpdir(), 'crn-survey-measure-'));
  const at = (name) => join(folder, name);
  const [out, err] = ['out', 'err'].map((name) => openSync(at(name), 'w'));
  try {
    const line = hasTime
      ? [TIME, '-q', '-f', '%M %U %S', '-o', at('time'), command, ...args]
      : [command, ...args];
    const start = process.hrtime.bigint();
    // In a group of its own, so that it can be ended together with what it starts.
    const child = spawn(line[0], line.slice(1), { cwd, stdio: ['ignore', out, err], detached: true });
    running = child.pid;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, limit * 1000);
    const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    clearTimeout(timer);
    running = undefined;
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    const [peak, user, system] =
      hasTime && !late ? readFileSync(at('time'), 'utf8').trim().split(' ').map(Number) : [];
    return {
      wall,
      cpu: user === undefined ? undefined : user + system,
      peak: peak === undefined ? undefined : peak / 1024,
      stdout: readFileSync(at('out'), 'utf8'),
      failure: late
        ? `more than ${limit} s`
        : status === 0
          ? undefined
          : readFileSync(at('err'), 'utf8').trim().split('\n').at(-1),
    };
  } finally {
    closeSync(out);
    closeSync(err);
    rmSync(folder, { recursive: true, force: true });
  }
}
