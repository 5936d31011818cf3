/** How many results are kept: more than any report asks for, and few enough to forget about. */
const MOST = 1000;

/** The same function of numbers, which remembers what it gave. */
export function remembered<A extends readonly number[]>(compute: (...of: A) => number): (...of: A) => number {
  const known = new Map<string, number>();
  return (...of) => {
    const name = of.join(' ');
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = compute(...of);
    if (known.size < MOST) known.set(name, value);
    return value;
  };
}
