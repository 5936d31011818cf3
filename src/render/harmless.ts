import { allPrintable, printable } from './width.js';

/** A document with every text made printable, so that no label steers a terminal or breaks a picture. */
export const harmless = <T>(document: T): T =>
  allPrintable(JSON.stringify(document)) ? document : printed(document);

function printed<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(printed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [printable(key), printed(one)])) as T;
}
