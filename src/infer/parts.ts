import { matchingForm } from '../matching.js';
import { type Answer, byForm } from './column-sample.js';

/** A cell in its parts, and how often it stands so. */
export interface Cell {
  /** The whole of it. */
  readonly raw: string;
  readonly parts: readonly string[];
  readonly n: number;
}

/**
 * Cells in their parts; parts that stand in one pair of brackets are one, and at commas those that only occur together.
 */
export function cellsOf(answers: readonly Answer[], separator: string): readonly Cell[] {
  let cells: readonly Cell[] = answers.map(({ raw, n }) => ({
    raw,
    parts: inBrackets(raw.split(separator), separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    n,
  }));
  cells = spelledAlike(cells);
  if (!separator.startsWith(',')) return cells;
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = inseparable(cells);
    if (pairs.size === 0) break;
    cells = cells.map((cell) => ({ ...cell, parts: merged(cell.parts, pairs, separator) }));
  }
  return cells;
}

const ROUNDS = 8;

/** Parts of one matching form as they are written most often. */
function spelledAlike(cells: readonly Cell[]): readonly Cell[] {
  const all = byForm(cells.flatMap(({ parts, n }) => parts.map((raw) => ({ raw, n }))));
  const spelling = new Map(all.map(({ raw }) => [matchingForm(raw), raw]));
  return cells.map((cell) => ({
    ...cell,
    parts: cell.parts.flatMap((part) => spelling.get(matchingForm(part)) ?? []),
  }));
}

/** What is known of a part: cells with it, whether it stands alone, in how many different answers, and some beside it. */
export interface Part {
  readonly n: number;
  readonly alone: boolean;
  readonly answers: number;
  readonly beside: ReadonlySet<string>;
}

/** Every part of these cells. */
export function countParts(cells: readonly Omit<Cell, 'raw'>[]): ReadonlyMap<string, Part> {
  const counts = new Map<string, { n: number; alone: boolean; answers: number; beside: Set<string> }>();
  for (const { parts, n } of cells) {
    for (const part of new Set(parts)) {
      const known = counts.get(part) ?? { n: 0, alone: false, answers: 0, beside: new Set<string>() };
      known.n += n;
      known.answers += 1;
      known.alone ||= parts.length === 1;
      for (const other of parts) if (other !== part && known.beside.size < 3) known.beside.add(other);
      counts.set(part, known);
    }
  }
  return counts;
}

/** Whether a part of a list stands alone elsewhere, or in another list. */
export const recurs = ({ alone, answers }: Part): boolean => alone || answers >= 2;

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
