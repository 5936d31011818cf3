import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { SurveyError } from '../src/errors.js';
import { fileBytes } from '../src/file-bytes.js';

const folder = mkdtempSync(join(tmpdir(), 'crn-survey-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'file');

async function read(content: Uint8Array, compression: 'none' | 'gzip') {
  writeFileSync(path, content);
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  for await (const chunk of fileBytes(path, 'x', compression, (bytes) => hash.update(bytes)))
    chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), sha256: hash.digest('hex') };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function refusal(content: Uint8Array): Promise<SurveyError> {
  const error = await read(content, 'gzip').catch((error: unknown) => error);
  expect(error).toBeInstanceOf(SurveyError);
  return error as SurveyError;
}

const member = gzipSync('a,b\n1,2\n');
const other = gzipSync('3,4\n');

describe('the bytes of a file', () => {
  it('are what is in it, packed or not, and the hash is of the disk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.nat(700), async (bytes, times) => {
        const content = Buffer.concat(Array.from({ length: times }, () => bytes));
        const packed = Buffer.concat([gzipSync(content), Buffer.alloc(times % 3)]);
        expect(await read(content, 'none')).toEqual({ bytes: content, sha256: hashOf(content) });
        expect(await read(packed, 'gzip')).toEqual({ bytes: content, sha256: hashOf(packed) });
      }),
      { numRuns: 30 },
    );
  });

  it('are of all packed parts, and padding is no part', async () => {
    expect((await read(Buffer.concat([member, other]), 'gzip')).bytes.toString()).toBe('a,b\n1,2\n3,4\n');
    const padded = Buffer.concat([member, Buffer.alloc(600_000)]);
    expect(await read(padded, 'gzip')).toEqual({ bytes: Buffer.from('a,b\n1,2\n'), sha256: hashOf(padded) });
  });

  it.each([
    ['cut off', member.subarray(0, -3)],
    ['cut off in its head', member.subarray(0, 5)],
    ['cut off in its second part', Buffer.concat([member, other.subarray(0, 1)])],
    ['followed by something else', Buffer.concat([member, Buffer.from('hello')])],
    ['followed by a part behind padding', Buffer.concat([member, Buffer.alloc(300_000), other])],
    ['changed', Buffer.concat([member.subarray(0, -6), Buffer.from([1]), member.subarray(-5)])],
  ])('of a packed file that is %s are refused', async (_how, content) => {
    const { code, status, message } = await refusal(content);
    expect([code, status]).toEqual(['damaged-gzip', 2]);
    expect(message).toContain('x: the compressed file is cut off or damaged');
  });

  it('can be left unread', async () => {
    writeFileSync(path, gzipSync(Buffer.alloc(5_000_000, 'a,b\n')));
    for await (const chunk of fileBytes(path, 'x', 'gzip')) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });
});
