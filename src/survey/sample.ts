import { readAsUtf8 } from '../damage.js';
import { engineOf, parquetHead } from '../engines/choose.js';
import type { Answer, ColumnSample } from '../infer/column-sample.js';
import { matchingForm } from '../matching.js';
import type { Input } from '../read-plan.js';
import { openInput } from '../sources/open.js';
import type { SourceOptions } from '../sources/plan.js';

/** How many distinct answers of a column are looked at; beyond them it is a name, a number or free text anyway. */
const DISTINCT = 2000;

/**
 * The distinct answers of every column of a file, with their counts: what a draft of an instrument is made from.
 * @throws SurveyError when the file cannot be read
 */
export async function sampleColumns(
  path: string,
  name: string,
  source: SourceOptions = {},
): Promise<{ readonly input: Input; readonly columns: readonly ColumnSample[]; readonly records: number }> {
  const input = await openInput(path, name, source, parquetHead);
  const { plan } = input;
  const { records, tallies } = await engineOf('auto').count(input, {
    tallies: plan.columns.map((_, column) => [{ kind: 'column' as const, column }]),
    key: undefined,
    omitRecords: new Set(),
    omitKeys: new Set(),
    watch: { columns: [], wants: () => false },
    positions: 0,
  });
  const columns = plan.columns.map((column, position): ColumnSample => {
    const answers = new Map<string, Answer>();
    for (const { key, n } of tallies[position]!) {
      const form = matchingForm((key[0] as string | null) ?? '');
      // What the platform writes for "missing" is no answer.
      if (form !== '' && !Object.hasOwn(plan.conventions.missing, form.toLowerCase()))
        answers.set(form, { raw: form, n: (answers.get(form)?.n ?? 0) + n, ...meantBy(key[0] as string) });
    }
    const given = [...answers.values()].reduce((sum, { n }) => sum + n, 0);
    return {
      name: column,
      text: plan.texts[position] ?? '',
      position,
      answers: [...answers.values()].slice(0, DISTINCT),
      distinct: answers.size,
      empty: records - given,
      records,
      identifying: plan.identifying.includes(position),
      marks: plan.typedNumbers.includes(position) ? { decimal: '.' } : plan.conventions.marks,
    };
  });
  return { input, columns, records };
}

/** What a text was that looks as if it had been read in the wrong encoding. */
function meantBy(raw: string): Pick<Answer, 'meant'> {
  const meant = readAsUtf8(raw);
  return meant === undefined ? {} : { meant: matchingForm(meant) };
}
