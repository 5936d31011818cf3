import type { Computed, Estimate } from '../estimate.js';
import type { Note } from '../methods.js';

/** Groups with fewer respondents than this in a base show counts only. */
const SMALL_GROUP = 5;

/**
 * Empties the percentages, means and ranks of groups that are too small to carry them; their counts stay. Small is what
 * rests on few respondents, however many mentions they made.
 */
export const discloseSmallGroups = (estimates: readonly Computed[]): readonly Estimate[] =>
  estimates.map(({ respondents, ...row }) =>
    isSmall(row, respondents ?? row.base)
      ? { ...row, value: null, se: null, low: null, high: null, note: 'small-group' satisfies Note }
      : row,
  );

const isSmall = ({ by, unit, base }: Estimate, respondents: number | null): boolean =>
  by !== '' && unit !== 'count' && base !== 0 && respondents !== null && respondents < SMALL_GROUP;
