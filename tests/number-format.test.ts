import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DECIMAL_MARKS,
  digitsText,
  formatKeys,
  type Marks,
  type NumberFormat,
  readNumber,
  THOUSANDS_MARKS,
} from '../src/number-format.js';
import { runs } from './share.js';

/** What a text is read as: a number, or what it could be and with which declaration. */
function reading(text: string, format: NumberFormat = {}): string {
  const read = readNumber(text, format);
  if ('digits' in read) return digitsText(read.digits);
  return read.readings
    .map(({ digits, format }) => `${digitsText(digits)} [${formatKeys(format)}]`)
    .join(' or ');
}

/** Every pair of marks that numbers can be written with. */
const formats: readonly Marks[] = DECIMAL_MARKS.flatMap((decimal) =>
  [undefined, ...THOUSANDS_MARKS]
    .filter((thousands) => thousands !== decimal)
    .map((thousands) => ({ decimal, thousands })),
);

/** A number as its digits, and as it is written with these marks. */
const written = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String),
    fc.stringMatching(/^\d{0,12}$/),
    fc.boolean(),
    fc.constantFrom(...formats),
  )
  .map(([whole, fraction, negative, format]) => {
    const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, format.thousands ?? '');
    const kept = fraction.replace(/0+$/, '');
    const isZero = !/[1-9]/.test(whole + kept);
    return {
      text: `${negative ? '-' : ''}${groups}${fraction === '' ? '' : format.decimal + fraction}`,
      value: `${negative && !isZero ? '-' : ''}${whole}${kept === '' ? '' : `.${kept}`}`,
      format,
    };
  });

describe('a number', () => {
  it('is the same in whatever declared format it is written', () => {
    fc.assert(
      fc.property(written, ({ text, value, format }) => {
        expect(reading(text, format)).toBe(value);
        expect(reading(`${text} %`, { ...format, percent: true })).toBe(value);
        expect(reading(`€ ${text}`, { ...format, currency: ['€'] })).toBe(value);
        expect(reading(`${text}Kč`, { ...format, currency: ['€', 'Kč'] })).toBe(value);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('that two declared formats read as two numbers is not read without a declaration', () => {
    fc.assert(
      fc.property(written, ({ text }) => {
        const values = new Set(
          formats.map((format) => reading(text, format)).filter((one) => /^[-\d.]+$/.test(one)),
        );
        if (values.size > 1) expect(readNumber(text, {})).toHaveProperty('readings');
      }),
      { numRuns: runs(3000) },
    );
  });

  it('that is not read as it stands says with which declaration it would be, and is then read so', () => {
    const any = fc.stringMatching(/^[-€]?[\d., ']{1,9} ?[%€]?$/).map((text) => text.trim());
    fc.assert(
      fc.property(any, (text) => {
        const read = readNumber(text, {});
        if ('digits' in read) return;
        for (const { digits, format } of read.readings)
          expect(reading(text, format)).toBe(digitsText(digits));
      }),
      { numRuns: runs(5000) },
    );
  });

  it.each<readonly [string, string]>([
    ['5', '5'],
    ['.5', '0.5'],
    ['007.50', '7.5'],
    ['-0.00', '0'],
    ['\u22125', '-5'],
    ['0.123', '0.123'],
    ['0,123', '0.123'],
    ['7,5', '7.5'],
    ['1234.567', '1234.567'],
    ['12.3456', '12.3456'],
    ['0.33299999999999996', '0.33299999999999996'],
    ['1.200', '1.2 [decimal: "."] or 1200 [thousands: "."]'],
    ['850,000', '850 [decimal: ","] or 850000 [thousands: ","]'],
    ['-12.345', '-12.345 [decimal: "."] or -12345 [thousands: "."]'],
    ['1.234.567', '1234567 [thousands: "."]'],
    ['2.500,00', '2500 [decimal: ",", thousands: "."]'],
    ['1 200', '1200 [thousands: " "]'],
    ["1'200.50", '1200.5 [decimal: ".", thousands: "\'"]'],
    ['1\u2019200', '1200 [thousands: "\'"]'],
    ['50%', '50 [percent: true]'],
    ['5 %', '5 [percent: true]'],
    ['€ 1.000', '1 [decimal: ".", currency: "€"] or 1000 [thousands: ".", currency: "€"]'],
    ['1 200 €', '1200 [thousands: " ", currency: "€"]'],
    ['US$5', '5 [currency: "US$"]'],
    ['CHF 12', '12 [currency: "CHF"]'],
    ...['', '5.', '.', '-', '3 years', 'two', '4-5', '1e5', '12,34,567', '1.2.3', '1.16E+10'].map(
      (text) => [text, ''] as const,
    ),
  ])('%j is read as %j where nothing is declared', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it.each<[string, NumberFormat, string]>([
    ['1.200', { decimal: '.' }, '1.2'],
    ['1.200', { decimal: ',' }, '1200 [thousands: "."]'],
    ['1.200', { thousands: '.' }, '1200'],
    ['1,200', { thousands: '.' }, '1.2'],
    ['10.00', { thousands: '.' }, ''],
    ['0.123', { thousands: '.' }, ''],
    ['1000', { thousands: '.' }, '1000'],
    // A space between thousands says nothing of points and commas.
    ['1 200', { thousands: ' ' }, '1200'],
    ['1.200', { thousands: ' ' }, '1.2 [decimal: "."] or 1200 [thousands: "."]'],
    ['1.200', { thousands: ' ', decimal: '.' }, '1.2'],
    ['50', { percent: true }, '50'],
    ['12 USD', { currency: ['€'] }, '12 [currency: "USD"]'],
    ['-€5', { currency: ['€'] }, '-5'],
  ])('%j with %j is read as %j', (text, format, expected) => {
    expect(reading(text, format)).toBe(expected);
  });
});
