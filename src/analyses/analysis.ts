import type { EstimateFacts } from '../estimate.js';
import type { Question } from '../instrument/model.js';
import type { Combination, Need } from '../instrument/need.js';
import type { Tally } from '../tally.js';
import type { Language } from '../words/language.js';

/**
 * The counts for a need, of all respondents or of one group. A combination may come in several cells, in any order:
 * raw answers that differ may mean the same.
 */
export type Counts = (need: Need) => Tally<Combination>;

/** What an analysis knows besides the counts. */
export interface Setting {
  /** Of the intervals, such as 0.95. */
  readonly confidence: number;
  /** Of the labels that the instrument does not give. */
  readonly language: Language;
  /** The counts of everyone, also where those of a group are analysed. */
  readonly everyone: Counts;
}

/** From counts to numbers, for one question. It never sees a record, a group or a format. */
export interface Analysis<Q extends Question = Question> {
  readonly name: string;
  appliesTo(question: Question): question is Q;
  needs(question: Q): readonly Need[];
  compute(question: Q, counts: Counts, setting: Setting): readonly EstimateFacts[];
}
