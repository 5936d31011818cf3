import type { Answer, Column } from './column-sample.js';
import type { Stem } from './stems.js';
import { saysMissing, tickWord } from './tick-words.js';

/** A column with what its name says of its question. */
export interface Stemmed {
  readonly column: Column;
  readonly stem: Stem | undefined;
}

/** What the boxes of a question hold: words for ticked and not ticked, each its own text, or each its own number. */
type BoxKind = 'states' | 'own texts' | 'own numbers';

/** Columns that are the boxes of one question, and what they hold. */
export interface Boxes {
  readonly kind: BoxKind;
  readonly members: readonly Stemmed[];
  readonly ticked: readonly string[];
  readonly notTicked: readonly string[];
}

/** What boxes say in a column: its answers but those that say "missing" in words. */
export const saidIn = ({ answers }: Column): readonly Answer[] =>
  answers.filter(({ raw }) => !saysMissing(raw));

const isWhole = (raw: string): boolean => /^[+-]?\d+(?:[.,]\d+)?$/.test(raw);

/** The one text of a column that holds no other; undefined where there are none or several. */
export function onlyText(column: Column): string | undefined {
  // "Not applicable" alone is what an option is called.
  const said = column.answers.length === 1 ? column.answers : saidIn(column);
  return said.length === 1 && column.distinct <= column.answers.length ? said[0]!.raw : undefined;
}

/** Whether a column holds one text of its own, which is no number, or nothing. */
export const holdsOwnText = (column: Column): boolean => {
  const text = onlyText(column);
  return text !== undefined && !isWhole(text) && tickWord(text) === undefined;
};

const holdsNothing = (column: Column): boolean => column.answers.length === 0;
const saysNothing = (column: Column): boolean => saidIn(column).length === 0;

/** What columns of one question hold, decided for all of them at once; undefined where they are no boxes. */
export function boxesAmong(group: readonly Stemmed[], hasStem: boolean): Boxes | undefined {
  if (!hasStem) return ownTexts(group, false);
  return ownNumbers(group) ?? ownTexts(group, true) ?? states(group) ?? onesAndTwos(group);
}

/** Each column holds one text and no two the same. */
function ownTexts(group: readonly Stemmed[], hasStem: boolean): Boxes | undefined {
  const constant = group.filter(({ column }) => onlyText(column) !== undefined);
  const texts = constant.map(({ column }) => onlyText(column)!);
  const own = constant.filter(({ column }) => holdsOwnText(column));
  // Where nothing but yes and no is said, it is what was ticked, not what the options are called.
  const filled = texts.every((text) => !isWhole(text)) && own.length > 0 ? constant : own;
  const stated = group.filter(
    ({ column }) => isStated(column) && !filled.some((one) => one.column === column),
  );
  const names = new Set(filled.map(({ column }) => onlyText(column)!.toLowerCase()));
  if (filled.length < 2 || names.size < filled.length || stated.length >= filled.length) return undefined;
  const members = group.filter((one) => filled.includes(one) || (hasStem && holdsNothing(one.column)));
  return { kind: 'own texts', members, ticked: [], notTicked: [] };
}

/** Each column holds one number and no other: the numbers of the options, in their order. */
function ownNumbers(group: readonly Stemmed[]): Boxes | undefined {
  const filled = group.filter(({ column }) => !holdsNothing(column));
  const numbers = filled.map(({ column }) => onlyText(column) ?? '');
  if (filled.length < 2 || !numbers.every((raw) => /^\d{1,4}$/.test(raw))) return undefined;
  const values = numbers.map(Number);
  const areInOrder = values.every((value, i) => i === 0 || value > values[i - 1]!);
  // 0 and 1 alone can be a box never ticked and one always ticked.
  if (!areInOrder || values.at(-1)! < 2 || filled.some(({ column }) => column.empty === 0)) return undefined;
  if (filled.length < 3 && !filled.every(holdsItsNumber)) return undefined;
  return { kind: 'own numbers', members: group, ticked: [], notTicked: [] };
}

/** Whether a column holds the number that its name ends in, and no other. */
const holdsItsNumber = ({ column }: Stemmed): boolean =>
  Number(/\d+$/.exec(column.name)?.[0]) === Number(onlyText(column) ?? Number.NaN);

const isStated = (column: Column): boolean =>
  saidIn(column).length > 0 &&
  column.distinct <= column.answers.length &&
  saidIn(column).every(({ raw }) => tickWord(raw) !== undefined);

/** Each column holds words for ticked and not ticked, and nothing else. */
function states(group: readonly Stemmed[]): Boxes | undefined {
  const filled = group.filter(({ column }) => isStated(column));
  // 0 in the box called 0 and 1 in the box called 1 can be the options' own: then they are left as they are.
  const mayBeOwn = filled.every(holdsItsNumber) && filled.some(({ column }) => onlyText(column) === '0');
  if (filled.length < 2 || mayBeOwn) return undefined;
  const members = group.filter((one) => filled.includes(one) || saysNothing(one.column));
  const words = wordsIn(filled);
  return {
    kind: 'states',
    members,
    ticked: words.filter((raw) => tickWord(raw) === 'ticked'),
    notTicked: words.filter((raw) => tickWord(raw) === 'unticked'),
  };
}

/** Statistics programs write 1 for yes and 2 for no. */
function onesAndTwos(group: readonly Stemmed[]): Boxes | undefined {
  const filled = group.filter(({ column }) => !holdsNothing(column));
  const words = wordsIn(filled);
  const isAll = filled.every(({ column }) => column.distinct <= column.answers.length);
  if (filled.length < 2 || !isAll || String(words) !== '1,2') return undefined;
  return { kind: 'states', members: group, ticked: ['1'], notTicked: ['2'] };
}

const wordsIn = (group: readonly Stemmed[]): readonly string[] =>
  [...new Set(group.flatMap(({ column }) => saidIn(column).map(({ raw }) => raw)))].sort();
