import { describe, expect, it } from 'vitest';
import { askedWhen } from '../../src/import/asked-when.js';
import { parseCondition, type Term } from '../../src/import/condition.js';

/** `a = x` is an equality, `a has x` a ticked box. */
function termOf(text: string): Term | undefined {
  const [, variable = '', sign, value = ''] = /^(\w+) (=|has) '([^']*)'$/.exec(text) ?? [];
  return sign === undefined ? undefined : { variable, value, box: sign === 'has' };
}

const options = ['x', 'y', 'z'].map((id) => ({ id, label: `Label ${id}` }));
const ANSWERS = new Map([
  ['a', { id: 'qa', isMulti: false, options }],
  ['b', { id: 'qb', isMulti: false, options }],
  ['m', { id: 'qm', isMulti: true, options }],
]);
const asked = (text: string) => askedWhen(parseCondition(text, termOf), ANSWERS, 'own');

describe('a condition', () => {
  it.each([
    ["a = 'x'", { qa: ['x'] }],
    ["((a = 'Label x'))", { qa: ['x'] }],
    ["a = 'x' AND (b = 'y')", { qa: ['x'], qb: ['y'] }],
    ["a = 'z' or a = 'x'", { qa: ['x', 'z'] }],
    ["(a = 'x' or a = 'y') and a = 'y'", { qa: ['y'] }],
    ["(a = 'x') and (b = 'y' or b = 'z')", { qa: ['x'], qb: ['y', 'z'] }],
    ["m has 'x' or m has 'y'", { qm: ['x', 'y'] }],
    ["a has 'x'", { qa: ['x'] }],
  ])('is carried over: %s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it.each([
    ["a = 'x' or b = 'y'", 'either of two questions'],
    ["a = 'x' and b = 'y' or a = 'y'", 'and binds closer than or'],
    ["m = 'x'", 'one box and no other'],
    ["m has 'x' and m has 'y'", 'two boxes together'],
    ["a = 'x' and a = 'y'", 'nobody'],
    ["a = 'w'", 'an answer that is not there'],
    ["c = 'x'", 'a question that is not there'],
    ['a > 1', 'no equality'],
    ["not(a = 'x')", 'a negation'],
    ['', 'nothing'],
  ])('is not carried over: %s (%s)', (text) => {
    expect(asked(text)).toBeUndefined();
  });

  it('does not split words that only begin with "and" or "or", nor what stands in quotes', () => {
    const seen: string[] = [];
    parseCondition("a = 'this and that' and order = 'x or y'", (text) => {
      seen.push(text);
      return { variable: 'a', value: text, box: false };
    });
    expect(seen).toEqual(["a = 'this and that'", "order = 'x or y'"]);
  });
});
