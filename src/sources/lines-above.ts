type Row = readonly string[];

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How many cells most records have, of those with so many each; of several numbers as frequent the largest. */
export function usualWidth(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [1, 0])[0];
}

/**
 * How many records above the header are no table: titles, dates, notes. They hold less than half of the cells of the
 * table; or any number, where what follows is plainly a header and they are plainly none.
 */
export function linesAbove(rows: readonly Row[]): number {
  const width = usualWidth(rows.map(({ length }) => length));
  if (width < 2) return 0;
  const hint = SEPARATOR_HINT.test(rows[0]?.join('') ?? '') ? 1 : 0;
  const half = rows.findIndex((row) => row.length === width && filled(row) * 2 >= width);
  if (half > 0 && rows.slice(hint, half).every((row) => isSparse(row, width))) return half;
  const at = rows.findIndex((row, i) => i >= hint && !isTitle(row, width));
  const header = rows[at];
  return header?.length === width && isPlainHeader(header, rows.slice(at + 1)) ? at : hint;
}

/** What a spreadsheet writes for itself: which delimiter the file has. */
const SEPARATOR_HINT = /^sep=.?$/i;

const filled = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;

function isSparse(row: Row, width: number): boolean {
  return width > 2 && filled(row) <= 2 && filled(row) * 2 < width && !isOtherDialect(row, width);
}

/** A header that another delimiter would split is a header in the wrong dialect, and no title. */
const isOtherDialect = (row: Row, width: number): boolean =>
  row.length === 1 &&
  DELIMITERS.some((delimiter) => row[0]!.split(delimiter).length >= Math.min(width, Math.max(3, width / 2)));

/**
 * Words in cells from the left that are too few for the table, of which one holds a space, a number or a colon, as no
 * list of column names does throughout.
 */
function isTitle(row: Row, width: number): boolean {
  const cells = row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
  const isShort = row.length < width ? cells.length < width : cells.length * 2 <= width;
  return isShort && cells.some((cell) => /[\s\d:]/.test(cell.trim())) && !isOtherDialect(row, width);
}

export const NUMBER_OR_TIME =
  /^[+-]?(?:\d+(?:[.,]\d+)?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*|\d{1,2}:\d{2}\b.*)\s*%?$/;

/** Names in every cell, each once, none of them a number or a time; and below one of them nothing else. */
function isPlainHeader(row: Row, below: readonly Row[]): boolean {
  const names = row.map((cell) => cell.trim());
  const isNames = names.every((name) => name !== '' && !NUMBER_OR_TIME.test(name));
  if (!isNames || new Set(names).size < names.length) return false;
  return names.some((_, place) => {
    const answers = below.map((other) => other[place]?.trim() ?? '').filter((answer) => answer !== '');
    return answers.length > 0 && answers.every((answer) => NUMBER_OR_TIME.test(answer));
  });
}
