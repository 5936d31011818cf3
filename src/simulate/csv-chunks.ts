/** About as much text as one write should hold, in characters. */
const CHUNK = 1 << 16;

/** Records as CSV (RFC 4180 with LF), header first, in pieces of whole lines; one record is held at a time. */
export function* csvChunks(
  columns: readonly string[],
  records: Iterable<Readonly<Record<string, string>>>,
): Generator<string> {
  const text = columns.length === 1 ? alone : quoted;
  let chunk = `${columns.map(text).join(',')}\n`;
  for (const record of records) {
    let line = text(record[columns[0]!] ?? '');
    for (let k = 1; k < columns.length; k++) line += `,${text(record[columns[k]!] ?? '')}`;
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const inQuotes = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? inQuotes(cell) : cell);

/** In a file of one column no comma says what delimits, and a blank line is no record. */
const alone = (cell: string): string => (cell === '' || /[",;|\t\r\n]/.test(cell) ? inQuotes(cell) : cell);
