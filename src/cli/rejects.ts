import type { Rejects } from '../results.js';
import type { Io } from './io.js';

/** Writes the records with invalid answers to a CSV file, for mending. */
export async function writeRejects(path: string, { columns, rows }: Rejects, io: Io): Promise<void> {
  const { renderCsv } = await import('../render/csv.js');
  io.replaceFile(path, renderCsv(columns, rows));
  io.say(`crn-survey: ${rows.length} ${rows.length === 1 ? 'record' : 'records'} written to ${path}`);
}
