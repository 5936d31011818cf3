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
  // Two digits more than are shown say how to round, and a last one whether anything follows.
  const places = decimals + 2;
  const scaled = 100n * BigInt(n) * 10n ** BigInt(places);
  const digits = String(scaled / BigInt(base)).padStart(places + 1, '0');
  const rest = scaled % BigInt(base) === 0n ? '' : '1';
  return decimalText(digits + rest, digits.length - places, rounding, decimals);
}

/**
 * The text of a number, rounded on its shortest decimal form, so that 1.005 becomes 1.01 and not 1.00.
 * Exact for values that were divided once from integers.
 */
export function numberText(value: number, rounding: Rounding, decimals: number): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) return String(value);
  const [, sign, whole = '', fraction = '', power] = parts;
  const text = decimalText(whole + fraction, whole.length + Number(power ?? 0), rounding, decimals);
  return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The digits of a number that is not negative, with the decimal point behind the first `point` of them, rounded as one learns it at school. */
function decimalText(digits: string, point: number, rounding: Rounding, decimals: number): string {
  if (rounding === 'double') {
    const [whole, fraction = ''] = decimalText(digits, point, 'half-up', decimals + 1).split('.');
    return decimalText(whole + fraction, whole!.length, 'half-up', decimals);
  }
  const padded = point < 1 ? '0'.repeat(1 - point) + digits : digits;
  const before = Math.max(point, 1);
  const kept = padded.slice(0, before + decimals).padEnd(before + decimals, '0');
  const dropped = padded.slice(before + decimals);
  const isUp =
    rounding !== 'truncate' &&
    dropped >= '5' &&
    (rounding === 'half-up' || !/^50*$/.test(dropped) || Number(kept.at(-1)) % 2 === 1);
  const rounded = isUp ? String(BigInt(kept) + 1n).padStart(kept.length, '0') : kept;
  return decimals === 0 ? rounded : `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`;
}
