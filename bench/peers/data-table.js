import { beside, runs, twoNumbers } from './here.js';

export const dataTable = {
  id: 'data.table',
  what: 'R data.table, counting',
  install: 'apt-get install r-cran-data.table',
  isThere: () => runs('Rscript', '-e', 'library(data.table)'),
  command: (file, columns) => ['Rscript', beside('data-table.R'), file, columns.join(',')],
  answer: twoNumbers,
};
