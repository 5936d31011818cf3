import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { ENGINES } from '../engines/choose.js';
import { SORTS } from '../report/order.js';
import { ROUNDINGS } from '../report/rounding.js';
import { LANGUAGES } from '../words/language.js';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { DUPLICATE_POLICIES } from './duplicates.js';

const filled = z.string().check(z.minLength(1));
const word = z.pipe(z.union([filled, z.number()]), z.transform(String));
const words = z.union([
  z.pipe(
    word,
    z.transform((one) => [one]),
  ),
  z.array(word),
]);
const maybeText = z.optional(z.string());
const maybeName = z.optional(filled);
const maybeTrue = z.optional(z.boolean());
const maybeWords = z.optional(words);

/**
 * The survey file: what belongs to this data set and not to the questionnaire. Any option by its long name. Every run
 * makes this schema: it is of zod/mini, keys of a kind share one, and what they mean is said in json-schema.ts.
 */
export const surveyFileSchema = z.strictObject({
  $schema: maybeText,
  instrument: maybeName,
  invited: z.optional(z.int().check(z.minimum(1))),
  notice: maybeText,
  invented: z.optional(z.array(z.string())),
  rounding: z.optional(z.enum(ROUNDINGS)),
  lang: z.optional(z.enum(LANGUAGES)),
  theme: maybeName,
  sort: z.optional(z.enum(SORTS)),
  confidence: z.optional(z.number().check(z.gt(0), z.lt(1))),
  only: maybeWords,
  by: maybeWords,
  where: maybeWords,
  exclude: maybeWords,
  duplicates: z.optional(z.enum(DUPLICATE_POLICIES)),
  'allow-invalid': z.optional(
    z.union([z.boolean(), z.int().check(z.minimum(0)), z.string().check(z.regex(/^\d+(\.\d+)?%$/))]),
  ),
  'ignore-missing-columns': maybeTrue,
  engine: z.optional(z.enum(ENGINES)),
  platform: maybeText,
  encoding: maybeText,
  'finished-only': maybeTrue,
  event: maybeText,
  instance: z.optional(word),
  'keep-identifiers': maybeTrue,
  strict: maybeTrue,
  format: maybeText,
  figure: maybeName,
  width: z.optional(z.int()),
  output: maybeName,
  out: maybeName,
  rejects: maybeName,
});

export type SurveyFile = z.output<typeof surveyFileSchema>;

/**
 * Reads a survey file (YAML or JSON).
 * @throws SurveyError `bad-survey-file` with every fault and its line
 */
export function parseSurveyFile(text: string, file: string): SurveyFile {
  const { content, refuse } = parseYaml(text, file, 'survey file');
  // Read once: code that zod would make for it costs more than it saves. zod/mini has no words of its own.
  const parsed = surveyFileSchema.safeParse(content ?? {}, { jitless: true, error: en().localeError });
  if (!parsed.success) throw refuse(faultsOf(parsed.error, Object.keys(surveyFileSchema.shape)));
  return parsed.data;
}
