import { matchingForm } from '../matching.js';
import type { CellIs, LeaveOut } from '../read-plan.js';

/** Cells by which a record is known; more would only cost time. */
const CELLS = 4;

/**
 * Records that say again what a header record says, as in files put together from several: in its first cells that hold
 * anything, and in `also` cells that no response has so. None where too few cells speak.
 */
export function repeatedRecord(
  cells: readonly string[],
  also: readonly CellIs[] = [],
  least = 2,
): readonly LeaveOut[] {
  const said = cells.flatMap((cell, column): CellIs[] => {
    const form = matchingForm(cell).toLowerCase();
    return form === '' || form.startsWith('#') ? [] : [{ column, values: [form] }];
  });
  const [first, ...others] = [...also, ...said.slice(0, CELLS)];
  return first && said.length >= Math.min(least, cells.length)
    ? [{ ...first, ...(others.length > 0 ? { also: others } : {}), why: 'repeated-header' }]
    : [];
}
