import type { CellObject } from 'write-excel-file/node';
import { plain } from '../plain.js';

/** What a cell of a workbook can hold. */
const LONGEST = 32_767;
/** The writer takes out U+FFFD and what is no character; what could not be shown is not to vanish. */
const TAKEN_OUT = /\ufffd|\p{Noncharacter_Code_Point}/gu;
const STAND_IN = '\u25a1';

/** Text that is text for Excel too, never a formula: whatever it begins with; cut, and marked so, where it is too long. */
export function textCell(text: string, look: CellObject = {}): CellObject {
  const safe = plain(text).replace(TAKEN_OUT, STAND_IN);
  const value = safe.length <= LONGEST ? safe : `${withoutHalf(safe.slice(0, LONGEST - 1))}…`;
  return { type: String, value: shielded(value), alignVertical: 'center', ...look };
}

/** Names that every object has. The writer looks texts up in one, where these are never new and have no number. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
const SHIELD = '\uf8ff:';

const shielded = (text: string): string => (NAMES.includes(text) ? SHIELD + text : text);

/** The texts of a workbook as they were. */
export const unshielded = (xml: string): string =>
  NAMES.reduce((mended, name) => mended.replaceAll(`>${SHIELD}${name}<`, `>${name}<`), xml);

/** A number as a number; empty where there is none. What is no number is said as text, as no spreadsheet holds it. */
export function numberCell(value: number | null, format: string, look: CellObject = {}): CellObject {
  if (value === null) return { ...look };
  if (!Number.isFinite(value)) return textCell(String(value), look);
  return { type: Number, value, format, alignVertical: 'center', ...look };
}

/** A character of two halves is not cut in the middle. */
const withoutHalf = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
