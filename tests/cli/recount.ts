/*
 * A second opinion on small CSV files, made without anything of the program: plain RFC 4180, character by character.
 * Quotes are read strictly: what can be read in two ways is a fault.
 */

export interface Plain {
  /** Records without the header and without those that hold no answer, as column name to cell. */
  readonly records: readonly ReadonlyMap<string, string>[];
  /** The lines on which records begin that cannot be read, up to the first with a misplaced quote. */
  readonly faults: readonly number[];
}

/** Reads a text; undefined when it has no header. */
export function readPlainly(text: string): Plain | undefined {
  const { rows, misquoted } = rowsOf(text.replace(/^\uFEFF/, ''));
  const header = rows[0]?.cells;
  if (!header) return undefined;
  const records: Map<string, string>[] = [];
  const faults: number[] = [];
  const filled = rows.slice(1).filter(({ cells }) => cells.some((cell) => cell !== ''));
  // A column without name and answer is none, and empty cells are usual where the header or most records end with them.
  const isColumn = (name: string, i: number): boolean =>
    visible(name) !== '' || filled.some(({ cells }) => visible(cells[i] ?? '') !== '');
  const named = header.findLastIndex(isColumn) + 1;
  const beyond = filled.map(({ cells }) => cells.slice(header.length));
  const longer = beyond.filter(
    (rest) => rest.length > 0 && rest.every((cell) => visible(cell) === ''),
  ).length;
  const isUsual = named < header.length || (filled.length > 1 && longer * 2 > filled.length);
  for (const [i, { cells, line }] of filled.entries()) {
    const rest = beyond[i]!;
    if (cells.length < named || rest.some((cell) => cell !== '') || (rest.length > 0 && !isUsual))
      faults.push(line);
    else records.push(new Map(header.map((name, at) => [visible(name), cells[at] ?? ''])));
  }
  return { records, faults: misquoted === undefined ? faults : [...faults, misquoted] };
}

/** A text without what cannot be seen. */
export const visible = (text: string): string =>
  text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').trim();

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(text: string): { rows: readonly Row[]; misquoted?: number } {
  const delimiter = delimiterOf(text);
  const rows: Row[] = [];
  let row: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let [line, began] = [1, 1];
  const endRow = (): void => {
    if (row.length > 0 || cell !== '' || state === 'closed')
      rows.push({ cells: [...row, cell], line: began });
    [row, cell, state] = [[], '', 'start'];
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const breaks = character === '\n' || character === '\r';
    if (character === '\r' || (character === '\n' && text[i - 1] !== '\r')) line += 1;
    if (state === 'quoted') {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else state = 'closed';
    } else if (character === delimiter) {
      row.push(cell);
      [cell, state] = ['', 'start'];
    } else if (breaks) {
      endRow();
      began = line;
    } else if (state === 'closed') return { rows, misquoted: began };
    else if (character !== '"') {
      cell += character;
      state = 'plain';
    } else if (state === 'start') state = 'quoted';
    else return { rows, misquoted: began };
  }
  if (state === 'quoted') return { rows, misquoted: began };
  endRow();
  return { rows };
}

function delimiterOf(text: string): string {
  const header = text.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1)[0]!;
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, delimiter) =>
    count(delimiter) > count(best) ? delimiter : best,
  );
}
