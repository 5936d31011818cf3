import type { Meaning } from '../instrument/meaning.js';
import type { Level } from '../instrument/model.js';
import type { Combination } from '../instrument/need.js';
import type { ValueCount } from '../stats/moments.js';
import type { Tally } from '../tally.js';

/** Respondents by option chosen, of those who answered the column; who chose several counts under each. */
export function chosenCounts(tally: Tally<Combination>): {
  readonly answered: number;
  readonly byId: ReadonlyMap<string, number>;
} {
  const byId = new Map<string, number>();
  let answered = 0;
  for (const { key, n } of tally) {
    const meaning = key[0] as Meaning;
    if (meaning.is !== 'chosen') continue;
    answered += n;
    for (const id of meaning.ids) byId.set(id, (byId.get(id) ?? 0) + n);
  }
  return { answered, byId };
}

/** Respondents by level of a scale: those on the scale are the base, those on levels beside it are counted apart. */
export function levelCounts(
  tally: Tally<Combination>,
  levels: readonly Level[],
): {
  readonly base: number;
  readonly on: readonly { readonly level: Level; readonly n: number }[];
} {
  const { byId } = chosenCounts(tally);
  const on = levels.filter((level) => !level.outside).map((level) => ({ level, n: byId.get(level.id) ?? 0 }));
  return { base: on.reduce((sum, { n }) => sum + n, 0), on };
}

/** The scores of a rated item with their counts; levels without a score are left out. */
export const scoreCounts = (
  on: readonly { readonly level: Level; readonly n: number }[],
): readonly ValueCount[] =>
  on.flatMap(({ level, n }) => (level.score === null ? [] : [{ value: level.score, n }]));
