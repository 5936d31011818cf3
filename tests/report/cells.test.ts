import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/estimate.js';
import {
  countAndPercentCell,
  countCell,
  numberCell,
  numberIntervalCell,
  percentCell,
  percentIntervalCell,
  rankCell,
  textCell,
} from '../../src/report/cells.js';
import { printOf } from '../../src/report/print.js';
import type { Rounding } from '../../src/report/rounding.js';
import { PLAIN_STYLE } from '../../src/report/style.js';
import { estimateOf } from '../estimate-of.js';

const percent = (n: number, base: number, more: Partial<Estimate> = {}): Estimate =>
  estimateOf({
    statistic: 'percent',
    unit: 'percent',
    method: 'wilson',
    value: (100 * n) / base,
    n,
    base,
    base_kind: 'answered',
    ...more,
  });

const print = (rounding: Rounding) => printOf({ ...PLAIN_STYLE, rounding }, 34);

describe('a cell', () => {
  it('of a percentage is rounded on its counts and keeps the raw number', () => {
    // 100 x 0.145 is 14.499999999999998: the counts say 14.5, and half up is 15.
    const row = percent(29, 200, { value: 14.499999999999998 });
    expect(percentCell(row, print('half-up'))).toEqual({
      value: 14.499999999999998,
      text: '15',
      kind: 'percent',
    });
    expect(percentCell(row, print('half-even')).text).toBe('14');
    expect(percentCell({ ...row, base_kind: 'asked' }, print('half-up')).text).toBe('15');
    expect(percentCell({ ...row, base_kind: 'mentions' }, print('half-up')).text).toBe('15');
    expect(percentCell({ ...row, base_kind: 'naming' }, print('half-up')).text).toBe('14');
  });

  it('of a count and percentage shows both', () => {
    expect(countAndPercentCell(percent(12, 34), print('half-up')).text).toBe('12 (35)');
    expect(countAndPercentCell(percent(2, 4, { value: null }), print('half-up')).text).toBe('2 (–)');
    expect(countAndPercentCell(undefined, print('half-up'))).toEqual({
      value: null,
      text: '–',
      kind: 'percent',
      count: null,
    });
  });

  it('of an interval shows it where there is one', () => {
    const row = percent(13, 34, { low: 23.9, high: 55.04 });
    expect(percentIntervalCell(row, print('half-up')).text).toBe('38 (24–55)');
    expect(percentIntervalCell(percent(13, 34), print('half-up')).text).toBe('38');
  });

  it('of a number has the decimals asked for', () => {
    const row = estimateOf({
      statistic: 'mean',
      unit: 'points',
      method: 'mean',
      value: 2.235,
      low: 1.4951,
      high: 2.97,
    });
    expect(numberCell(row, print('half-up'), 2).text).toBe('2.24');
    expect(numberIntervalCell(row, print('truncate'), 2).text).toBe('2.23 (1.49–2.97)');
    expect(numberCell({ ...row, value: null }, print('half-up'), 2)).toEqual({
      value: null,
      text: '–',
      kind: 'number',
      decimals: 2,
    });
    expect(numberIntervalCell(row, print('truncate'), 2)).toMatchObject({
      low: 1.4951,
      high: 2.97,
      decimals: 2,
    });
  });

  it('of a count, a rank, a text', () => {
    expect(countCell(0, print('half-up'))).toEqual({ value: 0, text: '0', kind: 'count' });
    expect(countCell(undefined, print('half-up')).text).toBe('–');
    expect(countCell(31, print('half-up'), 'a')).toEqual({ value: 31, text: '31', kind: 'count', note: 'a' });
    expect(
      rankCell(estimateOf({ statistic: 'rank', unit: 'rank', method: 'rank-mean', value: 3 })).text,
    ).toBe('3');
    expect(rankCell(undefined).text).toBe('–');
    expect(textCell('x')).toEqual({ value: 'x', text: 'x', kind: 'text' });
  });
});
