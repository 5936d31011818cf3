import type { NumberQuestion, NumbersQuestion } from './model.js';

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;
/** Where more years than this are allowed they are counted by decade. */
const MOST_YEARS = 30;

/** Whether the numbers are years: whole, and allowed only between two years. */
export const isOfYears = ({ decimals, min, max }: NumberQuestion | NumbersQuestion): boolean =>
  decimals === 0 && min !== undefined && min >= FIRST_YEAR && max !== undefined && max <= LAST_YEAR;

/** How many years are counted together: one, or a decade; the same whatever was answered. */
export const yearsTogether = ({
  min = FIRST_YEAR,
  max = LAST_YEAR,
}: NumberQuestion | NumbersQuestion): 1 | 10 => (max - min < MOST_YEARS ? 1 : 10);
