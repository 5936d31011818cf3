/*
 * Chance without a state: whole numbers only, so the same on every machine, and any record's number can be had
 * without the records before it.
 */

/** The finaliser of MurmurHash3: a one-to-one scrambling of 32 bits in which every bit depends on every bit. */
export function mix(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A number of 32 bits for a seed and what it is wanted for: names and numbers in this order. */
export function hash(seed: number, ...parts: readonly (string | number)[]): number {
  let state = mix(seed ^ 0x9e3779b9);
  for (const part of parts) {
    const text = String(part);
    for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
    state = mix(state ^ text.length);
  }
  return state;
}

/** Four make a good shuffle of a large set; a small one needs more. */
const roundsFor = (half: number): number => (half < 8 ? 12 : 4);

/**
 * A shuffle of 0 … n-1 that is never held in memory: where it puts i.
 * @param n 1 to 2^32. Method: a balanced Feistel network on the next even number of bits, repeated until the
 * result is below n (cycle walking; at most four times on average).
 */
export function permutation(n: number, seed: number): (i: number) => number {
  const half = Math.max(1, (33 - Math.clz32(n - 1)) >>> 1);
  const mask = 2 ** half - 1;
  const rounds = roundsFor(half);
  const keys = Array.from({ length: rounds }, (_, round) => hash(seed, round));
  return (i) => {
    let x = i;
    do {
      let left = x >>> half;
      let right = x & mask;
      for (let round = 0; round < rounds; round++) {
        const next = left ^ (mix(right ^ keys[round]!) & mask);
        left = right;
        right = next;
      }
      x = ((left << half) | right) >>> 0;
    } while (x >= n);
    return x;
  };
}

/** 32 bits as a number from 0 to below 1. */
export const fraction = (bits: number): number => bits / 2 ** 32;
