import type { Language } from '../words/language.js';
import type { Option, TextsFound } from './model.js';
import type { TextFile } from './schema.js';
import { alsoOf, own } from './words.js';

/** Takes one language out of texts that may be there in several. */
export interface Texts {
  readonly language: Language;
  /** The text in the language; where it is not there, in the instrument's own, else in the first. */
  readonly words: (text: TextFile) => string;
  /** An option as written, its label in one language and its other forms beside it. */
  readonly option: (file: OptionFile) => Option;
  /** What was found so far: how many different texts, and how many of them not in the language. */
  readonly found: () => TextsFound;
}

interface OptionFile {
  readonly id: string;
  readonly label: TextFile;
  readonly also?: readonly string[] | undefined;
}

const LETTER = /\p{L}/u;

/**
 * @param mother the instrument's own language: what a text is in that stands alone
 */
export function textsIn(language: Language, mother: string): Texts {
  const all = new Set<string>();
  const lacking = new Set<string>();
  const words = (text: TextFile): string => {
    const byLanguage = typeof text === 'string' ? { [mother]: text } : text;
    const there = own(byLanguage, language);
    const shown = there ?? own(byLanguage, mother) ?? Object.values(byLanguage)[0] ?? '';
    // A year or a band of numbers is the same in all languages.
    if (LETTER.test(shown)) {
      all.add(shown);
      if (there === undefined) lacking.add(shown);
    }
    return shown;
  };
  return {
    language,
    words,
    option: ({ id, label, also }) => ({ id, label: words(label), ...alsoOf(label, also) }),
    found: () => ({ language, all: all.size, lacking: lacking.size }),
  };
}
