import type { Estimate, Results } from '../../src/index.js';
import { type Compared, find, named, type Of, offered, type Pair } from './found.js';
import type { MultiReference } from './reference.js';

/** What a multi-select of the reference is to be compared with. */
export interface OfMulti extends Of {
  /**
   * Whom the reference says were asked: as we do; only those who answered; or those who answered in other results, in
   * which a box left empty is an answer.
   */
  readonly asked?: 'asked' | 'answered' | Results;
  /** The options are the reference's, one by one; they are found by their texts when left out. */
  readonly inOrder?: boolean;
  /** The option of ours for an answer of the reference, where it is not found by its text. */
  readonly options?: Readonly<Record<string, string>>;
  /** Answers of the reference that are parts of an option, cut off where the option itself holds the separator. */
  readonly cutOff?: readonly string[];
}

/**
 * Any number of answers: bases, all mentions, and every option as a count, a percentage of those who answered (with its
 * interval) and of those asked, and a share of mentions. What the reference does not list nobody may have chosen.
 */
export function multiPairs(results: Results, reference: MultiReference, of: OfMulti = {}): readonly Pair[] {
  const id = of.id ?? reference.question;
  const found = find(results, id, of.group);
  const asked = typeof of.asked === 'object' ? find(of.asked, id, of.group) : found;
  const kind = of.asked === undefined || of.asked === 'asked' ? 'asked' : 'answered';
  const options = offered(found.question);
  const ids = new Map<string, MultiReference['options'][number][]>();
  const cutOff = reference.options.filter(({ option }) => of.cutOff?.includes(option));
  for (const row of reference.options) {
    if (cutOff.includes(row)) continue;
    const place = of.inOrder ? options[reference.options.indexOf(row)] : undefined;
    const id = place ?? of.options?.[row.option] ?? found.idOf(row.option);
    ids.set(id, [...(ids.get(id) ?? []), row]);
  }
  const mentions = found.get('mention_share', options[0], 'mentions').base ?? 0;
  const answered = found.get('percent', options[0], 'answered').base ?? 0;
  const unlisted = options.filter((id) => !ids.has(id));
  const twice = cutOff.reduce((sum, { count }) => sum + count, 0);
  const shareOf = ({ n, value }: Estimate) => (twice === 0 ? value : (100 * (n ?? 0)) / (mentions + twice));
  return named(reference.question, [
    ['answered', answered, reference.base_answered],
    ['asked', asked.get('percent', options[0], kind).base, reference.base_asked],
    ['mentions', mentions + twice, reference.total_mentions],
    ['mentions each', (mentions + twice) / answered, reference.mean_mentions_per_answering],
    ['unlisted', unlisted.reduce((sum, id) => sum + (found.get('percent', id).n ?? 0), 0), 0],
    ...[...ids].flatMap(([id, rows]): Compared[] => {
      const [ofAnswered, ofAsked] = [found.get('percent', id), asked.get('percent', id, kind)];
      const share = found.get('mention_share', id, 'mentions');
      const count = rows.reduce((sum, row) => sum + row.count, 0);
      const one = rows.length === 1 ? rows[0] : undefined;
      const counts: Compared[] = [[`${id}: count`, ofAnswered.n, count]];
      if (!one) return counts;
      return [
        ...counts,
        [`${id}: percent of answered`, ofAnswered.value, one.percent_of_answered],
        [`${id}: low`, ofAnswered.low, one.wilson95_low_of_answered],
        [`${id}: high`, ofAnswered.high, one.wilson95_high_of_answered],
        [`${id}: percent of asked`, ofAsked.value, one.percent_of_asked],
        [`${id}: share of mentions`, shareOf(share), one.share_of_mentions],
      ];
    }),
  ]);
}
