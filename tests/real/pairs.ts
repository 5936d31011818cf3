import type { Estimate, Results } from '../../src/index.js';
import { finder } from '../../src/instrument/forms.js';
import { choicesOf, type Item, type Question, questionsOf } from '../../src/instrument/model.js';
import type { ChoiceReference, MultiReference, RatingReference } from './reference.js';

/*
 * Numbers of our report beside the independent ones: one pair for each number that both have. What the reference
 * counts and our report does not print as such (all records as a base, mentions per respondent) is made from our
 * estimates by adding or dividing once.
 */

/** A number of ours beside the independent one. */
export interface Pair {
  /** What it is of: "feature_1: mean". */
  readonly what: string;
  readonly ours: number | null;
  readonly theirs: number | null;
}

/** Which of our estimates the reference speaks of. */
export interface Of {
  /** Our id of the question or item, where it is not the reference's. */
  readonly id?: string;
  /** Our id of a group of the breakdown; everybody when left out. */
  readonly group?: string;
}

/** The estimates of one question, or one item of it, in one group. */
class Found {
  constructor(
    readonly question: Question,
    readonly item: Item | undefined,
    private readonly estimates: readonly Estimate[],
  ) {}

  /** The one estimate of a statistic; at a level, and on a base of a kind, where there are several. */
  get(statistic: string, level = '', kind: Estimate['base_kind'] = 'answered'): Estimate {
    const found = this.estimates.filter(
      (row) => row.statistic === statistic && row.level === level && row.base_kind === kind,
    );
    if (found.length !== 1) {
      throw new Error(`${this.question.id}: ${found.length} estimates "${statistic}" at level "${level}"`);
    }
    return found[0]!;
  }

  /** How many records are missing for these reasons; of all reasons but these, where `not` is set. */
  missing(reasons: readonly string[], not = false): number {
    return this.estimates
      .filter(({ statistic, level }) => statistic === 'missing' && reasons.includes(level) !== not)
      .reduce((sum, { n }) => sum + (n ?? 0), 0);
  }

  /** Our id of the answer that the reference calls so. */
  idOf(value: string): string {
    const id = finder(choicesOf(this.question), this.question.ignoreCase)(value);
    if (id === undefined) throw new Error(`${this.question.id}: no answer "${value}"`);
    return id;
  }
}

function find(results: Results, id: string, group = ''): Found {
  for (const { question } of questionsOf(results.instrument)) {
    const items = 'items' in question ? question.items : [];
    const item = items.find((one) => one.id === id);
    if (question.id !== id && !item) continue;
    const wanted = item?.id ?? '';
    return new Found(
      question,
      item,
      results.estimates.filter(
        (row) => row.question === question.id && row.item === wanted && row.group === group,
      ),
    );
  }
  throw new Error(`no question or item "${id}"`);
}

const SILENT = ['no-answer', 'not-asked'];

/**
 * A rated item: bases, every level, mean with standard error and interval, sd, median, quartiles, the top of the scale
 * (the levels the instrument names, which must be those of the reference) with its interval.
 */
export function ratingPairs(results: Results, reference: RatingReference, of: Of = {}): readonly Pair[] {
  const found = find(results, of.id ?? reference.item, of.group);
  if (!('scale' in found.question)) throw new Error(`${found.question.id} is not rated`);
  const levels = found.question.scale.levels.filter(({ outside }) => !outside);
  const scores = levels.map(({ score }) => score ?? Number.NaN);
  const [floor, ceiling] = [Math.min(...scores), Math.max(...scores)];
  const [mean, top] = [found.get('mean'), found.get('top')];
  const valid = found.missing(['answered']);
  const silent = found.missing(SILENT);
  const invalid = found.missing(['invalid']);
  return named(`${reference.item}${of.group === undefined ? '' : ` (${of.group})`}`, [
    ['records', valid + found.missing(['answered'], true), reference.n_records],
    ['valid', valid, reference.n_valid],
    ['base', mean.base, reference.n_valid],
    ['missing', silent, reference.n_missing],
    ['not applicable', found.missing(['answered', 'invalid', ...SILENT], true), reference.n_not_applicable],
    ['invalid', invalid, reference.n_invalid],
    ['levels', levels.length, reference.freq.length],
    ...reference.freq.flatMap(({ score, count, percent_valid }): Compared[] => {
      const level = levels.find((one) => one.score === score);
      const row = found.get('percent', level?.id ?? `scored ${score}`);
      return [
        [`${score}: count`, row.n, count],
        [`${score}: percent`, row.value, percent_valid],
      ];
    }),
    ['mean', mean.value, reference.mean],
    ['standard error', mean.se, reference.se],
    // Our interval does not leave the scale.
    ['mean, low', mean.low, Math.max(floor, reference.mean_ci95_t[0])],
    ['mean, high', mean.high, Math.min(ceiling, reference.mean_ci95_t[1])],
    ['sd', found.get('sd').value, reference.sd],
    ['median', found.get('median').value, reference.median],
    ['q1', found.get('q1').value, reference.q1_type7],
    ['q3', found.get('q3').value, reference.q3_type7],
    ['top: count', top.n, reference.top2_count],
    ['top: percent', top.value, reference.top2_percent],
    ['top, low', top.low, reference.top2_wilson95_percent[0]],
    ['top, high', top.high, reference.top2_wilson95_percent[1]],
  ]);
}

/**
 * One answer of several, of a question or of an item on a scale: bases, and every answer as a count and a percentage of
 * those who answered and of all records. Answers that the reference lists apart and we hold for one (the same in
 * another language) are added up on its side; what it does not list nobody may have chosen.
 */
export function choicePairs(results: Results, reference: ChoiceReference, of: Of = {}): readonly Pair[] {
  const found = find(results, of.id ?? reference.item, of.group);
  const counts = new Map<string, number>();
  for (const { value, count } of reference.freq) {
    const id = found.idOf(value);
    counts.set(id, (counts.get(id) ?? 0) + count);
  }
  const { n_valid, n_missing, n_records } = reference;
  const answered = found.missing(['answered']);
  return named(reference.item, [
    ['valid', answered, n_valid],
    ['missing', found.missing(['answered'], true), n_missing],
    ...offered(found.question).flatMap((id): Compared[] => {
      const row = found.get('percent', id);
      const count = counts.get(id) ?? 0;
      const listed = reference.freq.filter(({ value }) => found.idOf(value) === id);
      const [percent, ofAll] =
        listed.length === 1
          ? [listed[0]!.percent_valid, listed[0]!.percent_all]
          : [(100 * count) / n_valid, (100 * count) / n_records];
      return [
        [`${id}: base`, row.base, n_valid],
        [`${id}: count`, row.n, count],
        [`${id}: percent`, row.value, percent],
        [`${id}: percent of all`, (100 * (row.n ?? 0)) / results.selected, ofAll],
      ];
    }),
  ]);
}

const offered = (question: Question): readonly string[] =>
  choicesOf(question)
    .filter((choice) => !('outside' in choice && choice.outside === true))
    .map(({ id }) => id);

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
        [`${id}: share of mentions`, (100 * (share.n ?? 0)) / (mentions + twice), one.share_of_mentions],
        ...(twice === 0
          ? [[`${id}: our share of mentions`, share.value, one.share_of_mentions] satisfies Compared]
          : []),
      ];
    }),
  ]);
}

type Compared = readonly [what: string, ours: number | null, theirs: number | null];

const named = (name: string, compared: readonly Compared[]): readonly Pair[] =>
  compared.map(([what, ours, theirs]) => ({ what: `${name}: ${what}`, ours, theirs }));
