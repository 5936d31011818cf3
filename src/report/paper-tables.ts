import type { ReportDocument, Table } from './document.js';

/** A table in the shape papers print: a row for each item, whole percentages in a column for each level. */
export interface PaperTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A section's tables one below the other, with the columns that its first table has at its most compact percentages. */
export function paperTables(document: ReportDocument): readonly PaperTable[] {
  return document.sections.map(({ id, tables }) => {
    const shown = tables.map((table) => ({ table, columns: compactColumns(table) }));
    const columns = [...new Set(shown.flatMap(({ columns }) => columns.map(({ title }) => title)))];
    const rows = shown.flatMap(({ table, columns }) =>
      table.rows.map((row, i) => ({
        table: table.title,
        group: groupOf(table, i),
        ...Object.fromEntries(columns.map(({ id, title }) => [title, row.cells[id]?.text ?? ''])),
      })),
    );
    const leading = ['table', 'group'].filter((column) =>
      rows.some((row) => (row as Readonly<Record<string, string>>)[column] !== ''),
    );
    return { name: id, columns: [...leading, ...columns], rows };
  });
}

/** The columns of the richest layout that shows percentages without their counts. */
function compactColumns(table: Table): readonly { id: string; title: string }[] {
  const isWide = (id: string): boolean => id.startsWith('np:');
  const layout = table.layouts.find((columns) => !columns.some(isWide)) ?? table.layouts[0]!;
  return layout.flatMap((id) => {
    const column = table.columns.find((one) => one.id === id)!;
    if (column.kind === 'bar') return [];
    const title = id === 'label' ? 'item' : column.title;
    return [{ id, title }];
  });
}

/** The group a row belongs to in a breakdown: said above its first row. */
function groupOf(table: Table, row: number): string {
  for (let i = row; i >= 0; i--) {
    const group = table.rows[i]!.group;
    if (group !== undefined) return group;
  }
  return '';
}
