import { type Digits, digitsText, formatKeys, type NumberFormat, readNumber } from '../number-format.js';
import type { Conventions } from '../read-plan.js';
import type { Meaning, Read } from './meaning.js';
import type { NumberQuestion, NumbersQuestion } from './model.js';

type Numbers = NumberQuestion | NumbersQuestion;

/** How the cells of a question of numbers are read. */
export function numberReader(question: Numbers, conventions: Conventions): Read {
  const { decimals, min, max } = question;
  const format = formatIn(question, conventions);
  const declared = formatKeys({ decimal: format.decimal, thousands: format.thousands });
  return (answer) => {
    const read = readNumber(answer, format);
    if ('readings' in read) {
      if (read.readings.length === 0)
        return { code: 'not-a-number', ...(declared === '' ? {} : { declared }) };
      const readings = read.readings.map(({ digits, format }) => ({
        value: digitsText(digits),
        keys: formatKeys(format),
      }));
      return { code: 'undeclared-format', readings };
    }
    const { digits } = read;
    if (digits.fraction.length > decimals) return { code: 'too-many-decimals', decimals };
    const value = Number(digitsText(digits));
    if (
      (min !== undefined && value < min) ||
      (max !== undefined && value > max) ||
      digits.whole.length > LONGEST
    ) {
      return { code: 'out-of-range', range: rangeText(min, max) };
    }
    return numberIn(digits, decimals);
  };
}

/** A longer number is none that can be computed with. */
const LONGEST = 200;

/**
 * How the numbers of a question are written in a file. The question itself knows best; then what is said of the file; then
 * what the instrument says of all questions.
 */
export function formatIn({ format = {}, ownMarks }: Numbers, { marks, typed }: Conventions): NumberFormat {
  const { percent, currency } = format;
  const isTold = marks.decimal !== undefined || marks.thousands !== undefined;
  const { decimal, thousands } = typed ? TYPED : !ownMarks && isTold ? marks : format;
  return { decimal, thousands, percent, currency };
}

const TYPED = { decimal: '.', thousands: undefined } as const;

/** A number in units of its last decimal; a fraction with more decimals than that does not come here. */
export function numberIn(
  { negative, whole, fraction }: Digits,
  decimals: number,
): Extract<Meaning, { is: 'number' }> {
  const digits = `${whole}${fraction.padEnd(decimals, '0')}`.replace(/^0+(?=\d)/, '');
  const units = negative && digits !== '0' ? -Number(digits) : Number(digits);
  return {
    is: 'number',
    units,
    ...(Number.isSafeInteger(units) ? {} : { exact: `${negative ? '-' : ''}${digits}` }),
  };
}

const rangeText = (min: number | undefined, max: number | undefined): string => {
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max !== undefined ? `${max} or less` : 'what can be computed exactly';
};
