import * as z from 'zod';
import { barrier, code, column, id, missing, numberFormat, option, separator, text } from './schema-parts.js';

/*
 * The questions of an instrument file, one form for each type.
 */

const other = option.describe(
  "An option for answers in the respondent's own words: every text that is no option counts once under it.",
);

const boxTexts = z.array(code).min(1).optional();

const common = {
  id,
  label: text.optional().describe('What the question is called in tables.'),
  optional: z.literal(true).optional().describe('The data may lack the columns of this question.'),
  missing: missing.optional(),
  asked_when: z
    .record(z.string(), z.union([code.transform((one) => [one]), z.array(code).min(1)]))
    .optional()
    .describe('Who was asked: { question: [options] }, all of them to hold.'),
};

/** Where the options chosen stand, and what boxes say. */
const places = {
  column: column.optional().describe('The one column that holds all options ticked.'),
  separator: separator.optional(),
  columns: z
    .record(z.string(), column)
    .optional()
    .describe('One column for each option, its box: { option: column }.'),
  ticked: boxTexts.describe(
    'What a box says that is ticked, such as [Ja, "1"], instead of the usual words; for all boxes of the question.',
  ),
  not_ticked: boxTexts.describe(
    'What a box says that is not ticked, such as [Nein, "0"], instead of the usual words; for all boxes of the question.',
  ),
};

const items = z
  .array(
    z.strictObject({
      id,
      column: column.optional().describe('The name of the column in the data; the id, when left out.'),
      label: text,
      reversed: z
        .literal(true)
        .optional()
        .describe('A high score says little: scores are turned round for mean and rank.'),
    }),
  )
  .min(1);

const decimals = z
  .int()
  .min(0)
  .max(100)
  .optional()
  .describe('Decimals an answer may have; none when left out.');

const scaleName = z.string().describe('The name of a scale under `scales`.');

export const question = z.discriminatedUnion('type', [
  z
    .strictObject({
      ...common,
      type: z.literal('single'),
      column: column.optional(),
      options: z.array(option).min(1),
      other: other.optional(),
    })
    .describe('One option of several.'),
  z
    .strictObject({
      ...common,
      type: z.literal('multi'),
      ...places,
      options: z.array(option).min(1),
      none: z.array(code).optional().describe('Options that say "none of these".'),
      other: other.optional(),
      at_most: z.int().min(1).optional().describe('How many options may be named.'),
      at_least: z.int().min(1).optional().describe('How many options must be named.'),
    })
    .describe('Any number of options: in one cell, or one column each.'),
  z
    .strictObject({ ...common, type: z.literal('rating'), scale: scaleName, items })
    .describe('A block of items rated on one scale.'),
  z
    .strictObject({ ...common, type: z.literal('contribution'), scale: scaleName, items })
    .describe('A block of contributions on one scale, whose scores add up to the whole of each respondent.'),
  z
    .strictObject({
      ...common,
      type: z.literal('number'),
      column: column.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      decimals,
      ...numberFormat,
    })
    .describe('A number.'),
  z
    .strictObject({
      ...common,
      type: z.literal('numbers'),
      min: z.number().optional(),
      max: z.number().optional(),
      decimals,
      ...numberFormat,
      items,
      sum: z
        .strictObject({ total: z.number(), tolerance: z.number().min(0).optional() })
        .optional()
        .describe('What the numbers of one respondent must add up to.'),
    })
    .describe('A block of numbers.'),
  z
    .strictObject({
      id,
      label: text.optional(),
      type: z.literal('derived'),
      from: z.string().describe('A question, or an item of a block as question.item.'),
      bands: z
        .array(z.strictObject({ id, label: text, from: z.number().optional(), to: z.number().optional() }))
        .min(1)
        .optional()
        .describe('Of a number: from (included) to (not included).'),
      groups: z
        .array(z.strictObject({ id, label: text, of: z.array(code).min(1) }))
        .min(1)
        .optional()
        .describe('Of options or levels: several put together.'),
    })
    .describe('A question that was not asked but follows from another: bands of a number, merged levels.'),
  z
    .strictObject({ ...common, type: z.literal('text'), column: column.optional() })
    .describe('Free text: counted as answered or not, never shown.'),
  z
    .strictObject({
      ...common,
      type: z.literal('barriers'),
      ...places,
      frame: z.string().describe('The name of a code frame under `frames`.'),
      none: z.array(barrier).optional().describe('Answers that say "no barrier".'),
    })
    .describe(
      'Barriers named by the respondent, in one cell or one column each, each in a category of a code frame.',
    ),
]);
