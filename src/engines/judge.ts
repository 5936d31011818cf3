import { matchingForm } from '../matching.js';
import type { CellIs, ReadPlan } from '../read-plan.js';
import type { Raw } from '../tally.js';

/** Whether a record is a response, and a finished one. */
export interface Verdict {
  /** Why it is no response; undefined when it is one. */
  readonly why: string | undefined;
  readonly isFinished: boolean;
}

/** Why records are left out of which only some were asked for. */
export const OTHER_EVENT = 'other event or instance';

const FINISHED: Verdict = { why: undefined, isFinished: true };
const UNFINISHED: Verdict = { why: undefined, isFinished: false };

/** What the plan says of records: which are left out and why, which are finished. */
export function recordJudge({ leaveOut, keepOnly, finished }: ReadPlan): (record: readonly Raw[]) => Verdict {
  if (leaveOut.length === 0 && keepOnly.length === 0 && !finished) return () => FINISHED;
  const tests = leaveOut.map(({ why, also = [], ...first }) => ({
    why,
    cells: [first, ...also].map(cellTest),
  }));
  const kept = keepOnly.map(cellTest);
  const isFinished = finished && finishedTest(finished.column, finished.values);
  return (record) => {
    const rule = tests.find(({ cells }) => cells.every((test) => test(record)));
    if (rule) return { why: rule.why, isFinished: true };
    if (!kept.every((test) => test(record))) return { why: OTHER_EVENT, isFinished: true };
    return isFinished === undefined || isFinished(record) ? FINISHED : UNFINISHED;
  };
}

/** A cell as the words of a plan are compared with it. */
export const formOf = (cell: Raw | undefined): string => matchingForm(cell ?? '').toLowerCase();

function cellTest({ column, values }: CellIs): (record: readonly Raw[]) => boolean {
  const wanted = new Set(values);
  return (record) => wanted.has(formOf(record[column]));
}

function finishedTest(
  column: number,
  values: readonly string[] | undefined,
): (record: readonly Raw[]) => boolean {
  if (!values) return (record) => formOf(record[column]) !== '';
  return cellTest({ column, values: values.map((value) => formOf(value)) });
}
