import { splitAt } from './condition.js';

/** What a constraint says in terms of an instrument; `isPlain` when that is all it says. */
export interface Limits {
  readonly range: { readonly min?: number; readonly max?: number };
  readonly counts: { readonly at_least?: number; readonly at_most?: number };
  readonly isPlain: boolean;
}

/**
 * Reads `. >= 0 and . <= 120` and `count-selected(.) <= 3`.
 * @param isWhole whether only whole numbers are meant, so that "more than 0" is "1 or more"
 */
export function limitsOf(constraint: string, isWhole: boolean): Limits {
  const limits: { range: Record<string, number>; counts: Record<string, number>; isPlain: boolean } = {
    range: {},
    counts: {},
    isPlain: true,
  };
  for (const part of constraint === '' ? [] : splitAt(constraint, 'and')) {
    const bare = part.trim().replace(/^\((.*)\)$/, '$1');
    const [, what, sign, text] =
      /^(\.|count-selected\s*\(\s*\.\s*\))\s*(<=|>=|<|>)\s*([+-]?\d+(?:\.\d+)?)$/.exec(bare) ?? [];
    const isCount = what !== undefined && what !== '.';
    const isStrict = sign === '<' || sign === '>';
    if (sign === undefined || (isStrict && !(isWhole && Number.isInteger(Number(text))))) {
      limits.isPlain = false;
      continue;
    }
    const isUpper = sign.startsWith('<');
    const limit = Number(text) + (isStrict ? (isUpper ? -1 : 1) : 0);
    if (isCount && !(Number.isInteger(limit) && limit >= 1)) limits.isPlain = false;
    else if (isCount) limits.counts[isUpper ? 'at_most' : 'at_least'] = limit;
    else limits.range[isUpper ? 'max' : 'min'] = limit;
  }
  return limits;
}
