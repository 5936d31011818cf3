import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAndPercentCell, numberIntervalCell, percentIntervalCell } from '../../src/report/cells.js';
import { countText, type Print, printOf, separated } from '../../src/report/print.js';
import { numberText, percentText, ROUNDINGS } from '../../src/report/rounding.js';
import { styleOf } from '../../src/report/style.js';
import { COUNT_PATTERNS, INTERVAL_PATTERNS, THEMES } from '../../src/report/theme.js';
import { LANGUAGES } from '../../src/words/language.js';
import { estimateOf } from '../estimate-of.js';

/** Any way in which a report can print its numbers. */
const prints: fc.Arbitrary<Print> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    rounding: fc.constantFrom(...ROUNDINGS),
    countPattern: fc.constantFrom(...COUNT_PATTERNS),
    intervalPattern: fc.constantFrom(...INTERVAL_PATTERNS),
    percent: fc.constantFrom(0, 1, 2, 'by-size' as const),
    mean: fc.nat(3),
    respondents: fc.nat(300),
  })
  .map(({ language, rounding, countPattern, intervalPattern, percent, mean, respondents }) =>
    printOf(
      styleOf({
        language,
        rounding,
        theme: {
          ...THEMES.default,
          countPattern,
          intervalPattern,
          decimals: { percent, mean, median: 1 },
        },
      }),
      respondents,
    ),
  );

/** A printed number back in the plain form of the rounding module. */
const plain = (text: string, { separators: { decimal, thousands } }: Print): string =>
  (thousands === '' ? text : text.replaceAll(thousands, '')).replace(decimal, '.');

/** The parts of a text, and the text of nothing else. */
function parts(text: string, pattern: RegExp, print: Print): readonly string[] {
  const found = pattern.exec(text);
  if (!found) throw new Error(`${text} does not look like ${pattern}`);
  return found.slice(1).map((part) => plain(part, print));
}

const NUMBER = '(-?[\\d.,\\u202f]+)';
const counts = fc.nat(200_000).chain((base) => fc.tuple(fc.nat(base + 1), fc.constant(base + 1)));

describe('a count with its percentage', () => {
  it('gives back both, rounded, however it is written', () => {
    const patterns = {
      'n (%)': new RegExp(`^${NUMBER} \\(${NUMBER}\\)$`),
      '% (n)': new RegExp(`^${NUMBER} \\(${NUMBER}\\)$`),
      'n/N (%)': new RegExp(`^${NUMBER}/${NUMBER} \\(${NUMBER}\\)$`),
    } as const;
    fc.assert(
      fc.property(counts, prints, ([n, base], print) => {
        const row = estimateOf({
          ...{ statistic: 'percent', unit: 'percent', method: 'wilson', base_kind: 'answered' },
          ...{ value: (100 * n) / base, n, base },
        });
        const found = parts(countAndPercentCell(row, print).text, patterns[print.countPattern], print);
        const percent = percentText(n, base, print.rounding, print.decimals.percent);
        const expected = {
          'n (%)': [String(n), percent],
          '% (n)': [percent, String(n)],
          'n/N (%)': [String(n), String(base), percent],
        }[print.countPattern];
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('a number with its interval', () => {
  const value = fc.double({ min: -100_000, max: 100_000, noNaN: true }).map((x) => Math.round(x * 1e4) / 1e4);
  const ends = new RegExp(`^${NUMBER} [([]${NUMBER}(?:–|, |; | (?:to|à|bis|a) )${NUMBER}[)\\]]$`);

  it('gives back all three, rounded, however it is written', () => {
    fc.assert(
      fc.property(value, value, value, prints, fc.nat(3), (x, low, high, print, decimals) => {
        const row = estimateOf({ statistic: 'mean', unit: 'value', method: 'mean', value: x, low, high });
        const found = parts(numberIntervalCell(row, print, decimals).text, ends, print);
        expect(found).toEqual([x, low, high].map((one) => numberText(one, print.rounding, decimals)));
      }),
    );
  });

  it.each([
    ['en', 'a–b', '38 (24–55)'],
    ['en', 'a to b', '38 (24 to 55)'],
    ['en', '[a, b]', '38 [24, 55]'],
    ['fr', 'a to b', '38 (24 à 55)'],
    ['de', '[a, b]', '38 [24; 55]'],
  ] as const)('in %s as %s: %s', (language, intervalPattern, text) => {
    const style = styleOf({ language, theme: { ...THEMES.default, intervalPattern } });
    const row = estimateOf({
      ...{ statistic: 'top', unit: 'percent', method: 'wilson', base_kind: 'answered' },
      ...{ value: 38.2, n: 13, base: 34, low: 23.9, high: 54.96 },
    });
    expect(percentIntervalCell(row, printOf(style, 34)).text).toBe(text);
  });

  it('never joins negative ends by a dash', () => {
    const row = estimateOf({
      statistic: 'mean',
      unit: 'value',
      method: 'mean',
      value: -2,
      low: -3,
      high: -1,
    });
    expect(numberIntervalCell(row, printOf(styleOf({}), 34), 0).text).toBe('-2 (-3 to -1)');
  });
});

describe('separators', () => {
  it.each([
    ['en', '9999', '9999'],
    ['en', '10000', '10,000'],
    ['en', '-1234567.5', '-1,234,567.5'],
    ['fr', '12345.75', '12\u202f345,75'],
    ['de', '12345.75', '12.345,75'],
    ['es', '1234567', '1\u202f234\u202f567'],
    ['de', '0.5', '0,5'],
  ] as const)('in %s: %s is %s', (language, digits, text) => {
    expect(separated(digits, styleOf({ language }).separators)).toBe(text);
  });

  it('leave what is no number alone', () => {
    expect(separated('–', styleOf({ language: 'de' }).separators)).toBe('–');
  });
});

describe('percentages by size', () => {
  it('have a decimal from 100 respondents on', () => {
    const style = styleOf({ theme: THEMES.journal });
    expect([99, 100].map((n) => printOf(style, n).decimals.percent)).toEqual([0, 1]);
    expect(countText(12_345, printOf(style, 99))).toBe('12,345');
  });
});
