import { clipped } from '../../issues.js';
import { oneOrMany } from '../counted.js';
import { listed } from './listed.js';
import type { DoubtWords } from './sentences.js';

/** Doubts in English. */
export const EN: DoubtWords = {
  sentences: {
    capitals: ({ spellings, n }) => ({
      assumed: `${listed(spellings)} count each for itself`,
      evidence: 'they differ in capitals only',
      otherwise: `as one answer they are ${n}`,
    }),
    'lost-separators': ({ part, n, now }) => ({
      assumed: 'the numbers are read as they stand',
      evidence: 'their digits rise, as in lists of codes that have lost their commas',
      otherwise: `as lists ${clipped(part)} is given by ${n}, not ${now}`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} counts as no answer`,
      evidence: word ? 'programs write it where nothing was answered' : 'it is far off the other numbers',
      otherwise: `as an answer it was given by ${n} ${oneOrMany({ n }, 'respondent', 'respondents')}`,
    }),
    ranking: ({ options, first, n }) => ({
      assumed: 'every option counts as ticked by all',
      evidence: `every cell holds all ${options} options, in different orders: a ranking?`,
      otherwise: `as a ranking ${clipped(first)} is first ${n} ${oneOrMany({ n }, 'time', 'times')}`,
    }),
    'split-cells': ({ separator, options, whole, n }) => ({
      assumed: `cells are split at ${JSON.stringify(separator)}`,
      evidence: `their parts are ${options} texts that stand in different lists`,
      otherwise: `read whole, ${clipped(whole)} is given by ${n}`,
    }),
    'whole-cells': ({ separator, part, n, now }) => ({
      assumed: `cells with ${JSON.stringify(separator)} are one answer each`,
      evidence: 'their parts are also answers of others',
      otherwise: `split, ${clipped(part)} is given by ${n}, not ${now}`,
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
