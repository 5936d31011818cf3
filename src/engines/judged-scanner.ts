import type { LeaveOut, ReadPlan } from '../read-plan.js';
import { cellPasses, judgedColumns, recordJudge, type Verdict } from './judge.js';
import { type Scanner, scanner } from './scan.js';

/** Records as the scanner reads them, and what the plan says of each. */
interface JudgedScanner {
  readonly scan: Scanner;
  /** What is said of a record at hand. */
  readonly verdictOn: (row: number) => Verdict;
  /** The text of a cell of which only the place is known. */
  readonly textAt: (column: number, row: number) => string;
  readonly placeOf: (column: number) => Scanner['places'][number];
  /** To be told in which bytes the records at hand stand. */
  readonly standIn: (bytes: Buffer) => void;
}

/**
 * A scanner for a plan. Answers are numbered where they are asked for; of the other columns that tell what a record is,
 * only the place is noted: they may hold a different text in each record.
 */
export function judgedScanner(
  plan: ReadPlan,
  wanted: readonly number[],
  key: number | undefined,
  header: number,
  length?: number,
): JudgedScanner {
  const judged = judgedColumns(plan).filter((column) => !wanted.includes(column));
  const placed = [...new Set([...(key === undefined ? [] : [key]), ...judged])];
  const scan = scanner(plan, wanted, placed, header, length);
  let bytes = Buffer.alloc(0) as Buffer;
  const placeOf = (column: number): Scanner['places'][number] => scan.places[placed.indexOf(column)]!;
  const textAt = (column: number, row: number): string => {
    const { starts, ends } = placeOf(column);
    const end = ends[row]!;
    if (end >= 0) return bytes.toString('utf8', starts[row], end);
    return bytes.toString('utf8', starts[row], -end).replaceAll('""', '"');
  };
  const verdictOn = recordJudge<number>(cheapestFirst(plan, wanted), (test) => {
    const passes = cellPasses(test);
    const column = scan.columns[wanted.indexOf(test.column)];
    if (!column) return (row) => passes(textAt(test.column, row));
    const known: boolean[] = [];
    return (row) => {
      const id = column.ids[row]!;
      known[id] ??= passes(column.answer(id));
      return known[id];
    };
  });
  return {
    scan,
    verdictOn,
    textAt,
    placeOf,
    standIn(read) {
      bytes = read;
    },
  };
}

/** The plan with the cells of each rule in an order in which those whose answers are numbers come first. */
function cheapestFirst(plan: ReadPlan, wanted: readonly number[]): ReadPlan {
  const leaveOut = plan.leaveOut.map(({ why, also = [], ...first }): LeaveOut => {
    const cells = [first, ...also];
    const [one, ...others] = [
      ...cells.filter(({ column }) => wanted.includes(column)),
      ...cells.filter(({ column }) => !wanted.includes(column)),
    ];
    return { ...one!, also: others, why };
  });
  return { ...plan, leaveOut };
}
