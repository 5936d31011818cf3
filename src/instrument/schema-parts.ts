import * as z from 'zod';
import { DECIMAL_MARKS, THOUSANDS_MARKS } from '../number-format.js';

/*
 * What several places of an instrument file are made of: texts, names, codes, scales, options and code frames.
 */

export const text = z
  .union([z.string().min(1), z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1))])
  .describe('A text, or the same text in several languages: { en: …, fr: … }.');

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'an id has letters, digits, ".", "_" and "-" only')
  .describe('A short name for use in results: letters, digits, ".", "_" and "-".');

export const code = z
  .union([z.string().min(1), z.number()])
  .transform(String)
  .describe('What stands in the data for this answer.');

/** What the program itself calls answers that are in no base, or in it. */
const OWN_REASONS: readonly string[] = ['answered', 'invalid', 'no-answer', 'not-asked'];

export const column = z.string().min(1).describe('The name of the column in the data.');

export const separator = z
  .string()
  .min(1)
  .max(3)
  .describe('What stands between the options in one cell, such as ";".');

/** How numbers are written; at the top of the instrument, what holds for all questions that do not say. */
export const numberFormat = {
  decimal: z
    .enum(DECIMAL_MARKS)
    .optional()
    .describe(
      'The mark before the decimals, "." or ",". Undeclared, it is read where it can be nothing else.',
    ),
  thousands: z
    .enum(THOUSANDS_MARKS)
    .optional()
    .describe('The mark between thousands: ".", ",", " " (any space) or "\'". None is read unless declared.'),
  percent: z
    .boolean()
    .optional()
    .describe('Whether a percent sign may stand behind the number; 50% is read as 50.'),
  currency: z
    .union([
      z
        .string()
        .min(1)
        .transform((one) => [one]),
      z.array(z.string().min(1)).min(1),
    ])
    .optional()
    .describe('What may stand before or behind the number, such as "€"; several as a list.'),
};

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

export const scale = z
  .strictObject({
    levels: z
      .array(z.union([z.int().min(-1000).max(1000), level]))
      .min(2)
      .describe('The levels from lowest to highest: whole numbers, or { code, label, score }.'),
    ordered: z
      .boolean()
      .optional()
      .describe(
        '`false`: the order of the levels is not known, and the report says so; `true` when left out.',
      ),
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
      .array(
        z.strictObject({
          code: code.refine((code) => !OWN_REASONS.includes(code), 'is what other answers are called'),
          also,
          label: text.optional(),
          counts: z.literal(false).optional(),
        }),
      )
      .optional()
      .describe('Answers beside the scale, such as "don\'t know": shown, but out of the base.'),
  })
  .describe('A set of ordered levels that several items share.');

export const option = z.strictObject({ id: code, label: text, also });

export const barrier = z.strictObject({ id, label: text, also });

export const frame = z
  .strictObject({
    categories: z
      .array(z.strictObject({ id, label: text, barriers: z.array(barrier).min(1) }))
      .min(1)
      .describe('The categories with the barriers that belong to each.'),
    uncoded: z.array(barrier).optional().describe('Barriers that belong to no category.'),
  })
  .describe('A code frame: which barriers there are and which category each is in.');

export const missing = z
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
