import { linesOf } from '../engines/choose.js';
import { readAgain } from '../engines/read-again.js';
import { columnsOf, type Instrument, isAsked } from '../instrument/model.js';
import type { Rule } from '../instrument/rules.js';
import { issueSentence } from '../issues.js';
import { matchingForm } from '../matching.js';
import type { Rejects } from '../results.js';
import type { Raw } from '../tally.js';
import { columnsOfNeed, valuesOf } from './check.js';
import type { BoundInput, CountedFile } from './count.js';
import type { Prepared } from './prepare.js';
import { formsCheck, formsPlaces } from './two-forms.js';

/** Where a record stands and what is wrong with it; named so that no column of a survey is called alike. */
const PLACE = ['_file', '_line', '_record', '_reasons'] as const;

/**
 * Every record that counts and has an answer that is not what the instrument says, for mending: key, question columns as
 * they stand in the file, and the reasons. Free text is left out. One more reading of the files.
 */
export async function findRejects(
  prepared: Prepared,
  files: readonly CountedFile[],
  rules: readonly Rule[],
  keepIdentifiers: boolean,
): Promise<Rejects> {
  const { instrument } = prepared;
  const allColumns = shownColumns(prepared, true);
  const columns = shownColumns(prepared, keepIdentifiers);
  const rows: Record<string, string | number>[] = [];
  for (const { bound, omitted, index } of files) {
    const found: { record: number; reasons: string; cells: [string, string][] }[] = [];
    const formsIn = formsCheck(bound, prepared.checked);
    const needed = [...allColumns, ...rules.flatMap(({ need }) => columnsOfNeed(need))];
    const positions = [...needed.flatMap((column) => bound.binding.get(column) ?? []), ...formsPlaces(bound)];
    await readAgain({ input: bound.input, index }, positions, (record, number) => {
      if (omitted.has(number)) return;
      const reasons = [
        ...cellReasons(record, bound, instrument, allColumns, columns),
        ...rules
          .filter(({ need, isBroken }) => isBroken(valuesOf(need, record, bound)))
          .map(({ question, facts }) => `${question.id} ${issueSentence(facts)}`),
        ...(formsIn?.(record) ?? []).map(({ column, facts }) => `${column} ${issueSentence(facts)}`),
      ];
      if (reasons.length === 0) return;
      const cells = columns.map((column): [string, string] => [
        column,
        record[bound.binding.get(column) ?? -1] ?? '',
      ]);
      found.push({ record: number, reasons: reasons.join('; '), cells });
    });
    const records = found.map(({ record }) => record);
    const lines = records.length === 0 ? [] : await linesOf(bound.input, records, index);
    for (const [i, { record, reasons, cells }] of found.entries()) {
      const place = { _file: bound.input.shortName, _line: lines[i]!, _record: record, _reasons: reasons };
      rows.push({ ...Object.fromEntries(cells), ...place });
    }
  }
  return { columns: [...PLACE, ...columns], rows };
}

/** The key and the columns of the questions looked at, free text and what identifies people excepted. */
function shownColumns({ instrument, checked, files }: Prepared, keepIdentifiers: boolean): readonly string[] {
  const answers = checked
    .filter((question) => question.type !== 'text' && isAsked(question))
    .flatMap(columnsOf);
  const all = [...(instrument.key === undefined ? [] : [instrument.key]), ...new Set(answers)];
  const isPrivate = (column: string): boolean =>
    files.some(({ input, binding }) => input.plan.identifying.includes(binding.get(column) ?? -1));
  return keepIdentifiers ? all : all.filter((column) => !isPrivate(column));
}

function cellReasons(
  record: readonly Raw[],
  { binding, decode }: BoundInput,
  instrument: Instrument,
  columns: readonly string[],
  shown: readonly string[],
): readonly string[] {
  return columns.flatMap((column) => {
    const position = binding.get(column);
    if (position === undefined) return [];
    const cell = record[position] ?? null;
    if (column === instrument.key) {
      return matchingForm(cell ?? '') === '' ? [`${column} ${issueSentence({ code: 'key-missing' })}`] : [];
    }
    const { fault } = decode.get(column)!(cell);
    const quoted = shown.includes(column) ? ` ${JSON.stringify(cell ?? '')}` : '';
    return fault ? [`${column}${quoted} ${issueSentence(fault)}`] : [];
  });
}
