import { clipped } from '../../issues.js';
import { formatKeys } from '../../number-format.js';
import { oneOrMany } from '../counted.js';
import { inBrackets, WHAT } from './examples.js';
import { listed } from './listed.js';
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
    encoding: ({ encoding, other, answers, examples }) => ({
      assumed: `the text is read as ${encoding}`,
      evidence: 'it is not UTF-8, and this reading makes the likeliest words',
      otherwise: `as ${other} ${answers.length} ${oneOrMany({ n: answers.length }, 'answer reads', 'answers read')} otherwise${inBrackets(examples, 'for')}`,
    }),
    'extra-rows': ({ what, isKept, answers, lines, responses: n }) => ({
      assumed: `${WHAT.en[what](lines.length, answers.map(clipped).join(', '))} ${isKept ? 'kept as responses' : 'left out'}`,
      evidence: isKept
        ? 'nothing but the words speaks against it'
        : what === 'totals'
          ? 'the numbers are those of the records above, or the words stand where no answer does'
          : 'they stand below the last response and fill no other cell',
      otherwise: `${isKept ? 'without' : 'with'} them there are ${n} ${oneOrMany({ n }, 'respondent', 'respondents')}`,
    }),
    'header-rows': ({ rows, other, responses: n }) => ({
      assumed: `the header has ${rows} ${oneOrMany({ n: rows }, 'row', 'rows')}`,
      evidence:
        rows > other
          ? 'words stand there that are no answers of the columns below'
          : 'the next row could be one, but too little in it tells it from answers',
      otherwise: `with ${other} there are ${n} ${oneOrMany({ n }, 'respondent', 'respondents')}`,
    }),
    'lost-zeros': (facts) => ({
      ...damaged(facts),
      evidence: `it is ${clipped(facts.likely)} without its leading zero`,
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
  extent: (n, lines) => `${n} ${oneOrMany({ n }, 'cell', 'cells')}${lines === '' ? '' : `; ${lines}`}`,
  lines: (isOne, places) => `${isOne ? 'line' : 'lines'} ${places}`,
  andMore: (n) => ` and ${n} more`,
  settle: ({ where, keep, change }) =>
    where === 'option'
      ? `Settle it with ${keep} or ${change}, also in the survey file.`
      : `Settle it in the instrument: ${keep}, or ${change}.`,
};
