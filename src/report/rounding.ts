/** How a number becomes the text that is printed. `double`: half up to one decimal more, then half up again. */
export const ROUNDINGS = ['half-up', 'half-even', 'truncate', 'double'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/**
 * The text of 100 x n / base, rounded on the integers themselves: 27 of 34 is 79.411…, and half-up makes it "79".
 * @param decimals of the text, 0 to 6
 * @throws RangeError when the base is 0
 */
export function percentText(n: number, base: number, rounding: Rounding, decimals = 0): string {
  if (base === 0) throw new RangeError('a percentage needs a base');
  return fractionText(100n * BigInt(n), BigInt(base), rounding, decimals);
}

/**
 * The text of a number, rounded on its shortest decimal form, so that 1.005 becomes 1.01 and not 1.00.
 * Exact for values that were divided once from integers.
 */
export function numberText(value: number, rounding: Rounding, decimals: number): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) return String(value);
  const fraction = parts[3] ?? '';
  const power = Number(parts[4] ?? 0) - fraction.length;
  const digits = BigInt(parts[2]! + fraction);
  const numerator = power > 0 ? digits * 10n ** BigInt(power) : digits;
  const denominator = power < 0 ? 10n ** BigInt(-power) : 1n;
  const text = fractionText(numerator, denominator, rounding, decimals);
  return parts[1] === '-' && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A fraction that is not negative as decimal text. */
function fractionText(numerator: bigint, denominator: bigint, rounding: Rounding, decimals: number): string {
  const units = (places: number, rule: Exclude<Rounding, 'double'>, from: bigint, by: bigint): bigint => {
    const scaled = from * 10n ** BigInt(places);
    const whole = scaled / by;
    const twice = 2n * (scaled % by);
    if (rule === 'truncate' || twice < by) return whole;
    return twice > by || rule === 'half-up' || whole % 2n === 1n ? whole + 1n : whole;
  };
  const rounded =
    rounding === 'double'
      ? units(0, 'half-up', units(decimals + 1, 'half-up', numerator, denominator), 10n)
      : units(decimals, rounding, numerator, denominator);
  if (decimals === 0) return String(rounded);
  const digits = String(rounded).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
