import { describe, expect, it } from 'vitest';
import { mostPlausible } from '../../src/sources/guess-encoding.js';

/** The bytes of a text in an encoding of one byte a character. */
function bytesIn(encoding: string, text: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((character) => byteOf.get(character)!));
}

const file = (encoding: string, answers: readonly string[]): Buffer =>
  bytesIn(
    encoding,
    `id,q\n${Array.from({ length: 30 }, (_, i) => `${i},"${answers[i % answers.length]}"\n`).join('')}`,
  );

describe('an encoding of one byte a character', () => {
  it.each<[string, readonly string[]]>([
    ['windows-1252', ['Créée', 'Là', 'À côté', 'Oui, très']],
    ['macintosh', ['Ja, häufig', 'Nein', 'Für später']],
    ['windows-1251', ['Да', 'Нет', 'Не знаю']],
    ['koi8-r', ['Да', 'Нет', 'Не знаю']],
    ['iso-8859-5', ['Да', 'Нет', 'Не знаю']],
    ['iso-8859-8', ['כן', 'לא', 'לא יודע']],
  ])('is read as %s', (encoding, answers) => {
    expect(mostPlausible('x.csv', file(encoding, answers))).toBe(encoding);
  });

  it.each<[string, readonly string[]]>([
    ['windows-1253', ['Ναι', 'Όχι', 'Δεν ξέρω']],
    ['windows-1256', ['نعم', 'لا', 'لا أعرف']],
    ['windows-874', ['ใช่', 'ไม่', 'ไม่รู้']],
  ])('is not taken for a Western one where it is %s', (encoding, answers) => {
    expect(() => mostPlausible('x.csv', file(encoding, answers))).toThrow('--encoding');
  });
});
