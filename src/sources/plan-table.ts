import type { ReadPlan } from '../read-plan.js';
import { withHeader } from './own-header.js';
import { columnCount, commonPlan, type SourceOptions } from './plan.js';
import { platformOf } from './platforms.js';

/** The head of a table that holds columns by name, not text: the names, and the cells of the first records as text. */
export interface TableHead {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Positions of the columns whose type is a number. */
  readonly numbers: readonly number[];
}

/**
 * Says how a Parquet table is to be read. It can be what somebody made of a platform's export: then it is read as that
 * export is once it has been saved again by another program, which loses the quotes round empty cells.
 * @throws SurveyError when the table cannot be what the user says it is
 */
export function planTable(
  name: string,
  { columns, rows, numbers }: TableHead,
  options: SourceOptions,
): ReadPlan {
  const head = {
    rows: [columns, ...rows],
    delimiter: '',
    byteOrderMark: false,
    allQuoted: false,
    bareEmpty: true,
  };
  const { platform, plan: usual } = platformOf(name, head, options.platform);
  const { plan, doubts } = withHeader(name, platform, usual, head.rows, options.headerRows);
  // What the platform writes below the names became the first records of the table.
  const headerRecords = plan.headerRecords - 1;
  const data = rows.slice(headerRecords);
  const common = commonPlan(
    name,
    {
      platform,
      plan,
      header: [columns, ...rows.slice(0, headerRecords)],
      data,
    },
    options,
  );
  return {
    ...common,
    typedNumbers: numbers,
    format: 'parquet',
    doubts,
    compression: 'none',
    encoding: 'utf-8',
    byteOrderMark: false,
    delimiter: '',
    newline: '\n',
    headerRecords,
    verdict: [
      ['Parquet', ...(platform.id === 'csv' ? [] : [platform.name]), plan.kind]
        .filter((word) => word !== '')
        .join(', '),
      columnCount(common.columns),
    ].join('; '),
  };
}
