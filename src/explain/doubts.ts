import type { DoubtCode, DoubtFacts } from '../doubts.js';
import { doubtLine } from '../words/doubts.js';
import type { Explanation } from './explanation.js';

const example = (facts: DoubtFacts): string => doubtLine(facts, false, 'en');

/** What each code of a doubt means. */
export const DOUBT_EXPLANATIONS: Readonly<Record<DoubtCode, Explanation>> = {
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
};
