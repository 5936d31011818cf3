import { cleanText, compareText, matchingForm } from '../matching.js';
import type { Marks } from '../number-format.js';

/** What one column of an export holds, as far as a draft needs to know. */
export interface ColumnSample {
  readonly name: string;
  /** What was asked, where the file says so besides the name; else empty. */
  readonly text: string;
  /** Place in the file, from 0. */
  readonly position: number;
  /** Distinct answers that hold anything, and how often each was given; may be cut short. */
  readonly answers: readonly Answer[];
  /** The cells that hold line breaks, as they stand; none when left out. */
  readonly inLines?: readonly Answer[];
  /** How many distinct answers there are, also where `answers` is cut short. */
  readonly distinct: number;
  readonly empty: number;
  readonly records: number;
  /** Whether the platform says that the column identifies people. */
  readonly identifying: boolean;
  /** The marks in its numbers, as far as the user or the file itself says so. */
  readonly marks?: Marks;
}

export interface Answer {
  readonly raw: string;
  readonly n: number;
  /** What the text was, where it looks as if it had been read in the wrong encoding. */
  readonly meant?: string;
}

/** A column with each answer once by its matching form, most frequent first; answers that say nothing set apart. */
export interface Column extends ColumnSample {
  /** How many cells hold one of the answers. */
  readonly cells: number;
  /** Answers such as "NA" or -99 that look like missing ones; not among `answers`. */
  readonly suspects: readonly Answer[];
}

/** The samples in the order of the file, each answer once, in an order that does not depend on how they came. */
export function columnsFrom(samples: readonly ColumnSample[]): readonly Column[] {
  return [...samples].sort((a, b) => a.position - b.position || compareText(a.name, b.name)).map(columnFrom);
}

function columnFrom(sample: ColumnSample): Column {
  const all = byForm(sample.answers);
  const suspects = suspectsAmong(all);
  const answers = all.filter((answer) => !suspects.includes(answer));
  return {
    ...sample,
    name: cleanText(sample.name),
    text: cleanText(sample.text),
    answers,
    suspects,
    cells: total(answers),
    distinct: Math.max(
      sample.distinct - (sample.answers.length - all.length) - suspects.length,
      answers.length,
    ),
  };
}

/** A number is written in plain signs; words keep the typography of those who wrote them. */
const NUMERAL = /^[+-]?\d*(?:[.,]\d+)*$/;

/** Answers of one matching form put together, each as it is written most often; the most frequent first. */
export function byForm(answers: readonly Answer[]): readonly Answer[] {
  const forms = new Map<string, { readonly n: number; readonly most: Answer }>();
  for (const answer of mergedBy(answers, cleanText)) {
    const form = matchingForm(answer.raw);
    if (form === '') continue;
    const known = forms.get(form);
    const one = NUMERAL.test(form) ? { ...answer, raw: form } : answer;
    forms.set(form, {
      n: (known?.n ?? 0) + answer.n,
      most: known && byFrequency(known.most, one) <= 0 ? known.most : one,
    });
  }
  return [...forms.values()].map(({ n, most }) => ({ ...most, n })).sort(byFrequency);
}

function mergedBy(answers: readonly Answer[], formOf: (raw: string) => string): readonly Answer[] {
  const merged = new Map<string, Answer>();
  for (const answer of answers) {
    const raw = formOf(answer.raw);
    merged.set(raw, { ...answer, raw, n: (merged.get(raw)?.n ?? 0) + answer.n });
  }
  return [...merged.values()];
}

export const byFrequency = (a: Answer, b: Answer): number => b.n - a.n || compareText(a.raw, b.raw);

export const total = (answers: readonly Answer[]): number => answers.reduce((sum, { n }) => sum + n, 0);

const WORDS_OF_PROGRAMS = /^(?:NA|NaN|null|NULL|#N\/A|#NULL!|\.|\[not completed\])$/;
const BELOW = new Set([-1, -2, -3, -6, -7, -8, -9, -66, -77, -88, -99, -666, -777, -888, -999, -9999]);
const ABOVE = new Set([66, 77, 88, 99, 666, 777, 888, 999, 9999]);

/** Answers that programs and codebooks use for "missing": words like NA, and numbers alone and far off the others. */
function suspectsAmong(answers: readonly Answer[]): readonly Answer[] {
  const words = answers.filter(({ raw }) => WORDS_OF_PROGRAMS.test(raw));
  const rest = answers.filter((answer) => !words.includes(answer));
  const numbers = rest.filter(({ raw }) => WHOLE.test(raw));
  if (numbers.length * 2 < rest.length) return words;
  const isOdd = ({ raw }: Answer): boolean => BELOW.has(Number(raw)) || ABOVE.has(Number(raw));
  const plain = numbers.filter((answer) => !isOdd(answer)).map(({ raw }) => Number(raw));
  if (plain.length === 0) return words;
  const low = plain.reduce((a, b) => Math.min(a, b));
  const high = plain.reduce((a, b) => Math.max(a, b));
  const far = numbers.filter((answer) => {
    const value = Number(answer.raw);
    return isOdd(answer) && (value < 0 ? low >= 0 : value > 2 * high + 10);
  });
  return [...words, ...far];
}

/** A whole number, also as 4.0; a number that begins with a zero is a code. */
export const WHOLE = /^[+-]?(?:0|[1-9]\d{0,14})(?:\.0+)?$/;
