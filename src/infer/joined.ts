import type { Answer, Column } from './column-sample.js';
import { byFrequency, total } from './column-sample.js';
import type { DraftQuestion } from './draft.js';
import { nameAnswers } from './names.js';
import { isPersonal } from './roles.js';

interface Pieces {
  readonly separator: string;
  /** The options, most frequent first. */
  readonly options: readonly Answer[];
  /** Cells that name something else as well. */
  readonly others: number;
}

/** Finds the options of a column whose cells hold several of them; undefined when the cells are not of that kind. */
export function joinedQuestion(column: Column, label: string): DraftQuestion | undefined {
  const found = [';', '|', ', ', ',', ' ']
    .map((separator) => piecesOf(column, separator))
    .find((p) => p !== undefined);
  if (!found) return undefined;
  const { separator, options, others } = found;
  const texts = [...options.map(({ raw }) => [raw]), ...(others > 0 ? [[otherName(options)]] : [])];
  const named = nameAnswers(texts);
  const other = others > 0 ? named.at(-1) : undefined;
  const holding = options.filter(({ raw }) => raw.includes(separator.trim()) && separator !== ' ').length;
  return {
    type: 'joined',
    position: column.position,
    name: column.name,
    label,
    column: column.name,
    separator,
    options: named.slice(0, options.length),
    ...(other && { other }),
    checks: [
      `cells hold several of ${options.length} texts with ${JSON.stringify(separator)} between`,
      ...(holding > 0
        ? [`${holding} options hold the separator themselves; found because their parts only occur together`]
        : []),
      ...(others > 0
        ? [`${others} cells hold other texts as well, given too rarely to be options: counted as "other"`]
        : []),
    ],
  };
}

/** What the texts are called that are no options. */
const otherName = (options: readonly Answer[]): string =>
  options.some(({ raw }) => /^other$/i.test(raw.trim())) ? 'Other answers' : 'Other';

const MOST_OPTIONS = 100;
const LONGEST_OPTION = 150;

function piecesOf(column: Column, separator: string): Pieces | undefined {
  const { answers } = column;
  const joined = answers.filter(({ raw }) => raw.includes(separator));
  if (total(joined) < 0.05 * column.cells || joined.length < 2) return undefined;
  if (separator === ' ' && !areCodes(answers)) return undefined;
  if (separator === ',' && answers.some(({ raw }) => /,\s/.test(raw) || /^-?\d+,\d+$/.test(raw)))
    return undefined;
  const cells = parted(answers, separator);
  const counts = new Map<string, { n: number; alone: boolean; with: Set<string> }>();
  for (const { parts, n } of cells) {
    for (const part of new Set(parts)) {
      const known = counts.get(part) ?? { n: 0, alone: false, with: new Set<string>() };
      known.n += n;
      known.alone ||= parts.length === 1;
      for (const other of parts) if (other !== part && known.with.size < 3) known.with.add(other);
      counts.set(part, known);
    }
  }
  const least = column.cells < 30 ? 1 : Math.max(2, Math.ceil(column.cells / 500));
  const kept = [...counts].filter(
    ([part, { n }]) => n >= least && part.length <= LONGEST_OPTION && !isPersonal(part),
  );
  const names = new Set(kept.map(([part]) => part));
  const mentions = cells.reduce((sum, { parts, n }) => sum + n * parts.length, 0);
  const named = cells.reduce(
    (sum, { parts, n }) => sum + n * parts.filter((part) => names.has(part)).length,
    0,
  );
  const whole = cells.filter(({ parts }) => parts.every((part) => names.has(part)));
  const several = whole.filter(({ parts }) => parts.length > 1);
  const free = kept.filter(([, { alone, with: others }]) => alone || others.size >= 2).length;
  if (kept.length < 2 || kept.length > MOST_OPTIONS || several.length < 2) return undefined;
  if (named < 0.7 * mentions || sumOf(whole) < 0.5 * column.cells || sumOf(several) < 0.05 * column.cells)
    return undefined;
  // Options combine: there are more answers than options, and most options stand alone or with different others.
  if (whole.length <= kept.length || free * 2 < kept.length) return undefined;
  return {
    separator,
    options: kept.map(([raw, { n }]) => ({ raw, n })).sort(byFrequency),
    others: column.cells - sumOf(whole),
  };
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

/** Names as forms for the field give them: one word each, not the words of a sentence. */
const areCodes = (answers: readonly Answer[]): boolean =>
  answers.every(({ raw }) => /^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/.test(raw)) &&
  answers.every(
    ({ raw }) => !/\b(?:the|and|or|of|to|is|not|very|in|for|de|la|und|no|less|more|than)\b/i.test(raw),
  ) &&
  answers.some(({ raw }) => !raw.includes(' '));

interface Cell {
  readonly parts: readonly string[];
  readonly n: number;
}

/** Cells in their parts; parts that only occur together, or stand in one pair of brackets, are one. */
function parted(answers: readonly Answer[], separator: string): readonly Cell[] {
  let cells: readonly Cell[] = answers.map(({ raw, n }) => ({
    parts: inBrackets(raw.split(separator), separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    n,
  }));
  if (separator === ' ') return cells;
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = inseparable(cells);
    if (pairs.size === 0) break;
    cells = cells.map(({ parts, n }) => ({ parts: merged(parts, pairs, separator), n }));
  }
  return cells;
}

const ROUNDS = 8;

function inBrackets(parts: readonly string[], separator: string): readonly string[] {
  const whole: string[] = [];
  let open = 0;
  for (const part of parts) {
    if (open > 0) whole.push(`${whole.pop()!}${separator}${part}`);
    else whole.push(part);
    open = Math.max(0, open + (part.match(/\(/g)?.length ?? 0) - (part.match(/\)/g)?.length ?? 0));
  }
  // A bracket that is never closed is no bracket.
  return open > 0 ? parts : whole;
}

/** Pairs of parts of which neither ever stands without the other right beside it, by the first. */
function inseparable(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  const next = new Map<string, Map<string, number>>();
  for (const { parts, n } of cells) {
    parts.forEach((part, i) => {
      count.set(part, (count.get(part) ?? 0) + n);
      const after = parts[i + 1];
      if (after === undefined) return;
      const followers = next.get(part) ?? new Map<string, number>();
      next.set(part, followers.set(after, (followers.get(after) ?? 0) + n));
    });
  }
  const pairs = new Map<string, string>();
  for (const [part, followers] of next) {
    const [after, n] = [...followers][0]!;
    if (followers.size !== 1 || n !== count.get(part) || n !== count.get(after)) continue;
    const continues = /^(?:\p{Ll}|and |or |[^\p{L}\p{N}])/u.test(after);
    if (n >= (continues ? 2 : 8)) pairs.set(part, after);
  }
  return pairs;
}

function merged(
  parts: readonly string[],
  pairs: ReadonlyMap<string, string>,
  separator: string,
): readonly string[] {
  const whole: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (pairs.has(part) && pairs.get(part) === parts[i + 1]) {
      whole.push(`${part}${separator}${parts[i + 1]!}`);
      i++;
    } else whole.push(part);
  }
  return whole;
}
