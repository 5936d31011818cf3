import { matchingForm } from '../matching.js';

/** In lower case, without spaces, hyphens and underscores. */
const NAMES = new Set(
  [
    'email emailaddress mail youremail recipientemail courriel correo correoelectrónico',
    'name firstname lastname fullname surname yourname nom prénom vorname nachname recipientfirstname recipientlastname',
    'phone phonenumber telephone mobile',
    'ip ipaddress latitude longitude locationlatitude locationlongitude',
  ].flatMap((names) => names.split(' ')),
);
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$|^(?=.*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{3,39}$/;

const lower = (text: string): string => matchingForm(text).toLowerCase();

/**
 * Columns that identify people, by their names and by what stands in them (e-mail and IP addresses).
 * @returns positions
 */
export function identifyingColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  return columns.flatMap((column, position) => {
    if (NAMES.has(lower(column).replace(/[ _-]/g, ''))) return [position];
    const identify = (pattern: RegExp): boolean => {
      const cells = rows.map((row) => row[position] ?? '').filter((cell) => cell !== '');
      return cells.length > 0 && cells.every((cell) => pattern.test(lower(cell)));
    };
    return identify(EMAIL) || identify(IP) ? [position] : [];
  });
}
