import { isUtf8 } from 'node:buffer';
import { badData, cannotRun } from '../errors.js';
import { encodingNamed } from '../text-decoder.js';

/** What bytes of a file are text in. */
export interface Detected {
  /** As `encodingNamed` calls it. */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  /** Whether it follows from how the text looks and not from the bytes alone. */
  readonly guessed: boolean;
  /** The next best guess, where the text reads otherwise by it. */
  readonly other?: string | undefined;
}

/**
 * What a file is text in, from its first bytes: a byte order mark, else UTF-8 where the bytes allow nothing else, else
 * the most plausible reading. A guess is to be printed, and `asked` overrules it.
 * @param later lines further down that hold bytes beyond ASCII, where they were looked for
 * @throws SurveyError `not-text`, `unknown-encoding`
 */
export async function detectEncoding(
  name: string,
  head: Buffer,
  complete: boolean,
  asked?: string,
  later?: Uint8Array,
): Promise<Detected> {
  const marked = MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (asked !== undefined) {
    return { encoding: labelOf(asked), byteOrderMark: marked?.encoding === labelOf(asked), guessed: false };
  }
  if (marked) return { encoding: marked.encoding, byteOrderMark: true, guessed: false };
  const wide = withoutMark(head);
  if (wide !== undefined) return { encoding: wide, byteOrderMark: false, guessed: true };
  if (head.includes(0))
    throw badData('not-text', `${name} holds zero bytes: it is not text. Save it as "CSV UTF-8".`);
  const start = complete ? head : wholeCharacters(head);
  const bytes = later ? Buffer.concat([start, later]) : start;
  if (isUtf8(bytes)) return { encoding: 'utf-8', byteOrderMark: false, guessed: false };
  // A slip in a file that is UTF-8 otherwise is a slip, and not another encoding: it is refused when it is read.
  if (isMostlyUtf8(bytes)) return { encoding: 'utf-8', byteOrderMark: false, guessed: false };
  const { mostPlausible } = await import('./guess-encoding.js');
  return { ...(await mostPlausible(name, bytes)), byteOrderMark: false, guessed: true };
}

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function labelOf(asked: string): string {
  const encoding = encodingNamed(asked);
  if (encoding !== undefined) return encoding;
  throw cannotRun(
    'unknown-encoding',
    `--encoding ${asked}: there is no such encoding; try utf-8, utf-16le, windows-1252, macintosh or cp850.`,
  );
}

/** UTF-16 without a mark: in a text that is mostly ASCII every other byte is zero. */
function withoutMark(head: Buffer): string | undefined {
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const most = 0.6 * (length / 2);
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** The bytes without a character that is cut off at their end. */
function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) return bytes;
  }
  return bytes;
}

/** Whether more characters beyond ASCII are valid UTF-8 than are not. */
function isMostlyUtf8(head: Buffer): boolean {
  const beyond = new TextDecoder('utf-8').decode(head).match(/[^\0-\x7f]/g) ?? [];
  const bad = beyond.filter((character) => character === '\ufffd').length;
  return beyond.length - bad > bad;
}
