import type { NoticeFacts } from '../notices.js';
import { byCode, type Sentences } from './by-code.js';
import { COLUMN_NOTICES } from './column-notices.js';
import type { Language } from './language.js';
import { RECORD_NOTICES } from './record-notices.js';
import { SOURCE_NOTICES } from './source-notices.js';

/** What must be known of the data: a sentence for each code, in each language. */
const NOTICES: Readonly<Record<Language, Sentences<NoticeFacts>>> = {
  en: {
    ...COLUMN_NOTICES.en,
    ...RECORD_NOTICES.en,
    source: ({ file, fact }) => `${file}: ${byCode(SOURCE_NOTICES.en)(fact)}`,
  },
  fr: {
    ...COLUMN_NOTICES.fr,
    ...RECORD_NOTICES.fr,
    source: ({ file, fact }) => `${file}\u00a0: ${byCode(SOURCE_NOTICES.fr)(fact)}`,
  },
  de: {
    ...COLUMN_NOTICES.de,
    ...RECORD_NOTICES.de,
    source: ({ file, fact }) => `${file}: ${byCode(SOURCE_NOTICES.de)(fact)}`,
  },
  es: {
    ...COLUMN_NOTICES.es,
    ...RECORD_NOTICES.es,
    source: ({ file, fact }) => `${file}: ${byCode(SOURCE_NOTICES.es)(fact)}`,
  },
};

/** What must be known of the data, in a sentence. */
export const noticeSentence = (facts: NoticeFacts, language: Language): string =>
  byCode(NOTICES[language])(facts);
