import type { EstimateFacts } from '../estimate.js';
import type { Note } from '../methods.js';

/** Groups with fewer respondents than this in a base show counts only. */
const SMALL_GROUP = 5;

/**
 * Empties the percentages, means and ranks of a question in a group that is too small to carry them; counts stay. Small
 * is what rests on few respondents, however many mentions they made. A ranking of which anything is emptied is emptied
 * as a whole: the ranks that are left would tell of what is hidden, and refer to nothing that is shown.
 * @param found all that is known of one question in one group
 */
export function discloseSmallGroup(found: readonly EstimateFacts[]): readonly EstimateFacts[] {
  const broken = new Set(
    found.filter((facts) => isRank(facts) && isSmall(facts)).map(({ method }) => method),
  );
  const isHidden = (facts: EstimateFacts): boolean =>
    isSmall(facts) || (isRank(facts) && broken.has(facts.method));
  return found.map((facts) => (isHidden(facts) ? { ...facts, ...HIDDEN } : facts));
}

const HIDDEN = { value: null, se: null, low: null, high: null, note: 'small-group' satisfies Note } as const;

function isSmall({ unit, base = null, respondents }: EstimateFacts): boolean {
  const own = respondents ?? base;
  return own !== null && own < SMALL_GROUP && unit !== 'count' && base !== 0;
}

const isRank = ({ unit }: EstimateFacts): boolean => unit === 'rank';
