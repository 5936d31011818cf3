import { describe, expect, it } from 'vitest';
import { decoders } from '../../src/instrument/decode.js';
import type { Meaning } from '../../src/instrument/meaning.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import type { IssueFacts } from '../../src/issues.js';
import type { Raw } from '../../src/tally.js';
import { instrumentText, options } from './instrument-text.js';

const instrument = parseInstrument(
  instrumentText(
    [
      { id: 'one', type: 'single', options: options('a', 'b') },
      { id: 'many', type: 'multi', separator: ';', options: options('a', 'b', 'c', 'none'), none: ['none'] },
      { id: 'boxes', type: 'multi', columns: { a: 'box_a', b: 'box_b' }, options: options('a', 'b') },
      { id: 'rate', type: 'rating', scale: 'five', items: [{ id: 'rate_x', label: 'X' }] },
      { id: 'whole', type: 'number', min: -5, max: 10 },
      { id: 'exact', type: 'number', decimals: 2 },
      { id: 'say', type: 'text' },
    ],
    {
      missing: [{ code: -99, reason: 'refused' }],
      scales: { five: { levels: [1, 2, 3, 4, 5], outside: [{ code: 'dk', label: "Don't know" }] } },
    },
  ),
);
const all = decoders(instrument);
const decode = (column: string, raw: Raw) => all.get(column)!(raw);

const chosen = (...ids: readonly string[]): Meaning => ({ is: 'chosen', ids });
const missing = (reason: string): Meaning => ({ is: 'missing', reason });
const number = (units: number): Meaning => ({ is: 'number', units });

describe('a raw answer', () => {
  it.each<[string, Raw, Meaning]>([
    ['one', 'a', chosen('a')],
    ['one', ' Label\u00a0 b\n', chosen('b')],
    ['one', null, missing('no-answer')],
    ['one', '', missing('no-answer')],
    ['one', ' \u200b', missing('no-answer')],
    ['one', ' -99 ', missing('refused')],
    ['many', 'c; a ;a', chosen('a', 'c')],
    ['many', ';', missing('no-answer')],
    ['many', 'none', chosen('none')],
    ['box_a', 'TRUE', { is: 'box', ticked: true }],
    ['box_a', 'label a', { is: 'box', ticked: true }],
    ['box_a', '0.0', { is: 'box', ticked: false }],
    ['box_a', null, missing('no-answer')],
    ['rate_x', '4', chosen('4')],
    ['rate_x', '+4.00', chosen('4')],
    ['rate_x', '04', missing('invalid')],
    ['rate_x', 'Don’t know', chosen('dk')],
    ['rate_x', "don't know", missing('invalid')],
    ['rate_x', "Don't know", chosen('dk')],
    ['whole', '-5', number(-5)],
    ['whole', '007.0', number(7)],
    ['exact', '2.5', number(250)],
    ['exact', '-0.05', number(-5)],
    ['exact', '90071992547409.91', number(9007199254740991)],
    ['exact', '90071992547409.93', { is: 'number', units: 9007199254740992, exact: '9007199254740993' }],
    ['exact', '7,5', number(750)],
    ['say', 'anything', { is: 'text' }],
    ['say', '-99', missing('refused')],
  ])('of %s, %j, means %j', (column, raw, meaning) => {
    expect(decode(column, raw).meaning).toEqual(meaning);
    expect(decode(column, raw)).toBe(decode(column, raw));
  });

  it.each<[string, Raw, IssueFacts]>([
    ['one', 'Label ab', { code: 'not-an-option', options: ['a', 'b'] }],
    ['rate_x', '4.5', { code: 'not-an-option', options: ['1', '2', '3', '4', '5', 'dk'] }],
    ['rate_x', '0', { code: 'not-an-option', options: ['1', '2', '3', '4', '5', 'dk'] }],
    ['rate_x', '04', { code: 'not-an-option', options: ['1', '2', '3', '4', '5', 'dk'], suggestion: '4' }],
    ['many', 'a;nnoe', { code: 'unknown-mention', mention: 'nnoe', suggestion: 'none' }],
    ['many', 'a;none', { code: 'none-with-others', none: 'none' }],
    ['whole', '1e1', { code: 'not-a-number' }],
    ['whole', '1,5', { code: 'too-many-decimals', decimals: 0 }],
    ['whole', '2.5', { code: 'too-many-decimals', decimals: 0 }],
    ['whole', '11', { code: 'out-of-range', range: '-5 to 10' }],
    ['exact', '9'.repeat(300), { code: 'out-of-range', range: 'what can be computed exactly' }],
    ['exact', '0.001', { code: 'too-many-decimals', decimals: 2 }],
  ])('of %s, %j, is at fault: %j', (column, raw, fault) => {
    expect(decode(column, raw)).toEqual({ meaning: missing('invalid'), fault });
  });

  it('is decided anew when more answers were met than are remembered', () => {
    const exact = decoders(instrument).get('exact')!;
    for (let i = 0; i < 70_000; i++) exact(`${i}`);
    expect(exact('5').meaning).toEqual(number(500));
  });
});

describe('an option whose label holds the separator', () => {
  const read = (separator: string, label: string, raw: string, more?: object) => {
    const question = { id: 'q', type: 'multi', separator };
    const both = [
      { id: 'long', label },
      { id: 'b', label: 'b' },
    ];
    const instrument = parseInstrument(instrumentText([{ ...question, options: both }], more));
    return decoders(instrument).get('q')!(raw).meaning;
  };
  const letters = 'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen';

  it.each<[string, string, string, string, object?]>([
    ['however often', ',', letters, `b,${letters}`],
    ['with a space after it', ', ', 'yes, always', 'yes, always, b'],
    ['in letters', ' & ', 'salt & pepper', 'salt & pepper & b'],
    ['in other letters', ' U ', 'salt u pepper', 'SALT U PEPPER U b', { ignore_case: true }],
    ['as a space', ' ', letters.replaceAll(',', ' '), `${letters.replaceAll(',', '  ')} b`],
  ])('is found, %s', (_how, separator, label, raw, more) => {
    expect(read(separator, label, raw, more)).toEqual(chosen('long', 'b'));
  });
});
