import type { Estimate, Results } from '../../src/index.js';
import { finder } from '../../src/instrument/forms.js';
import { choicesOf, type Item, type Question, questionsOf } from '../../src/instrument/model.js';

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

/** The estimates of a question or item, by id. */
export function find(results: Results, id: string, group = ''): Found {
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

/** The ids of the answers a question offers, those outside a scale left out. */
export const offered = (question: Question): readonly string[] =>
  choicesOf(question)
    .filter((choice) => !('outside' in choice && choice.outside === true))
    .map(({ id }) => id);

/** A pair as it is written down. */
export type Compared = readonly [what: string, ours: number | null, theirs: number | null];

/** Pairs of one question or item. */
export const named = (name: string, compared: readonly Compared[]): readonly Pair[] =>
  compared.map(([what, ours, theirs]) => ({ what: `${name}: ${what}`, ours, theirs }));
