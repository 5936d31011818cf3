import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileFailure } from '../file-failure.js';
import { printable } from '../render/width.js';
import { type Files, isUnheard, nodeFiles, type Unfinished, writeFailure } from './io/files.js';
import { channel, type Outlet, outlet } from './io/outlet.js';

/** Where the program meets the world: the one place that writes files and knows the process. */
export interface Io extends Files {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Pick<Outlet, 'isTTY' | 'columns'>;
  readonly stderr: Pick<Outlet, 'isTTY' | 'columns'>;
  /** The result. A reader that stopped listening is no error. */
  readonly print: (content: string | Uint8Array) => Promise<void>;
  /** Whether somebody still listens to what is printed. */
  readonly isHeard: () => boolean;
  /** A line for the person at the terminal; whatever name of a file or column is in it, it cannot steer that. */
  readonly say: (line: string) => void;
  /** A line that stands on the terminal until the next one or `say` takes its place; empty: none. */
  readonly show: (line: string) => void;
  /** Seconds on a clock that only goes forward: for the person who waits, never for a result. */
  readonly seconds: () => number;
  /** What can be read only once, as a file in a private folder that is gone when the run ends; "-" is standard input. */
  readonly spool: (name: string) => Promise<string>;
  /** Ends what would outlive the run: temporary files, listeners. */
  readonly release: () => void;
  /** Whether everything printed and said has left the process. */
  readonly isDrained: () => boolean;
}

/** The world of a Node process. */
export function nodeIo(): Io {
  const temporary = new Set<string>();
  const [stdout, stderr] = [
    outlet(channel(1, () => process.stdout)),
    outlet(channel(2, () => process.stderr)),
  ];
  const tell = (text: string): void => stderr.write(text, () => {});
  let shown = false;
  let listening = false;
  /** Who has nothing to tidy up does not listen: the signal then ends the process, whatever it waits for. */
  const listen = (): void => {
    const wanted = shown || temporary.size > 0;
    if (wanted === listening) return;
    listening = wanted;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      if (wanted) process.on(signal, interrupted);
      else process.removeListener(signal, interrupted);
    }
  };
  const show = (line: string): void => {
    if (shown || line !== '') tell(`\r\u001b[K${line}`);
    shown = line !== '';
    listen();
  };
  const unfinished: Unfinished = {
    add(path) {
      temporary.add(path);
      listen();
    },
    delete(path) {
      temporary.delete(path);
      listen();
    },
  };
  const release = (): void => {
    for (const path of temporary) {
      rmSync(path, { recursive: true, force: true });
      unfinished.delete(path);
    }
  };
  const interrupted = (signal: NodeJS.Signals): void => {
    show('');
    release();
    process.kill(process.pid, signal);
  };
  let closed = false;
  let broken: unknown;
  const onFailure = (error: Error): void => {
    closed = true;
    if (!isUnheard(error)) broken = writeFailure('Standard output', error);
  };

  return {
    env: process.env,
    stdout,
    stderr,
    async print(text) {
      if (closed) return;
      await new Promise<void>((resolve) => {
        stdout.write(text, (error) => {
          if (error && !closed) onFailure(error);
          resolve();
        });
      });
      if (broken !== undefined) throw broken;
    },
    isHeard: () => !closed,
    say: (line) => {
      show('');
      tell(`${line.split('\n').map(printable).join('\n')}\n`);
    },
    show,
    seconds: () => process.uptime(),
    async spool(name) {
      const { tmpdir } = await import('node:os');
      try {
        const folder = mkdtempSync(join(tmpdir(), 'crn-survey-'));
        unfinished.add(folder);
        const path = join(folder, 'spooled');
        const from = name === '-' ? process.stdin : createReadStream(name);
        await pipeline(from, createWriteStream(path, { mode: 0o600 }));
        return path;
      } catch (error) {
        const { path, syscall } = error as NodeJS.ErrnoException;
        if (path === name || syscall === 'read') throw fileFailure(name === '-' ? 'stdin' : name, error);
        throw writeFailure(`A temporary file in ${tmpdir()} (TMPDIR)`, error);
      }
    },
    ...nodeFiles(unfinished),
    release,
    isDrained: () => stdout.isDrained() && stderr.isDrained(),
  };
}
