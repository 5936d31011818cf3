/**
 * Fractions of integers: summed and compared in BigInt, turned into a double once, at the end.
 * A result then cannot depend on the order or the chunks in which respondents were counted.
 */

/**
 * The largest whole number that divides both.
 * For integers of 0 and more; gcd(a, 0) is a. Method: Euclid.
 */
export function gcd(a: bigint, b: bigint): bigint {
  let divisor = a;
  let rest = b;
  while (rest !== 0n) {
    const next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  return divisor;
}

/**
 * The smallest whole number that both divide: the common denominator of 1/a and 1/b.
 * For integers above 0; RangeError when both are 0.
 */
export function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

/** Throws RangeError for a number that is not whole. */
export function requireWhole(number: number): void {
  if (!Number.isInteger(number)) throw new RangeError(`${number} is not a whole number`);
}

/** Adds up what each respondent holds, n of them in a cell; whole numbers of any size. Method: BigInt. */
export const exactSum = <C extends { readonly n: number }>(
  cells: readonly C[],
  held: (cell: C) => bigint,
): bigint => cells.reduce((sum, cell) => sum + BigInt(cell.n) * held(cell), 0n);

/**
 * The double nearest to numerator / denominator, however many digits the two have.
 * Correctly rounded, ties to even, for 0 and for sizes between 1e-300 and 1e300.
 * Throws RangeError when the denominator is 0.
 * Method: integer division to at least 60 bits, a lost remainder kept as the last bit, one rounding.
 */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError('ratio: the denominator is 0');
  if (numerator === 0n) return 0;
  // Numbers that a double holds exactly need no long division: IEEE division rounds correctly.
  const [n, d] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  const negative = numerator < 0n !== denominator < 0n;
  const above = numerator < 0n ? -numerator : numerator;
  const below = denominator < 0n ? -denominator : denominator;

  const shift = 4 * (16 + hexDigits(below) - hexDigits(above));
  const dividend = shift > 0 ? above << BigInt(shift) : above;
  const divisor = shift < 0 ? below << BigInt(-shift) : below;
  const quotient = dividend / divisor;
  const rest = quotient * divisor === dividend ? 0n : 1n;
  const size = Number(quotient | rest) * 2 ** -shift;
  return negative ? -size : size;
}

const hexDigits = (positive: bigint): number => positive.toString(16).length;

/**
 * The square root of numerator / denominator: a standard deviation from its exact variance.
 * Relative error below 2e-16. Throws RangeError when the denominator is 0 or the fraction is negative.
 */
export function sqrtRatio(numerator: bigint, denominator: bigint): number {
  const square = ratio(numerator, denominator);
  if (square < 0) throw new RangeError('sqrtRatio: the fraction is negative');
  return Math.sqrt(square);
}

/**
 * Which of a / b and c / d is larger: 1 the first, -1 the second, 0 exactly equal.
 * Throws RangeError when a denominator is 0. Method: cross multiplication, so 1/3 equals 2/6.
 */
export function compareRatios(a: bigint, b: bigint, c: bigint, d: bigint): -1 | 0 | 1 {
  if (b === 0n || d === 0n) throw new RangeError('compareRatios: a denominator is 0');
  const difference = (a * d - c * b) * b * d;
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}
