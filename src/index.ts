/*
 * The library: the verbs of the command line as functions. Nothing here prints, exits or asks the clock.
 */

export { type DoubtCode, type DoubtFacts, type Settling, settlingOf } from './doubts.js';
export { SurveyError } from './errors.js';
// What came out.
export type { BaseKind, Estimate, Unit } from './estimate.js';
export { ESTIMATE_COLUMNS } from './estimate.js';
export { CODE_LISTS, type CodeList } from './explain/explain.js';
export type { Explanation } from './explain/explanation.js';
export { importDictionary } from './import/import.js';
// What was asked.
export { builtInInstrument, builtInInstruments } from './instrument/builtin.js';
export type { Meaning } from './instrument/meaning.js';
export type * from './instrument/model.js';
export { parseInstrument } from './instrument/parse.js';
export { rowSchema } from './instrument/row-schema.js';
export { type Issue, type IssueCode, type IssueFacts, issueSentence } from './issues.js';
export { METHODS, NOTES } from './methods.js';
export type { Notice, NoticeCode, NoticeFacts } from './notices.js';
export { renderCsv } from './render/csv.js';
export { drawPictures } from './render/draw-pictures.js';
export { renderHtml } from './render/html.js';
export { renderJson } from './render/json.js';
export { renderMarkdown } from './render/markdown.js';
export type { Picture } from './render/picture.js';
export { renderTerminal } from './render/terminal.js';
// From results to a report.
export { buildReport } from './report/build.js';
export { reportData } from './report/data.js';
export type { ReportDocument } from './report/document.js';
export { describeIssue } from './report/issue-line.js';
export { SORTS, type Sort } from './report/order.js';
export { numberText, percentText, ROUNDINGS, type Rounding } from './report/rounding.js';
export { type JsonReport, reportSchema } from './report/schema.js';
export { PLAIN_STYLE, type Style, styleOf } from './report/style.js';
export { type Palette, THEMES, type Theme } from './report/theme.js';
export { parseTheme } from './report/theme-file.js';
export type { InputSummary, IssueSummary, Results, Validation } from './results.js';
// Invented answers.
export { type Marginal, parseMarginals, simulate, withFaults } from './simulate.js';
// From files to results.
export { analyze, validate } from './survey/analyze.js';
export { compareWithData, draftInstrument } from './survey/draft.js';
export type { AnalyzeOptions, ReadOptions, SurveyInput } from './survey/options.js';
export { parseSurveyFile, type SurveyFile } from './survey/survey-file.js';
export { doubtLine } from './words/doubts.js';
export { LANGUAGES, type Language } from './words/language.js';
