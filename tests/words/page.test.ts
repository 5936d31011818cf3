import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/language.js';
import { OFFICE_WORDS } from '../../src/words/office.js';
import { PAGE_WORDS } from '../../src/words/page.js';
import { PART_WORDS } from '../../src/words/parts.js';
import { TABLE_WORDS } from '../../src/words/tables.js';

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

  it('are the same as those of documents where both say something', () => {
    for (const language of LANGUAGES) expect(OFFICE_WORDS[language]).toMatchObject(PART_WORDS[language]);
    for (const language of LANGUAGES) expect(PAGE_WORDS[language]).toMatchObject(PART_WORDS[language]);
    for (const language of LANGUAGES) expect(OFFICE_WORDS[language].item).toBe(TABLE_WORDS[language].item);
  });
});
