import type { Instrument } from '../instrument/model.js';
import type { NoticeFacts } from '../notices.js';
import type { Language } from '../words/language.js';

/** How many texts of the instrument are not there in the language that was asked for. */
export function untranslatedNotice(
  { texts }: Instrument,
  language: Language | undefined,
): readonly NoticeFacts[] {
  if (texts === undefined || language === undefined) return [];
  // An instrument that was read in another language has none of its texts in this one.
  const lacking = texts.language === language ? texts.lacking : texts.all;
  return lacking === 0 ? [] : [{ code: 'untranslated', asked: language, lacking, all: texts.all }];
}
