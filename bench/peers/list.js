import { bareDuckdb } from './bare-duckdb.js';
import { csvParse } from './csv-parse.js';
import { csvkit } from './csvkit.js';
import { dataTable } from './data-table.js';
import { miller } from './miller.js';
import { pandas } from './pandas.js';

/**
 * Everybody who is compared. A peer has:
 *
 *   id, what     its name and what it does with the file
 *   install      how to get it
 *   isThere()    whether it can run here
 *   command(file, columns)   what to run, to count the answers of these columns
 *   answer(stdout)           what it found: records, and how many different answers the columns have together
 */
export const PEERS = [bareDuckdb, dataTable, pandas, csvParse, miller, csvkit];
