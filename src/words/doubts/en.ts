import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import { meanText } from './number.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in English. */
export const EN: DoubtWords = {
  sentences: {
    'beside-scale': ({ answers, base, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} stands beside the scale, out of the base`,
      evidence: 'it is a usual wording for no opinion or no answer',
      otherwise: `as a level it has ${n} of ${base} answers, and the base is ${base} instead of ${base - n}`,
    }),
    'boxes-or-questions': ({ ticked, notTicked, item, n, of }) => ({
      assumed: `the columns are boxes of one question: ${ticked.join(', ')} is ticked, ${notTicked.join(', ')} or an empty cell is not`,
      evidence: 'they have one name and hold nothing else',
      otherwise: `as a question of its own, ${clipped(item)} has ${ticked.join(', ')} from ${n} of ${of}`,
    }),
    'missing-code': ({ answers, word, notTicked, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} counts as no answer`,
      evidence: word ? 'programs write it where nothing was answered' : 'it is far off the other numbers',
      otherwise: notTicked
        ? `as "not ticked" it would put ${n} more ${oneOrMany({ n }, 'respondent', 'respondents')} in the base`
        : `as an answer it was given by ${n} ${oneOrMany({ n }, 'respondent', 'respondents')}`,
    }),
    ratings: ({ from, to, first, mean }) => ({
      assumed: `neighbouring columns of whole numbers are one block of ratings from ${from} to ${to}`,
      evidence: 'their numbers lie in one small range',
      otherwise:
        mean === null
          ? 'as codes of choices they have no order'
          : `as codes of choices they have counts but no mean (${first}: ${meanText(mean, 'en')})`,
    }),
  },
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'cell', 'cells')}${lines}`,
  lines: (isOne, places) => `; ${isOne ? 'line' : 'lines'} ${places}`,
  andMore: (n) => ` and ${n} more`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Settle it with ${keep} or ${change}, also in the survey file.`
      : `Settle it in the instrument: ${keep}, or ${change}.`,
};
