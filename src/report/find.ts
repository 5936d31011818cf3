import type { Estimate } from '../estimate.js';

/** Which estimate is wanted; what is left out is empty in the estimate. */
interface Wanted {
  readonly item?: string;
  readonly level?: string;
  readonly group?: string;
  readonly statistic: string;
  readonly base_kind?: Estimate['base_kind'];
  readonly method?: string;
}

/** The estimates of one question and breakdown, found by what they are about. */
export interface Found {
  readonly one: (wanted: Wanted) => Estimate | undefined;
  readonly all: readonly Estimate[];
}

/** Finds the estimates of a question: those of all respondents, with `by` also those of the groups of that breakdown. */
export type FindIn = (question: string, by?: string) => Found;

/** Looks through all estimates once, for all questions. */
export function finders(estimates: readonly Estimate[]): FindIn {
  const nameOf = (question: string, by: string): string => `${question}\u001f${by}`;
  const rows = grouped(estimates, (row) => nameOf(row.question, row.by));
  const made = new Map<string, Found>();
  return (question, by = '') => {
    const name = nameOf(question, by);
    const before = made.get(name);
    if (before) return before;
    const everyone = rows.get(nameOf(question, '')) ?? [];
    const found = foundIn(by === '' ? everyone : [...everyone, ...(rows.get(name) ?? [])]);
    made.set(name, found);
    return found;
  };
}

/** Puts estimates in reach: one look-up instead of one search for each cell. */
function foundIn(rows: readonly Estimate[]): Found {
  const nameOf = (row: Required<Pick<Wanted, 'item' | 'level' | 'group' | 'statistic'>>): string =>
    `${row.item}\u001f${row.level}\u001f${row.group}\u001f${row.statistic}`;
  const byName = grouped(rows, nameOf);
  return {
    all: rows,
    one: ({ item = '', level = '', group = '', statistic, base_kind, method }) =>
      byName
        .get(nameOf({ item, level, group, statistic }))
        ?.find(
          (row) =>
            (base_kind === undefined || row.base_kind === base_kind) &&
            (method === undefined || row.method === method),
        ),
  };
}

function grouped(rows: readonly Estimate[], nameOf: (row: Estimate) => string): Map<string, Estimate[]> {
  const byName = new Map<string, Estimate[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const same = byName.get(name);
    if (same) same.push(row);
    else byName.set(name, [row]);
  }
  return byName;
}
