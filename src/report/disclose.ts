import type { Computed, Estimate } from '../estimate.js';
import type { Note } from '../methods.js';

/** Groups with fewer respondents than this in a base show counts only. */
const SMALL_GROUP = 5;

/**
 * Empties the percentages, means and ranks of groups that are too small to carry them; their counts stay. Small is what
 * rests on few respondents, however many mentions they made. A ranking of which anything is emptied is emptied as a
 * whole: the ranks that are left would tell of what is hidden, and refer to nothing that is shown.
 */
export function discloseSmallGroups(estimates: readonly Computed[]): readonly Estimate[] {
  const broken = new Set(estimates.filter((row) => isRank(row) && isSmall(row)).map(rankingOf));
  const isHidden = (row: Computed): boolean => isSmall(row) || (isRank(row) && broken.has(rankingOf(row)));
  return estimates.map((computed) => {
    const row = computed.respondents === undefined ? computed : withoutRespondents(computed);
    return isHidden(computed)
      ? { ...row, value: null, se: null, low: null, high: null, note: 'small-group' satisfies Note }
      : row;
  });
}

const withoutRespondents = ({ respondents, ...row }: Computed): Estimate => row;

function isSmall({ by, unit, base, respondents }: Computed): boolean {
  const own = respondents ?? base;
  return by !== '' && unit !== 'count' && base !== 0 && own !== null && own < SMALL_GROUP;
}

const isRank = ({ unit }: Estimate): boolean => unit === 'rank';

/** Ranks that are of one another: of a question in a group, by one reading of its answers. */
const rankingOf = ({ question, by, group, wave, method }: Estimate): string =>
  JSON.stringify([question, by, group, wave, method]);
