import { leftOutCount } from '../issues.js';
import type { Results } from '../results.js';
import { doubtLine } from '../words/doubts.js';
import { HEAD_WORDS, type HeadWords } from '../words/head.js';
import type { HeadLine } from './document.js';
import { describeIssue } from './issue-line.js';
import { countText, type Print, percentOfConfidence, shareText, withSign } from './print.js';
import type { Style } from './style.js';

/** The head of a report: what it is, of whom, what is wrong with the data, how it was made. */
export function headOf(results: Results, style: Style, print: Print): readonly HeadLine[] {
  const { instrument, inputs, options, response } = results;
  const say = HEAD_WORDS[style.language];
  const many = instrument.respondent.many;
  const count = (n: number): string => countText(n, print);
  return [
    ...(results.notice === '' ? [] : [line('notice', say.notice, results.notice)]),
    ...(results.origin === 'inferred' ? [line('warning', say.draft, say.draftText)] : []),
    ...warningsOf(results, style, print),
    ...doubtsOf(results, style, print),
    line('fact', say.responses, responseText(results, say, print)),
    ...(options.where.length === 0
      ? []
      : [
          line(
            'fact',
            say.only,
            say.selected(count(results.selected), count(response.answered), many, options.where.join(', ')),
          ),
        ]),
    line(
      'fact',
      say.data,
      inputs
        .map(({ name, records, sha256 }) => `${name} (${count(records)}; sha256 ${sha256.slice(0, 12)})`)
        .join(', '),
    ),
    line('fact', say.instrument, `${instrument.id} ${instrument.version}`),
    ...(instrument.note === '' ? [] : [line('fact', say.note, instrument.note)]),
    line(
      'fact',
      say.method,
      say.howMade(
        withSign(percentOfConfidence(options.confidence, print), print),
        say.rounding[print.rounding],
      ),
    ),
    ...(style.sort === 'questionnaire' ? [] : [line('fact', say.order, say.orders[style.sort])]),
    ...results.notices.map(({ message }) => line('fact', say.dataNote, message)),
  ];
}

const line = (kind: HeadLine['kind'], name: string, text: string): HeadLine => ({ kind, name, text });

/** So many respondents, called what the instrument calls them. */
export const peopleText = (n: number, { instrument }: Results, say: HeadWords, print: Print): string =>
  say.people({ n, text: countText(n, print) }, instrument.respondent.one, instrument.respondent.many);

const RATE_DECIMALS = 1;

function responseText(results: Results, say: HeadWords, print: Print): string {
  const { answered, invited } = results.response;
  if (invited === null) return peopleText(answered, results, say, print);
  return say.invited(
    countText(answered, print),
    countText(invited, print),
    results.instrument.respondent.many,
    withSign(shareText(answered, invited, print, RATE_DECIMALS), print),
  );
}

const SHOWN = 5;

function warningsOf(
  { issues, cells, inputs }: Results,
  { language }: Style,
  print: Print,
): readonly HeadLine[] {
  if (issues.total === 0) return [];
  const say = HEAD_WORDS[language];
  const count = (n: number): string => countText(n, print);
  const lines = issues.listed
    .slice(0, SHOWN)
    .map((issue) => describeIssue(issue, inputs.length > 1, language));
  const more = issues.listed.length - lines.length;
  return [
    line(
      'warning',
      say.invalid,
      say.invalidText(
        { n: issues.total, text: count(issues.total) },
        count(cells),
        count(leftOutCount(issues.listed)),
      ),
    ),
    ...lines.map((text) => line('warning', '', text)),
    ...(more > 0 ? [line('warning', '', say.moreInvalid(count(more)))] : []),
  ];
}

/** The doubts that touch most respondents, and how many more there are. */
function doubtsOf({ doubts, inputs }: Results, { language }: Style, print: Print): readonly HeadLine[] {
  const say = HEAD_WORDS[language];
  const lines = doubts.slice(0, SHOWN).map((doubt) => doubtLine(doubt, inputs.length > 1, language));
  const more = doubts.length - lines.length;
  return [
    ...lines.map((text, i) => line('warning', i === 0 ? say.doubt : '', text)),
    ...(more > 0 ? [line('warning', '', say.moreDoubts(countText(more, print)))] : []),
  ];
}
