import { PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Platform } from './platform.js';

/** CSV of no platform in particular: one header record, and an empty cell is no answer. */
export const plain: Platform = {
  id: 'csv',
  name: 'CSV',
  expects: 'a header',
  traces: /(?:)/,
  recognises: () => true,
  plan: ({ rows }) => ({
    headerRecords: 1,
    columns: rows[0] ?? [],
    texts: [],
    conventions: PLAIN_CONVENTIONS,
    leaveOut: [],
    finished: undefined,
    identifying: [],
    kind: '',
  }),
};
