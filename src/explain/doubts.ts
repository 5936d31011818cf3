import type { DoubtCode, DoubtFacts } from '../doubts.js';
import { doubtLine } from '../words/doubts.js';
import type { Explanation } from './explanation.js';

const example = (facts: DoubtFacts): string => doubtLine(facts, false, 'en');

/** What each code of a doubt means. */
export const DOUBT_EXPLANATIONS: Readonly<Record<DoubtCode, Explanation>> = {
  capitals: {
    means: 'Without an instrument, answers that differ in capitals only (yes, Yes) count each for itself.',
    example: example({
      code: 'capitals',
      ...{ file: 'responses.csv', columns: ['member'], answers: ['yes'], spellings: ['Yes', 'yes'], n: 12 },
      ...{ cells: 4, respondents: 4, lines: [5, 8, 9] },
    }),
    advice:
      'Where they are one answer, write the instrument with one option and the other spellings under `also`, or ' +
      '`ignore_case: true` for all questions; where they are not, keep an option for each.',
  },
  'lost-separators': {
    means:
      'A column holds numbers whose digits always rise, such as 13 and 123. A spreadsheet makes such numbers of lists ' +
      'of codes (1,3 and 1,2,3) by taking the commas for thousands separators. Nothing was split.',
    example: example({
      code: 'lost-separators',
      ...{ file: 'responses.csv', columns: ['tools'], answers: ['13', '123'], part: '1', n: 9, now: 2 },
      ...{ cells: 8, respondents: 8, lines: [3, 4, 7] },
    }),
    advice:
      'Export the answers again and do not save them from a spreadsheet; the lists cannot be restored safely.',
  },
  'missing-code': {
    means:
      'Without an instrument, texts that programs write for "nothing answered" (NA, null) and numbers far off the ' +
      'others that codebooks use so (-99, 999) count as missing.',
    example: example({
      code: 'missing-code',
      ...{ file: 'responses.csv', columns: ['age'], answers: ['-99'], word: false, question: 'number' },
      ...{ cells: 8, respondents: 8, lines: [3, 9, 12] },
    }),
    advice: 'Write the instrument: declare the text under `missing`, or as an option.',
  },
  ranking: {
    means:
      'Every cell of a question holds all of its options, in different orders, as exports write a ranking. The order ' +
      'is not counted: every option counts as ticked.',
    example: example({
      code: 'ranking',
      ...{ file: 'responses.csv', columns: ['topics'], answers: [], separator: ';', options: 3 },
      ...{ first: 'Pay', n: 18, cells: 30, respondents: 30, lines: [] },
    }),
    advice:
      'Where first places are enough, declare a single choice with the orders under `also` of what they begin with. ' +
      'Where it is no ranking, declare the multi-select.',
  },
  'split-cells': {
    means:
      'Without an instrument, the cells of a column were taken for several answers each, because their parts stand in ' +
      'different lists; nothing else says so.',
    example: example({
      code: 'split-cells',
      ...{ file: 'responses.csv', columns: ['tools'], answers: [], separator: ', ', options: 6 },
      ...{ whole: 'Python, R', n: 7, cells: 21, respondents: 21, lines: [] },
    }),
    advice:
      'Declare the question in an instrument: `multi` with its separator, or `single` with whole cells as options.',
  },
  'whole-cells': {
    means:
      'Without an instrument, cells that could be several answers were taken as one each, because too little shows ' +
      'that they are lists.',
    example: example({
      code: 'whole-cells',
      ...{ file: 'responses.csv', columns: ['tools'], answers: ['Python;R'], separator: ';', part: 'Python' },
      ...{ n: 12, now: 11, cells: 1, respondents: 1, lines: [17] },
    }),
    advice:
      'Declare the question in an instrument: `multi` with its separator, or `single` with whole cells as options.',
  },
};
