import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { oneOrMany } from '../counted.js';
import { meanText } from './number-text.js';
import type { DamageFacts, DoubtWords } from './sentences.js';

/** What all doubts about damaged answers say. */
const damaged = ({ answers, likely, given, alike }: DamageFacts) => {
  const more = answers.length - 1;
  const like = more === 0 ? '' : ` and ${more} more like it`;
  return {
    assumed: `${clipped(answers[0] ?? '')}${like} ${oneOrMany({ n: more + 1 }, 'is an answer', 'are answers')} of ${more === 0 ? 'its' : 'their'} own`,
    otherwise: `as one answer, ${clipped(likely)} was given by ${given + alike} ${oneOrMany({ n: given + alike }, 'respondent', 'respondents')} instead of ${alike}`,
  };
};

/** Doubts in English. */
export const EN: DoubtWords = {
  sentences: {
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `it is ${clipped(facts.likely)} without its leading zero`,
    }),
    'missing-code': ({ answers, word, respondents: n }) => ({
      assumed: `${clipped(answers[0] ?? '')} counts as no answer`,
      evidence: word ? 'programs write it where nothing was answered' : 'it is far off the other numbers',
      otherwise: `as an answer it was given by ${n} ${oneOrMany({ n }, 'respondent', 'respondents')}`,
    }),
    'number-format': ({ taken, others }) => ({
      assumed: taken
        ? `read with ${formatKeys(taken.format)}: mean ${meanText(taken.mean, 'en')} of ${taken.n} ${oneOrMany(taken, 'number', 'numbers')}`
        : 'not read as numbers',
      evidence: taken
        ? 'these cells could be other numbers as well, and the rest of the column decides'
        : 'each of these cells can be two numbers, and no cell of the column decides',
      otherwise: others
        .map(
          ({ format, mean, n }) =>
            `read with ${formatKeys(format)}: mean ${meanText(mean, 'en')} of ${n} ${oneOrMany({ n }, 'number', 'numbers')}`,
        )
        .join('; '),
    }),
    'range-as-date': (facts) => ({
      ...damaged(facts),
      evidence: `spreadsheets make such a date of ${clipped(facts.likely)}`,
    }),
    'wrong-encoding': (facts) => ({
      ...damaged(facts),
      evidence: `it is ${clipped(facts.likely)}, written in UTF-8 and read as Windows-1252`,
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
