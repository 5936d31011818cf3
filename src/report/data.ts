import { settlingOf } from '../doubts.js';
import { issueSentence } from '../issues.js';
import { METHODS, type Method, NOTES, type Note } from '../methods.js';
import type { Results, Validation } from '../results.js';
import { doubtLine, doubtSentence } from '../words/doubts.js';
import { noticeSentence } from '../words/notices.js';
import { findingsOf } from './findings.js';
import type { JsonReport } from './schema.js';
import type { Style } from './style.js';

/** The report as data: what JSON shows and CSV takes its rows from. No time, no path, no engine. */
export function reportData(results: Results, style: Style, version: string): JsonReport {
  const used = (pick: (row: Results['estimates'][number]) => string): ReadonlySet<string> =>
    new Set(results.estimates.map(pick));
  const sentences = <C extends string>(all: Readonly<Record<C, string>>, codes: ReadonlySet<string>) =>
    Object.fromEntries(
      (Object.keys(all) as C[]).filter((code) => codes.has(code)).map((code) => [code, all[code]]),
    );
  const { doubts, issues, notices, ...head } = checkedData(results, version);
  return {
    ...head,
    options: {
      only: [...results.options.only],
      by: [...results.options.by],
      where: [...results.options.where],
      exclude: [...results.options.exclude],
      duplicates: results.options.duplicates,
      headerRows: results.options.headerRows,
      extraRows: results.options.extraRows,
      finishedOnly: results.options.finishedOnly,
      platform: results.options.platform,
      encoding: results.options.encoding,
      event: results.options.event,
      instance: results.options.instance,
      decimal: results.options.decimal,
      thousands: results.options.thousands,
      confidence: results.options.confidence,
      rounding: style.rounding,
      language: style.language,
    },
    notice: results.notice,
    invented: [...results.invented],
    doubts,
    issues,
    notices,
    response: { ...results.response, selected: results.selected },
    findings: findingsOf(results) as JsonReport['findings'],
    methods: sentences<Method>(
      METHODS,
      used(({ method }) => method),
    ),
    notes: sentences<Note>(
      NOTES,
      used(({ note }) => note),
    ),
    estimates: results.estimates.map((row) => ({ ...row })),
  };
}

/** What every run says of its data: with what it was read, what, and what is wrong with it. */
export const checkedData = (found: Validation, version: string): CheckedData => ({
  schemaVersion: 2,
  tool: { name: 'crn-survey', version },
  instrument: {
    id: found.instrument.id,
    version: found.instrument.version,
    title: found.instrument.title,
    sha256: found.instrument.sha256,
    origin: found.origin,
  },
  inputs: inputRows(found.inputs),
  doubts: doubtRows(found.doubts, found.inputs.length > 1),
  issues: {
    total: found.issues.total,
    byCode: { ...found.issues.byCode } as Record<string, number>,
    listed: issueRows(found.issues.listed),
  },
  notices: noticeRows(found.notices),
});

export type CheckedData = Pick<
  JsonReport,
  'schemaVersion' | 'tool' | 'instrument' | 'inputs' | 'doubts' | 'issues' | 'notices'
>;

/** Doubts as data, each with its sentences, which are English there. */
const doubtRows = (doubts: Results['doubts'], severalFiles: boolean): JsonReport['doubts'] =>
  doubts.map((doubt) => {
    const { code, file, columns, answers, cells, respondents, lines } = doubt;
    return {
      ...{ code, file, columns: [...columns], answers: [...answers], cells, respondents, lines: [...lines] },
      ...doubtSentence(doubt, 'en'),
      settle: { ...settlingOf(doubt) },
      message: doubtLine(doubt, severalFiles, 'en'),
    };
  });

/** Issues as data, each with its sentence. */
export const issueRows = (issues: Results['issues']['listed']): JsonReport['issues']['listed'] =>
  issues.map(({ facts, column, raw, count, locations }) => ({
    code: facts.code,
    column,
    raw,
    count,
    message: issueSentence(facts),
    lines: locations.map((location) => ({ ...location })),
  }));

/** What must be known of the data, as data: sentences are English there, whatever the language of the labels. */
const noticeRows = (notices: Results['notices']): JsonReport['notices'] =>
  notices.map((notice) => ({ code: notice.code, message: noticeSentence(notice, 'en') }));

/** The files that were read. */
const inputRows = (inputs: Results['inputs']): JsonReport['inputs'] =>
  inputs.map(({ name, sha256, records, unfinished, platform }) => ({
    name,
    sha256,
    records,
    unfinished,
    platform,
  }));
