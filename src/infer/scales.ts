import { compareText, wholeNumber } from '../matching.js';
import type { Column } from './column-sample.js';
import type { DraftScale } from './draft.js';
import { isBeside, orderedTexts } from './ladders.js';
import { type Named, nameAnswers, numberOr } from './names.js';

/** A scale that some columns share, before it has a name. */
export interface FoundScale {
  /** Where the order comes from: the wording, the numbers, or nowhere. */
  readonly kind: 'words' | 'numbers' | 'unordered';
  readonly name: string;
  readonly levels: DraftScale['levels'];
  readonly outside: readonly Named[];
  readonly checks: readonly string[];
}

/** The distinct answers of several columns together: on the scale, and beside it. */
function answersOf(columns: readonly Column[]): {
  readonly on: readonly string[];
  readonly beside: readonly string[];
} {
  const seen = new Map<string, number>();
  for (const { answers } of columns)
    for (const { raw, n } of answers) seen.set(raw, (seen.get(raw) ?? 0) + n);
  const all = [...seen].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([raw]) => raw);
  return {
    on: all.filter((raw) => !isBeside(raw)),
    beside: all.filter(isBeside),
  };
}

const MOST_ANSWERS = 40;
const isCut = (columns: readonly Column[]): boolean =>
  columns.some(({ distinct }) => distinct > MOST_ANSWERS);

/** Nobody writes a longer level; and the time to look for one grows by the square. */
const LONGEST_LEVEL = 200;

/** A number with a word to it: "5 - Very important", "(5) Very important", "1 (None at all)". */
function labelled(raw: string): { readonly value: number; readonly words: string } | undefined {
  const whole = wholeNumber(raw);
  if (whole !== undefined) return { value: Number(whole), words: '' };
  const [, before, after] = /^\(?(-?(?:0|[1-9]\d?))\)?\s*(?:[-–—:.=)]|(?=\())\s*(\D.*)$/.exec(raw) ?? [];
  if (before !== undefined && after !== undefined) return { value: Number(before), words: after };
  if (raw.length > LONGEST_LEVEL) return undefined;
  const [, words, value] = /^(\D*\p{L}\D*?)\s*[-–—:(=]\s*(0|[1-9]\d?)\)?$/u.exec(raw) ?? [];
  return words === undefined || value === undefined ? undefined : { value: Number(value), words };
}

/** The whole number of an answer, alone or with words. */
export const numberIn = (raw: string): number | undefined => labelled(raw)?.value;

/** The scale in words that all answers of these columns are on; undefined when there is none. */
export function wordScale(columns: readonly Column[]): FoundScale | undefined {
  if (isCut(columns)) return undefined;
  const { on, beside } = answersOf(columns);
  const ordered = orderedTexts(on);
  if (!ordered) return undefined;
  return {
    ...namedLevels(ordered.texts, beside),
    kind: 'words',
    name: ordered.name,
    checks: [`the order comes from the usual wording (${ordered.name.replace(/_.*/, '')})`],
  };
}

/** Each text as a level of its own, in this order, and those beside the scale. */
function namedLevels(
  on: readonly string[],
  beside: readonly string[],
): Pick<FoundScale, 'levels' | 'outside'> {
  const named = nameAnswers([...on, ...beside].map((raw) => [raw]));
  return {
    levels: named.slice(0, on.length).map((level) => ({ ...level, score: null })),
    outside: named.slice(on.length),
  };
}

/** Ranges that questionnaires use, shortest first. */
const RANGES: readonly (readonly [number, number])[] = [
  ...([3, 4, 5, 6, 7].map((top) => [1, top] as const) as readonly (readonly [number, number])[]),
  [-2, 2],
  [-3, 3],
  [0, 3],
  [0, 4],
  [0, 5],
  [0, 6],
  [1, 9],
  [1, 10],
  [0, 10],
];

/** The range of whole numbers that all answers of these columns are in; undefined when they are anything else. */
export function rangeOf(columns: readonly Column[]): readonly [number, number] | undefined {
  if (isCut(columns)) return undefined;
  const values = answersOf(columns).on.map((raw) => labelled(raw)?.value);
  if (values.length < 2 || values.includes(undefined)) return undefined;
  const numbers = values.filter((value) => value !== undefined);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (high - low < 1 || high > 10) return undefined;
  return RANGES.find(
    ([from, to]) => from <= low && to >= high && (from !== 0 || low === 0) && (from >= 0 || low < 0),
  );
}

/** Fewer answers than these seldom show every level of a scale. */
export const FEW = 30;

/** Whether columns with nothing in common but their numbers look like one scale: all of them reach its ends, or nearly. */
export function shareEnds(columns: readonly Column[]): boolean {
  const ends = columns.map(endsOf);
  const apart = (side: 'low' | 'high'): number => {
    const all = ends.map((one) => one[side]);
    return Math.max(...all) - Math.min(...all);
  };
  const ranges = new Set(columns.map((column) => String(rangeOf([column]))));
  if (ranges.size === 1 && !ranges.has('undefined')) return true;
  return columns.every(({ cells }) => cells < FEW) ? apart('high') <= 2 : apart('high') + apart('low') <= 1;
}

/** The least and the greatest of the whole numbers in a column. */
function endsOf(column: Column): { readonly low: number; readonly high: number } {
  const values = answersOf([column]).on.flatMap((raw) => labelled(raw)?.value ?? []);
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** The scale of whole numbers that these columns share; undefined when there is none. */
export function numberScale(columns: readonly Column[]): FoundScale | undefined {
  const range = rangeOf(columns);
  if (!range) return undefined;
  const { on, beside } = answersOf(columns);
  const [from, to] = range;
  const values = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const textsOf = (value: number): readonly string[] => [
    ...new Set(on.filter((raw) => labelled(raw)?.value === value).map(numberOr)),
  ];
  // A number that comes with words, and alone or with others, is not one answer.
  if (values.some((value) => textsOf(value).length > 1)) return undefined;
  const counts = countsAsNumbers(on);
  const levels = values.map((value) => ({
    id: String(value),
    label: textsOf(value)[0] ?? String(value),
    also: [],
    score: counts ? value : null,
  }));
  const unseen = values.filter((value) => textsOf(value).length === 0);
  return {
    kind: 'numbers',
    name: `from_${from}_to_${to}`.replaceAll('-', 'minus_'),
    levels,
    outside: nameAnswers([
      ...levels.map(({ id, label }) => [label, id]),
      ...beside.map((raw) => [raw]),
    ]).slice(levels.length),
    checks: [
      `whole numbers from ${from} to ${to}; is a higher number more?`,
      ...(unseen.length > 0 ? [`nobody gave ${unseen.join(', ')}: was the scale like this?`] : []),
      ...(counts ? [] : ['every number comes with words, and may be a mere code: no scores']),
    ],
  };
}

/** Whether numbers are more than codes: words stand at some of them only, or go up and down with them. */
function countsAsNumbers(texts: readonly string[]): boolean {
  const parts = texts.map((raw) => labelled(raw)!).sort((a, b) => a.value - b.value);
  if (parts.some(({ words }) => words === '')) return true;
  const words = parts.map((part) => part.words);
  const ordered = orderedTexts(words)?.texts.join('\n');
  return ordered === words.join('\n') || ordered === [...words].reverse().join('\n');
}

/** A scale of unknown order: what neighbouring columns all hold. */
export function sharedScale(columns: readonly Column[]): FoundScale | undefined {
  if (isCut(columns)) return undefined;
  const { on, beside } = answersOf(columns);
  if (on.length < 3 || on.length > 9 || on.some((raw) => raw.length > 80 || /^[+-]?\d/.test(raw)))
    return undefined;
  const largest = columns.every(({ answers }) => {
    const own = answers.filter(({ raw }) => on.includes(raw)).length;
    return own >= 2 && own * 2 >= on.length;
  });
  if (!largest || !areAlike(columns.map(({ answers }) => answers.map(({ raw }) => raw)))) return undefined;
  return {
    ...namedLevels(on, beside),
    kind: 'unordered',
    name: 'scale',
    checks: ['the order of the levels is not known: most frequent first'],
  };
}

/** Whether any two columns have half of their answers in common: what only neighbours share makes no block. */
const areAlike = (all: readonly (readonly string[])[]): boolean =>
  all.every((some, i) =>
    all.slice(0, i).every((others) => {
      const common = some.filter((raw) => others.includes(raw)).length;
      return common * 2 >= Math.min(some.length, others.length) && common >= 2;
    }),
  );

/** Whether each number of a column comes with words of its own: then the numbers may be mere codes. */
export const isCodeWithLabel = (column: Column): boolean =>
  column.answers.length > 0 && column.answers.every(({ raw }) => (labelled(raw)?.words ?? '') !== '');

/** The words that come with the numbers of a column. */
export const wordsWithNumbers = (column: Column): Column => ({
  ...column,
  answers: column.answers.map(({ raw, n }) => ({ raw: labelled(raw)?.words || raw, n })),
});
