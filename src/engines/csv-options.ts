import type { Options } from 'csv-parse';
import type { ReadPlan } from '../read-plan.js';

/**
 * How csv-parse reads a file with this plan. Quotes are read strictly: a quote that is opened or closed in the middle
 * of an answer could swallow whole records. Lines may end in any way, as in files put together from several.
 */
export const csvOptions = (plan: ReadPlan): Options => ({
  bom: true,
  delimiter: plan.delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
  // Only the text of a record tells a cell that holds "" from one that holds nothing.
  raw: tellsEmptyApart(plan),
});

/** Whether a quoted nothing and a bare nothing say different things. */
export const tellsEmptyApart = ({ conventions }: ReadPlan): boolean =>
  conventions.bare !== conventions.quoted;
