import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Channel, outlet } from '../../src/cli/io/outlet.js';
import { nodeIo } from '../../src/cli/io.js';

const bin = fileURLToPath(new URL('../../bin/crn-survey.js', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/crn-2020/responses.csv', import.meta.url));

const failed = (code: string): Error => Object.assign(new Error(code), { code });

/** A pipe that takes so many bytes at a time, and fails when it has taken all of `takes`. */
function pipe(takes: readonly number[], failure = 'EAGAIN', room = 1000) {
  const direct: Uint8Array[] = [];
  let streamed = '';
  const left = [...takes];
  const stream = Object.assign(new EventEmitter(), {
    isTTY: false,
    writableLength: 0,
    write(content: Uint8Array, done: () => void) {
      streamed += Buffer.from(content).toString();
      done();
    },
  });
  const channel: Channel = {
    room,
    write(bytes) {
      const taken = left.shift();
      if (taken === undefined) throw failed(failure);
      direct.push(bytes.slice(0, taken));
      return Math.min(taken, bytes.length);
    },
    stream: () => stream,
  };
  return { channel, written: () => ({ direct: Buffer.concat(direct).toString(), streamed }) };
}

describe('an outlet with room', () => {
  it('writes on until all is written', () => {
    const { channel, written } = pipe([2, 3, 100]);
    const said: unknown[] = [];
    outlet(channel).write('häh, ein Text', (error) => said.push(error));
    expect(written()).toEqual({ direct: 'häh, ein Text', streamed: '' });
    expect(said).toEqual([undefined]);
  });

  it('leaves what a full pipe does not take to the stream, and all that follows', () => {
    const { channel, written } = pipe([4, 3]);
    const out = outlet(channel);
    for (const text of ['one two ', 'three ', 'four']) out.write(text, () => {});
    expect(written()).toEqual({ direct: 'one two', streamed: ' three four' });
  });

  it('leaves to the stream what may have to wait for a reader, and all that follows', () => {
    const { channel, written } = pipe([100, 100], 'EAGAIN', 10);
    const out = outlet(channel);
    for (const text of ['12345', '6789ab', 'c']) out.write(text, () => {});
    expect(written()).toEqual({ direct: '12345', streamed: '6789abc' });
  });

  it('says why it cannot write', () => {
    const { channel, written } = pipe([3], 'EPIPE');
    const said: (Error | null | undefined)[] = [];
    outlet(channel).write('gone away', (error) => said.push(error));
    expect(said.map((error) => (error as NodeJS.ErrnoException).code)).toEqual(['EPIPE']);
    expect(written().streamed).toBe('');
  });
});

describe.runIf(process.platform !== 'win32')('a run that nobody reads', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends at %s', async (signal) => {
    const args = [bin, 'analyze', fixture, '--format', 'json'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'readable');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    child.stdout.destroy();
  });
});

describe('what can be read only once', () => {
  it('is named where it cannot be read, and not the copy of it', async () => {
    const io = nodeIo();
    await expect(io.spool('no such pipe')).rejects.toThrow('no such pipe: there is no such file.');
    io.release();
  });
});
