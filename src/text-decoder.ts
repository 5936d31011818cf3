/** Makes text of bytes, chunk by chunk; without a chunk, of what is left at the end. Throws at bytes that are no text. */
export type Decode = (chunk: Uint8Array | undefined) => string;

/** MS-DOS code pages, by any of the names people give them; the platform's own decoder has only some encodings of the web. */
const CODE_PAGE = /^(?:cp|ibm|dos|oem)?[-_ ]?(437|7\d\d|8[5-6]\d)$/i;

/**
 * The name by which plans call an encoding: a label of the WHATWG Encoding Standard, or a code page such as "cp850".
 * @returns undefined when there is no such encoding
 */
export function encodingNamed(asked: string): string | undefined {
  try {
    return new TextDecoder(asked).encoding;
  } catch {
    const page = CODE_PAGE.exec(asked.trim())?.[1];
    return page !== undefined && CODE_PAGES.includes(page) ? `cp${page}` : undefined;
  }
}

const CODE_PAGES = [
  ...['437', '737', '775', '850', '852', '855', '857', '858'],
  ...['860', '861', '862', '863', '864', '865', '869'],
];

/** A decoder for an encoding as `encodingNamed` calls it. */
export async function decoderFor(encoding: string): Promise<Decode> {
  if (encoding.startsWith('cp')) {
    const { codePageDecoder } = await import('./code-pages.js');
    return codePageDecoder(encoding);
  }
  // Without `fatal` some versions of Node read Windows-1252 as ISO-8859-1.
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined });
}

/** What each byte beyond ASCII says in an encoding of one byte for each character; empty where it says nothing. */
export async function lettersOf(encoding: string): Promise<readonly string[]> {
  const decode = await decoderFor(encoding);
  return Array.from({ length: 128 }, (_, i) => {
    try {
      return decode(Uint8Array.of(128 + i));
    } catch {
      return '';
    }
  });
}
