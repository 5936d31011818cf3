/** What stood in a cell of the file. null: nothing at all; '': a quoted nothing, where the file tells the two apart. */
export type Raw = string | null;

/** One combination and how many respondents gave it. */
export interface Cell<K> {
  readonly key: K;
  readonly n: number;
}

/** Distinct combinations with their integer counts: the only thing that is ever known of the respondents. */
export type Tally<K> = readonly Cell<K>[];

/** A combination of fields: raw answers and totals, in the order they were asked for. */
export type RawKey = readonly (Raw | number)[];

/** Adds up cells whose key has the same name; the name must tell different keys apart. */
export function gather<K>(cells: Iterable<Cell<K>>, nameOf: (key: K) => string): Tally<K> {
  const byName = new Map<string, { key: K; n: number }>();
  for (const { key, n } of cells) {
    const name = nameOf(key);
    const cell = byName.get(name);
    if (cell) cell.n += n;
    else byName.set(name, { key, n });
  }
  return byName.size < 2 ? [...byName.values()] : inOrder(byName);
}

/** Every tally is in one order, whatever order the respondents came in; which one is of no account. */
const inOrder = <K>(byName: ReadonlyMap<string, Cell<K>>): Tally<K> =>
  [...byName.keys()].sort().map((name) => byName.get(name)!);

/** The tally of several data sets taken together. */
export const merge = (tallies: readonly Tally<RawKey>[]): Tally<RawKey> => gather(tallies.flat(), rawKeyName);

/** The same respondents seen through another key: raw answers as meanings, some fields left out, groups put together. */
export const recode = <K, L>(
  tally: Tally<K>,
  to: (key: K) => L,
  nameOf: (key: L) => string = JSON.stringify,
): Tally<L> =>
  gather(
    tally.map(({ key, n }) => ({ key: to(key), n })),
    nameOf,
  );

/** The tally over some fields only, in the order given. */
export const marginal = (tally: Tally<RawKey>, fields: readonly number[]): Tally<RawKey> =>
  recode(tally, (key) => fields.map((field) => key[field]!), rawKeyName);

/** How many respondents a tally holds. */
export const countAll = (tally: Tally<unknown>): number => tally.reduce((sum, cell) => sum + cell.n, 0);

/** Tells combinations apart. */
export const rawKeyName = (key: RawKey): string => JSON.stringify(key);
