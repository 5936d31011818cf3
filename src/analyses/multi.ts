import type { EstimateFacts } from '../estimate.js';
import { splitAsked, withAsked } from '../instrument/asked.js';
import {
  ANSWERED,
  boxesNeed,
  boxSays,
  mentionsIn,
  missingInBox,
  reasonOfBoxes,
  TICKED,
} from '../instrument/boxes.js';
import type { Meaning } from '../instrument/meaning.js';
import type { MultiQuestion, Option } from '../instrument/model.js';
import type { Need } from '../instrument/need.js';
import { type PartOfTotal, ratioOfTotals } from '../stats/shares.js';
import type { Analysis, Counts } from './analysis.js';
import { percent, percentOf, type Subject, withStudentInterval } from './estimates.js';

/**
 * Any number of options: each as a percentage of those who answered and of those asked, and as a share of mentions. Who
 * answered the question but is missing in the box of an option is in no percentage of that option.
 */
export const multiAnalysis: Analysis<MultiQuestion> = {
  name: 'multi',
  appliesTo: (question) => question.type === 'multi',
  needs: (question) => [
    baseNeed(question),
    ...question.options.map((option) => optionNeed(question, option)),
  ],
  compute(question, counts, { confidence }) {
    const { answered, asked } = basesOf(question, counts);
    return question.options.flatMap((option) => {
      const { mentions, missing } = mentionsOf(question, option, counts);
      const named = mentions.reduce((sum, { part, n }) => sum + part * n, 0);
      const subject: Subject = { level: option.id, level_label: option.label };
      return [
        percentOf(named, answered - missing, confidence, { ...subject, base_kind: 'answered' }),
        percentOf(named, asked - missing, confidence, { ...subject, base_kind: 'asked' }),
        ...(question.none.includes(option.id) ? [] : [shareOfMentions(mentions, subject, confidence)]),
      ];
    });
  },
};

/** The share of all mentions that a part has, with respondents as clusters. */
export function shareOfMentions(
  cells: readonly PartOfTotal[],
  subject: Subject,
  confidence: number,
): EstimateFacts {
  const named = cells.reduce((sum, { part, n }) => sum + part * n, 0);
  const all = cells.reduce((sum, { total, n }) => sum + total * n, 0);
  const { n, se } = ratioOfTotals(cells);
  const naming = cells.reduce((sum, { total, n }) => (total > 0 ? sum + n : sum), 0);
  const share = withStudentInterval(
    {
      ...subject,
      statistic: 'mention_share',
      unit: 'percent',
      method: 'mention-share',
      value: all === 0 ? null : percent(named, all),
      n: named,
      base: all,
      base_kind: 'mentions',
    },
    { se: se === undefined ? undefined : 100 * se, df: n - 1, confidence, floor: 0, ceiling: 100 },
  );
  return { ...share, respondents: naming };
}

const reasonOfCell = (meaning: Meaning): string => (meaning.is === 'missing' ? meaning.reason : ANSWERED);

const baseNeed = (question: MultiQuestion): Need =>
  withAsked(
    question,
    question.layout.kind === 'joined' ? [{ column: question.layout.column }] : boxesNeed(question),
  );

const optionNeed = (question: MultiQuestion, option: Option): Need =>
  question.layout.kind === 'joined'
    ? [{ column: question.layout.column }]
    : [boxSays(question, option.id), ...boxesNeed(question)];

/** How many respondents answered, and how many were asked. */
function basesOf(question: MultiQuestion, counts: Counts): { answered: number; asked: number } {
  let answered = 0;
  let asked = 0;
  const isJoined = question.layout.kind === 'joined';
  for (const { key, n } of counts(baseNeed(question))) {
    const { asked: wasAsked, own } = splitAsked(question, key);
    const reason = isJoined ? reasonOfCell(own[0] as Meaning) : reasonOfBoxes(question, own);
    if (reason === ANSWERED) answered += n;
    if (reason !== 'not-asked' && (wasAsked || reason !== 'no-answer')) asked += n;
  }
  return { answered, asked };
}

/** Of those who answered: whether they named the option (part), of how many they named (total); how many miss its box. */
function mentionsOf(
  question: MultiQuestion,
  option: Option,
  counts: Counts,
): { readonly mentions: readonly PartOfTotal[]; readonly missing: number } {
  const mentions: PartOfTotal[] = [];
  let missing = 0;
  for (const { key, n } of counts(optionNeed(question, option))) {
    if (question.layout.kind === 'split') {
      const [says, ...boxes] = key;
      if (reasonOfBoxes(question, boxes) !== ANSWERED) continue;
      if (missingInBox(question, says as number) !== undefined) missing += n;
      mentions.push({ part: says === TICKED ? 1 : 0, total: mentionsIn(boxes), n });
      continue;
    }
    const meaning = key[0] as Meaning;
    if (meaning.is !== 'chosen') continue;
    const total = meaning.ids.filter((id) => !question.none.includes(id)).length;
    mentions.push({ part: meaning.ids.includes(option.id) ? 1 : 0, total, n });
  }
  return { mentions, missing };
}
