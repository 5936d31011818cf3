import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/language.js';
import { OFFICE_WORDS } from '../../src/words/office.js';

describe.each(LANGUAGES)('the words of documents in %s', (language) => {
  const words = OFFICE_WORDS[language];

  it('are all there, and the ends of an interval are called as the columns call them', () => {
    for (const word of Object.values(words)) expect(word.trim()).not.toBe('');
    expect(words.unrounded).toContain(words.low);
    expect(words.unrounded).toContain(words.high);
    expect(words.low).not.toBe(words.high);
  });

  it('name captions by one plain word each, as Word counts them by it', () => {
    expect(words.table).toMatch(/^[A-Za-z]+$/);
    expect(words.figure).toMatch(/^[A-Za-z]+$/);
    expect(words.table).not.toBe(words.figure);
  });
});
