import { matchingForm } from '../matching.js';
import type { ReadPlan } from '../read-plan.js';

type Row = readonly string[];

const isEmpty = (cell: string | undefined): boolean => matchingForm(cell ?? '') === '';

/**
 * How the ends of records may differ, as programs write more delimiters than there are columns: in the header, in most
 * records, or in both, and not in all records alike.
 * @param names of the columns, empty where a column has none
 * @param header the header's records as they stand in the file
 */
export function recordEnds(
  names: Row,
  texts: Row,
  header: readonly Row[],
  data: readonly Row[],
): Pick<ReadPlan, 'fewestCells' | 'surplusCells'> {
  const isKnown = (place: number): boolean =>
    !isEmpty(names[place]) || !isEmpty(texts[place]) || data.some((row) => !isEmpty(row[place]));
  const fewestCells = Math.max(1, names.findLastIndex((_, place) => isKnown(place)) + 1);
  const isLonger = (row: Row): boolean => row.length > names.length && row.slice(names.length).every(isEmpty);
  const answered = data.filter((row) => !row.every(isEmpty));
  const surplusCells =
    fewestCells < names.length ||
    header.some(isLonger) ||
    (answered.length > 1 && answered.filter(isLonger).length * 2 > answered.length);
  return { fewestCells, surplusCells };
}
