import type { CellIs, LeftOutReason, ReadPlan } from '../../read-plan.js';
import type { Raw } from '../../tally.js';
import { formOf, OTHER_EVENT } from '../judge.js';
import type { ReadSummary } from '../records.js';
import { isOneOf, narrowed, received, rowsOf, type Scan, sent } from './scan.js';

/** The records that are responses, and what became of the others. */
export interface Judged {
  readonly summary: ReadSummary;
  readonly responses: Scan;
}

/** A test of records in SQL: what a cell says is decided here for each distinct answer, never in SQL. */
interface Test {
  readonly columns: readonly number[];
  readonly sql: string;
}

/**
 * Sets aside records without a character, those that the plan leaves out, and unfinished ones.
 * @param likely a column in which few cells are empty: where none is, no record is
 */
export async function judgeRecords(scan: Scan, plan: ReadPlan, likely: number): Promise<Judged> {
  const empty = await countEmpty(scan, likely);
  const everyCell = Array.from({ length: scan.table.width }, (_, i) => scan.table.isEmpty(i)).join(' AND ');
  const filled =
    empty === 0 ? scan : narrowed(scan, { columns: [], numbered: false, sql: `NOT (${everyCell})` });
  const answers = answersIn(filled);
  const verdicts: (Test & { readonly why: LeftOutReason | undefined })[] = [];
  for (const { why, also = [], ...first } of plan.leaveOut) {
    const test = await allOf([first, ...also], answers, likely);
    if (test) verdicts.push({ ...test, why });
  }
  const kept = plan.keepOnly.length === 0 ? undefined : await allOf(plan.keepOnly, answers, likely);
  if (plan.keepOnly.length > 0) {
    verdicts.push({ columns: kept?.columns ?? [], sql: `NOT ${kept?.sql ?? 'FALSE'}`, why: OTHER_EVENT });
  }
  if (plan.finished) {
    const { column, values } = plan.finished;
    const wanted = values?.map((value) => formOf(value));
    const test = cellTest(column, await answers(column), (form) => wanted?.includes(form) ?? form !== '');
    verdicts.push({ columns: [column], sql: `NOT ${test}`, why: undefined });
  }
  if (verdicts.length === 0) {
    return { summary: { empty, leftOut: new Map(), unfinished: [] }, responses: filled };
  }
  const columns = verdicts.flatMap((verdict) => verdict.columns);
  const verdict = `CASE ${verdicts.map(({ sql }, i) => `WHEN ${sql} THEN ${i}`).join(' ')} ELSE -1 END`;
  const summary = await summaryOf(filled, verdict, columns, verdicts);
  const accepted = verdicts.flatMap(({ why }, i) => (why === undefined && !plan.finishedOnly ? [i] : []));
  const sql = `${verdict} IN (${[-1, ...accepted].join(', ')})`;
  return {
    summary: { empty, ...summary },
    responses: narrowed(filled, { columns, numbered: false, sql }),
  };
}

async function countEmpty(scan: Scan, likely: number): Promise<number> {
  const { session, table } = scan;
  const all = async (condition: string): Promise<number> =>
    Number(
      (await session.all(`SELECT count(*)::DOUBLE FROM ${table.from(false)} WHERE ${condition}`))[0]![0],
    );
  if ((await all(table.isEmpty(likely))) === 0) return 0;
  return all(Array.from({ length: table.width }, (_, i) => table.isEmpty(i)).join(' AND '));
}

type Answers = (column: number) => Promise<readonly Raw[]>;

/** The distinct answers of a column, looked up once. */
function answersIn(scan: Scan): Answers {
  const found = new Map<number, Promise<readonly Raw[]>>();
  const look = async (column: number): Promise<readonly Raw[]> => {
    const raws: Raw[] = [];
    if (!scan.table.hasText(column)) return raws;
    for await (const rows of rowsOf(scan, `DISTINCT ${sent(`v${column}`)}`, [column])) {
      for (const [raw] of rows) raws.push(received(raw));
    }
    return raws;
  };
  return (column) => {
    const known = found.get(column) ?? look(column);
    found.set(column, known);
    return known;
  };
}

/** That all these cells are so; undefined when no record's are. Columns with many answers are looked at last. */
async function allOf(cells: readonly CellIs[], answers: Answers, likely: number): Promise<Test | undefined> {
  const tests: string[] = [];
  for (const { column, values } of [...cells].sort(
    (a, b) => Number(a.column === likely) - Number(b.column === likely),
  )) {
    const test = cellTest(column, await answers(column), (form) => values.includes(form));
    if (test === NEVER) return undefined;
    tests.push(test);
  }
  return { columns: cells.map(({ column }) => column), sql: `(${tests.join(' AND ')})` };
}

const NEVER = 'FALSE';

/** That the form of a cell is wanted, by naming the answers that are or those that are not, whichever are fewer. */
function cellTest(column: number, answers: readonly Raw[], wants: (form: string) => boolean): string {
  const wanted = answers.filter((raw) => wants(formOf(raw)));
  if (wanted.length === 0) return NEVER;
  if (wanted.length * 2 <= answers.length) return isOneOf(`v${column}`, wanted);
  return `NOT ${isOneOf(
    `v${column}`,
    answers.filter((raw) => !wants(formOf(raw))),
  )}`;
}

async function summaryOf(
  scan: Scan,
  verdict: string,
  columns: readonly number[],
  verdicts: readonly { readonly why: LeftOutReason | undefined }[],
): Promise<Omit<ReadSummary, 'empty'>> {
  const leftOut = new Map<LeftOutReason, number>();
  const counts = rowsOf(scan, `${verdict} AS verdict, count(*)::DOUBLE, min(rn)::DOUBLE AS first`, columns, {
    numbered: true,
    rest: 'GROUP BY verdict ORDER BY first',
  });
  for await (const rows of counts) {
    for (const [which, n] of rows) {
      const why = verdicts[Number(which)]?.why;
      if (why !== undefined) leftOut.set(why, (leftOut.get(why) ?? 0) + Number(n));
    }
  }
  const unfinished: number[] = [];
  const last = verdicts.length - 1;
  if (verdicts[last]!.why === undefined) {
    const condition = { columns, numbered: true, sql: `${verdict} = ${last}` };
    for await (const rows of rowsOf(narrowed(scan, condition), 'rn::DOUBLE', [], { rest: 'ORDER BY rn' })) {
      for (const [record] of rows) unfinished.push(Number(record));
    }
  }
  return { leftOut, unfinished };
}
