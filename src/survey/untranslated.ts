import type { Instrument } from '../instrument/model.js';
import type { Notice } from '../issues.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';

/** Says how many texts of the instrument are not there in the language that was asked for. */
export function untranslatedNotice({ texts }: Instrument, language: Language | undefined): readonly Notice[] {
  if (texts === undefined || language === undefined) return [];
  // An instrument that was read in another language has none of its texts in this one.
  const lacking = texts.language === language ? texts.lacking : texts.all;
  if (lacking === 0) return [];
  return [{ code: 'untranslated', message: LABEL_WORDS[language].untranslated(lacking, texts.all) }];
}
