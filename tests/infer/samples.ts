import type { ColumnSample } from '../../src/infer/infer.js';
import { matchingForm } from '../../src/matching.js';

/** The columns of a table, as an engine would have counted them. */
export function samplesOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly string[] = [],
): readonly ColumnSample[] {
  return header.map((name, position) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const form = matchingForm(row[position] ?? '');
      if (form !== '') counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    const answers = [...counts].map(([raw, n]) => ({ raw, n }));
    const filled = answers.reduce((sum, { n }) => sum + n, 0);
    return {
      name,
      text: texts[position] ?? '',
      position,
      answers: answers.slice(0, 2000),
      distinct: answers.length,
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
