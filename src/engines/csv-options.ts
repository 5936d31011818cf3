import type { Options } from 'csv-parse';
import type { ReadPlan } from '../read-plan.js';

/** How csv-parse reads a file with this plan. */
export const csvOptions = (plan: ReadPlan): Options => ({
  bom: true,
  delimiter: plan.delimiter,
  record_delimiter: plan.newline,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: plan.columns.length > 1,
});
