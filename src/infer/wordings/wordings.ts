/**
 * How questionnaires in one language word their scales.
 *
 * A ladder lists the levels of a scale from lowest to highest with "<" between them, in lower case, with straight
 * apostrophes and without final punctuation. "|" stands between wordings of which a questionnaire uses one: where answers
 * hold two of them, the ladder is not theirs, and each stays a level of its own.
 */
export interface Wordings {
  /** By the name that a drafted scale gets. */
  readonly ladders: Readonly<Record<string, readonly string[]>>;
  /** Answers that stand beside a scale. */
  readonly beside: readonly string[];
}

/** The wordings of a list that has one level after another, for each of these words in the place of "%". */
export const forEach = (words: readonly string[], pattern: string): readonly string[] =>
  words.map((word) => pattern.replaceAll('%', word));

/** Lines of wordings with "|" between them. */
export const listed = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split('|'));
