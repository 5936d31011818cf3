import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyCollector, repeatedHashes } from '../../src/engines/keys.js';

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

describe('keys that are collected', () => {
  it.each([0, 1, 511, 512, 513, 1535, 1536, 1537, 140_000])('are all there in their order: %i', (many) => {
    const keys = keyCollector();
    for (let record = 1; record <= many; record++) keys.add(`key ${record}`, record);
    const blocks = keys.result();
    const records = blocks.flatMap(({ records }) => [...records]);
    expect(records).toEqual(Array.from({ length: many }, (_, i) => i + 1));
    expect(blocks.map(({ hashes }) => hashes.length)).toEqual(blocks.map(({ records }) => records.length));
    expect(repeatedHashes(blocks).size).toBe(0);
  });

  it('are found again across the borders of what holds them', () => {
    for (const [first, again] of [
      [1, 513],
      [512, 1537],
      [1, 140_000],
    ] as const) {
      const keys = keyCollector();
      for (let record = 1; record <= 140_000; record++)
        keys.add(`key ${record === again ? first : record}`, record);
      expect(repeatedHashes(keys.result()).size).toBe(1);
    }
  });
});
