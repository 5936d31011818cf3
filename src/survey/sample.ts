import { readAsUtf8 } from '../damage.js';
import { engineOf, parquetHead } from '../engines/choose.js';
import { type Answer, byForm, type ColumnSample } from '../infer/column-sample.js';
import { matchingForm } from '../matching.js';
import type { Input } from '../read-plan.js';
import { openInput } from '../sources/open.js';
import type { SourceOptions } from '../sources/plan.js';
import type { SurveyInput } from './options.js';

/** What the files of a run hold, as far as a draft needs to know; with the first of them. */
interface Sampled {
  readonly input: Input;
  readonly columns: readonly ColumnSample[];
  readonly records: number;
}

/**
 * The distinct answers of every column of the first file, with their counts in all files: what a draft of an instrument
 * is made from.
 * @throws SurveyError when a file cannot be read
 */
export async function sampleColumns(
  inputs: readonly SurveyInput[],
  source: SourceOptions = {},
): Promise<Sampled> {
  const sampled: Sampled[] = [];
  for (const { path, name = path } of inputs) sampled.push(await sampleFile(path, name, source));
  const [first, ...others] = sampled;
  const named = others.map(
    ({ columns }) => new Map(columns.map((column) => [matchingForm(column.name), column])),
  );
  return {
    input: first!.input,
    records: sampled.reduce((sum, { records }) => sum + records, 0),
    columns: first!.columns.map((column) =>
      named
        .flatMap((columns) => columns.get(matchingForm(column.name)) ?? [])
        .reduce((one, other) => together(one, other), column),
    ),
  };
}

/** A column as it stands in two files. */
function together(one: ColumnSample, other: ColumnSample): ColumnSample {
  const answers = byForm([...one.answers, ...other.answers]);
  const inLines = [...(one.inLines ?? []), ...(other.inLines ?? [])];
  return {
    ...one,
    text: one.text === '' ? other.text : one.text,
    answers,
    distinct: answers.length,
    ...(inLines.length === 0 ? {} : { inLines }),
    empty: one.empty + other.empty,
    records: one.records + other.records,
    identifying: one.identifying || other.identifying,
  };
}

async function sampleFile(path: string, name: string, source: SourceOptions): Promise<Sampled> {
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
    const cells = tallies[position]!.map(({ key, n }): Answer => {
      const raw = (key[0] as string | null) ?? '';
      return { raw, n, ...meantBy(raw) };
    });
    const isMissing = ({ raw }: Answer): boolean =>
      Object.hasOwn(plan.conventions.missing, matchingForm(raw).toLowerCase());
    // What the platform writes for "missing" is no answer.
    const given = byForm(cells.filter((cell) => !isMissing(cell)));
    const inLines = cells.filter(({ raw }) => /\S[ \t]*\r?\n\s*\S/.test(raw));
    return {
      name: column,
      text: plan.texts[position] ?? '',
      position,
      answers: given,
      distinct: given.length,
      ...(inLines.length === 0 ? {} : { inLines }),
      empty: records - given.reduce((sum, { n }) => sum + n, 0),
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
