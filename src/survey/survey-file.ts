import * as z from 'zod';
import { ENGINES } from '../engines/choose.js';
import { SORTS } from '../report/order.js';
import { ROUNDINGS } from '../report/rounding.js';
import { LANGUAGES } from '../words/language.js';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { DUPLICATE_POLICIES } from './duplicates.js';

const word = z.union([z.string().min(1), z.number()]).transform(String);
const list = z.union([word.transform((one) => [one]), z.array(word)]);

/** The survey file: what belongs to this data set and not to the questionnaire. Any option by its long name. */
export const surveyFileSchema = z.strictObject({
  $schema: z.string().optional(),
  instrument: z
    .string()
    .min(1)
    .optional()
    .describe('A built-in instrument by its id, or an instrument file.'),
  invited: z.int().min(1).optional().describe('How many were invited.'),
  notice: z.string().optional().describe('Printed at the top of every output.'),
  invented: z.array(z.string()).optional().describe('Sections, questions or items whose data are invented.'),
  rounding: z.enum(ROUNDINGS).optional().describe('How printed numbers are rounded.'),
  lang: z.enum(LANGUAGES).optional().describe('The language of the report.'),
  theme: z.string().min(1).optional().describe('How numbers are written: default, journal, or a theme file.'),
  sort: z.enum(SORTS).optional().describe('In which order items are shown.'),
  confidence: z.number().gt(0).lt(1).optional().describe('Of the intervals, such as 0.95.'),
  only: list.optional().describe('Sections or questions to report.'),
  by: list.optional().describe('Questions to break everything down by.'),
  where: list.optional().describe('Conditions that respondents must meet.'),
  exclude: list.optional().describe('Keys of respondents to leave out.'),
  duplicates: z.enum(DUPLICATE_POLICIES).optional().describe('What to do when two records have one key.'),
  'allow-invalid': z
    .union([z.boolean(), z.int().min(0), z.string().regex(/^\d+(\.\d+)?%$/)])
    .optional()
    .describe('How many invalid answers are acceptable: all, a number, or a share such as "1%".'),
  'ignore-missing-columns': z.boolean().optional().describe('Report what there are columns for.'),
  engine: z.enum(ENGINES).optional().describe('Who counts; the results are the same.'),
  platform: z.string().optional().describe('Whose export the data are.'),
  encoding: z.string().optional().describe('What the text is encoded in.'),
  'finished-only': z.boolean().optional().describe('Leave out responses that were not finished.'),
  event: z.string().optional().describe('Of several records a respondent has, those of this event (REDCap).'),
  instance: word
    .optional()
    .describe('Of several records a respondent has, those of this repeat instance (REDCap).'),
  'keep-identifiers': z.boolean().optional().describe('Show columns that identify people in the rejects.'),
  strict: z.boolean().optional().describe('Report nothing when an answer is invalid.'),
  format: z.string().optional().describe('Format of the result.'),
  figure: z.string().min(1).optional().describe('With svg, png, vega-lite: which figure.'),
  width: z.int().optional().describe('Width of tables.'),
  output: z.string().min(1).optional().describe('File to write the result to.'),
  out: z.string().min(1).optional().describe('Folder to write the whole report into.'),
  rejects: z.string().min(1).optional().describe('File to write the records with invalid answers to.'),
});

export type SurveyFile = z.output<typeof surveyFileSchema>;

/**
 * Reads a survey file (YAML or JSON).
 * @throws SurveyError `bad-survey-file` with every fault and its line
 */
export function parseSurveyFile(text: string, file: string): SurveyFile {
  const { content, refuse } = parseYaml(text, file, 'survey file');
  // Read once: code that zod would make for it costs more than it saves.
  const parsed = surveyFileSchema.safeParse(content ?? {}, { jitless: true });
  if (!parsed.success) throw refuse(faultsOf(parsed.error, Object.keys(surveyFileSchema.shape)));
  return parsed.data;
}
