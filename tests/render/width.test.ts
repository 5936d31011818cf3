import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes, printable } from '../../src/render/width.js';
import { longestPiece, wrap } from '../../src/render/wrap.js';
import { anyCharacter } from '../characters.js';
import { label } from './documents.js';

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe('the width of a text in cells', () => {
  it.each([
    ['', 0],
    ['Basic Research', 14],
    ['Größe – 34ᵃ', 11],
    ['希少疾患', 8],
    ['한국어', 6],
    ['ﾊﾝｶｸ', 4],
    ['Ｆｕｌｌ', 8],
    ['e\u0301\u0302', 1],
    ['\u115f', 2],
    ['\u1112\u1161\u11ab', 2],
    ['a\u200bb\ufeffc', 3],
    ['🫠', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🏳️‍🌈', 2],
    ['🇫🇷🇩🇪', 4],
    ['👍🏽', 2],
    ['❤', 1],
    ['❤️', 2],
    ['1️⃣', 2],
    ['©', 1],
    ['−±≤', 3],
    ['𝛼', 1],
    ['𠮷', 2],
    ['Ελλάδα', 6],
    ['Україна', 7],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('of parts adds up to that of the whole', () => {
    fc.assert(
      fc.property(label, (text) => {
        const whole = printable(text);
        const parts = graphemes(whole);
        expect(parts.join('')).toBe(whole);
        expect(parts.reduce((sum, one) => sum + displayWidth(one), 0)).toBe(displayWidth(whole));
      }),
    );
  });
});

describe('a text made printable', () => {
  it.each([
    ['\u001b[31mred', '\ufffd[31mred'],
    ['a\tb\nc\rd\u0085e\u2028f', 'a b c d e f'],
    ['\u009b2J\u0000', '\ufffd2J\ufffd'],
    ['\u202eabc', '\ufffdabc'],
    ['half \ud83d', 'half \ufffd'],
    ['whole 😀', 'whole 😀'],
    ['Dampf\u00adschiff', 'Dampfschiff'],
    ['no \ufffe character \uffff', 'no \ufffd character \ufffd'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('cannot steer a terminal, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.oneof(label, fc.string({ unit: anyCharacter })), (text) => {
        const safe = printable(text);
        expect(safe).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect(safe).not.toMatch(/\p{Surrogate}/u);
        expect(printable(safe)).toBe(safe);
      }),
    );
  });
});

describe('a wrapped text', () => {
  it('has no line wider than asked, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(label.map(printable), fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(squeezed(lines.join(''))).toBe(squeezed(text));
        // What a reader sees as one character is never broken, also where it is wider than the line.
        const most = Math.max(width, ...graphemes(text).map(displayWidth));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('breaks no piece that fits in a line', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.nat(20), (text, more) => {
        const width = longestPiece(text) + more;
        expect(wrap(text, width).join(' ')).toBe(text);
      }),
    );
  });

  it('may be broken in ASCII where it may be broken in any script', () => {
    const anyScript = /(?<=[\p{L}\p{N})\]][-/])(?=[\p{L}(])/u;
    const word = fc.string({ unit: fc.constantFrom(...'abZ09-/()[].,_'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, (text) => {
        const pieces = text.split(anyScript);
        expect(longestPiece(text)).toBe(Math.max(...pieces.map(({ length }) => length)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Drug/Therapeutics', 12, ['Drug/', 'Therapeutics']],
    ['1. A; 2.\u00a0希少疾患', 10, ['1. A;', '2.\u00a0希少疾', '患']],
    ['Public-Private Partnership', 11, ['Public-', 'Private', 'Partnership']],
    ['scored 4-5', 8, ['scored', '4-5']],
    ['Intervals: 95 %.', 14, ['Intervals:', '95 %.']],
    ['weight, %', 8, ['weight,', '%']],
    ['希少疾患、調査', 8, ['希少疾', '患、調査']],
    ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['an abcdefgh', 4, ['an', 'abcd', 'efgh']],
  ])('%s at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
