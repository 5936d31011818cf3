/**
 * How numbers are made: one sentence for each code that an estimate's `method` can hold.
 * A report prints the sentences of the codes it uses, once.
 */
export const METHODS = {
  count: 'Number of respondents.',
  wilson:
    'Percentage of the respondents in the base: 100 x n / base. Interval: Wilson score without continuity correction.',
  mean:
    'Mean of the scores, every respondent weighing the same. Interval: t with n - 1 degrees of freedom, ' +
    'clipped to the scale.',
  sd: 'Standard deviation of the scores with n - 1.',
  quantile: 'Quantile by linear interpolation (type 7 of R).',
  extreme: 'Smallest or largest answer.',
  'rank-mean':
    'Rank by mean, highest first, compared as exact fractions; ties share the best rank. ' +
    'Only items that were answered are ranked.',
  'share-mean':
    'Score share, not money: the scores of each respondent who answered every item and scored above 0 somewhere ' +
    'are made to add up to 100 and averaged with the same weight for each. Interval: t on the shares of ' +
    'respondents, clipped to 0-100.',
  'share-ratio':
    'Score share as a ratio of totals, not money: the sum of the scores of the item over the sum of all scores, ' +
    'same respondents as the mean of shares. Interval: linearised, respondents as clusters, t with n - 1 degrees ' +
    'of freedom, clipped to 0-100.',
  'mention-share':
    'Share of all mentions. Interval: linearised, respondents as clusters, t with n - 1 degrees of freedom, ' +
    'clipped to 0-100.',
  'equal-weight':
    'Equal-weight share: each respondent who names anything has one unit, divided equally over the distinct ' +
    'categories named and within a category equally over its barriers named. Interval: t on the shares of ' +
    'respondents, clipped to 0-100.',
  'rank-percent': 'Rank by the percentage of respondents, highest first; ties share the best rank.',
  'rank-mention-share': 'Rank by the share of mentions, highest first; ties share the best rank.',
  'rank-equal-weight': 'Rank by the equal-weight share, highest first; ties share the best rank.',
} as const satisfies Readonly<Record<string, string>>;

export type Method = keyof typeof METHODS;

/** Why an estimate is empty or to be read with care: one sentence for each code that `note` can hold. */
export const NOTES = {
  'no-base': 'Nobody is in the base.',
  'too-few': 'Needs at least two respondents.',
  'no-interval': 'No interval: fewer than two respondents, or all gave the same answer.',
  'small-group':
    'The group has fewer than 5 respondents in the base (for a rank: in that of any item): counts only.',
} as const satisfies Readonly<Record<string, string>>;

export type Note = keyof typeof NOTES;
