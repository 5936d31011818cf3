import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedHashes } from '../../src/engines/keys.js';

describe('numbers of keys that stand more than once', () => {
  // Numbers that differ only in one half, and some that do not differ.
  const number = fc
    .tuple(fc.nat(3), fc.nat(3))
    .map(([low, high]) => BigInt(low) + (BigInt(high) << 32n) + (high === 3 ? 1n << 63n : 0n));
  const blocks = fc.array(fc.array(number, { maxLength: 6 }), { maxLength: 4 });

  it('are found in whatever blocks they stand, however many are looked at together', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 30 }), (lists, part) => {
        const all = lists.flat();
        const expected = all.filter((one, i) => all.indexOf(one) < i);
        const keys = lists.map((list) => ({
          hashes: BigUint64Array.from(list),
          records: new Uint32Array(list.length),
        }));
        expect(repeatedHashes(keys, part)).toEqual(new Set(expected));
      }),
    );
  });
});
