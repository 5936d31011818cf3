import type { Estimate } from '../estimate.js';
import type { Cell } from './document.js';
import { countAndShare, countText, NO_NUMBER, type Print, shareText, valueText, withEnds } from './print.js';

/** A whole number. */
export const countCell = (n: number | null | undefined, print: Print, note?: string): Cell => ({
  value: n ?? null,
  text: n === null || n === undefined ? NO_NUMBER : countText(n, print),
  kind: 'count',
  ...(note === undefined ? {} : { note }),
});

/** Plain text. */
export const textCell = (text: string): Cell => ({ value: text, text, kind: 'text' });

/** A percentage of respondents or mentions, rounded on its integers. */
export function percentCell(row: Estimate | undefined, print: Print): Cell {
  return { value: row?.value ?? null, text: percentTextOf(row, print), kind: 'percent' };
}

/** "12 (35)": how many, and how many percent that is. */
export function countAndPercentCell(row: Estimate | undefined, print: Print): Cell {
  const text =
    row?.n === undefined || row.n === null
      ? NO_NUMBER
      : countAndShare(
          countText(row.n, print),
          row.base === null ? NO_NUMBER : countText(row.base, print),
          percentTextOf(row, print),
          print,
        );
  return { value: row?.value ?? null, text, kind: 'percent', count: row?.n ?? null };
}

/** "38 (24–55)": a percentage with its interval. */
export function percentIntervalCell(row: Estimate | undefined, print: Print): Cell {
  return withInterval(row, percentTextOf(row, print), print, print.decimals.percent);
}

/** "2.24 (1.50–2.97)": a number with its interval. */
export function numberIntervalCell(row: Estimate | undefined, print: Print, decimals: number): Cell {
  return { ...withInterval(row, numberCell(row, print, decimals).text, print, decimals), decimals };
}

/** A mean, a deviation, a quantile. */
export function numberCell(row: Estimate | undefined, print: Print, decimals: number): Cell {
  const value = row?.value ?? null;
  const text = value === null ? NO_NUMBER : valueText(value, print, decimals);
  return { value, text, kind: 'number', decimals };
}

/** A rank, 1 being the highest. */
export const rankCell = (row: Estimate | undefined): Cell => ({
  value: row?.value ?? null,
  text: row?.value === null || row?.value === undefined ? NO_NUMBER : String(row.value),
  kind: 'rank',
});

function withInterval(row: Estimate | undefined, text: string, print: Print, decimals: number): Cell {
  const known = row !== undefined && row.low !== null && row.high !== null;
  return {
    value: row?.value ?? null,
    text: known
      ? withEnds(text, valueText(row.low, print, decimals), valueText(row.high, print, decimals), print)
      : text,
    kind: 'interval',
    low: row?.low ?? null,
    high: row?.high ?? null,
  };
}

/** Shares that are means of shares are rounded on their value; all else on the counts behind them. */
function percentTextOf(row: Estimate | undefined, print: Print): string {
  if (row?.value === null || row?.value === undefined) return NO_NUMBER;
  const isCounted = row.base_kind === 'answered' || row.base_kind === 'asked' || row.base_kind === 'mentions';
  return isCounted && row.n !== null && row.base !== null
    ? shareText(row.n, row.base, print)
    : valueText(row.value, print, print.decimals.percent);
}
