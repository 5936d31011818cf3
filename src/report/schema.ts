import * as z from 'zod';
import { METHODS } from '../methods.js';
import { LANGUAGES } from '../words/language.js';

/*
 * The JSON report, as a schema: what `--format json` and `report.json` hold. Its JSON Schema is shipped.
 */

const text = z.string();
const number = z.number().nullable();
const whole = z.int().min(0);

const estimate = z
  .strictObject({
    section: text,
    question: text,
    item: text,
    level: text,
    item_label: text,
    level_label: text,
    by: text.describe('The breakdown, as it was asked for; empty for all respondents.'),
    group: text.describe('The group of the breakdown.'),
    wave: text,
    vs_item: text,
    vs_level: text,
    vs_group: text,
    vs_wave: text,
    statistic: text,
    unit: z.enum(['percent', 'count', 'points', 'value', 'rank', 'p', 'coefficient']),
    value: number.describe('Raw and unrounded; null where there is no number, and `note` says why.'),
    se: number,
    low: number,
    high: number,
    confidence: number,
    n: number,
    base: number,
    base_kind: z.enum(['answered', 'asked', 'records', 'mentions', 'contributing', 'naming', 'invited', '']),
    method: z.enum(Object.keys(METHODS) as [string, ...string[]]),
    note: text,
  })
  .describe('One number with its base and how it was made.');

const issue = z.strictObject({
  code: text,
  column: text,
  raw: text.describe('The answer as it stands in the file; empty where it is not shown.'),
  count: whole,
  message: text,
  lines: z.array(z.strictObject({ file: text, record: whole, line: whole })),
});

const doubt = z
  .strictObject({
    code: text,
    file: text,
    columns: z.array(text).describe('As the instrument names them; empty where whole records are in doubt.'),
    answers: z.array(text).describe('The answers in doubt; empty where none can be named or shown.'),
    cells: whole,
    respondents: whole.describe('Respondents with such a cell, at least.'),
    lines: z.array(whole).describe('The first lines with such a cell.'),
    assumed: text.describe('The reading that was taken.'),
    evidence: text,
    otherwise: text.describe('What the other reading would give.'),
    settle: z
      .strictObject({ where: z.enum(['option', 'instrument']), keep: text, change: text })
      .describe(
        'What to write to keep the reading, or to take the other one: as an option of the run or in the instrument.',
      ),
    message: text,
  })
  .describe('A guess that can change a number.');

const place = { section: text, question: text };
const nowhere = { section: z.literal(''), question: z.literal('') };
const foundMean = { item: text, item_label: text, value: z.number(), low: number, high: number, base: whole };
const tail = z.strictObject({ levels: z.array(text), n: whole });
const foundCount = z.strictObject({ ...place, item: text, item_label: text, n: whole, base: whole });

const finding = z
  .discriminatedUnion('code', [
    z
      .strictObject({
        code: z.literal('one-answer'),
        ...nowhere,
        respondents: whole,
        points: z.number(),
      })
      .describe('What one answer comes to, in percentage points; of fewer than 100 respondents.'),
    z
      .strictObject({
        code: z.literal('highest'),
        ...place,
        highest: z.array(z.strictObject(foundMean)),
        overlapping: z.array(z.strictObject(foundMean)),
      })
      .describe(
        'The highest mean of a rating block, and the items whose intervals overlap with it: no test.',
      ),
    z
      .strictObject({
        code: z.literal('widest'),
        ...place,
        widest: z.array(
          z.strictObject({ ...foundMean, sd: z.number(), reversed: z.boolean(), bottom: tail, top: tail }),
        ),
      })
      .describe('The largest standard deviation of a rating block, with the respondents at both ends.'),
    z
      .strictObject({
        code: z.literal('small-bases'),
        ...nowhere,
        fewer_than: whole,
        items: z.array(foundCount),
      })
      .describe('What few answered, and not everyone.'),
    z
      .strictObject({
        code: z.literal('missing'),
        ...nowhere,
        more_than: z.number(),
        items: z.array(foundCount),
      })
      .describe('What many of those asked (`base`) did not answer, or not validly (`n`).'),
  ])
  .describe('What a reader should see first; every number is one of an estimate, or a sum of counts.');

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(2),
    tool: z.strictObject({ name: z.literal('crn-survey'), version: text }),
    instrument: z.strictObject({
      id: text,
      version: text,
      title: text,
      sha256: text,
      origin: z
        .enum(['given', 'flag', 'survey-file', 'recognised', 'inferred'])
        .describe('`inferred`: a draft guessed from the answers; only numbers have a mean.'),
    }),
    inputs: z.array(
      z.strictObject({ name: text, sha256: text, records: whole, unfinished: whole, platform: text }),
    ),
    options: z
      .strictObject({
        only: z.array(text),
        by: z.array(text),
        where: z.array(text),
        exclude: z.array(text),
        duplicates: text,
        headerRows: whole
          .nullable()
          .describe('How many rows the header was said to have; null where that was found by looking.'),
        extraRows: text.describe(
          'What was said of rows of totals, averages and notes: `keep`, `omit`, or nothing.',
        ),
        finishedOnly: z.boolean(),
        platform: text.describe(
          'Whose export the files were said to be; empty where it was found by looking.',
        ),
        encoding: text.describe(
          'What the files were said to be encoded in; empty where it was found by looking.',
        ),
        event: text,
        instance: text,
        decimal: text.describe(
          'The mark before decimals in the numbers of the files; empty where nothing was said.',
        ),
        thousands: text.describe('The mark between thousands; empty where nothing was said.'),
        confidence: z.number(),
        rounding: text,
        language: z.enum(LANGUAGES).describe('Of the labels; codes are the same in each.'),
      })
      .describe('Only what changes a number or a label.'),
    notice: text,
    invented: z.array(text).describe('Sections, questions and items whose data are invented.'),
    doubts: z.array(doubt).describe('Guesses that can change a number, by how many respondents they touch.'),
    issues: z.strictObject({
      total: whole.describe('Wrong cells.'),
      byCode: z.record(text, whole),
      listed: z.array(issue),
    }),
    notices: z
      .array(z.strictObject({ code: text, message: text }))
      .describe('What must be known of the data: records left out, unfinished responses, columns not read.'),
    response: z.strictObject({ answered: whole, selected: whole, invited: number, rate: number }),
    findings: z.array(finding),
    methods: z.record(text, text).describe('What each method code used in the estimates means.'),
    notes: z.record(text, text).describe('What each note code used in the estimates means.'),
    estimates: z.array(estimate),
  })
  .describe('A crn-survey report.');

export type JsonReport = z.output<typeof reportSchema>;

/** The JSON Schema of the report. */
export const reportJsonSchema = (): unknown => ({
  $id: 'urn:crn-survey:report:2',
  ...z.toJSONSchema(reportSchema),
});
