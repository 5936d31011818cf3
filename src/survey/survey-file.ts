import * as z from 'zod';
import { ENGINES } from '../engines/choose.js';
import { SORTS } from '../report/order.js';
import { ROUNDINGS } from '../report/rounding.js';
import { LANGUAGES } from '../words/language.js';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { DUPLICATE_POLICIES } from './duplicates.js';

const text = z.string().optional();
const name = z.string().min(1).optional();
const flag = z.boolean().optional();
const word = z.union([z.string().min(1), z.number()]).transform(String);
const list = z.union([word.transform((one) => [one]), z.array(word)]).optional();

/**
 * The survey file: what belongs to this data set and not to the questionnaire. Any option by its long name. Keys of a
 * kind share one schema, for every run makes them; what they mean is said in json-schema.ts.
 */
export const surveyFileSchema = z.strictObject({
  $schema: text,
  instrument: name,
  invited: z.int().min(1).optional(),
  notice: text,
  invented: z.array(z.string()).optional(),
  rounding: z.enum(ROUNDINGS).optional(),
  lang: z.enum(LANGUAGES).optional(),
  theme: name,
  sort: z.enum(SORTS).optional(),
  confidence: z.number().gt(0).lt(1).optional(),
  only: list,
  by: list,
  where: list,
  exclude: list,
  duplicates: z.enum(DUPLICATE_POLICIES).optional(),
  'allow-invalid': z.union([z.boolean(), z.int().min(0), z.string().regex(/^\d+(\.\d+)?%$/)]).optional(),
  'ignore-missing-columns': flag,
  engine: z.enum(ENGINES).optional(),
  platform: text,
  encoding: text,
  'finished-only': flag,
  event: text,
  instance: word.optional(),
  'keep-identifiers': flag,
  strict: flag,
  format: text,
  figure: name,
  width: z.int().optional(),
  output: name,
  out: name,
  rejects: name,
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
