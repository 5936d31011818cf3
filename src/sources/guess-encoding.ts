import { analyse } from 'chardet';
import { badData } from '../errors.js';

/** Encodings of Latin letters that are told apart by how the text reads. */
const LATIN = ['windows-1252', 'macintosh'] as const;
/** Of a hundred, how sure the detector must be of another script: below, it takes Greek or Arabic for Hebrew. */
const SURE = 70;

/**
 * Of bytes that are not UTF-8, the encoding as which they read best.
 *
 * The detector names the encodings of other scripts; between Windows and Mac, which it does not know, the better reading
 * wins: accented letters inside words, spaces and quotes between them, no capital in the middle of a word.
 * @throws SurveyError `not-text`, `unknown-script`
 */
export function mostPlausible(name: string, head: Buffer): string {
  const [best] = analyse(head);
  if (best && best.confidence >= SURE && !/^(ISO-8859-[129]|windows-125[024]|UTF-)/i.test(best.name)) {
    if (decodedOrNot(head, best.name) !== undefined) return new TextDecoder(best.name).encoding;
  }
  if (isOtherScript(head)) {
    throw badData(
      'unknown-script',
      `${name} is text in another script than Latin, in an encoding that its letters do not tell. Say which it is, such as ` +
        '--encoding windows-1253 (Greek), windows-1256 (Arabic), windows-874 (Thai), shift_jis, or save it again as "CSV UTF-8".',
    );
  }
  const ranked = LATIN.map((encoding) => ({ encoding, score: plausibility(head, encoding) })).sort(
    (a, b) => b.score - a.score,
  );
  if (ranked[0]!.score === Number.NEGATIVE_INFINITY) {
    throw badData(
      'not-text',
      `${name} is text in no encoding that is known here. Save it again as "CSV UTF-8", or say --encoding.`,
    );
  }
  return ranked[0]!.encoding;
}

/** Fewer words tell nothing of a script. */
const SOME = 3;

/** Whether most words beyond ASCII, of which there are some, have no letter of it: accented words have. */
function isOtherScript(head: Buffer): boolean {
  const words = head.toString('latin1').match(/[A-Za-z\x80-\xff]{2,}/g) ?? [];
  const beyond = words.filter((word) => /[\x80-\xff]/.test(word));
  const other = beyond.filter((word) => !/[A-Za-z]/.test(word)).length;
  return other >= SOME && 2 * other > beyond.length;
}

/** Without `fatal` some versions of Node read Windows-1252 as ISO-8859-1. */
function decodedOrNot(head: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}

function plausibility(head: Buffer, encoding: string): number {
  const text = decodedOrNot(head, encoding);
  if (text === undefined || /[\u0080-\u009f]/.test(text)) return Number.NEGATIVE_INFINITY;
  let score = 0;
  for (const { 0: found, index } of text.matchAll(/[^\0-\x7f]/g)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
    const isLetter = /\p{L}/u.test(found);
    if (/[\u00a0\u2018\u2019\u201c\u201d\u2013\u2014\u2026]/.test(found)) score += 1;
    else if (isLetter && /\p{Lu}/u.test(found) && /\p{Ll}/u.test(before)) score -= 2;
    else if (isLetter && (/\p{L}/u.test(before) || /\p{L}/u.test(after))) score += 1;
    else score -= 1;
  }
  return score;
}
