import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, matchingForm, nearest } from '../../src/matching.js';
import { anyCharacter } from '../characters.js';

/** Strings made of what is easily confused: white space, invisible characters, accents put together or not. */
const unit = fc.oneof(
  fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
  ),
  fc.constantFrom(
    'e',
    'é',
    'e\u0301',
    '\u0301',
    'Å',
    'A\u030a',
    '\u212b',
    'ﬁ',
    '각',
    'ᄀ',
    'ᅡ',
    '😀',
    'a',
    'B',
    '-',
    '0',
  ),
  fc.constantFrom('“', '”', '’', '‘', '–', '—', '−', '«', "'", '"'),
  fc.string({ unit: anyCharacter, maxLength: 1 }),
);
const text = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));

describe('the matching form', () => {
  it('does not change once more', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(matchingForm(matchingForm(text))).toBe(matchingForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('has no outer, repeated or strange white space and nothing invisible', () => {
    fc.assert(
      fc.property(text, (text) => {
        const form = matchingForm(text);
        expect(form).not.toMatch(
          /[\u2010-\u2015\u2018-\u201f\u2212]|^\s|\s$|\s\s|[^\S ]|[\u200B-\u200D\u2060\uFEFF\u00AD]/u,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same however white space is typed and letters are composed, and keeps case and words apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('é', 'Å', 'word', '5', '日本', 'x-y'), { minLength: 1 }),
        (words) => {
          const form = words.join(' ').normalize('NFC');
          expect(matchingForm(words.join(' '))).toBe(form);
          expect(matchingForm(`\u00a0 ${words.join('\t\u2003')}\r\n`)).toBe(form);
          expect(matchingForm(words.join(' ').normalize('NFD'))).toBe(form);
          expect(matchingForm(words.join(''))).toBe(words.join(''));
        },
      ),
    );
    expect(matchingForm('“Don’t”\u00a0– 10–20 −5 «x»')).toBe(`"Don't" - 10-20 -5 "x"`);
    expect(matchingForm('Yes')).not.toBe(matchingForm('yes'));
    expect(matchingForm('ﬁ')).toBe('ﬁ');
  });
});

describe('the order of strings', () => {
  const byCodePoint = (a: string, b: string): number => {
    const [x, y] = [a, b].map((text) => [...text].map((character) => character.codePointAt(0)!)) as [
      number[],
      number[],
    ];
    const at = x.findIndex((point, i) => point !== y[i]);
    if (at === -1) return x.length - y.length;
    return y[at] === undefined ? 1 : x[at]! - y[at]!;
  };
  const wellFormed = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'b', '\uff21', '😀', '\ud7ff', '\ue000', '\uffff', '𐀀'),
      fc.string({ unit: anyCharacter, maxLength: 1 }),
    ),
    maxLength: 5,
  });

  it('is that of code points', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Math.sign(byCodePoint(a, b)));
      }),
      { numRuns: 3000 },
    );
    expect(compareText('\u{1f600}', '\uff21')).toBeGreaterThan(0);
  });

  it('is an order: equal only to itself, the other way round the opposite, three in a row', () => {
    const any = fc.string({ unit: anyCharacter, maxLength: 4 });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(compareText(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareText(a, b))).toBe(0 - Math.sign(compareText(b, a)));
        const [x, y, z] = [a, b, c].sort(compareText) as [string, string, string];
        expect(compareText(x, y) <= 0 && compareText(y, z) <= 0 && compareText(x, z) <= 0).toBe(true);
      }),
    );
  });
});

describe('the nearest word', () => {
  it.each([
    ['hihg', 'high'],
    ['medum', 'medium'],
    ['NONE', 'none'],
    ['xyz', undefined],
    ['no', undefined],
    ['', undefined],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, ['none', 'low', 'medium', 'high'])).toBe(expected);
  });

  it('is the first of equals', () => {
    expect(nearest('cart', ['care', 'card', 'dart'])).toBe('care');
  });
});
