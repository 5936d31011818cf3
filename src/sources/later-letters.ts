import { fileBytes } from '../file-bytes.js';

const LF = 10;
/** How much is looked at: enough to tell any language. */
const ENOUGH = 1 << 18;
/** How much is taken of a line on either side of a byte beyond ASCII. */
const AROUND = 200;

/** The text round bytes beyond ASCII anywhere in a file, as lines; of a file full of them the first. */
export async function laterLetters(
  path: string,
  name: string,
  compression: 'none' | 'gzip',
): Promise<Buffer> {
  const found: Buffer[] = [];
  let length = 0;
  for await (const chunk of fileBytes(path, name, compression)) {
    for (let at = 0; at < chunk.length && length < ENOUGH; at++) {
      if (chunk[at]! < 0x80) continue;
      const end = lineEnd(chunk, at);
      const line = chunk.subarray(Math.max(chunk.lastIndexOf(LF, at) + 1, at - AROUND), end);
      found.push(Buffer.from(line), Buffer.of(LF));
      length += line.length + 1;
      at = end;
    }
    if (length >= ENOUGH) break;
  }
  return Buffer.concat(found);
}

function lineEnd(chunk: Buffer, at: number): number {
  const end = chunk.indexOf(LF, at);
  return Math.min(end < 0 ? chunk.length : end, at + AROUND);
}
