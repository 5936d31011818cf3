import { closeSync, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream';
import type { Gunzip } from 'node:zlib';
import { cannotRun } from './errors.js';
import { fileFailure } from './file-failure.js';

const CHUNK = 1 << 18;

/**
 * The bytes of a file, unpacked where it is compressed.
 * @param onBytes gets the bytes as they lie on disk, packed where the file is
 * @throws SurveyError `damaged-gzip` when a compressed file is cut off, damaged, or holds something else besides
 */
export async function* fileBytes(
  path: string,
  name: string,
  compression: 'none' | 'gzip',
  onBytes: (chunk: Buffer) => void = () => {},
): AsyncGenerator<Buffer> {
  let seen = 0;
  let isUnpacked = false;
  const onDisk = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of chunksFrom(path, 0)) {
      if (isUnpacked) return;
      seen += chunk.length;
      onBytes(chunk);
      yield chunk;
    }
  };
  try {
    if (compression === 'none') {
      yield* onDisk();
      return;
    }
    const { createGunzip } = await import('node:zlib');
    const unpacked = createGunzip();
    pipeline(onDisk, unpacked, () => {
      // What goes wrong is thrown where the bytes are taken.
    });
    yield* unpacked as AsyncIterable<Buffer>;
    isUnpacked = true;
    await refuseMore(path, unpacked, (chunk, at) => {
      onBytes(chunk.subarray(Math.max(0, seen - at)));
    });
  } catch (error) {
    throw isDamage(error) ? damaged(name) : fileFailure(name, error);
  }
}

/** Bytes from a place on. Between chunks others get their turn: Ctrl-C, what writes to the terminal. */
async function* chunksFrom(path: string, start: number): AsyncGenerator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (let at = start; ; ) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK);
      const length = readSync(file, chunk, 0, CHUNK, at);
      if (length === 0) return;
      at += length;
      yield chunk.subarray(0, length);
      if (length === CHUNK) await new Promise(setImmediate);
    }
  } finally {
    closeSync(file);
  }
}

const DAMAGED = 'Z_DATA_ERROR';

/** Zeros may follow a packed file, as padding; data behind them would be passed over without a word. */
async function refuseMore(
  path: string,
  { bytesWritten }: Gunzip,
  onRest: (chunk: Buffer, at: number) => void,
): Promise<void> {
  let at = bytesWritten;
  for await (const chunk of chunksFrom(path, at)) {
    if (chunk.some((byte) => byte !== 0)) throw Object.assign(new Error(), { code: DAMAGED });
    onRest(chunk, at);
    at += chunk.length;
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['Z_BUF_ERROR', DAMAGED].includes(String(error.code));

const damaged = (name: string): Error =>
  cannotRun('damaged-gzip', `${name}: the compressed file is cut off or damaged. Export or copy it again.`);
