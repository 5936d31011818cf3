import { describeIssue } from '../issues.js';
import type { Validation } from '../results.js';
import { issueRows } from './data.js';
import type { JsonReport } from './schema.js';

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
    inputs: inputs.map(({ name, sha256, records, platform }) => ({ name, sha256, records, platform })),
    cells,
    issues: {
      total: issues.total,
      byCode: { ...issues.byCode } as Record<string, number>,
      listed: issueRows(issues.listed),
    },
    notices: notices.map((notice) => ({ ...notice })),
  };
}

/** What `validate` found, in lines for a person: one for each distinct wrong answer, then the sum. */
export function validationLines(found: Validation): readonly string[] {
  const { inputs, issues, cells, notices } = found;
  const records = inputs.reduce((sum, input) => sum + input.records, 0);
  const sum =
    issues.total === 0
      ? 'every answer is what the instrument allows'
      : `${issues.total} wrong ${issues.total === 1 ? 'answer' : 'answers'} ` +
        `(${issues.listed.length} distinct)`;
  return [
    ...issues.listed.map((issue) => describeIssue(issue, inputs.length > 1)),
    ...notices.map(({ message }) => `note: ${message}`),
    `${records} ${records === 1 ? found.instrument.respondent.one : found.instrument.respondent.many}, ` +
      `${cells} cells checked: ${sum}.`,
  ];
}

/** The columns of the CSV of issues. */
export const ISSUE_COLUMNS = ['column', 'code', 'raw', 'count', 'file', 'line', 'record', 'message'] as const;

/** Issues as rows, one for each place that is named. */
export const issueTable = (found: Validation): readonly Readonly<Record<string, string | number>>[] =>
  issueRows(found.issues.listed).flatMap(({ code, column, raw, count, message, lines }) =>
    lines.map(({ file, line, record }) => ({ column, code, raw, count, file, line, record, message })),
  );
