import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, percentText, ROUNDINGS, type Rounding } from '../../src/report/rounding.js';

/** Long division by hand: the digits of a fraction, then rounding on the digits as one learns it at school. */
function longDivision(
  numerator: bigint,
  denominator: bigint,
  places: number,
): { digits: string; rest: boolean } {
  let rest = numerator % denominator;
  let digits = '';
  for (let i = 0; i < places; i++) {
    rest *= 10n;
    digits += String(rest / denominator);
    rest %= denominator;
  }
  return { digits: `${numerator / denominator}${digits}`, rest: rest !== 0n };
}

function schoolRounding(
  numerator: bigint,
  denominator: bigint,
  rounding: Rounding,
  decimals: number,
): string {
  const { digits, rest } = longDivision(numerator, denominator, decimals + 30);
  const cut = (text: string, drop: number): { kept: string; dropped: string } => ({
    kept: text.slice(0, text.length - drop),
    dropped: text.slice(text.length - drop),
  });
  const increased = (text: string): string => String(BigInt(text) + 1n).padStart(text.length, '0');
  const halfUp = (text: string, drop: number): string => {
    const { kept, dropped } = cut(text, drop);
    return dropped[0]! >= '5' ? increased(kept) : kept;
  };
  const { kept, dropped } = cut(digits, 30);
  const isTie = /^50*$/.test(dropped) && !rest;
  const rounded = {
    truncate: () => kept,
    'half-up': () => halfUp(digits, 30),
    'half-even': () =>
      isTie ? (Number(kept.at(-1)) % 2 === 0 ? kept : increased(kept)) : halfUp(digits, 30),
    double: () => halfUp(halfUp(digits, 29), 1),
  }[rounding]();
  const text = String(BigInt(rounded)).padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

const rounding = fc.constantFrom(...ROUNDINGS);
const decimals = fc.nat(3);

describe('a percentage', () => {
  it('is rounded as long division by hand says', () => {
    const pair = fc.nat(100_000).chain((base) => fc.tuple(fc.nat(base + 1), fc.constant(base + 1)));
    fc.assert(
      fc.property(pair, rounding, decimals, ([n, base], rounding, decimals) => {
        const expected = schoolRounding(100n * BigInt(n), BigInt(base), rounding, decimals);
        expect(percentText(n, base, rounding, decimals)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('is rounded so for every count of up to 60 respondents, ties and all', () => {
    for (let base = 1; base <= 60; base++) {
      for (let n = 0; n <= base; n++) {
        for (const rounding of ROUNDINGS) {
          const expected = schoolRounding(100n * BigInt(n), BigInt(base), rounding, 0);
          if (percentText(n, base, rounding) !== expected) {
            expect(`${n} of ${base}, ${rounding}: ${percentText(n, base, rounding)}`).toBe(expected);
          }
        }
      }
    }
  });

  it.each([
    [1, 8, 'half-up', '13'],
    [1, 8, 'half-even', '12'],
    [3, 8, 'half-even', '38'],
    [1, 8, 'truncate', '12'],
    [5, 34, 'half-up', '15'],
    [9, 31, 'half-up', '29'],
    [1, 22, 'half-up', '5'],
    [10, 29, 'double', '35'],
    [10, 29, 'half-up', '34'],
    [34, 34, 'double', '100'],
    [0, 34, 'half-up', '0'],
  ] as const)('%i of %i, %s: %s', (n, base, rounding, expected) => {
    expect(percentText(n, base, rounding)).toBe(expected);
  });

  it('needs a base', () => {
    expect(() => percentText(0, 0, 'half-up')).toThrow(RangeError);
  });
});

describe('a number', () => {
  it('is rounded on the digits that are printed of it', () => {
    const value = fc.oneof(
      fc
        .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(4))
        .map(([units, places]) => units / 10 ** places),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
    );
    fc.assert(
      fc.property(value, rounding, decimals, (value, rounding, decimals) => {
        // 400 digits after the point hold any double whose shortest form has an exponent.
        const [, mantissa, exponent = '0'] = /^-?([\d.]+)(?:e([+-]\d+))?$/.exec(String(value))!;
        const [whole, fraction = ''] = mantissa!.split('.') as [string, string?];
        const power = Number(exponent) - fraction.length;
        const digits = BigInt(whole + fraction);
        const expected =
          power >= 0
            ? schoolRounding(digits * 10n ** BigInt(power), 1n, rounding, decimals)
            : schoolRounding(digits, 10n ** BigInt(-power), rounding, decimals);
        const sign = value < 0 && /[1-9]/.test(expected) ? '-' : '';
        expect(numberText(value, rounding, decimals)).toBe(sign + expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [-0.004, 2, '0.00'],
    [-1.5, 0, '-2'],
    [1e21, 0, `1${'0'.repeat(21)}`],
    [5e-7, 2, '0.00'],
    [0, 2, '0.00'],
  ])('%d to %i decimals: %s', (value, decimals, expected) => {
    expect(numberText(value, 'half-up', decimals)).toBe(expected);
  });
});
