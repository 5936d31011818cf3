import * as z from 'zod';
import { SURVEY_FILE_KEYS, type SurveyFile, surveyFileSchema } from './survey-file.js';

/** What each key says, for who writes one. */
const MEANINGS: Readonly<Record<Exclude<keyof SurveyFile, '$schema'>, string>> = {
  instrument: 'A built-in instrument by its id, or an instrument file.',
  invited: 'How many were invited.',
  notice: 'Printed at the top of every output.',
  invented: 'Sections, questions or items whose data are invented.',
  rounding: 'How printed numbers are rounded.',
  lang: 'The language of the report.',
  theme: 'How numbers are written: default, journal, or a theme file.',
  sort: 'In which order items are shown.',
  confidence: 'Of the intervals, such as 0.95.',
  only: 'Sections or questions to report.',
  by: 'Questions to break everything down by.',
  where: 'Conditions that respondents must meet.',
  exclude: 'Keys of respondents to leave out.',
  duplicates: 'What to do when two records have one key.',
  'allow-invalid': 'How many invalid answers are acceptable: all, a number, or a share such as "1%".',
  'ignore-missing-columns': 'Report what there are columns for.',
  engine: 'Who counts; the results are the same.',
  platform: 'Whose export the data are.',
  encoding: 'What the text is encoded in.',
  'header-rows': 'How many rows at the top are the header.',
  'extra-rows': 'Rows of totals, averages and notes: keep them as responses, or omit them.',
  'finished-only': 'Leave out responses that were not finished.',
  event: 'Of several records a respondent has, those of this event (REDCap).',
  instance: 'Of several records a respondent has, those of this repeat instance (REDCap).',
  decimal: 'The mark before decimals in the numbers of the data.',
  thousands: 'The mark between thousands in the numbers of the data.',
  'keep-identifiers': 'Show columns that identify people in the rejects.',
  strict: 'Report nothing when an answer is invalid or a reading in doubt.',
  format: 'Format of the result.',
  figure: 'With svg, png, vega-lite: which figure.',
  width: 'Width of tables.',
  output: 'File to write the result to.',
  out: 'Folder to write the whole report into.',
  rejects: 'File to write the records with invalid answers to.',
};

/** The JSON Schema of survey files: an editor that is given it completes and explains them while one types. */
export function surveyFileJsonSchema(): unknown {
  const { properties = {}, ...schema } = z.toJSONSchema(surveyFileSchema(SURVEY_FILE_KEYS), {
    io: 'input',
    reused: 'ref',
  });
  for (const [key, description] of Object.entries(MEANINGS)) {
    properties[key] = { description, ...Object(properties[key]) };
  }
  return { $id: 'urn:crn-survey:survey-file:1', ...schema, properties };
}
