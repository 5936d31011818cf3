import { badData } from '../errors.js';
import { fileBytes } from '../file-bytes.js';
import type { Input } from '../read-plan.js';
import { type Decode, decoderFor } from '../text-decoder.js';
import { memoryGuard } from './memory.js';

/**
 * The bytes of a file as UTF-8, unpacked, whatever it is written in.
 * @param onBytes gets the bytes as they lie on disk: for a compressed file the compressed ones
 * @throws SurveyError `out-of-memory` where what is made of them does not fit; `undecodable` at the first byte that is not text in the file's encoding
 */
export async function* utf8Bytes(
  input: Input,
  onBytes: (chunk: Buffer) => void = () => {},
): AsyncGenerator<Buffer> {
  const { encoding, compression } = input.plan;
  let guard = (): void => {};
  let bytes = 0;
  const file = fileBytes(input.path, input.name, compression, (chunk) => {
    guard();
    onBytes(chunk);
    bytes += chunk.length;
    input.onRead?.(bytes);
  });
  const decoder = await decoderFor(encoding);
  let line = 1;
  const read = (chunk?: Buffer): Buffer => {
    const text = decode(decoder, chunk, input, line);
    line += text.split(/\r\n|\n|\r/).length - 1;
    return Buffer.from(text);
  };
  let chunks = 0;
  for await (const chunk of file) {
    chunks += 1;
    // A file of one chunk fits.
    if (chunks === 2) {
      const { heapUse } = await import('./heap.js');
      guard = memoryGuard(input.name, heapUse);
    }
    yield encoding === 'utf-8' ? chunk : read(chunk);
  }
  if (encoding !== 'utf-8') yield read();
}

function decode(decoder: Decode, chunk: Buffer | undefined, { name, plan }: Input, line: number): string {
  try {
    const text = decoder(chunk);
    if (!/[\u0080-\u009f]/.test(text)) return text;
  } catch {
    // Said below, as for bytes that the decoder lets through although they are no text.
  }
  throw badData(
    'undecodable',
    `${name}, line ${line} or later: a byte is not ${plan.encoding} text. Say which encoding it is in with --encoding.`,
  );
}
