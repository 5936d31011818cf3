/** A number with its base and interval, as an estimate has it. */
export interface FoundMean {
  readonly item: string;
  readonly item_label: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly base: number;
}

/** The items of a rating block with the highest mean, and those whose intervals overlap with that of the first. */
export interface HighestFinding {
  readonly code: 'highest';
  readonly section: string;
  readonly question: string;
  /** All that share the highest mean. */
  readonly highest: readonly FoundMean[];
  readonly overlapping: readonly FoundMean[];
}

/** Respondents at one end of a scale. */
export interface Tail {
  readonly levels: readonly string[];
  readonly n: number;
}

/** An item on which answers lie far apart. */
export interface FoundSpread extends FoundMean {
  readonly sd: number;
  /** The mean is of the scores turned round; the ends are as they were asked. */
  readonly reversed: boolean;
  readonly bottom: Tail;
  readonly top: Tail;
}

/** The items of a rating block with the largest standard deviation. */
export interface WidestFinding {
  readonly code: 'widest';
  readonly section: string;
  readonly question: string;
  readonly widest: readonly FoundSpread[];
}

/** So many of so many: of a question, or of an item where `item` is not empty. */
export interface FoundCount {
  readonly section: string;
  readonly question: string;
  readonly item: string;
  readonly item_label: string;
  readonly n: number;
  readonly base: number;
}

/** Questions and items whose percentages stand on few respondents, the fewest first. */
export interface SmallBasesFinding {
  readonly code: 'small-bases';
  readonly section: '';
  readonly question: '';
  /** Fewer than so many are few. */
  readonly fewer_than: number;
  readonly items: readonly FoundCount[];
}

/** Questions and items that many who were asked did not answer, the largest share first. */
export interface MissingFinding {
  readonly code: 'missing';
  readonly section: '';
  readonly question: '';
  /** More than such a percentage of those asked is many. */
  readonly more_than: number;
  readonly items: readonly FoundCount[];
}

/** What one answer comes to in a small survey. */
interface OneAnswerFinding {
  readonly code: 'one-answer';
  readonly section: '';
  readonly question: '';
  readonly respondents: number;
  /** Percentage points. */
  readonly points: number;
}

export type FindingFacts =
  | OneAnswerFinding
  | HighestFinding
  | WidestFinding
  | SmallBasesFinding
  | MissingFinding;
