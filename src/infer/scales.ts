import type { Column } from './column-sample.js';
import { WHOLE } from './column-sample.js';
import type { DraftScale } from './draft.js';
import { type Named, nameAnswers, numberOr } from './names.js';
import { isOutside, LADDERS, type Ladder, wordingOf } from './wordings.js';

/** A scale that some columns share, before it has a name. */
export interface FoundScale {
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
  const all = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([raw]) => raw);
  return {
    on: all.filter((raw) => !isOutside(wordingOf(raw))),
    beside: all.filter((raw) => isOutside(wordingOf(raw))),
  };
}

const MOST_ANSWERS = 40;
const isCut = (columns: readonly Column[]): boolean =>
  columns.some(({ distinct }) => distinct > MOST_ANSWERS);

const RUNGS: readonly { readonly ladder: Ladder; readonly rungOf: ReadonlyMap<string, number> }[] =
  LADDERS.map((ladder) => ({
    ladder,
    rungOf: new Map(
      ladder.rungs.flatMap((rung, i) => rung.split('|').map((wording): [string, number] => [wording, i])),
    ),
  }));

/** Nobody writes a longer level; and the time to look for one grows by the square. */
const LONGEST_LEVEL = 200;

/** A number with a word to it: "5 - Very important", "(5) Very important", "1 (None at all)". */
function labelled(raw: string): { readonly value: number; readonly words: string } | undefined {
  if (WHOLE.test(raw)) return { value: Number(raw), words: '' };
  const [, before, after] = /^\(?(-?\d{1,2})\)?\s*(?:[-–—:.=)]|(?=\())\s*(\D.*)$/.exec(raw) ?? [];
  if (before !== undefined && after !== undefined) return { value: Number(before), words: after };
  if (raw.length > LONGEST_LEVEL) return undefined;
  const [, words, value] = /^(\D*\p{L}\D*?)\s*[-–—:(=]\s*(\d{1,2})\)?$/u.exec(raw) ?? [];
  return words === undefined || value === undefined ? undefined : { value: Number(value), words };
}

/** The scale in words that all answers of these columns are on; undefined when there is none. */
export function wordScale(columns: readonly Column[]): FoundScale | undefined {
  if (isCut(columns)) return undefined;
  const { on, beside } = answersOf(columns);
  const wordings = on.map((raw) => wordingOf(raw));
  let best: { found: FoundScale; length: number } | undefined;
  for (const { ladder, rungOf } of RUNGS) {
    const rungs = wordings.map((wording) => rungOf.get(wording));
    const seen = new Set(rungs);
    if (seen.has(undefined) || seen.size < 2) continue;
    const points = pointsFor(ladder, seen);
    if (best && points.length >= best.length) continue;
    const kinds = points.map((rung) => {
      const forms = on.filter((_, i) => rungs[i] === rung);
      return forms.length > 0 ? forms : [capital(ladder.rungs[rung]!.split('|')[0]!)];
    });
    const unseen = points.filter((rung) => !seen.has(rung)).length;
    best = {
      length: points.length,
      found: {
        kind: 'words',
        name: ladder.id,
        levels: nameAnswers([...kinds, ...beside.map((raw) => [raw])])
          .slice(0, kinds.length)
          .map((level, i) => ({ ...level, score: i + 1 })),
        outside: outsideOf(kinds, beside),
        checks: [
          `the order and the scores 1 to ${points.length} come from the usual wording (${ladder.id.replace(/_.*/, '')})`,
          ...(unseen > 0 ? [`${unseen} levels are not in the data: was the scale like this?`] : []),
        ],
      },
    };
  }
  return best?.found;
}

/** The rungs a questionnaire that used these would have had: the shortest usual selection that holds them. */
function pointsFor(ladder: Ladder, seen: ReadonlySet<number | undefined>): readonly number[] {
  const holding = ladder.points.filter((points) => [...seen].every((rung) => points.includes(rung!)));
  const usual = holding.reduce<readonly number[] | undefined>(
    (a, b) => (a && a.length <= b.length ? a : b),
    undefined,
  );
  const own = [...seen].filter((rung) => rung !== undefined).sort((a, b) => a - b);
  return usual && usual.length <= Math.max(own.length + 2, 5) ? usual : own;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const outsideOf = (kinds: readonly (readonly string[])[], beside: readonly string[]): readonly Named[] =>
  nameAnswers([...kinds, ...beside.map((raw) => [raw])]).slice(kinds.length);

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

/** A number at the end of the range that one column of several has, hardly ever: rather a slip than a level. */
function oddOne(columns: readonly Column[]): string | undefined {
  if (columns.length < 3) return undefined;
  const all = rangeOf(columns);
  for (const { answers, cells } of columns) {
    for (const { raw, n } of answers) {
      if (n > cells / 100 || !WHOLE.test(raw)) continue;
      if (columns.filter((other) => other.answers.some((answer) => answer.raw === raw)).length > 1) continue;
      const rest = columns.map((column) => without(column, raw));
      const range = rangeOf(rest);
      if (range && String(range) !== String(all)) return raw;
    }
  }
  return undefined;
}

const without = (column: Column, raw: string): Column => ({
  ...column,
  answers: column.answers.filter((answer) => answer.raw !== raw),
});

/** The scale of whole numbers that these columns share; undefined when there is none. */
export function numberScale(columns: readonly Column[]): FoundScale | undefined {
  const odd = oddOne(columns);
  const usual = odd === undefined ? columns : columns.map((column) => without(column, odd));
  const range = rangeOf(usual);
  if (!range) return undefined;
  const { on, beside } = answersOf(usual);
  const [from, to] = range;
  const values = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const formsOf = (value: number): readonly string[] =>
    on.filter((raw) => labelled(raw)?.value === value && numberOr(raw) !== String(value));
  const unseen = values.filter((value) => !on.some((raw) => labelled(raw)?.value === value)).length;
  const levels = values.map((value) => {
    const [label = String(value), ...also] = formsOf(value);
    return { id: String(value), label, also, score: value };
  });
  return {
    kind: 'numbers',
    name: `from_${from}_to_${to}`.replaceAll('-', 'minus_'),
    levels,
    outside: outsideOf(
      levels.map(({ id, label, also }) => [label, id, ...also]),
      beside,
    ),
    checks: [
      `whole numbers from ${from} to ${to}; is a higher number more?`,
      ...(unseen > 0 ? [`${unseen} of the numbers are not in the data: was the scale like this?`] : []),
      ...(odd === undefined
        ? []
        : [`${odd} stands in one column only, and rarely: left out, so it will be reported`]),
    ],
  };
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
  const kinds = on.map((raw) => [raw]);
  return {
    kind: 'unordered',
    name: 'scale',
    levels: nameAnswers([...kinds, ...beside.map((raw) => [raw])])
      .slice(0, kinds.length)
      .map((level) => ({ ...level, score: null })),
    outside: outsideOf(kinds, beside),
    checks: ['the order is not known: put the levels from lowest to highest and give each a score'],
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
