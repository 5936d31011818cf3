import { describeIssue, leftOutCount } from '../issues.js';
import type { Results } from '../results.js';
import type { HeadLine } from './document.js';
import { numberText, percentText, type Rounding } from './rounding.js';

/** The head of a report: what it is, of whom, what is wrong with the data, how it was made. */
export function headOf(results: Results, rounding: Rounding): readonly HeadLine[] {
  const { instrument, inputs, options, response } = results;
  const many = instrument.respondent.many;
  return [
    ...(results.notice === '' ? [] : [line('notice', 'Notice', results.notice)]),
    ...(results.origin === 'inferred' ? [line('warning', 'Draft', DRAFT)] : []),
    ...warningsOf(results),
    line('fact', 'Responses', responseText(results, rounding)),
    ...(options.where.length === 0
      ? []
      : [
          line(
            'fact',
            'Only',
            `${results.selected} of ${response.answered} ${many}: ${options.where.join(', ')}`,
          ),
        ]),
    line(
      'fact',
      'Data',
      inputs
        .map(({ name, records, sha256 }) => `${name} (${records}; sha256 ${sha256.slice(0, 12)})`)
        .join(', '),
    ),
    line('fact', 'Instrument', `${instrument.id} ${instrument.version}`),
    ...(instrument.note === '' ? [] : [line('fact', 'Note', instrument.note)]),
    line(
      'fact',
      'Method',
      `Every respondent weighs the same. Intervals: ${percentOfConfidence(options.confidence)} %. ` +
        `Rounding: ${ROUNDING_WORDS[rounding]}.`,
    ),
    ...results.notices.map(({ message }) => line('fact', 'Note', message)),
  ];
}

const line = (kind: HeadLine['kind'], name: string, text: string): HeadLine => ({ kind, name, text });

function responseText({ response, instrument }: Results, rounding: Rounding): string {
  const { answered, invited } = response;
  const { one, many } = instrument.respondent;
  if (invited === null) return `${answered} ${answered === 1 ? one : many}`;
  return `${answered} of ${invited} ${many} invited (${percentText(answered, invited, rounding, 1)} %)`;
}

const DRAFT =
  'No instrument was given and none recognised: what was asked is guessed from the answers, and only counts and ' +
  'percentages are shown. "crn-survey instrument infer" writes the draft; check it, save it, and name it with --instrument.';

const SHOWN = 5;

function warningsOf({ issues, cells, inputs }: Results): readonly HeadLine[] {
  if (issues.total === 0) return [];
  const answers = issues.total === 1 ? '1 answer is' : `${issues.total} answers are`;
  const lines = issues.listed.slice(0, SHOWN).map((issue) => describeIssue(issue, inputs.length > 1));
  const more = issues.listed.length - lines.length;
  return [
    line(
      'warning',
      'Invalid',
      `${answers} not what the instrument allows (of ${cells} cells); ${leftOutCount(issues.listed)} left out as missing.`,
    ),
    ...lines.map((text) => line('warning', '', text)),
    ...(more > 0 ? [line('warning', '', `and ${more} more; "crn-survey validate" lists all.`)] : []),
  ];
}

const percentOfConfidence = (confidence: number): string =>
  numberText(100 * confidence, 'half-up', 2).replace(/\.?0+$/, '');

const ROUNDING_WORDS: Readonly<Record<Rounding, string>> = {
  'half-up': 'half up',
  'half-even': 'half to even',
  truncate: 'truncated',
  double: 'half up to one decimal, then half up again',
};
