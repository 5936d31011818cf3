import { ONE_HEADER, type Platform } from './platform.js';

/** CSV of no platform in particular: one header record, and an empty cell is no answer. */
export const plain: Platform = {
  id: 'csv',
  name: 'CSV',
  expects: 'a header',
  traces: /(?:)/,
  recognises: () => true,
  plan: ({ rows }) => ({
    ...ONE_HEADER,
    columns: rows[0] ?? [],
  }),
};
