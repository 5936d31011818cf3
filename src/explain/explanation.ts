/** What a code means, for a person who meets it in a result. */
export interface Explanation {
  /** One or two sentences. */
  readonly means: string;
  /** A line in which it occurs, as the program prints it. */
  readonly example: string;
  /** What to do about it; for a code that asks for nothing, what to mind. */
  readonly advice: string;
}
