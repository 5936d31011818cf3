import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/language.js';
import { PAGE_WORDS } from '../../src/words/page.js';

describe('the words of a page', () => {
  it.each(LANGUAGES)('are all there in %s', (language) => {
    const texts = Object.values(PAGE_WORDS[language]);
    expect(Object.keys(PAGE_WORDS[language])).toEqual(Object.keys(PAGE_WORDS.en));
    for (const text of texts) expect(text.trim()).toBe(text);
    expect(texts).not.toContain('');
  });

  it('are in each language its own', () => {
    for (const language of LANGUAGES.filter((one) => one !== 'en')) {
      const english = Object.values(PAGE_WORDS.en);
      const same = Object.values(PAGE_WORDS[language]).filter((text) => english.includes(text));
      // So it is called in French too.
      expect(same).toEqual(language === 'fr' ? ['Figure'] : []);
    }
  });
});
