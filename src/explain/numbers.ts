import { METHODS, type Method, NOTES, type Note } from '../methods.js';
import type { Explanation } from './explanation.js';

type Rest = Pick<Explanation, 'example' | 'advice'>;

/** What stands beside the sentence of a method. */
const METHOD_RESTS: Readonly<Record<Method, Rest>> = {
  count: { example: '13 of 34 respondents: 13', advice: 'It has no interval: it is a count.' },
  wilson: {
    example: '13 of 34: 38.2 % (23.9 to 55.0)',
    advice: 'Quote it with its base. The interval is right at 0 % and 100 %, and for few respondents.',
  },
  mean: {
    example: 'scores 1, 2, 3: mean 2',
    advice: 'Quote it with n. For few respondents the distribution over the levels says more.',
  },
  sd: { example: 'scores 1, 2, 3: sd 1', advice: 'On a scale of few levels, look at the distribution too.' },
  quantile: { example: 'numbers 1, 2, 4, 8: median 3', advice: 'In R: quantile(x, type = 7).' },
  extreme: {
    example: 'numbers 1, 2, 4, 8: least 1, greatest 8',
    advice: 'One wrong answer is enough to move it: look at the file.',
  },
  'rank-mean': {
    example: 'means 3.2, 3.2, 2.8: ranks 1, 1, 3',
    advice: 'Ranks of items whose intervals overlap say little.',
  },
  'share-mean': {
    example:
      'scores 3 and 1 of one respondent, 0 and 2 of another: 75 % and 0 % for the first item, on average 37.5 %',
    advice: 'It is a share of scores: do not call it a share of money.',
  },
  'share-ratio': {
    example: 'scores 3 and 1 of one respondent, 0 and 2 of another: 3 of 6 for the first item, 50 %',
    advice: 'It is a share of scores: do not call it a share of money.',
  },
  'mention-share': {
    example: 'one respondent names A, another A, B and C: A has 2 of 4 mentions, 50 %',
    advice: 'Never quote it as a percentage of respondents.',
  },
  'equal-weight': {
    example: 'one respondent names A, another A and B: A has 1 and 1/2 of 2 units, 75 %',
    advice: 'Say that each respondent weighs the same, however many barriers it named.',
  },
  'rank-percent': {
    example: '60 %, 40 %, 40 %: ranks 1, 2, 2',
    advice: 'Say so when the three readings disagree on the order.',
  },
  'rank-mention-share': {
    example: '50 %, 30 %, 20 %: ranks 1, 2, 3',
    advice: 'Say so when the three readings disagree on the order.',
  },
  'rank-equal-weight': {
    example: '50 %, 30 %, 20 %: ranks 1, 2, 3',
    advice: 'Say so when the three readings disagree on the order.',
  },
};

const NOTE_RESTS: Readonly<Record<Note, Rest>> = {
  'no-base': { example: 'an item that nobody answered', advice: 'There is no number to quote.' },
  'too-few': { example: 'the sd of one respondent', advice: 'There is no number to quote.' },
  'no-interval': {
    example: 'the mean of an item on which all gave the same level',
    advice: 'Quote the count: an interval would claim what the data do not carry.',
  },
  'small-group': { example: '3 networks in a group of 4', advice: 'Quote counts, or put groups together.' },
};

const explained = <C extends string>(
  sentences: Readonly<Record<C, string>>,
  rests: Readonly<Record<C, Rest>>,
): Readonly<Record<C, Explanation>> =>
  Object.fromEntries(
    Object.entries<Rest>(rests).map(([code, rest]) => [code, { means: sentences[code as C], ...rest }]),
  ) as Record<C, Explanation>;

/** What each code of a method means. */
export const METHOD_EXPLANATIONS = explained(METHODS, METHOD_RESTS);

/** What each code of a note means. */
export const NOTE_EXPLANATIONS = explained(NOTES, NOTE_RESTS);
