import { prepare } from '../survey/prepare.js';
import { findRejects } from '../survey/rejects.js';
import type { Io } from './io.js';
import type { Told } from './survey-options.js';

/** Writes the records with invalid answers to a CSV file, for mending. */
export async function writeRejects(path: string, told: Told, io: Io): Promise<void> {
  const { renderCsv } = await import('../render/csv.js');
  const { columns, rows } = await findRejects(prepare(told.inputs, told.options));
  io.replaceFile(path, renderCsv(columns, rows));
  io.say(`crn-survey: ${rows.length} ${rows.length === 1 ? 'record' : 'records'} written to ${path}`);
}
