import * as z from 'zod';
import { ROUNDINGS } from '../report/rounding.js';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { DUPLICATE_POLICIES } from './duplicates.js';

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** The survey file: what belongs to this data set and not to the questionnaire. Any option by its long name. */
const surveyFileSchema = z.strictObject({
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
  'ignore-missing-columns': z.boolean().optional().describe('Report the questions whose columns are there.'),
});

export type SurveyFile = z.output<typeof surveyFileSchema>;

/**
 * Reads a survey file (YAML or JSON).
 * @throws SurveyError `bad-survey-file` with every fault and its line
 */
export function parseSurveyFile(text: string, file: string): SurveyFile {
  const { content, refuse } = parseYaml(text, file, 'survey file');
  const parsed = surveyFileSchema.safeParse(content ?? {});
  if (!parsed.success) throw refuse(faultsOf(parsed.error, Object.keys(surveyFileSchema.shape)));
  return parsed.data;
}
