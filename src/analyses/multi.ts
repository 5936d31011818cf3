import type { Estimate } from '../estimate.js';
import type { Meaning } from '../instrument/meaning.js';
import { boxesOf, type MultiQuestion, type Option } from '../instrument/model.js';
import type { Need, NeedField } from '../instrument/need.js';
import { mentionsTicked, noneTicked } from '../instrument/rules.js';
import { type PartOfTotal, ratioOfTotals } from '../stats/shares.js';
import type { Analysis, Counts } from './analysis.js';
import { percent, percentOf, type Subject, withStudentInterval } from './estimates.js';

/** Any number of options: each as a percentage of those who answered and of those asked, and as a share of mentions. */
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
      const mentions = mentionsOf(question, option, counts);
      const named = mentions.reduce((sum, { part, n }) => sum + part * n, 0);
      const subject: Subject = { level: option.id, level_label: option.label };
      return [
        percentOf(named, answered, confidence, { ...subject, base_kind: 'answered' }),
        percentOf(named, asked, confidence, { ...subject, base_kind: 'asked' }),
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
): Estimate {
  const named = cells.reduce((sum, { part, n }) => sum + part * n, 0);
  const all = cells.reduce((sum, { total, n }) => sum + total * n, 0);
  const { n, se } = ratioOfTotals(cells);
  return withStudentInterval(
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
}

const totalOver = (
  question: MultiQuestion,
  total: string,
  score: (meaning: Meaning) => number,
): NeedField => ({
  total: `${question.id}: ${total}`,
  of: boxesOf(question).map(({ column }) => ({ column, score })),
});

/** Boxes that say anything, ticked or not; boxes not asked; boxes ticked that name something, and that say "none". */
const totals = (question: MultiQuestion): Need => [
  totalOver(question, 'said', (meaning) => (meaning.is === 'box' ? 1 : 0)),
  totalOver(question, 'not asked', (meaning) => (isNotAsked(meaning) ? 1 : 0)),
  mentionsTicked(question),
  noneTicked(question),
];

/** Whether the boxes are an answer: some say anything, and not "none of these" together with others. */
const isAnswered = (said: number, mentions: number, none: number): boolean =>
  said > 0 && !(mentions > 0 && none > 0);

const isNotAsked = (meaning: Meaning): boolean => meaning.is === 'missing' && meaning.reason === 'not-asked';

const baseNeed = (question: MultiQuestion): Need =>
  question.layout.kind === 'joined' ? [{ column: question.layout.column }] : totals(question);

const optionNeed = (question: MultiQuestion, option: Option): Need =>
  question.layout.kind === 'joined'
    ? baseNeed(question)
    : [{ column: question.layout.columns[option.id]! }, ...totals(question)];

/** How many respondents answered (ticked anything, or a box says "not ticked"), and how many were asked. */
function basesOf(question: MultiQuestion, counts: Counts): { answered: number; asked: number } {
  let answered = 0;
  let asked = 0;
  for (const { key, n } of counts(baseNeed(question))) {
    const [first] = key;
    if (typeof first === 'number') {
      const [said, notAsked, mentions, none] = key as readonly [number, number, number, number];
      if (isAnswered(said, mentions, none)) answered += n;
      if (said > 0 || notAsked === 0) asked += n;
    } else {
      if (first!.is === 'chosen') answered += n;
      if (!isNotAsked(first!)) asked += n;
    }
  }
  return { answered, asked };
}

/** For those who answered: whether they named the option (part), of how many they named (total). */
function mentionsOf(question: MultiQuestion, option: Option, counts: Counts): readonly PartOfTotal[] {
  return counts(optionNeed(question, option)).flatMap(({ key, n }) => {
    const [meaning, said, , mentions, none] = key as readonly [Meaning, number?, number?, number?, number?];
    if (meaning.is === 'chosen') {
      const total = meaning.ids.filter((id) => !question.none.includes(id)).length;
      return [{ part: meaning.ids.includes(option.id) ? 1 : 0, total, n }];
    }
    if (said === undefined || !isAnswered(said, mentions!, none!)) return [];
    return [{ part: meaning.is === 'box' && meaning.ticked ? 1 : 0, total: mentions!, n }];
  });
}
