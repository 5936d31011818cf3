import { type Estimate, type EstimateFacts, estimate } from '../estimate.js';
import type { Note } from '../methods.js';

/** Groups with fewer respondents than this in a base show counts only. */
const SMALL_GROUP = 5;

/**
 * Empties the percentages, means and ranks of groups that are too small to carry them; their counts stay. Small is what
 * rests on few respondents, however many mentions they made. A ranking of which anything is emptied is emptied as a
 * whole: the ranks that are left would tell of what is hidden, and refer to nothing that is shown.
 */
export function discloseSmallGroups(found: readonly EstimateFacts[]): readonly Estimate[] {
  const broken = new Set(found.filter((facts) => isRank(facts) && isSmall(facts)).map(rankingOf));
  const isHidden = (facts: EstimateFacts): boolean =>
    isSmall(facts) || (isRank(facts) && broken.has(rankingOf(facts)));
  return found.map((facts) => estimate(isHidden(facts) ? { ...facts, ...HIDDEN } : facts));
}

const HIDDEN = { value: null, se: null, low: null, high: null, note: 'small-group' satisfies Note } as const;

function isSmall({ by = '', unit, base = null, respondents }: EstimateFacts): boolean {
  const own = respondents ?? base;
  return own !== null && own < SMALL_GROUP && by !== '' && unit !== 'count' && base !== 0;
}

const isRank = ({ unit }: EstimateFacts): boolean => unit === 'rank';

/** Ranks that are of one another: of a question in a group, by one reading of its answers. */
const rankingOf = ({ question, by, group, wave, method }: EstimateFacts): string =>
  JSON.stringify([question, by, group, wave, method]);
