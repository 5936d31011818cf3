import * as z from 'zod';

/*
 * The instrument as its author writes it: a questionnaire in a YAML or JSON file. The published JSON Schema
 * is made from this, so every description here is a sentence an editor shows while one types.
 */

const text = z
  .union([z.string().min(1), z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1))])
  .describe('A text, or the same text in several languages: { en: …, fr: … }.');

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'an id has letters, digits, ".", "_" and "-" only')
  .describe('A short name for use in results: letters, digits, ".", "_" and "-".');

const code = z
  .union([z.string().min(1), z.number()])
  .transform(String)
  .describe('What stands in the data for this answer.');

const column = z.string().min(1).describe('The name of the column in the data.');

const separator = z
  .string()
  .min(1)
  .max(3)
  .describe('What stands between the options in one cell, such as ";".');

const also = z
  .array(z.string().min(1))
  .min(1)
  .optional()
  .describe('Other forms in which cells hold it, such as the same answer in another language.');

const level = z.strictObject({
  code,
  also,
  label: text.optional().describe('What people read; the code, when left out.'),
  score: z
    .int()
    .min(-1000)
    .max(1000)
    .optional()
    .describe('The whole number it counts as in means and shares.'),
});

const scale = z
  .strictObject({
    levels: z
      .array(z.union([z.int().min(-1000).max(1000), level]))
      .min(2)
      .describe('The levels from lowest to highest: whole numbers, or { code, label, score }.'),
    ends: z
      .record(z.string(), text)
      .optional()
      .describe('What some levels mean, by code, where only those are labelled.'),
    top: z
      .array(code)
      .min(1)
      .optional()
      .describe('The levels reported together as the top of the scale, such as [4, 5].'),
    middle: z
      .array(code)
      .min(1)
      .max(2)
      .optional()
      .describe(
        'The level between disagreement and agreement, such as [3], or the two neighbours of an even scale: figures ' +
          'hold their bars together there.',
      ),
    outside: z
      .array(z.strictObject({ code, also, label: text.optional(), counts: z.literal(false).optional() }))
      .optional()
      .describe('Answers beside the scale, such as "don\'t know": shown, but out of the base.'),
  })
  .describe('A set of ordered levels that several items share.');

const option = z.strictObject({ id: code, label: text, also });

const barrier = z.strictObject({ id, label: text, also });

const frame = z
  .strictObject({
    categories: z
      .array(z.strictObject({ id, label: text, barriers: z.array(barrier).min(1) }))
      .min(1)
      .describe('The categories with the barriers that belong to each.'),
    uncoded: z.array(barrier).optional().describe('Barriers that belong to no category.'),
  })
  .describe('A code frame: which barriers there are and which category each is in.');

const missing = z
  .array(
    z.strictObject({
      code,
      reason: id.refine(
        (reason) => reason !== 'answered' && reason !== 'invalid',
        'is what other answers are called',
      ),
      label: text.optional().describe('What people read; the reason, when left out.'),
    }),
  )
  .describe('Codes that say an answer is missing, and why: [{ code: "-99", reason: refused }].');

const other = option.describe(
  "An option for answers in the respondent's own words: every text that is no option counts once under it.",
);

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

const scaleName = z.string().describe('The name of a scale under `scales`.');

const question = z.discriminatedUnion('type', [
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
      column: column.optional().describe('The one column that holds all options ticked.'),
      separator: separator.optional(),
      columns: z
        .record(z.string(), column)
        .optional()
        .describe('One column for each option: { option: column }.'),
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
      decimals: z.int().min(0).max(6).optional().describe('Decimals an answer may have; none when left out.'),
    })
    .describe('A number.'),
  z
    .strictObject({
      ...common,
      type: z.literal('numbers'),
      min: z.number().optional(),
      max: z.number().optional(),
      decimals: z.int().min(0).max(6).optional().describe('Decimals an answer may have; none when left out.'),
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
      column: column.optional(),
      separator,
      frame: z.string().describe('The name of a code frame under `frames`.'),
      none: z.array(barrier).optional().describe('Answers that say "no barrier".'),
    })
    .describe('Barriers named by the respondent, in one cell, each in a category of a code frame.'),
]);

const section = z.strictObject({ id, title: text, questions: z.array(question).min(1) });

const INSTRUMENT_FORMAT = 'crn-survey/instrument/1';

/** The instrument file: what was asked, in which columns the answers stand, and what each answer means. */
export const instrumentSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(INSTRUMENT_FORMAT),
    id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, such as 1.0.0'),
    title: text,
    note: text
      .optional()
      .describe('What a reader must know about this instrument; printed with every report.'),
    respondent: z
      .strictObject({ one: text, many: text })
      .optional()
      .describe('What one respondent is called, and several: { one: network, many: networks }.'),
    key: column.optional().describe('The column that tells respondents apart.'),
    missing: missing.optional(),
    ignore_case: z.literal(true).optional().describe('Answers are the same in capitals and small letters.'),
    identifying: z
      .array(column)
      .optional()
      .describe('Columns that identify people: never read, never shown.'),
    scales: z.record(id, scale).optional(),
    frames: z.record(id, frame).optional(),
    sections: z.array(section).min(1),
  })
  .describe('A questionnaire, written down as a file for crn-survey.');

/** An instrument as written: valid in form, its names not yet looked up. */
export type InstrumentFile = z.output<typeof instrumentSchema>;
export type QuestionFile = InstrumentFile['sections'][number]['questions'][number];
export type TextFile = z.output<typeof text>;
