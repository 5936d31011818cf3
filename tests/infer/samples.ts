import { byForm } from '../../src/infer/column-sample.js';
import type { ColumnSample } from '../../src/infer/infer.js';

/** The columns of a table, as an engine would have counted them. */
export function samplesOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly string[] = [],
): readonly ColumnSample[] {
  return header.map((name, position) => {
    const cells = rows.map((row) => ({ raw: row[position] ?? '', n: 1 }));
    const inLines = cells.filter(({ raw }) => /\S\n\S/.test(raw));
    const answers = byForm(cells);
    const filled = answers.reduce((sum, { n }) => sum + n, 0);
    return {
      name,
      text: texts[position] ?? '',
      position,
      answers,
      distinct: answers.length,
      ...(inLines.length === 0 ? {} : { inLines }),
      empty: rows.length - filled,
      records: rows.length,
      identifying: false,
    };
  });
}

/** One column, from the answers of its records. */
export const sampleOf = (name: string, cells: readonly string[], position = 0, text = ''): ColumnSample => ({
  ...samplesOf(
    [name],
    cells.map((cell) => [cell]),
    [text],
  )[0]!,
  position,
});
