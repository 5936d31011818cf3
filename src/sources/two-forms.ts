import { matchingForm } from '../matching.js';
import type { TwoForms } from '../read-plan.js';

/**
 * Questions of which a header has a cell that names all options chosen, and a column "question/option" for each, as
 * forms of OpenRosa (KoboToolbox, ODK) write them.
 */
export function twoFormsIn(header: readonly string[]): readonly TwoForms[] {
  const names = header.map(matchingForm);
  const places = new Map(names.map((name, place) => [name, place]));
  const boxes = new Map<number, { column: number; option: string }[]>();
  names.forEach((name, column) => {
    const cell = questionOf(name, places);
    if (cell === undefined) return;
    const option = name.slice(names[cell]!.length + 1);
    boxes.set(cell, [...(boxes.get(cell) ?? []), { column, option }]);
  });
  return [...boxes].map(([cell, own]) => ({ cell, boxes: own }));
}

/** The place of the column that a name goes on from after "/"; the longest, as labels may hold "/" themselves. */
function questionOf(name: string, places: ReadonlyMap<string, number>): number | undefined {
  for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
    const place = places.get(name.slice(0, end));
    if (place !== undefined && end + 1 < name.length) return place;
  }
  return undefined;
}
