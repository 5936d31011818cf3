import { describe, expect, it } from 'vitest';
import { countsOfYears, isOfYears } from '../../src/analyses/years.js';
import type { NumberQuestion } from '../../src/instrument/model.js';

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
const given = (...years: readonly number[]) => years.map((value) => ({ value, n: 1 }));
const counted = (years: ReturnType<typeof given>, { min, max }: NumberQuestion) =>
  countsOfYears(years, question(min, max), {}).map(({ level_label, n, base }) => [level_label, n, base]);

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

describe('years', () => {
  it('are counted by decade where many are allowed, those that nobody gave between others too', () => {
    expect(counted(given(1999, 2018, 2020), question(1900, 2020))).toEqual([
      ['1990–1999', 1, 3],
      ['2000–2009', 0, 3],
      ['2010–2019', 1, 3],
      ['2020', 1, 3],
    ]);
  });

  it('are counted each where few are allowed', () => {
    expect(counted(given(2018, 2020, 2020), question(2000, 2025))).toEqual([
      ['2018', 1, 3],
      ['2019', 0, 3],
      ['2020', 2, 3],
    ]);
  });

  it('are none where nobody gave one', () => {
    expect(counted([], question(1900, 2020))).toEqual([]);
  });
});
