import { createReadStream } from 'node:fs';
import { badData } from '../errors.js';
import type { Input } from '../read-plan.js';

const CHUNK = 1 << 18;
type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The bytes of a file as UTF-8, whatever it is written in.
 * @param onBytes gets the bytes as they stand in the file
 * @throws SurveyError `undecodable` at the first byte that is not text in the file's encoding
 */
export async function* utf8Bytes(
  input: Input,
  onBytes: (chunk: Buffer) => void = () => {},
): AsyncGenerator<Buffer> {
  const file = createReadStream(input.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
  const { encoding } = input.plan;
  let bytes = 0;
  const took = (chunk: Buffer): void => {
    onBytes(chunk);
    bytes += chunk.length;
    input.onRead?.(bytes);
  };
  if (encoding === 'utf-8') {
    for await (const chunk of file) {
      took(chunk);
      yield chunk;
    }
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  const read = (chunk?: Buffer): Buffer => {
    const text = decode(decoder, chunk, input, line);
    line += text.split(/\r\n|\n|\r/).length - 1;
    return Buffer.from(text);
  };
  for await (const chunk of file) {
    took(chunk);
    yield read(chunk);
  }
  yield read();
}

function decode(decoder: Decoder, chunk: Buffer | undefined, { name, plan }: Input, line: number): string {
  try {
    const text = decoder.decode(chunk, { stream: chunk !== undefined });
    if (!/[\u0080-\u009f]/.test(text)) return text;
  } catch {
    // Said below, as for bytes that the decoder lets through although they are no text.
  }
  throw badData(
    'undecodable',
    `${name}, line ${line} or later: a byte is not ${plan.encoding} text. Say which encoding it is in with --encoding.`,
  );
}
