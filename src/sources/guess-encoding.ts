import { analyse } from 'chardet';
import { badData } from '../errors.js';
import { decoderFor } from '../text-decoder.js';
import { likelihoodOf } from './alphabets.js';

/** Encodings of Latin letters, which are told apart by how the text reads; of several that read alike the first. */
const LATIN = [
  ...['windows-1252', 'macintosh', 'windows-1250', 'iso-8859-2', 'windows-1254', 'cp850', 'cp437'],
] as const;
/** The two that nearly all files are in; for another one, a letter or two are not enough. */
const USUAL = ['windows-1252', 'macintosh'];
const UNUSUAL = Math.log(0.05);
/** Of a hundred, how sure the detector must be of another script: below, it takes Greek or Arabic for Hebrew. */
const SURE = 70;

/** The encoding as which bytes read best, and the next best one as which they read otherwise. */
export interface Guess {
  readonly encoding: string;
  readonly other: string | undefined;
}

/**
 * Of bytes that are not UTF-8, the encoding as which they read best.
 *
 * The detector names the encodings of other scripts; among those of Latin letters the likeliest reading wins: letters of
 * one language, spaces and quotes between words, no capital in the middle of one.
 * @throws SurveyError `not-text`, `unknown-script`
 */
export async function mostPlausible(name: string, head: Buffer): Promise<Guess> {
  const [best] = analyse(head);
  if (best && best.confidence >= SURE && !/^(ISO-8859-[129]|windows-125[024]|UTF-)/i.test(best.name)) {
    if ((await decodedOrNot(head, best.name)) !== undefined) {
      return { encoding: new TextDecoder(best.name).encoding, other: undefined };
    }
  }
  if (isOtherScript(head)) {
    throw badData(
      'unknown-script',
      `${name} is text in another script than Latin, in an encoding that its letters do not tell. Say which it is, such as ` +
        '--encoding windows-1253 (Greek), windows-1256 (Arabic), windows-874 (Thai), shift_jis, or save it again as "CSV UTF-8".',
    );
  }
  const readings: { encoding: string; text: string; score: number }[] = [];
  for (const encoding of LATIN) {
    const text = await decodedOrNot(head, encoding);
    if (text !== undefined)
      readings.push({ encoding, text, score: plausibility(text) + (USUAL.includes(encoding) ? 0 : UNUSUAL) });
  }
  const [first, ...others] = readings.sort((a, b) => b.score - a.score);
  if (!first) {
    throw badData(
      'not-text',
      `${name} is text in no encoding that is known here. Save it again as "CSV UTF-8", or say --encoding.`,
    );
  }
  return { encoding: first.encoding, other: others.find(({ text }) => text !== first.text)?.encoding };
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

/** The text; undefined where bytes are none. */
async function decodedOrNot(head: Buffer, encoding: string): Promise<string | undefined> {
  try {
    const text = (await decoderFor(encoding))(head);
    return /[\u0080-\u009f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What stands between words in many languages, or is written behind numbers. */
const MARK =
  /[\u00a0\u00a1\u00ab\u00b0\u00b7\u00bb\u00bf\u2018-\u201a\u201c-\u201e\u2013\u2014\u2022\u2026\u20ac]/;
const APOSTROPHE = '\u2019';
const LIKELY_MARK = Math.log(0.05);
const CAPITAL_INSIDE = Math.log(0.01);
const UNLIKELY = Math.log(1e-5);

/** How likely a text is: a logarithm, of which only the order counts. */
function plausibility(text: string): number {
  const letters = new Map<string, number>();
  let score = 0;
  for (const { 0: found, index } of text.matchAll(/[^\0-\x7f]/g)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
    const isInside = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    if (/\p{L}/u.test(found)) {
      const small = found.toLowerCase();
      letters.set(small, (letters.get(small) ?? 0) + 1);
      if (/\p{Lu}/u.test(found) && /\p{Ll}/u.test(before)) score += CAPITAL_INSIDE;
    } else if (MARK.test(found) && (!isInside || found === APOSTROPHE)) score += LIKELY_MARK;
    else score += UNLIKELY;
  }
  return score + likelihoodOf(letters);
}
