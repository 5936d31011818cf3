import type { Estimate } from '../estimate.js';
import type { Note } from '../methods.js';

/** Groups with fewer respondents than this in a base show counts only. */
const SMALL_GROUP = 5;

/** Empties the percentages, means and ranks of groups that are too small to carry them; their counts stay. */
export function discloseSmallGroups(estimates: readonly Estimate[]): readonly Estimate[] {
  const answered = new Map(
    estimates.flatMap((row) => (row.base_kind === 'answered' ? [[placeOf(row), row.base]] : [])) as [
      string,
      number,
    ][],
  );
  const isSmall = (row: Estimate): boolean => {
    if (row.by === '' || row.unit === 'count' || row.base === 0) return false;
    const respondents = row.base_kind === 'mentions' ? answered.get(placeOf(row)) : row.base;
    return respondents !== null && respondents !== undefined && respondents < SMALL_GROUP;
  };
  return estimates.map((row) =>
    isSmall(row)
      ? { ...row, value: null, se: null, low: null, high: null, note: 'small-group' satisfies Note }
      : row,
  );
}

/** The question and group a number belongs to: mentions are many, but it is the respondents behind them that are few. */
const placeOf = ({ question, by, group }: Estimate): string => [question, by, group].join('\u001f');
