import type { EstimateFacts } from '../estimate.js';
import { splitAsked, withAsked } from '../instrument/asked.js';
import { ANSWERED, boxesNeed, boxSays, missingInBox, reasonOfBoxes } from '../instrument/boxes.js';
import type { Meaning } from '../instrument/meaning.js';
import { choicesOf, type Question, type SeveralQuestion } from '../instrument/model.js';
import type { Combination, Need } from '../instrument/need.js';
import { own } from '../instrument/words.js';
import { LABEL_WORDS } from '../words/labels.js';
import type { Language } from '../words/language.js';
import type { Analysis, Counts } from './analysis.js';
import { countOf, type Subject } from './estimates.js';

/**
 * Who is not in the base of a question or item, by reason: levels beside the scale in its order, then no answer,
 * invalid, a declared code, by name. An option in a column of its own has reasons of its own where anybody who answered
 * the question is missing in its box.
 */
export const missingAnalysis: Analysis = {
  name: 'missing',
  appliesTo: (_question): _question is Question => true,
  needs: (question) => partsOf(question).map(({ need }) => withAsked(question, need)),
  compute: (question, counts, { language }) =>
    partsOf(question).flatMap((part) => reasonsOf(question, part, counts, language)),
};

/** What is missing or not as one thing: an item of a block, or a whole question. */
interface Part {
  readonly subject: Subject;
  readonly need: Need;
  /** The reason that a combination is missing, or `answered`. */
  readonly reason: (key: Combination) => string;
  /** Of levels beside the scale, in its order. */
  readonly labels: ReadonlyMap<string, string>;
  /** Of an option: whether one is missing in its box alone; only then is anything said of it. */
  readonly isOwn?: (key: Combination) => boolean;
}

function partsOf(question: Question): readonly Part[] {
  switch (question.type) {
    case 'rating':
    case 'contribution': {
      const beside = question.scale.levels.filter(({ outside }) => outside);
      const labels = new Map(beside.map(({ id, label }) => [id, label]));
      return question.items.map(({ id, label, column }) => ({
        subject: { item: id, item_label: label },
        need: [{ column }],
        reason: ([meaning]) => reasonOf(meaning as Meaning, labels),
        labels,
      }));
    }
    case 'numbers':
      return question.items.map(({ id, label, column }) => ({
        ...whole(column),
        subject: { item: id, item_label: label },
      }));
    case 'multi':
    case 'barriers':
      return question.layout.kind === 'joined'
        ? [whole(question.layout.column)]
        : [boxesPart(question), ...optionParts(question)];
    default:
      return [whole(question.column)];
  }
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();

/** The boxes of one question taken together. */
const boxesPart = (question: SeveralQuestion): Part => ({
  subject: {},
  need: boxesNeed(question),
  reason: (boxes) => reasonOfBoxes(question, boxes),
  labels: NO_LABELS,
});

/** Each box of a question by itself. */
const optionParts = (question: SeveralQuestion): readonly Part[] =>
  choicesOf(question).map(({ id, label }): Part => {
    const ownReason = ([says, ...boxes]: Combination): string | undefined =>
      reasonOfBoxes(question, boxes) === ANSWERED ? missingInBox(question, says as number) : undefined;
    return {
      subject: { item: id, item_label: label },
      need: [boxSays(question, id), ...boxesNeed(question)],
      reason: (key) => ownReason(key) ?? reasonOfBoxes(question, key.slice(1)),
      labels: NO_LABELS,
      isOwn: (key) => ownReason(key) !== undefined,
    };
  });

const whole = (column: string): Part => ({
  subject: {},
  need: [{ column }],
  reason: ([meaning]) => reasonOf(meaning as Meaning, NO_LABELS),
  labels: NO_LABELS,
});

function reasonOf(meaning: Meaning, beside: ReadonlyMap<string, string>): string {
  if (meaning.is === 'missing') return meaning.reason;
  const outside = meaning.is === 'chosen' ? meaning.ids.find((id) => beside.has(id)) : undefined;
  return outside ?? ANSWERED;
}

function reasonsOf(
  question: Question,
  { subject, need, reason, labels, isOwn }: Part,
  counts: Counts,
  language: Language,
): readonly EstimateFacts[] {
  const tally = counts(withAsked(question, need));
  if (isOwn && !tally.some(({ key }) => isOwn(splitAsked(question, key).own))) return [];
  const reasonFor = (key: Combination): string => {
    const { asked, own: values } = splitAsked(question, key);
    const why = reason(values);
    return why === 'no-answer' && !asked ? 'not-asked' : why;
  };
  const records = tally.reduce((sum, { n }) => sum + n, 0);
  const byReason = new Map<string, number>([[ANSWERED, 0]]);
  for (const { key, n } of tally) {
    const why = reasonFor(key);
    byReason.set(why, (byReason.get(why) ?? 0) + n);
  }
  const first = [ANSWERED, ...labels.keys()].filter((level) => byReason.has(level));
  const others = [...byReason.keys()].filter((level) => !first.includes(level)).sort();
  return [...first, ...others].map((level) =>
    countOf(byReason.get(level)!, records, {
      ...subject,
      level,
      level_label:
        labels.get(level) ??
        own(question.reasonLabels, level) ??
        own<string>(LABEL_WORDS[language].reasons, level) ??
        level,
      base_kind: 'records',
      statistic: 'missing',
    }),
  );
}
