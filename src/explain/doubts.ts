import type { DoubtCode, DoubtFacts } from '../doubts.js';
import { doubtLine } from '../words/doubts.js';
import type { Explanation } from './explanation.js';

const example = (facts: DoubtFacts): string => doubtLine(facts, false, 'en');

/** What each code of a doubt means. */
export const DOUBT_EXPLANATIONS: Readonly<Record<DoubtCode, Explanation>> = {
  'beside-scale': {
    means:
      'Without an instrument, usual wordings for no opinion ("Don\'t know", "Not applicable") stand beside a scale: they are ' +
      'shown, and out of the base of its percentages.',
    example: example({
      code: 'beside-scale',
      ...{ file: 'responses.csv', columns: ['planning'], answers: ["Don't know"], cells: 3, respondents: 3 },
      ...{ lines: [4, 7, 9], base: 20, level: 'Important' },
    }),
    advice:
      'Look at the questionnaire: write the answer under `outside` of the scale, or among its `levels`.',
  },
  'boxes-or-questions': {
    means:
      'Columns of one name hold a word for yes and a word for no. Without an instrument they are read as the boxes of one ' +
      'multi-select; they can also be questions of their own.',
    example: example({
      code: 'boxes-or-questions',
      ...{
        file: 'responses.csv',
        columns: ['use_a', 'use_b'],
        answers: [],
        cells: 0,
        respondents: 20,
        lines: [],
      },
      ...{ ticked: ['Yes'], notTicked: ['No'], item: 'use_a', n: 9, of: 12 },
    }),
    advice:
      'Look at the questionnaire, and write the instrument: one question of type multi, or one question each.',
  },
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
  encoding: {
    means:
      'The file is no UTF-8, and what it is encoded in was guessed from its letters. Some answers would be other words by ' +
      'the next best guess.',
    example: example({
      code: 'encoding',
      ...{
        file: 'responses.csv',
        columns: ['town'],
        answers: ['Łódź'],
        cells: 3,
        respondents: 3,
        lines: [4, 7, 9],
      },
      ...{ encoding: 'windows-1250', other: 'iso-8859-2', examples: [{ read: 'Łódź', otherwise: 'Łódľ' }] },
    }),
    advice:
      'Compare an answer with what was written, and name the encoding; or save the file as "CSV UTF-8".',
  },
  'extra-rows': {
    means:
      'Records hold totals, averages or notes instead of answers, or look so. They are no respondents where the file shows ' +
      'it, and are kept where it does not.',
    example: example({
      code: 'extra-rows',
      ...{ file: 'responses.csv', columns: [], answers: ['Total'], cells: 0, respondents: 1, lines: [7] },
      ...{ what: 'totals', isKept: false, more: 1, responses: 6 },
    }),
    advice: 'Look at the lines, and say which it is.',
  },
  'header-rows': {
    means: 'Which rows at the top are the header, and not answers, follows from what stands in them.',
    example: example({
      code: 'header-rows',
      ...{ file: 'responses.csv', columns: [], answers: [], cells: 0, respondents: 1, lines: [] },
      ...{ rows: 2, other: 1, more: 1, responses: 7 },
    }),
    advice: 'Look at the first lines of the file, and say how many are the header.',
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
  'lost-zeros': {
    means:
      'Codes such as 7 stand in a column where others have a zero before them (07): a spreadsheet drops such zeros. ' +
      'Each text counts as an answer of its own.',
    example: example({
      ...{ code: 'lost-zeros', file: 'responses.csv', columns: ['region'], answers: ['7'], likely: '07' },
      ...{ given: 3, alike: 5, cells: 3, respondents: 3, lines: [4, 8, 9] },
    }),
    advice: 'Declare the text under `also` of the option it belongs to; or export the answers again.',
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
  'number-format': {
    means:
      'Without an instrument, cells such as 1.200 can be two numbers. They are read as numbers only where other cells of ' +
      'the column decide what the point or comma is; else the column stays text.',
    example: example({
      ...{ code: 'number-format', file: 'responses.csv', columns: ['staff'], answers: ['1.000', '2.000'] },
      taken: undefined,
      others: [
        { format: { thousands: '.' }, mean: 657, n: 5 },
        { format: { decimal: '.' }, mean: 57.6, n: 5 },
      ],
      ...{ cells: 2, respondents: 2, lines: [2, 4] },
    }),
    advice:
      'Say which mark is which: --decimal and --thousands for the file, or the same keys in the instrument.',
  },
  'range-as-date': {
    means:
      'Answers such as 5-Jan and Nov-50 are what a spreadsheet makes of the ranges 1-5 and 11-50. Each text counts as an ' +
      'answer of its own.',
    example: example({
      ...{
        code: 'range-as-date',
        file: 'responses.csv',
        columns: ['team'],
        answers: ['5-Jan'],
        likely: '1-5',
      },
      ...{ given: 3, alike: 0, cells: 3, respondents: 3, lines: [2, 5, 8] },
    }),
    advice: 'Declare the text under `also` of the option it belongs to; or export the answers again.',
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
  ratings: {
    means:
      'Neighbouring columns hold whole numbers in one small range. Without an instrument they are one block of ratings, ' +
      'with means; they can also be the codes of choices.',
    example: example({
      code: 'ratings',
      ...{
        file: 'responses.csv',
        columns: ['q4', 'q5', 'q6'],
        answers: [],
        cells: 30,
        respondents: 10,
        lines: [],
      },
      ...{ from: '1', to: '5', first: 'q4', mean: 3.2 },
    }),
    advice:
      'Look at the questionnaire, and write the instrument: type rating, or type single with a label for each code.',
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
  'wrong-encoding': {
    means:
      'Texts such as "TrÃ¨s" were written in UTF-8 and read as Windows-1252 before they came into the file. Each text ' +
      'counts as an answer of its own.',
    example: example({
      ...{
        code: 'wrong-encoding',
        file: 'responses.csv',
        columns: ['glad'],
        answers: ['TrÃ¨s'],
        likely: 'Très',
      },
      ...{ given: 1, alike: 4, cells: 1, respondents: 1, lines: [2] },
    }),
    advice:
      'Export the answers again as UTF-8; or declare the text under `also` of the option it belongs to.',
  },
};
