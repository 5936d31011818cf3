import type { ReportDocument, Table } from '../../report/document.js';
import { sheetNames } from './names.js';

/** A sheet to come: its name, the section it belongs to, and the tables on it, one below the other. */
export interface SheetPlan {
  readonly name: string;
  readonly section: string;
  readonly tables: readonly Table[];
}

/**
 * A sheet for each section, and one for each table that is broken down by groups, as such tables are long. Sheets are
 * named by the ids of the instrument, which stay the same in every language; `front` is the name of the first sheet.
 */
export function sheetPlans({ sections }: ReportDocument, front: string): readonly SheetPlan[] {
  const wishes = sections.flatMap(({ id, title, tables }) => {
    const whole = tables.filter((table) => !isBroken(table));
    const broken = tables.filter(isBroken);
    return [
      ...(whole.length > 0 || broken.length === 0 ? [{ name: id, section: title, tables: whole }] : []),
      ...broken.map((table) => ({ name: table.id, section: title, tables: [table] })),
    ];
  });
  const names = sheetNames([front, ...wishes.map(({ name }) => name)]);
  return wishes.map((wish, i) => ({ ...wish, name: names[i + 1]! }));
}

/** Of several rows for each subject: one for each group. */
export const isBroken = ({ rows }: Table): boolean => rows.some(({ group }) => group !== undefined);
