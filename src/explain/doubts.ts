import type { DoubtCode, DoubtFacts } from '../doubts.js';
import { doubtLine } from '../words/doubts.js';
import type { Explanation } from './explanation.js';

const example = (facts: DoubtFacts): string => doubtLine(facts, false, 'en');

/** What each code of a doubt means. */
export const DOUBT_EXPLANATIONS: Readonly<Record<DoubtCode, Explanation>> = {
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
