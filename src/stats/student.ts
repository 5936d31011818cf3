/**
 * Our own and not @stdlib/stats-base-dists-t-quantile, which is as accurate but brings 186 kB of minified
 * code and 16 ms of loading for this one function; this file is 3 kB.
 */
import { sum } from 'simple-statistics';
import { normalQuantile } from './normal.js';

const CONVERGED = 1e-9; // Newton doubles the digits: the step after this one is below the last bit
const NEAR = 0.1; // a tail smaller than this is computed as a tail, a larger one as half minus the centre
const DEPTH = 200; // of the continued fraction at most: enough from t = 1.28, the smallest the tail is asked for

/**
 * The value below which a share p of Student's t distribution lies: 2.03 for p = 0.975 and df = 33.
 * p from 1e-100 and below 1, df (degrees of freedom, need not be whole) at least 1 and finite, otherwise
 * RangeError; relative error below 1e-13.
 * Method: Newton on log probability against log t, from the normal quantile. Both functions are concave, so
 * the iteration cannot leave or circle. R: qt(p, df).
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 1e-100 && p < 1)) throw new RangeError(`studentQuantile: p is ${p}, not between 0 and 1`);
  if (!(df >= 1 && df < Infinity)) throw new RangeError(`studentQuantile: df is ${df}, not 1 or more`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const inTail = tail < NEAR;
  const wanted = inTail ? tail : 0.5 - tail;
  const peak = densityAtZero(df);
  let t = -normalQuantile(tail);
  let step: number;
  do {
    const slope = t * peak * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));
    const perSlope = inTail ? tailPerSlope(t, df) : centrePerSlope(t, df);
    step = Math.log((slope * perSlope) / wanted) * perSlope * (inTail ? 1 : -1);
    t *= Math.exp(step);
  } while (Math.abs(step) > CONVERGED);
  return p < 0.5 ? -t : t;
}

/** P(0 < T < t) over t f(t): the series 2F1(1, (df+1)/2; 3/2; t²/(df+t²)), all terms positive. */
function centrePerSlope(t: number, df: number): number {
  const y = (t * t) / (df + t * t);
  const terms: number[] = [];
  for (let term = 1, k = 0; term > 1e-17; k++) {
    terms.push(term);
    term *= (y * (df + 1 + 2 * k)) / (3 + 2 * k);
  }
  return sum(terms);
}

/** P(T > t) over t f(t): Gauss's continued fraction of 2F1(1/2, 1; df/2 + 1; -df/t²), as deep as its rate asks for. */
function tailPerSlope(t: number, df: number): number {
  const z = df / (t * t);
  // Each step takes the error times (root - 1) / (root + 1), where root is that of 1 + z.
  const depth = Math.min(DEPTH, Math.ceil(Math.log(1e-17) / Math.log1p(-2 / (Math.sqrt(1 + z) + 1))));
  let fraction = 1;
  for (let j = depth; j >= 1; j--) {
    const share = (j / (df + 2 * j - 2)) * ((df + j - 1) / (df + 2 * j));
    fraction = 1 + (z * share) / fraction;
  }
  return (1 + z) / (df * fraction);
}

/** Gamma((df+1)/2) / (Gamma(df/2) sqrt(pi df)): by recurrence to where the asymptotic series is exact. */
function densityAtZero(df: number): number {
  let half = df / 2;
  let moved = 1;
  for (; half < 16; half++) moved *= half / (half + 0.5);
  const n = half - 0.25;
  const w = 1 / (n * n);
  const logarithm =
    w * (1 / 64 - w * (5 / 2048 - w * (61 / 49152 - w * (1385 / 1048576 - (w * 50521) / 20971520))));
  return moved * Math.sqrt(n / (Math.PI * df)) * Math.exp(logarithm);
}
