import iconv from 'iconv-lite';

/** A decoder for an MS-DOS code page such as "cp850", in which every byte is a character. */
export function codePageDecoder(name: string): (chunk: Uint8Array | undefined) => string {
  const decoder = iconv.getDecoder(name);
  return (chunk) => (chunk === undefined ? (decoder.end() ?? '') : decoder.write(Buffer.from(chunk)));
}
