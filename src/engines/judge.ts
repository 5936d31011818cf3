import { matchingForm } from '../matching.js';
import type { LeftOutReason, ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';

/** Whether a record is a response, and a finished one. */
export interface Verdict {
  /** Why it is no response; undefined when it is one. */
  readonly why: LeftOutReason | undefined;
  readonly isFinished: boolean;
}

/** Why records are left out of which only some were asked for. */
export const OTHER_EVENT = 'other-event' satisfies LeftOutReason;

const FINISHED: Verdict = { why: undefined, isFinished: true };
const UNFINISHED: Verdict = { why: undefined, isFinished: false };

/** What a test looks for in a cell: one of these values in matching form and lower case, or anything at all. */
export interface CellTest {
  readonly column: number;
  readonly values: readonly string[] | undefined;
}

/** What the plan says of records: which are left out and why, which are finished. `testOf` makes a test of one cell. */
export function recordJudge<R>(
  { leaveOut, keepOnly, finished }: ReadPlan,
  testOf: (test: CellTest) => (record: R) => boolean,
): (record: R) => Verdict {
  if (leaveOut.length === 0 && keepOnly.length === 0 && !finished) return () => FINISHED;
  const tests = leaveOut.map(({ why, also = [], ...first }) => ({
    why,
    cells: [first, ...also].map(testOf),
  }));
  const kept = keepOnly.map(testOf);
  const isFinished =
    finished && testOf({ column: finished.column, values: finished.values?.map((value) => formOf(value)) });
  return (record) => {
    const rule = tests.find(({ cells }) => cells.every((test) => test(record)));
    if (rule) return { why: rule.why, isFinished: true };
    if (!kept.every((test) => test(record))) return { why: OTHER_EVENT, isFinished: true };
    return isFinished === undefined || isFinished(record) ? FINISHED : UNFINISHED;
  };
}

/** The columns that tell whether a record is a response, and a finished one. */
export const judgedColumns = ({ leaveOut, keepOnly, finished }: ReadPlan): readonly number[] => [
  ...new Set([
    ...leaveOut.flatMap(({ column, also = [] }) => [column, ...also.map((cell) => cell.column)]),
    ...keepOnly.map(({ column }) => column),
    ...(finished ? [finished.column] : []),
  ]),
];

/** A cell as the words of a plan are compared with it. */
export const formOf = (cell: Raw | undefined): string => matchingForm(cell ?? '').toLowerCase();

/** Whether a cell passes a test. */
export function cellPasses({ values }: CellTest): (cell: Raw | undefined) => boolean {
  if (!values) return (cell) => formOf(cell) !== '';
  const wanted = new Set(values);
  return (cell) => wanted.has(formOf(cell));
}
