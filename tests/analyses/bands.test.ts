import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../src/analyses/bands.js';
import type { NumberQuestion } from '../../src/instrument/model.js';
import { isOfYears } from '../../src/instrument/years.js';

const question = (min: number | undefined, max: number | undefined, decimals = 0): NumberQuestion => ({
  id: 'q',
  label: '',
  optional: false,
  missing: {},
  type: 'number',
  column: 'q',
  min,
  max,
  decimals,
});
const given = (...values: readonly number[]) => values.map((value) => ({ value, n: 2 }));
const labels = (values: readonly number[], min?: number, max?: number, decimals = 0) =>
  bandsOf(given(...values), question(min, max, decimals), 'en').map(({ label }) => label);

describe('numbers that are years', () => {
  it.each([
    [1900, 2020, 0, true],
    [1900, 2020, 1, false],
    [0, 2020, 0, false],
    [1900, undefined, 0, false],
    [undefined, 2020, 0, false],
    [1900, 5000, 0, false],
  ])('from %s to %s with %i decimals: %s', (min, max, decimals, is) => {
    expect(isOfYears(question(min, max, decimals))).toBe(is);
  });
});

describe('bands', () => {
  it('of years are decades where many are allowed, those that nobody gave between others too', () => {
    const bands = bandsOf(given(1999, 2018, 2020), question(1900, 2020), 'en');
    expect(bands.map(({ id, label }) => [id, label])).toEqual([
      ['1990', '1990–1999'],
      ['2000', '2000–2009'],
      ['2010', '2010–2019'],
      ['2020', '2020'],
    ]);
  });

  it('of years are single years where few are allowed', () => {
    expect(labels([2018, 2020, 2020], 2000, 2025)).toEqual(['2018', '2019', '2020']);
  });

  it('are none where nobody gave a number', () => {
    expect(labels([], 1900, 2020)).toEqual([]);
  });

  it.each([
    ['whole numbers near one another', [1, 2, 5], 0, ['1', '2', '3', '4', '5']],
    ['few values far apart', [0, 10, 250], 0, ['0', '10', '250']],
    ['few values with decimals', [5, 25], 1, ['0.5', '2.5']],
    ['none but one', [7, 7], 0, ['7']],
  ])('are the values where there are few: %s', (_, values, decimals, expected) => {
    expect(labels(values, undefined, undefined, decimals)).toEqual(expected);
  });

  const spread = (from: number, step: number) => Array.from({ length: 14 }, (_, i) => from + i * step);
  it.each([
    ['tens', spread(17, 4), undefined, undefined, 0, ['10–19', '20–29', '30–39', '40–49', '50–59', '60–69']],
    [
      'within what is allowed',
      spread(17, 4),
      17,
      69,
      0,
      ['17–19', '20–29', '30–39', '40–49', '50–59', '60–69'],
    ],
    ['below nought', spread(-9, 1), undefined, undefined, 0, ['-10 to -6', '-5 to -1', '0–4']],
    [
      'of decimals',
      spread(1, 5),
      undefined,
      undefined,
      1,
      ['0.0–0.9', '1.0–1.9', '2.0–2.9', '3.0–3.9', '4.0–4.9', '5.0–5.9', '6.0–6.9'],
    ],
  ])('are of a round width where there are many: %s', (_, values, min, max, decimals, expected) => {
    expect(labels(values, min, max, decimals)).toEqual(expected);
  });

  it('hold every number once, follow one another, and are no more than twelve', () => {
    const values = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 6 }), (all, decimals) => {
        const bands = bandsOf(given(...all), question(undefined, undefined, decimals), 'en');
        for (const value of all)
          expect(bands.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1);
        expect(bands.every(({ from }, i) => i === 0 || from > bands[i - 1]!.to)).toBe(true);
        expect(bands.length).toBeLessThanOrEqual(12);
        expect(new Set(bands.map(({ id }) => id)).size).toBe(bands.length);
      }),
    );
  });
});
