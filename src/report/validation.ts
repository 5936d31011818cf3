import type { Validation } from '../results.js';
import { HEAD_WORDS } from '../words/head.js';
import { ISSUE_WORDS } from '../words/issues.js';
import { inputRows, issueRows, noticeRows } from './data.js';
import { describeIssue } from './issue-line.js';
import { countText, printOf } from './print.js';
import type { JsonReport } from './schema.js';
import type { Style } from './style.js';

/** What `validate` found, as data: the same issues as in a report. */
export interface ValidationData {
  readonly schemaVersion: 1;
  readonly tool: JsonReport['tool'];
  readonly instrument: JsonReport['instrument'];
  readonly inputs: JsonReport['inputs'];
  readonly cells: number;
  readonly issues: JsonReport['issues'];
  readonly notices: readonly { readonly code: string; readonly message: string }[];
}

export function validationData(found: Validation, version: string): ValidationData {
  const { instrument, inputs, issues, cells, notices } = found;
  return {
    schemaVersion: 1,
    tool: { name: 'crn-survey', version },
    instrument: {
      id: instrument.id,
      version: instrument.version,
      title: instrument.title,
      sha256: instrument.sha256,
      origin: found.origin,
    },
    inputs: inputRows(inputs),
    cells,
    issues: {
      total: issues.total,
      byCode: { ...issues.byCode } as Record<string, number>,
      listed: issueRows(issues.listed),
    },
    notices: noticeRows(notices),
  };
}

/** What `validate` found, in lines for a person: one for each distinct wrong answer, then the sum. */
export function validationLines(found: Validation, style: Style): readonly string[] {
  const { inputs, issues, cells, notices, instrument } = found;
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
