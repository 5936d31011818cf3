import { matchingForm } from '../matching.js';

const NAMES =
  /^(?:e-?mail(?: ?address)?|email|mail|first ?name|last ?name|full ?name|surname|name|ip ?-?address|ipaddress|ip|phone(?: ?number)?|telephone|mobile|latitude|longitude|location ?latitude|location ?longitude|recipient ?(?:email|first ?name|last ?name)|your ?(?:name|e-?mail)|courriel|nom|prénom|correo(?: electrónico)?|vorname|nachname)$/iu;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$|^(?=.*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{3,39}$/i;

/**
 * Columns that identify people, by their names and by what stands in them (e-mail and IP addresses).
 * @returns positions
 */
export function identifyingColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  return columns.flatMap((column, position) => {
    if (NAMES.test(matchingForm(column))) return [position];
    const identify = (pattern: RegExp): boolean => {
      const cells = rows.map((row) => row[position] ?? '').filter((cell) => cell !== '');
      return cells.length > 0 && cells.every((cell) => pattern.test(matchingForm(cell)));
    };
    return identify(EMAIL) || identify(IP) ? [position] : [];
  });
}
