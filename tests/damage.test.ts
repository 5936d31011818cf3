import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAndMonth, rangeIn, rangeInDate, readAsUtf8, widthOfCodes, withZeros } from '../src/damage.js';

/** What stands in the first places of Windows-1252 above ASCII, in the order of their bytes; the rest are as in Latin-1. */
const FIRST = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text that a program shows which takes UTF-8 for Windows-1252. */
const misread = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? FIRST[byte - 0x80]! : String.fromCharCode(byte)))
    .join('');

describe('a text in the wrong encoding', () => {
  it('is found, however often it was misread, and nothing else of the text is touched', () => {
    const letter = fc.constantFrom(...'aZ 1-;ÄÉîõœŒß€’“–…žŠÿŁąğİ日😀');
    const text = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 3 }), (text, times) => {
        // A few texts mean something either way, such as ÉŒ.
        fc.pre(readAsUtf8(text) === undefined);
        let shown = text;
        for (let i = 0; i < times; i++) shown = misread(shown);
        expect(readAsUtf8(shown)).toBe(shown === text ? undefined : text);
      }),
    );
  });

  it.each(['Très', 'SÃO PAULO', 'São', 'ÅÄÖ', 'naïve', '1 000 €', '25 °C', 'Ÿ', 'Ãb', '', 'plain', '日本'])(
    'is none: %j',
    (text) => {
      expect(readAsUtf8(text)).toBeUndefined();
    },
  );
});

describe('a date that was a range', () => {
  it.each([
    ['5-Jan', [1, 5]],
    ['10-Jun', [6, 10]],
    ['Nov-50', [11, 50]],
    ['05. Jan', [1, 5]],
    ['02.Mrz', [2, 3]],
    ['2-févr.', [2, 2]],
    ['10-août', [8, 10]],
    ['5-ene', [1, 5]],
    ['Dec-20', [12, 20]],
    ['Dez 20', [12, 20]],
  ] as const)('%j is %j', (text, range) => {
    expect(rangeInDate(text)).toEqual(range);
  });

  it.each([
    '1-5',
    '5-Janvier-2020',
    'Jan',
    '32-Jan',
    '0-Jan',
    'Nov-00',
    '5-Foo',
    'Nov 2020',
    '5 years',
    '50+',
  ])('is none: %j', (text) => {
    expect(rangeInDate(text)).toBeUndefined();
  });

  it.each([
    ['2024-01-05', [1, 5]],
    ['2024-01-05 00:00:00', [1, 5]],
    ['05/01/2024', [1, 5]],
    ['5.1.24', [1, 5]],
    ['1999-01-05', undefined],
    ['1-5', undefined],
  ] as const)('may have a year: %j is %j', (text, range) => {
    expect(dayAndMonth(text)).toEqual(range);
  });

  it.each([
    ['1-5', [1, 5]],
    ['11–50 people', [11, 50]],
    ['1 to 5', [1, 5]],
    ['3/5', [3, 5]],
    ['$1-5', [1, 5]],
    ['50+', undefined],
    ['1-500', undefined],
    ['less than 5', undefined],
  ] as const)('is looked for among options: %j is %j', (text, range) => {
    expect(rangeIn(text)).toEqual(range);
  });
});

describe('a code that has lost its zeros', () => {
  it.each([
    [['01', '02', '12'], 2],
    [['01', '002'], undefined],
    [['1', '12', 'a'], undefined],
  ] as const)('%j have the width %j', (codes, width) => {
    expect(widthOfCodes(codes)).toBe(width);
  });

  it('is as wide as the others', () => {
    expect([withZeros('7', 2), withZeros('7', 3), withZeros('12', 2), withZeros('a', 2)]).toEqual([
      '07',
      '007',
      undefined,
      undefined,
    ]);
  });
});
