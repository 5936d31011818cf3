import { unitsOf } from '../instrument/meaning.js';
import { numberIn } from '../instrument/number-reader.js';
import {
  DECIMAL_MARKS,
  type Digits,
  digitsText,
  type NumberFormat,
  readNumber,
  signsOf,
  THOUSANDS_MARKS,
} from '../number-format.js';
import { momentsOfUnits } from '../stats/fixed-point.js';
import { meanOfMoments } from '../stats/moments.js';
import { type Answer, type Column, total } from './column-sample.js';
import type { DraftDoubt } from './draft.js';

/** An answer that is a number. */
interface NumberAnswer extends Answer {
  readonly digits: Digits;
}

/** The numbers of a column, where its cells agree on how they are written and some decide it. */
export interface FoundNumbers {
  readonly numbers: readonly NumberAnswer[];
  /** What an instrument must declare for them to be read so; nothing for numbers as programs write them. */
  readonly format: NumberFormat;
  readonly doubts: readonly DraftDoubt[];
}

/**
 * Looks for numbers in a column, under every way of writing them. Cells that can be read in two ways are numbers only if
 * other cells of the column decide between them, or the marks are declared.
 * @returns nothing where the column holds anything else; the doubt alone where no cell decides
 */
export function numbersIn(column: Column): FoundNumbers | { readonly doubts: readonly DraftDoubt[] } {
  const { answers, name, marks = {} } = column;
  if (total(answers.filter(({ raw }) => /\d/.test(raw))) < MOST * column.cells) return NOTHING;
  // Whoever writes 04 writes a code.
  if (answers.some(({ raw }) => /^0\d+$/.test(raw))) return NOTHING;
  const signs = signsIn(answers);
  const readings = formats(marks).map((format) => readAs(answers, { ...format, ...signs }));
  const most = readings.reduce((a, b) => Math.max(a, b.numbers.length), 0);
  const fitting = distinct(readings.filter(({ numbers }) => numbers.length === most));
  const [first, second] = fitting;
  if (!first || total(first.numbers) < MOST * column.cells || isListOfCodes(first)) return NOTHING;
  // Once saved, the draft is read without what was said of the file: then these cells need a declaration.
  const open = answers.filter(({ raw }) => isEither(raw, signs));
  const either = open.filter(({ raw }) => isEither(raw, { ...marks, ...signs }));
  const long = first.numbers.filter(({ digits }) => digits.fraction.length > 3);
  // Computed numbers have any number of decimals, and three among others.
  const areComputed = !second && total(long) > 5 * total(either);
  if (either.length === 0 || areComputed)
    return { numbers: first.numbers, format: needed(first, signs, open.length > 0), doubts: [] };
  const others = second ? fitting : distinct(readings.filter((reading) => differs(reading, first, either)));
  const found = (reading: Reading) => ({
    format: needed(reading, signs, true),
    mean: meanOf(reading.numbers),
    n: total(reading.numbers),
  });
  const doubt: DraftDoubt = {
    code: 'number-format',
    columns: [name],
    answers: either.slice(0, NAMED).map(({ raw }) => raw),
    cells: total(either),
    respondents: total(either),
    taken: second ? undefined : found(first),
    others: others.slice(0, 2).map(found),
  };
  if (second) return { doubts: [doubt] };
  return { numbers: first.numbers, format: needed(first, signs, true), doubts: [doubt] };
}

/** Whether a text can be two numbers under a format. */
function isEither(text: string, format: NumberFormat): boolean {
  const read = readNumber(text, format);
  return 'readings' in read && read.readings.length > 1;
}

/** The share of the cells that must be numbers. */
const MOST = 0.9;
/** So many answers are named in a doubt. */
const NAMED = 20;
const NOTHING = { doubts: [] };

interface Reading {
  readonly format: NumberFormat;
  readonly numbers: readonly NumberAnswer[];
}

/** Every way of writing numbers that is not against what is declared. */
const formats = ({ decimal, thousands }: NumberFormat): readonly NumberFormat[] =>
  (decimal === undefined ? DECIMAL_MARKS : [decimal]).flatMap((point) =>
    (thousands === undefined ? [undefined, ...THOUSANDS_MARKS] : [thousands])
      .filter((mark) => mark !== point)
      .map((mark) => ({ decimal: point, thousands: mark })),
  );

const readAs = (answers: readonly Answer[], format: NumberFormat): Reading => ({
  format,
  numbers: answers.flatMap((answer) => {
    const read = readNumber(answer.raw, format);
    return 'digits' in read ? [{ ...answer, digits: read.digits }] : [];
  }),
});

/** Ways of reading that give different numbers; of those that give the same, the first. */
function distinct(readings: readonly Reading[]): readonly Reading[] {
  const known = new Map<string, Reading>();
  for (const reading of readings) {
    const values = JSON.stringify(reading.numbers.map(({ raw, digits }) => [raw, digitsText(digits)]));
    if (!known.has(values)) known.set(values, reading);
  }
  return [...known.values()];
}

/** Whether a way of reading gives another number for one of these answers. */
const differs = ({ numbers }: Reading, first: Reading, either: readonly Answer[]): boolean =>
  either.some(({ raw }) => {
    const [own, other] = [first, { numbers }].map((reading) =>
      reading.numbers.find((one) => one.raw === raw),
    );
    return own !== undefined && other !== undefined && digitsText(own.digits) !== digitsText(other.digits);
  });

/** A percent sign that all numbers have, and a currency that none contradicts. */
function signsIn(answers: readonly Answer[]): NumberFormat {
  const signs = answers.filter(({ raw }) => /\d/.test(raw)).map(({ raw }) => signsOf(raw));
  const currencies = new Set(signs.flatMap(({ currency = [] }) => currency));
  return {
    ...(signs.length > 0 && signs.every(({ percent }) => percent) ? { percent: true } : {}),
    ...(currencies.size === 1 ? { currency: [...currencies] } : {}),
  };
}

/**
 * What must be declared of a way of reading: the marks that stand in the numbers and are not read without.
 * @param areOpen whether some numbers could be read in two ways, so that a point must be declared as well
 */
function needed({ format, numbers }: Reading, signs: NumberFormat, areOpen = false): NumberFormat {
  const { decimal, thousands } = format;
  const stands = (mark: string): boolean =>
    numbers.some(({ raw }) => raw.replaceAll('\u2019', "'").includes(mark));
  const isDeclared = decimal !== undefined && stands(decimal) && (decimal === ',' || areOpen);
  return {
    ...(isDeclared ? { decimal } : {}),
    ...(thousands !== undefined && stands(thousands) ? { thousands } : {}),
    ...signs,
  };
}

/** Whether commas stand between codes rather than before decimals: 1,2 and 2,5 but never 2,0 or 7,5. */
function isListOfCodes({ format, numbers }: Reading): boolean {
  const pairs = numbers.filter(({ raw }) => raw.includes(','));
  if (format.decimal !== ',' || pairs.length === 0) return false;
  return pairs.every(({ raw }) => {
    const [, first, second] = /^(\d{1,2}),([1-9]\d?)$/.exec(raw) ?? [];
    return second !== undefined && Number(first) < Number(second);
  });
}

/** The mean of numbers, divided once. */
function meanOf(numbers: readonly NumberAnswer[]): number {
  const decimals = numbers.reduce((most, { digits }) => Math.max(most, digits.fraction.length), 0);
  const cells = numbers.map(({ digits, n }) => ({ units: unitsOf(numberIn(digits, decimals)), n }));
  return meanOfMoments(momentsOfUnits(cells), 10n ** BigInt(decimals)) ?? 0;
}
