import type { Issue, IssueCode, IssueFacts } from '../issues.js';
import { describeIssue } from '../report/issue-line.js';
import type { Explanation } from './explanation.js';

/** An issue on line 3 of a file. */
const example = (column: string, raw: string, facts: IssueFacts, count = 1): string => {
  const locations = Array.from({ length: Math.min(count, 3) }, (_, i) => ({
    file: 'responses.csv',
    record: i + 2,
    line: i + 3,
  }));
  const issue: Issue = { facts, column, raw, count, locations };
  return describeIssue(issue, false);
};

/** What each code of an issue means. */
export const ISSUE_EXPLANATIONS: Readonly<Record<IssueCode, Explanation>> = {
  'answered-not-asked': {
    means:
      'A question that the instrument says was asked of some only (`asked_when`) is answered by another.',
    example: example('returns_on', '', { code: 'answered-not-asked' }),
    advice:
      'Correct the answer or the question it depends on; if the condition is wrong, correct `asked_when`. The answer counts.',
  },
  'forms-disagree': {
    means:
      'The file holds one answer twice, as a cell and as a column for each option, and the two do not agree.',
    example: example('borrowed', 'books', { code: 'forms-disagree', ticked: ['films'], counts: 'cell' }),
    advice: 'Find out which form is right and correct the other. The form that the instrument reads counts.',
  },
  'key-missing': {
    means: 'A record has nothing under the key, so that the respondent cannot be told apart from others.',
    example: example('id', '', { code: 'key-missing' }),
    advice: 'Fill in the key; or leave `key` out of the instrument where respondents have none.',
  },
  'none-with-others': {
    means: 'A multi-select names an option that says "none of these" together with others.',
    example: example('borrowed', 'nothing;books', { code: 'none-with-others', none: 'nothing' }),
    advice: 'Decide which holds and correct the cell; if both can hold, take the option out of `none`.',
  },
  'not-a-number': {
    means: 'A number was expected and the cell holds something else.',
    example: example('minutes', 'long', { code: 'not-a-number' }),
    advice: 'Correct the cell; or declare the text under `missing`, with the reason why there is no number.',
  },
  'not-a-tick': {
    means: 'The column of one option holds a text that says neither "ticked" nor "not ticked".',
    example: example('met_staff', 'perhaps', {
      code: 'not-a-tick',
      ticked: ['1', 'yes'],
      unticked: ['0', 'no'],
    }),
    advice: 'Correct the cell; or say in the instrument which texts mean ticked and not ticked.',
  },
  'not-an-option': {
    means: 'The answer is none of the options or levels that the instrument allows.',
    example: example(
      'funding',
      'hihg',
      { code: 'not-an-option', options: ['none', 'low', 'medium', 'high'], suggestion: 'high' },
      12,
    ),
    advice:
      'Correct the cell; or declare the answer in the instrument: as an option, as another form of one under `also`, ' +
      'or under `missing`.',
  },
  'out-of-range': {
    means: 'The number is below `min` or above `max` of its question, or too large to be computed exactly.',
    example: example('minutes', '601', { code: 'out-of-range', range: '1 to 600' }),
    advice: 'Correct the cell; or widen the range in the instrument.',
  },
  'tick-or-not': {
    means:
      'The column of one option holds a text that is the option itself and says "not ticked" in other columns.',
    example: example('m_0', '0', { code: 'tick-or-not', option: 'o0', mark: '0' }),
    advice: 'Say which it is: the text under `also` of the option, or under `not_ticked` of the question.',
  },
  'too-few-options': {
    means: 'Fewer options are named than the question asks for (`at_least`).',
    example: example('paid_with', '', { code: 'too-few-options', limit: 2 }),
    advice: 'Look at the record; the answer counts.',
  },
  'too-many-decimals': {
    means: 'The number has more decimals than the question allows (`decimals`).',
    example: example('minutes', '45.5', { code: 'too-many-decimals', decimals: 0 }),
    advice: 'Correct the cell; or allow the decimals in the instrument.',
  },
  'too-many-options': {
    means: 'More options are named than the question allows (`at_most`).',
    example: example('liked', '', { code: 'too-many-options', limit: 3 }),
    advice: 'Look at the record; the answer counts.',
  },
  'undeclared-format': {
    means:
      'The number is written in a way that the instrument does not declare, and may be another number than it seems: ' +
      '1.200 is 1200 in one country and 1.2 in the next.',
    example: example('staff', '1.200', {
      code: 'undeclared-format',
      readings: [
        { value: '1.2', keys: 'decimal: "."' },
        { value: '1200', keys: 'thousands: "."' },
      ],
    }),
    advice:
      'Declare the format that is meant, in the question or at the top of the instrument (`decimal`, `thousands`, ' +
      '`percent`, `currency`), or for the file (`--decimal`, `--thousands`, also in the survey file).',
  },
  'unknown-mention': {
    means: 'A cell with several answers names one that is no option of the question.',
    example: example('borrowed', 'films;bokos', {
      code: 'unknown-mention',
      mention: 'bokos',
      suggestion: 'books',
    }),
    advice:
      'Correct the cell; or declare the answer as an option or under `also`; or give the question an `other` for texts ' +
      "in the respondent's own words.",
  },
  'wrong-sum': {
    means: 'The numbers of a block do not add up to what the instrument says they must.',
    example: example('shares', '', { code: 'wrong-sum', total: 100, tolerance: 0 }),
    advice: 'Look at the record, or allow a `tolerance`; the answers count.',
  },
};
