/**
 * The share below the upper end of a two-sided interval: 0.975 for the confidence 0.95.
 * `confidence` strictly between 0 and 1, otherwise RangeError (95 is not 0.95). R: (1 + conf.level) / 2.
 */
export function shareBelowUpperEnd(confidence: number): number {
  if (confidence > 0 && confidence < 1) return (1 + confidence) / 2;
  throw new RangeError(`confidence is ${confidence}, not between 0 and 1`);
}

/** The same function, which remembers what it gave: a report asks for few quantiles over and over. */
export function remembered<A extends readonly number[]>(compute: (...of: A) => number): (...of: A) => number {
  const known = new Map<string, number>();
  return (...of) => {
    const name = of.join(' ');
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = compute(...of);
    if (known.size < 1000) known.set(name, value);
    return value;
  };
}
