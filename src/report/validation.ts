import type { Validation } from '../results.js';
import { doubtLine } from '../words/doubts.js';
import { HEAD_WORDS } from '../words/head.js';
import { ISSUE_WORDS } from '../words/issues.js';
import { type CheckedData, checkedData, issueRows } from './data.js';
import { describeIssue } from './issue-line.js';
import { countText, printOf } from './print.js';
import type { Style } from './style.js';

/** What `validate` found, as data: the same issues as in a report, and how many cells were checked. */
export type ValidationData = CheckedData & { readonly cells: number };

/** What `validate` found, as data. */
export function validationData(found: Validation, version: string): ValidationData {
  const { doubts, issues, notices, ...head } = checkedData(found, version);
  return { ...head, cells: found.cells, doubts, issues, notices };
}

/** What `validate` found, in lines for a person: one for each distinct wrong answer, then the sum. */
export function validationLines(found: Validation, style: Style): readonly string[] {
  const { inputs, issues, cells, doubts, notices, instrument } = found;
  const say = ISSUE_WORDS[style.language];
  const n = inputs.reduce((sum, input) => sum + input.records, 0);
  const print = printOf(style, n);
  const count = (number: number): string => countText(number, print);
  const people = HEAD_WORDS[style.language].people(
    { n, text: count(n) },
    instrument.respondent.one,
    instrument.respondent.many,
  );
  const sum =
    issues.total === 0
      ? say.validation.allValid
      : say.validation.wrong(issues.total, count(issues.total), count(issues.listed.length));
  return [
    ...issues.listed.map((issue) => describeIssue(issue, inputs.length > 1, style.language)),
    ...(found.origin === 'inferred' ? [say.validation.draft] : []),
    ...doubts.map((doubt) => say.validation.doubt(doubtLine(doubt, inputs.length > 1, style.language))),
    ...notices.map(({ message }) => say.validation.note(message)),
    say.validation.sum(people, count(cells), sum),
  ];
}

/** The columns of the CSV of issues. */
export const ISSUE_COLUMNS = ['column', 'code', 'raw', 'count', 'file', 'line', 'record', 'message'] as const;

/** Issues as rows, one for each place that is named. */
export const issueTable = (found: Validation): readonly Readonly<Record<string, string | number>>[] =>
  issueRows(found.issues.listed).flatMap(({ code, column, raw, count, message, lines }) =>
    lines.map(({ file, line, record }) => ({ column, code, raw, count, file, line, record, message })),
  );
