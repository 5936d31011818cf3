import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  countAll,
  gather,
  marginal,
  merge,
  type RawKey,
  rawKeyName,
  recode,
  type Tally,
} from '../../src/tally.js';

const part = fc.constantFrom(null, '', 'a', 'b', '😀', '\uff21', 0, 1, 'null', '0');
const keys = fc.array(fc.tuple(part, part)) as fc.Arbitrary<RawKey[]>;
const tallyOf = (list: readonly RawKey[]): Tally<RawKey> =>
  gather(
    list.map((key) => ({ key, n: 1 })),
    rawKeyName,
  );
const how = (list: readonly RawKey[], key: RawKey): number =>
  list.filter((other) => other.every((x, i) => x === key[i])).length;

describe('a tally', () => {
  it('is how often each combination stands in a list', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const tally = tallyOf(list);
        expect(countAll(tally)).toBe(list.length);
        for (const { key, n } of tally) expect(n).toBe(how(list, key));
        expect(new Set(tally.map(({ key }) => rawKeyName(key))).size).toBe(tally.length);
      }),
    );
  });

  it('does not depend on the order of the list, or on how it is cut in parts', () => {
    fc.assert(
      fc.property(keys, fc.nat(), (list, at) => {
        const cut = at % (list.length + 1);
        expect(tallyOf(list.toReversed())).toEqual(tallyOf(list));
        expect(merge([tallyOf(list.slice(0, cut)), tallyOf(list.slice(cut))])).toEqual(tallyOf(list));
        expect(merge([tallyOf(list.slice(cut)), tallyOf([]), tallyOf(list.slice(0, cut))])).toEqual(
          tallyOf(list),
        );
      }),
    );
  });

  it('over some of its fields is the tally of the list with these fields', () => {
    fc.assert(
      fc.property(keys, fc.subarray([0, 1]), (list, fields) => {
        const wanted = list.map((key) => fields.map((field) => key[field]!));
        expect(marginal(tallyOf(list), fields)).toEqual(tallyOf(wanted));
        expect(marginal(tallyOf(list), [1, 0])).toEqual(tallyOf(list.map(([a, b]) => [b!, a!])));
      }),
    );
  });

  it('seen through other keys holds the same respondents', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const kinds = recode(tallyOf(list), ([a]) => typeof a);
        expect(countAll(kinds)).toBe(list.length);
        for (const { key, n } of kinds as readonly Cell<string>[])
          expect(n).toBe(list.filter(([a]) => typeof a === key).length);
      }),
    );
  });
});
