import { matchingForm } from '../matching.js';

type Row = readonly string[];

/** Tags of the Humanitarian Exchange Language: a row of #words and nothing else. */
export function isTags(row: Row): boolean {
  const filled = row.map(matchingForm).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^#\p{L}/u.test(cell));
}

/** What platforms write below a question that has one column. */
const NO_PART = ['response', 'open-ended response', 'réponse', 'antwort', 'respuesta'];

/**
 * What columns are called and what was asked in each, from a header of several rows. One row names the columns: that
 * with codes, else the first in which every column has a name of its own. The others say what was asked, a question
 * once over the first of its columns. Where no row names them, all rows together do.
 */
export function headerParts(rows: readonly Row[]): {
  readonly columns: readonly string[];
  readonly texts: readonly string[];
} {
  const said = rows.filter((row, i) => i === 0 || !isTags(row));
  const width = Math.max(...said.map(({ length }) => length));
  const cells = said.map((row) =>
    Array.from({ length: width }, (_, place) => matchingForm(row[place] ?? '')),
  );
  const naming = namingRow(cells);
  if (naming === undefined) return { columns: carried(cells).map(joined), texts: [] };
  const others = cells.filter((row) => row !== naming);
  const columns = naming.map(
    (name, place) => name || (others.find((row) => row[place] !== '')?.[place] ?? ''),
  );
  const texts = carried(others, naming).map((parts, place) =>
    joined(parts.filter((part) => part !== columns[place])),
  );
  return { columns, texts: texts.some((text) => text !== '') ? texts : [] };
}

/** The row that names the columns. */
function namingRow(rows: readonly Row[]): Row | undefined {
  const [first = []] = rows;
  const able = rows.filter((row) => canName(row, rows));
  const words = able.find((row) => row !== first && isOneWordEach(row));
  return able.find(isCodes) ?? (words && isMostly(first, /\s/) ? words : able[0]);
}

/** Whether every column has a name of its own in a row, but for the first ones, which another row names. */
function canName(row: Row, rows: readonly Row[]): boolean {
  const start = row.findIndex((cell) => cell !== '');
  const names = row.filter((cell) => cell !== '');
  const isNamed = (cell: string, place: number): boolean =>
    cell !== '' || place < start || rows.every((other) => other[place] === '');
  return start >= 0 && start * 2 < row.length && row.every(isNamed) && new Set(names).size === names.length;
}

const isMostly = (row: Row, form: RegExp): boolean => {
  const filled = row.filter((cell) => cell !== '');
  return filled.filter((cell) => form.test(cell)).length * 2 >= filled.length;
};
const isCodes = (row: Row): boolean => isMostly(row, CODE);
const isOneWordEach = (row: Row): boolean => row.every((cell) => cell !== '' && !/\s/.test(cell));

/** A name as programs give it: Q1, q1_2, act_research, V10. */
export const CODE = /^\p{L}[\p{L}\p{N}.:[\]/-]*[\p{N}_][\p{L}\p{N}_.:[\]/-]*$/u;

/**
 * The cells of each column, from the top, without empty ones. An empty cell says what the one before it says where a
 * row below, or a code that goes on from the one before, shows that both columns belong to one question.
 */
function carried(rows: readonly Row[], names: Row = []): readonly (readonly string[])[] {
  const columns: string[][] = (rows[0] ?? names).map(() => []);
  rows.forEach((row, i) => {
    let last: { text: string; place: number } | undefined;
    row.forEach((cell, place) => {
      if (cell !== '') last = { text: cell, place };
      else if (last && !goesOn(rows, names, i, place, last.place)) last = undefined;
      const text = cell !== '' ? cell : last?.text;
      if (text !== undefined && columns[place]!.at(-1) !== text) columns[place]!.push(text);
    });
  });
  return columns;
}

function goesOn(rows: readonly Row[], names: Row, row: number, place: number, from: number): boolean {
  if (rows.slice(row + 1).some((below) => below[place] !== '' && below[from] !== '')) return true;
  const [stem, other] = [stemOf(names[from] ?? ''), stemOf(names[place] ?? '')];
  return stem !== '' && stem === other;
}

const stemOf = (name: string): string => /^(.+)[_.-][^_.-]+$/.exec(name)?.[1] ?? '';

/** A question and its part, as names of exports have them. */
const joined = (parts: readonly string[]): string =>
  parts.filter((part, i) => i === 0 || !NO_PART.includes(part.toLowerCase())).join(' | ');
