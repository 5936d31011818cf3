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

/** The estimates of a question and breakdown ("" for all respondents), in their order. */
export type RowsOf = (question: string, by: string) => readonly Estimate[];

/** Looks through all estimates once, for all questions and breakdowns. */
export function rowsByQuestion(estimates: readonly Estimate[]): RowsOf {
  const byName = new Map<string, Estimate[]>();
  for (const row of estimates) {
    const name = `${row.question}\u001f${row.by}`;
    const same = byName.get(name);
    if (same) same.push(row);
    else byName.set(name, [row]);
  }
  return (question, by) => byName.get(`${question}\u001f${by}`) ?? [];
}

/** Puts estimates in reach: one look-up instead of one search for each cell. */
export function finder(rows: readonly Estimate[]): Found {
  const nameOf = (row: Required<Pick<Wanted, 'item' | 'level' | 'group' | 'statistic'>>): string =>
    `${row.item}\u001f${row.level}\u001f${row.group}\u001f${row.statistic}`;
  const byName = new Map<string, Estimate[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const same = byName.get(name);
    if (same) same.push(row);
    else byName.set(name, [row]);
  }
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
