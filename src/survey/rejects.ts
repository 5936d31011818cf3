import { linesOf } from '../engines/lines.js';
import { readRecords } from '../engines/records.js';
import type { Decode } from '../instrument/decode.js';
import { columnsOf, type Instrument, questionsOf } from '../instrument/model.js';
import { issueSentence } from '../issues.js';
import { matchingForm } from '../matching.js';
import type { BoundInput } from './count.js';
import type { Prepared } from './prepare.js';

/** Records with something wrong in them, as rows: where, what is wrong, the key, and the cells at fault and beside. */
export interface Rejects {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/**
 * Every record with an answer that is not what the instrument says, for mending: key, question columns as they stand
 * in the file, and the reasons. Free text is left out. One more reading of the files.
 */
export async function findRejects(prepared: Prepared): Promise<Rejects> {
  const { instrument, files, decode } = prepared;
  const columns = shownColumns(prepared);
  const rows: Record<string, string | number>[] = [];
  for (const file of files) {
    const found: { record: number; row: Record<string, string> }[] = [];
    await readRecords(file.input, (record, number) => {
      const reasons = reasonsOf(record, file, instrument, columns, decode);
      if (reasons.length === 0) return;
      const cells = columns.map((column) => [column, record[file.binding.get(column) ?? -1] ?? '']);
      found.push({ record: number, row: { reasons: reasons.join('; '), ...Object.fromEntries(cells) } });
    });
    const lines =
      found.length === 0
        ? []
        : await linesOf(
            file.input,
            found.map(({ record }) => record),
          );
    for (const [i, { record, row }] of found.entries()) {
      rows.push({ file: file.input.name, line: lines[i]!, record, ...row });
    }
  }
  return { columns: ['file', 'line', 'record', 'reasons', ...columns], rows };
}

/** The key and the columns of the questions looked at, free text excepted. */
function shownColumns({ instrument, asked }: Prepared): readonly string[] {
  const texts = new Set(
    questionsOf(instrument).flatMap(({ question }) => (question.type === 'text' ? [question.column] : [])),
  );
  const answers = asked.flatMap(({ question }) => columnsOf(question)).filter((column) => !texts.has(column));
  return [...(instrument.key === undefined ? [] : [instrument.key]), ...answers];
}

function reasonsOf(
  record: readonly string[],
  { binding }: BoundInput,
  instrument: Instrument,
  columns: readonly string[],
  decode: ReadonlyMap<string, Decode>,
): readonly string[] {
  return columns.flatMap((column) => {
    const position = binding.get(column);
    if (position === undefined) return [];
    const cell = record[position]!;
    if (column === instrument.key) {
      return matchingForm(cell) === '' ? [`${column} ${issueSentence({ code: 'key-missing' })}`] : [];
    }
    const { fault } = decode.get(column)!(cell === '' ? null : cell);
    return fault ? [`${column} ${JSON.stringify(cell)} ${issueSentence(fault)}`] : [];
  });
}
