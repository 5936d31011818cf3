import { printable } from './width.js';

/** Every text of a document made printable, so that no label steers a terminal or breaks a picture. */
export function harmless<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [printable(key), harmless(one)])) as T;
}
