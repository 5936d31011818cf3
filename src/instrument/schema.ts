import * as z from 'zod';
import { column, frame, id, missing, numberFormat, scale, text } from './schema-parts.js';
import { question } from './schema-questions.js';

/*
 * The instrument as its author writes it: a questionnaire in a YAML or JSON file. The published JSON Schema
 * is made from this, so every description here is a sentence an editor shows while one types.
 */

const section = z.strictObject({ id, title: text, questions: z.array(question).min(1) });

export const INSTRUMENT_FORMAT = 'crn-survey/instrument/1';

/** The instrument file: what was asked, in which columns the answers stand, and what each answer means. */
export const instrumentSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(INSTRUMENT_FORMAT),
    id,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, such as 1.0.0'),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'a language has two small letters, such as fr')
      .optional()
      .describe('The language of texts that are given in one only, such as fr; en when left out.'),
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
    ...numberFormat,
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
