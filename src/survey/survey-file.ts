import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { ENGINES } from '../engines/choose.js';
import { DECIMAL_MARKS, THOUSANDS_MARKS } from '../number-format.js';
import { SORTS } from '../report/order.js';
import { ROUNDINGS } from '../report/rounding.js';
import { EXTRA_ROWS } from '../sources/plan.js';
import { LANGUAGES } from '../words/language.js';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { DUPLICATE_POLICIES } from './duplicates.js';

/** A schema, made when it is first asked for, and the same one from then on. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const text = once(() => z.string());
const name = once(() => z.string().check(z.minLength(1)));
const yes = once(() => z.boolean());
const word = once(() => z.pipe(z.union([name(), z.number()]), z.transform(String)));
const words = once(() =>
  z.union([
    z.pipe(
      word(),
      z.transform((one) => [one]),
    ),
    z.array(word()),
  ]),
);

/** What a key may hold. Any option by its long name; what each means is said in json-schema.ts. */
const KEYS = {
  $schema: text,
  instrument: name,
  invited: () => z.int().check(z.minimum(1)),
  notice: text,
  invented: () => z.array(z.string()),
  rounding: () => z.enum(ROUNDINGS),
  lang: () => z.enum(LANGUAGES),
  theme: name,
  sort: () => z.enum(SORTS),
  confidence: () => z.number().check(z.gt(0), z.lt(1)),
  only: words,
  by: words,
  where: words,
  exclude: words,
  duplicates: () => z.enum(DUPLICATE_POLICIES),
  'allow-invalid': () =>
    z.union([z.boolean(), z.int().check(z.minimum(0)), z.string().check(z.regex(/^\d+(\.\d+)?%$/))]),
  'ignore-missing-columns': yes,
  engine: () => z.enum(ENGINES),
  platform: text,
  encoding: text,
  'header-rows': () => z.int().check(z.minimum(1)),
  'extra-rows': () => z.enum(EXTRA_ROWS),
  'finished-only': yes,
  event: text,
  instance: word,
  decimal: () => z.enum(DECIMAL_MARKS),
  thousands: () => z.enum(THOUSANDS_MARKS),
  'keep-identifiers': yes,
  strict: yes,
  format: text,
  figure: name,
  width: () => z.int(),
  output: name,
  out: name,
  rejects: name,
};

type Key = keyof typeof KEYS;

/** The survey file: what belongs to this data set and not to the questionnaire. */
export type SurveyFile = { [K in Key]?: z.output<ReturnType<(typeof KEYS)[K]>> };

export const SURVEY_FILE_KEYS = Object.keys(KEYS) as readonly Key[];

/** The schema of survey files that have some of these keys and no other. Of zod/mini, for runs that read one. */
export const surveyFileSchema = (keys: readonly Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, z.optional<z.ZodMiniType>(KEYS[key]())])));

/**
 * Reads a survey file (YAML or JSON).
 * @throws SurveyError `bad-survey-file` with every fault and its line
 */
export function parseSurveyFile(text: string, file: string): SurveyFile {
  const { content, refuse } = parseYaml(text, file, 'survey file');
  // Every run with a survey file makes this: only for the keys that are there, without the code that zod would make
  // for it, which costs more than it saves. zod/mini has no words of its own.
  const given = Object.keys(Object(content));
  const parsed = surveyFileSchema(SURVEY_FILE_KEYS.filter((key) => given.includes(key))).safeParse(
    content ?? {},
    { jitless: true, error: (issue) => en().localeError(issue) },
  );
  if (!parsed.success) throw refuse(faultsOf(parsed.error, SURVEY_FILE_KEYS));
  return parsed.data;
}
