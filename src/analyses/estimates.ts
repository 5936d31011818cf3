import type { BaseKind, Estimate, EstimateFacts } from '../estimate.js';
import type { Method, Note } from '../methods.js';
import { ratio } from '../stats/exact.js';
import { studentInterval } from '../stats/interval.js';
import { wilsonInterval } from '../stats/proportion.js';

/** What an estimate is about: the item and level it belongs to, with their labels. */
export type Subject = Partial<Pick<Estimate, 'item' | 'level' | 'item_label' | 'level_label'>>;

/** A percentage of respondents with its Wilson interval; empty with a note when nobody is in the base. */
export function percentOf(
  n: number,
  base: number,
  confidence: number,
  facts: Subject & { base_kind: BaseKind; statistic?: string },
): EstimateFacts {
  const interval = base === 0 ? undefined : wilsonInterval(n, base, confidence);
  return {
    statistic: 'percent',
    unit: 'percent',
    method: 'wilson',
    confidence,
    n,
    base,
    value: interval ? (100 * n) / base : null,
    low: interval ? 100 * interval.low : null,
    high: interval ? 100 * interval.high : null,
    note: interval ? '' : ('no-base' satisfies Note),
    ...facts,
  };
}

/** A count of respondents. */
export const countOf = (
  n: number,
  base: number,
  facts: Subject & { base_kind: BaseKind; statistic: string },
): EstimateFacts => ({ unit: 'count', method: 'count' satisfies Method, value: n, n, base, ...facts });

/** A number with a t interval on its standard error, clipped to the possible range. */
export function withStudentInterval(
  facts: EstimateFacts & { readonly base: number },
  interval: { se: number | undefined; df: number; confidence: number; floor: number; ceiling: number },
): EstimateFacts {
  const { se, df, confidence, floor, ceiling } = interval;
  if (facts.value === null) return { ...facts, confidence, note: 'no-base' satisfies Note };
  const bounds =
    se === undefined
      ? undefined
      : studentInterval({ estimate: facts.value, se, df, confidence, floor, ceiling });
  if (!bounds) return { ...facts, se: se ?? null, confidence, note: 'no-interval' satisfies Note };
  return { ...facts, se: se ?? null, ...bounds, confidence };
}

/** The rank of a value among all, highest first; ties share the best. Equal fractions, divided once, are equal here. */
export const rankAmong = (value: number, all: readonly (number | null)[]): number =>
  1 + all.filter((other) => other !== null && other > value).length;

/** 100 x a fraction, divided once. */
export const percent = (numerator: number | bigint, denominator: number | bigint): number =>
  ratio(100n * BigInt(numerator), BigInt(denominator));
