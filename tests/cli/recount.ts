/*
 * A second opinion on small CSV files, made without anything of the program: plain RFC 4180, character by character.
 * It refuses what can be read in two ways.
 */

/** Records without the header, as column name to cell; undefined when the text can be read in more than one way. */
export function readPlainly(text: string): readonly ReadonlyMap<string, string>[] | undefined {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''));
  const header = rows?.[0];
  if (!rows || !header) return undefined;
  const records: Map<string, string>[] = [];
  for (const row of rows.slice(1)) {
    const beyond = row.slice(header.length);
    if (row.length < header.length || beyond.some((cell) => cell !== '')) return undefined;
    records.push(new Map(header.map((name, i) => [visible(name), row[i]!])));
  }
  return records;
}

/** A text without what cannot be seen. */
export const visible = (text: string): string =>
  text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').trim();

function rowsOf(text: string): readonly (readonly string[])[] | undefined {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const endRow = (): void => {
    if (row.length > 0 || cell !== '' || state === 'closed') rows.push([...row, cell]);
    [row, cell, state] = [[], '', 'start'];
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (state === 'quoted') {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else state = 'closed';
    } else if (character === delimiter) {
      row.push(cell);
      [cell, state] = ['', 'start'];
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i += 1;
      endRow();
    } else if (state === 'closed') return undefined;
    else if (state === 'start' && character === '"') state = 'quoted';
    else {
      cell += character;
      state = 'plain';
    }
  }
  if (state === 'quoted') return undefined;
  endRow();
  return rows;
}

function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0]!;
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
