import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, gcd, lcm, ratio, sqrtRatio } from '../../src/stats/exact.js';
import { relativeError } from './agreement.js';

const positive = fc.bigInt({ min: 1n, max: 10n ** 80n });
const any = fc.bigInt({ min: -(10n ** 80n), max: 10n ** 80n });
const safe = fc.maxSafeInteger();

/** The neighbour of a double on either side. */
function neighbours(x: number): [number, number] {
  const bits = new BigInt64Array(new Float64Array([x]).buffer)[0]!;
  const at = (b: bigint) => new Float64Array(new BigInt64Array([b]).buffer)[0]!;
  return [at(bits - 1n), at(bits + 1n)];
}

/** A double above 0 as the exact fraction it is. */
function fraction(x: number): [bigint, bigint] {
  let scale = 0;
  let value = x;
  for (; !Number.isInteger(value); scale++) value *= 2;
  return [BigInt(value), 2n ** BigInt(scale)];
}

describe('gcd and lcm', () => {
  it('divide what they should and multiply to the product', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expect(a % gcd(a, b)).toBe(0n);
        expect(lcm(a, b) % b).toBe(0n);
        expect(gcd(a, b) * lcm(a, b)).toBe(a * b);
      }),
    );
  });

  it('are the largest and the smallest', () => {
    expect(gcd(84n, 36n)).toBe(12n);
    expect(lcm(4n, 6n)).toBe(12n);
    expect(gcd(7n, 0n)).toBe(7n);
  });
});

describe('ratio', () => {
  it('is the division of doubles where these hold the integers', () => {
    fc.assert(
      fc.property(safe, safe, (a, b) => {
        fc.pre(b !== 0);
        expect(ratio(BigInt(a), BigInt(b))).toBe(a === 0 ? 0 : a / b);
      }),
    );
  });

  it('is nearer to the fraction than either neighbouring double', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const distance = (x: number): [bigint, bigint] => {
          const [n, d] = fraction(x);
          const gap = n * b - a * d;
          return [gap < 0n ? -gap : gap, d * b];
        };
        const nearest = ratio(a, b);
        for (const other of neighbours(nearest)) {
          expect(compareRatios(...distance(nearest), ...distance(other))).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('depends on the fraction and not on how it is written', () => {
    fc.assert(
      fc.property(any, positive, positive, (a, b, k) => {
        expect(ratio(a * k, b * k)).toBe(ratio(a, b));
        expect(ratio(-a, -b)).toBe(ratio(a, b));
      }),
    );
  });

  it('rounds a tie to even, and a hair above the tie up', () => {
    const tie = 2n ** 53n + 1n;
    expect(ratio(tie, 1n)).toBe(2 ** 53);
    expect(ratio(tie * 2n ** 80n + 1n, 2n ** 80n)).toBe(2 ** 53 + 2);
  });

  it('refuses the denominator 0', () => {
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
  });
});

describe('sqrtRatio', () => {
  it('gives back the root of a square', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expect(relativeError(sqrtRatio(a * a, b * b), ratio(a, b))).toBeLessThan(2.3e-16);
      }),
    );
  });

  it('keeps digits that a sum of squares in doubles has lost', () => {
    expect(sqrtRatio((10n ** 40n + 2n) ** 2n - 10n ** 80n, 10n ** 40n)).toBe(2);
  });

  it('refuses a negative fraction', () => {
    expect(() => sqrtRatio(-1n, 4n)).toThrow(RangeError);
    expect(sqrtRatio(0n, -4n)).toBe(0);
  });
});

describe('compareRatios', () => {
  it('is the order of doubles where these differ', () => {
    fc.assert(
      fc.property(any, positive, any, positive, (a, b, c, d) => {
        const difference = ratio(a, b) - ratio(c, d);
        fc.pre(difference !== 0);
        expect(compareRatios(a, b, c, d)).toBe(Math.sign(difference));
        expect(compareRatios(c, d, a, b)).toBe(-Math.sign(difference));
        expect(compareRatios(-a, -b, c, d)).toBe(Math.sign(difference));
      }),
    );
  });

  it('sees equality in any terms, and a difference below any double', () => {
    expect(compareRatios(1n, 3n, 2n, 6n)).toBe(0);
    expect(compareRatios(10n ** 40n + 1n, 10n ** 40n, 1n, 1n)).toBe(1);
    expect(() => compareRatios(1n, 0n, 1n, 1n)).toThrow(RangeError);
  });
});
