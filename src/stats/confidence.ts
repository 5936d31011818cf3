/**
 * The share below the upper end of a two-sided interval: 0.975 for the confidence 0.95.
 * `confidence` strictly between 0 and 1, otherwise RangeError (95 is not 0.95). R: (1 + conf.level) / 2.
 */
export function shareBelowUpperEnd(confidence: number): number {
  if (confidence > 0 && confidence < 1) return (1 + confidence) / 2;
  throw new RangeError(`confidence is ${confidence}, not between 0 and 1`);
}
