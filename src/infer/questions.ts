import { digitsText } from '../number-format.js';
import { capitalsDoubt } from './capitals.js';
import type { Answer, Column } from './column-sample.js';
import { byFrequency, total } from './column-sample.js';
import type { DraftQuestion } from './draft.js';
import { joinedQuestion } from './joined.js';
import { lostSeparatorsDoubt, wholeCellsDoubt } from './lists-in-doubt.js';
import { type Named, nameAnswers, numberOr, otherLabel, wordsOf } from './names.js';
import { type FoundNumbers, numbersIn } from './numbers.js';
import { isPersonal } from './roles.js';

/** What a column asks that is no block, no scale and no box of an option. */
export function loneQuestion(column: Column, label: string, platform = ''): DraftQuestion {
  const found = numbersIn(column);
  const question =
    ('numbers' in found ? numberQuestion(column, label, found) : undefined) ??
    joinedQuestion(column, label, platform) ??
    singleQuestion(column, label) ??
    textQuestion(column, label);
  const isKept = 'numbers' in found ? question.type === 'number' : question.type !== 'joined';
  return isKept ? { ...question, doubts: [...(question.doubts ?? []), ...found.doubts] } : question;
}

const NUMBER = /^[+-]?\d{1,12}(?:\.\d+)?$/;
const COUNTED =
  /\b(?:how many|number|count|age|years?|months?|weeks?|days?|hours?|minutes?|height|weight|amount|combien|age|nombre|anzahl|alter|jahre|cuantos|cuantas|edad|anos)\b/;
const MOST_CODES = 12;

function numberQuestion(
  column: Column,
  label: string,
  { numbers, format }: FoundNumbers,
): DraftQuestion | undefined {
  const values = numbers.map(({ digits }) => Number(digitsText(digits)));
  const decimals = numbers.reduce((most, { digits }) => Math.max(most, digits.fraction.length), 0);
  const min = values.reduce((a, b) => Math.min(a, b));
  const max = values.reduce((a, b) => Math.max(a, b));
  const isCounted = COUNTED.test(`${wordsOf(column.name)} ${wordsOf(label)}`);
  const mayBeCodes =
    decimals === 0 &&
    numbers.length > 1 &&
    numbers.length <= MOST_CODES &&
    min >= 0 &&
    max <= 20 &&
    !isCounted;
  if (mayBeCodes && numbers.length === column.answers.length && column.cells >= 3 * numbers.length)
    return undefined;
  const others = column.answers.length - numbers.length;
  // A last "5+" or "more" makes a choice of what looks like numbers.
  if (others > 0 && column.distinct <= MOST_CODES) return undefined;
  return {
    type: 'number',
    position: column.position,
    name: column.name,
    label,
    column: column.name,
    min,
    max,
    decimals,
    format,
    doubts: lostSeparatorsDoubt(column),
    checks: [
      `numbers from ${min} to ${max}; set min and max to what can be true, not to what was answered`,
      ...(others > 0 ? [`${others} other answers are no numbers: missing`] : []),
      ...(mayBeCodes ? ['or codes of a choice?'] : []),
    ],
  };
}

const LONGEST_OPTION = 200;

function singleQuestion(column: Column, label: string): DraftQuestion | undefined {
  const { answers, cells, distinct } = column;
  if (distinct > answers.length) return undefined;
  if (answers.length === 1) return constantQuestion(column, label);
  const kinds = alike(answers);
  const repeated = kinds.filter(({ n }) => n >= 2);
  const coverage = total(repeated) / cells;
  const isFew =
    repeated.length > 0 &&
    cells >= 3 * repeated.length &&
    (repeated.length <= 60 || cells >= 10 * kinds.length);
  const isSmall = cells < 30 && kinds.length <= 8 && coverage >= 0.5;
  if (!(coverage >= 0.7 && isFew) && !isSmall) return undefined;
  const isShort = kinds.length <= 15;
  const options = kinds.filter(
    ({ n, raw }) =>
      raw.length <= LONGEST_OPTION && !isPersonal(raw) && (n >= 2 || (isShort && raw.length <= 80)),
  );
  if (options.length < 2) return undefined;
  const others = cells - total(options);
  const otherName = otherLabel(options.map(({ raw }) => raw));
  const isCoded = options.every(({ raw }) => NUMBER.test(raw));
  const ordered = inOrder(options).map(({ forms }) => forms);
  const named = nameAnswers([...ordered, ...(others > 0 ? [[otherName]] : [])]);
  return {
    type: 'single',
    position: column.position,
    name: column.name,
    label,
    column: column.name,
    options: named.slice(0, ordered.length),
    ...(others > 0 ? { other: named.at(-1)! } : {}),
    doubts: [
      ...capitalsDoubt(
        column.name,
        options,
        answers.map(({ raw, n }) => ({ raw, parts: [raw], n })),
      ),
      ...wholeCellsDoubt(column),
      ...lostSeparatorsDoubt(column),
    ],
    checks: [
      `${kinds.length} different answers in ${cells} cells`,
      ...(isCoded ? ['the numbers look like codes: give each its label; or a scale, or a number?'] : []),
      ...(others > 0
        ? [
            `${others} cells hold other texts, each given too rarely to be an option: counted as "${otherName}"`,
          ]
        : []),
    ],
  };
}

const LEAST_REPEATED = 10;

/** A choice of which the data show one option: words that everybody gave alike were hardly written freely. */
function constantQuestion(column: Column, label: string): DraftQuestion | undefined {
  const [{ raw, n }] = column.answers as [Answer];
  if (n < LEAST_REPEATED || raw.length > 80 || !/\p{L}{2}/u.test(raw) || isPersonal(raw)) return undefined;
  const [option, other] = nameAnswers([[raw], [otherLabel([raw])]]) as [Named, Named];
  return {
    type: 'single',
    position: column.position,
    name: column.name,
    label,
    column: column.name,
    options: [option],
    other,
    checks: [
      `only one answer in the data, given ${n} times: which others could there be? Until they are named they count as "${other.label}"`,
    ],
  };
}

interface Kind extends Answer {
  readonly forms: readonly string[];
}

/** Whole numbers, and codes such as 04. */
const DIGITS = /^[+-]?\d+(?:\.0+)?$/;

/** Every answer is its own; in a column of whole numbers 4 and 4.0 are one. The most frequent form first. */
function alike(answers: readonly Answer[]): readonly Kind[] {
  const areWhole = answers.every(({ raw }) => DIGITS.test(raw));
  const kinds = new Map<string, Kind>();
  for (const { raw, n } of answers) {
    const form = areWhole ? numberOr(raw) : raw;
    const known = kinds.get(form);
    kinds.set(
      form,
      known ? { ...known, n: known.n + n, forms: [...known.forms, raw] } : { raw, n, forms: [raw] },
    );
  }
  return [...kinds.values()].sort(byFrequency);
}

const AGREED = /^(?:yes|y|true|oui|ja|sí|si)$/i;

/** Numbers and ranges by size, "yes" first, anything else as it came: by frequency. */
function inOrder(kinds: readonly Kind[]): readonly Kind[] {
  if (kinds.every(({ raw }) => NUMBER.test(raw)))
    return [...kinds].sort((a, b) => Number(a.raw) - Number(b.raw));
  const yes = kinds.find(({ raw }) => AGREED.test(raw));
  if (yes && kinds.length <= 3) return [yes, ...kinds.filter((kind) => kind !== yes)];
  const ranges = kinds.map(
    ({ raw }) => /^[$€£]?\s?(\d[\d,.]*)\s?k?\s?(?:-|–|to|bis|à|a)\s?[$€£]?\d/i.exec(raw)?.[1],
  );
  const start = (kind: Kind): number => Number((ranges[kinds.indexOf(kind)] ?? '').replace(/,/g, ''));
  return ranges.every((range) => range !== undefined)
    ? [...kinds].sort((a, b) => start(a) - start(b))
    : kinds;
}

const textQuestion = (column: Column, label: string): DraftQuestion => ({
  type: 'text',
  position: column.position,
  name: column.name,
  label,
  column: column.name,
  checks: [
    column.distinct === 1
      ? 'only one answer in the data: which others could there be?'
      : `${column.distinct} different answers in ${column.records - column.empty} cells`,
  ],
});
