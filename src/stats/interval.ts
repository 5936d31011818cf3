import { shareBelowUpperEnd } from './confidence.js';
import { remembered } from './remembered.js';
import { studentQuantile } from './student.js';

/** What an interval is made of; estimate, se (standard error), floor and ceiling in one unit. */
export type StudentIntervalInput = {
  readonly estimate: number;
  readonly se: number | undefined;
  readonly df: number;
  readonly confidence: number;
  readonly floor: number;
  readonly ceiling: number;
};

/**
 * The range in which the true value of an estimate with a known standard error plausibly lies.
 * In the unit of the estimate, clipped to the possible range from floor to ceiling (-Infinity and Infinity do
 * not clip); undefined when the respondents show no spread or are too few: se 0, undefined or not finite,
 * df below 1. `confidence` like 0.95, strictly between 0 and 1, otherwise RangeError.
 * Method: Student's t with df degrees of freedom.
 * R: t.test(x)$conf.int for se = sd / sqrt(n) and df = n - 1; confint(svyratio(...), df = n - 1).
 */
export function studentInterval(input: StudentIntervalInput): { low: number; high: number } | undefined {
  const { estimate, se, df, confidence, floor, ceiling } = input;
  if (se === undefined || !(se > 0 && se < Infinity && df >= 1)) return undefined;
  const reach = tOf(confidence, df) * se;
  return { low: Math.max(floor, estimate - reach), high: Math.min(ceiling, estimate + reach) };
}

/** A report asks for those of one confidence and few df over and over. */
const tOf = remembered((confidence: number, df: number) =>
  studentQuantile(shareBelowUpperEnd(confidence), df),
);
