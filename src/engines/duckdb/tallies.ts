import { type Cell, gather, type Raw, type RawKey, rawKeyName, type Tally } from '../../tally.js';
import type { CountRequest, Field } from '../engine.js';
import { isOneOf, received, rowsOf, type Scan, sent } from './scan.js';

/** The distinct answers of columns, with their counts. */
export type Answers = ReadonlyMap<number, readonly Cell<Raw>[]>;

/** How many lists one statement counts: each costs some megabytes. */
const AT_ONCE = 48;
/** Answers that are named in a sum; more are looked up in a table. */
const NAMED = 256;

/** The distinct answers of every column that a request looks at. */
export async function countAnswers(scan: Scan, request: CountRequest): Promise<Answers> {
  const columns = new Set([...request.tallies.flat().flatMap(columnsIn), ...request.watch.columns]);
  const found = await countSets(
    scan,
    [...columns].map((column) => [{ sql: `v${column}`, columns: [column], isText: true }]),
  );
  return new Map(
    [...columns].map((column, i) => [column, found[i]!.map(({ key, n }) => ({ key: key[0] as Raw, n }))]),
  );
}

const columnsIn = (field: Field): readonly number[] =>
  field.kind === 'column' ? [field.column] : field.of.map(({ column }) => column);

/** The tallies asked for, in that order. */
export async function countTallies(
  scan: Scan,
  { tallies }: CountRequest,
  answers: Answers,
): Promise<readonly Tally<RawKey>[]> {
  const sums = sumsOf(scan, answers);
  const joint: { readonly place: number; readonly fields: readonly Expression[] }[] = [];
  const done = new Map<number, Tally<RawKey>>();
  for (const [place, fields] of tallies.entries()) {
    const [first, ...others] = fields;
    if (first?.kind === 'column' && others.length === 0) {
      const cells = answers.get(first.column)!.map(({ key, n }) => ({ key: [key], n }));
      done.set(place, gather(cells, rawKeyName));
      continue;
    }
    const expressions: Expression[] = [];
    for (const field of fields) expressions.push(await sums(field));
    joint.push({ place, fields: expressions });
  }
  const counted = await countSets(
    scan,
    joint.map(({ fields }) => fields),
  );
  for (const [i, { place }] of joint.entries()) done.set(place, gather(counted[i]!, rawKeyName));
  return tallies.map((_, place) => done.get(place)!);
}

/** Something to group by: the text of a column, or a sum. */
interface Expression {
  readonly sql: string;
  readonly columns: readonly number[];
  readonly isText: boolean;
}

/** Fields as SQL. What an answer is worth is asked once for each, and written down in the statement. */
function sumsOf({ session }: Scan, answers: Answers): (field: Field) => Promise<Expression> {
  let tables = 0;
  const worthOf = async (column: number, score: (raw: Raw) => number): Promise<string> => {
    const byScore = new Map<number, Raw[]>();
    for (const { key } of answers.get(column)!) {
      const worth = score(key);
      const raws = byScore.get(worth);
      if (raws) raws.push(key);
      else byScore.set(worth, [key]);
    }
    const [usual, ...others] = [...byScore].sort(([, a], [, b]) => b.length - a.length);
    if (others.reduce((sum, [, raws]) => sum + raws.length, 0) <= NAMED) {
      const cases = others.map(([worth, raws]) => `WHEN ${isOneOf(`v${column}`, raws)} THEN ${worth}`);
      return cases.length === 0 ? `${usual?.[0] ?? 0}` : `CASE ${cases.join(' ')} ELSE ${usual![0]} END`;
    }
    const table = `worth${tables++}`;
    await session.fill(
      table,
      others.flatMap(([worth, raws]) => raws.map((raw): [number, Raw] => [worth, raw])),
    );
    const found = `(SELECT id FROM ${table} WHERE ${table}.v IS NOT DISTINCT FROM v${column})`;
    return `coalesce(${found}, ${usual![0]})`;
  };
  return async (field) => {
    if (field.kind === 'column') return { sql: `v${field.column}`, columns: [field.column], isText: true };
    const parts: string[] = [];
    for (const { column, score } of field.of) parts.push(await worthOf(column, score));
    return {
      sql: parts.length === 0 ? '0' : parts.map((part) => `(${part})::DOUBLE`).join(' + '),
      columns: columnsIn(field),
      isText: false,
    };
  };
}

/** Counts the combinations of each list of expressions, many lists in one reading. */
async function countSets(
  scan: Scan,
  lists: readonly (readonly Expression[])[],
): Promise<readonly (readonly Cell<RawKey>[])[]> {
  const counted: (readonly Cell<RawKey>[])[] = [];
  for (const batch of batches(lists)) counted.push(...(await countBatch(scan, batch)));
  return counted;
}

/** Lists that one statement can count together. */
function batches(lists: readonly (readonly Expression[])[]): readonly (readonly Expression[])[][] {
  const found: (readonly Expression[])[][] = [];
  let expressions = new Set<string>();
  for (const list of lists) {
    const grown = new Set([...expressions, ...list.map(({ sql }) => sql)]);
    const current = found.at(-1);
    if (current && current.length < AT_ONCE && grown.size <= AT_ONCE) {
      current.push(list);
      expressions = grown;
    } else {
      found.push([list]);
      expressions = new Set(list.map(({ sql }) => sql));
    }
  }
  return found;
}

async function countBatch(
  scan: Scan,
  lists: readonly (readonly Expression[])[],
): Promise<readonly (readonly Cell<RawKey>[])[]> {
  const expressions = [...new Map(lists.flat().map((one) => [one.sql, one])).values()];
  const places = new Map(expressions.map(({ sql }, place) => [sql, place]));
  const sets = lists.map((list) => new Set(list.map(({ sql }) => places.get(sql)!)));
  // DuckDB marks each row with what it is not grouped by: 0 for each expression that it is, else 1.
  const markOf = (set: ReadonlySet<number>): string =>
    expressions.map((_, i) => (set.has(i) ? 0 : 1)).join('');
  const byMark = new Map<string, number[]>();
  for (const [list, set] of sets.entries()) {
    byMark.set(markOf(set), [...(byMark.get(markOf(set)) ?? []), list]);
  }
  const distinct = new Map(sets.map((set) => [markOf(set), set]));
  const grouping = [...distinct.values()].map(
    (set) => `(${[...set].map((place) => `e${place}`).join(', ')})`,
  );
  const rows = rowsOf(
    scan,
    [
      `concat('', ${expressions.map((_, i) => `grouping(e${i})`).join(', ') || `''`})`,
      'count(*)::DOUBLE',
      ...expressions.map(({ isText }, i) => (isText ? sent(`e${i}`) : `e${i}`)),
    ].join(', '),
    expressions.flatMap(({ columns }) => columns),
    {
      named: ['0 AS nothing', ...expressions.map(({ sql }, i) => `${sql} AS e${i}`)],
      rest: `GROUP BY GROUPING SETS (${grouping.join(', ')})`,
    },
  );
  const cells = lists.map((): Cell<RawKey>[] => []);
  for await (const piece of rows) {
    for (const [mark, n, ...values] of piece) {
      for (const list of n === 0 ? [] : byMark.get(String(mark))!) {
        const key = lists[list]!.map(({ sql, isText }) => {
          const value = values[places.get(sql)!];
          return isText ? received(value) : Number(value);
        });
        cells[list]!.push({ key, n: Number(n) });
      }
    }
  }
  return cells;
}
