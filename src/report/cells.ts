import type { Estimate } from '../estimate.js';
import type { Cell } from './document.js';
import { numberText, percentText, type Rounding } from './rounding.js';

/** What stands where there is no number, and where a group is too small for one. */
const NO_NUMBER = '–';

/** A whole number. */
export const countCell = (n: number | null | undefined, note?: string): Cell => ({
  value: n ?? null,
  text: n === null || n === undefined ? NO_NUMBER : String(n),
  kind: 'count',
  ...(note === undefined ? {} : { note }),
});

/** Plain text. */
export const textCell = (text: string): Cell => ({ value: text, text, kind: 'text' });

/** A percentage of respondents or mentions as a whole number, rounded on its integers. */
export function percentCell(row: Estimate | undefined, rounding: Rounding): Cell {
  return { value: row?.value ?? null, text: percentTextOf(row, rounding), kind: 'percent' };
}

/** "12 (35)": how many, and how many percent that is. */
export function countAndPercentCell(row: Estimate | undefined, rounding: Rounding): Cell {
  const text =
    row?.n === undefined || row.n === null ? NO_NUMBER : `${row.n} (${percentTextOf(row, rounding)})`;
  return { value: row?.value ?? null, text, kind: 'percent', count: row?.n ?? null };
}

/** "38 (24–55)": a percentage with its interval. */
export function percentIntervalCell(row: Estimate | undefined, rounding: Rounding): Cell {
  return withInterval(row, percentTextOf(row, rounding), rounding, 0);
}

/** "2.24 (1.50–2.97)": a number with its interval. */
export function numberIntervalCell(row: Estimate | undefined, rounding: Rounding, decimals: number): Cell {
  return { ...withInterval(row, numberCell(row, rounding, decimals).text, rounding, decimals), decimals };
}

/** A mean, a deviation, a quantile. */
export function numberCell(row: Estimate | undefined, rounding: Rounding, decimals: number): Cell {
  const value = row?.value ?? null;
  const text = value === null ? NO_NUMBER : numberText(value, rounding, decimals);
  return { value, text, kind: 'number', decimals };
}

/** A rank, 1 being the highest. */
export const rankCell = (row: Estimate | undefined): Cell => ({
  value: row?.value ?? null,
  text: row?.value === null || row?.value === undefined ? NO_NUMBER : String(row.value),
  kind: 'rank',
});

function withInterval(row: Estimate | undefined, text: string, rounding: Rounding, decimals: number): Cell {
  const bounds = boundsText(row, rounding, decimals);
  return {
    value: row?.value ?? null,
    text: bounds === undefined ? text : `${text} (${bounds})`,
    kind: 'interval',
    low: row?.low ?? null,
    high: row?.high ?? null,
  };
}

function boundsText(row: Estimate | undefined, rounding: Rounding, decimals: number): string | undefined {
  if (row?.low === undefined || row.low === null || row.high === null) return undefined;
  return `${numberText(row.low, rounding, decimals)}–${numberText(row.high, rounding, decimals)}`;
}

/** Shares that are means of shares are rounded on their value; all else on the counts behind them. */
function percentTextOf(row: Estimate | undefined, rounding: Rounding): string {
  if (row?.value === null || row?.value === undefined) return NO_NUMBER;
  const isCounted = row.base_kind === 'answered' || row.base_kind === 'asked' || row.base_kind === 'mentions';
  return isCounted && row.n !== null && row.base !== null
    ? percentText(row.n, row.base, rounding)
    : numberText(row.value, rounding, 0);
}
