/**
 * How far apart two numbers are, relative to the expected one; undefined here is null in the oracle's
 * JSON.
 */
export function relativeError(actual: number | undefined, expected: number | null | undefined): number {
  if (actual === undefined || expected === undefined || expected === null) {
    return actual === undefined && (expected ?? undefined) === undefined ? 0 : Infinity;
  }
  const difference = Math.abs(actual - expected);
  return expected === 0 ? difference : difference / Math.abs(expected);
}

/** What the values of src/stats must keep to R's. */
export const AGREES = 1e-12;
