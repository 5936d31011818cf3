import type { DoubtFacts, Settling } from '../../doubts.js';

/** What a doubt says in words: each a clause that can stand in the middle of a line. */
export interface DoubtSentence {
  /** The reading that was taken. */
  readonly assumed: string;
  /** Why. */
  readonly evidence: string;
  /** What the other reading would give, as a number. */
  readonly otherwise: string;
}

/** A doubt about answers that look damaged. */
export type DamageFacts = Extract<DoubtFacts, { readonly likely: string }>;

type SentencesOf<F extends DoubtFacts> = {
  readonly [C in F['code']]: (facts: Extract<F, { readonly code: C }>) => DoubtSentence;
};

/** The words for doubts in one language. */
export interface DoubtWords {
  readonly sentences: SentencesOf<DoubtFacts>;
  /** So many cells, and their first lines: "8 cells; lines 3, 9, …". */
  readonly extent: (cells: number, lines: string) => string;
  readonly lines: (isOne: boolean, places: string) => string;
  readonly andMore: (columns: number) => string;
  readonly settle: (settling: Settling) => string;
}
