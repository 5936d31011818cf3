import { type CsvError, parse } from 'csv-parse/sync';
import { badData } from '../errors.js';
import { DELIMITERS, linesAbove, usualWidth } from './lines-above.js';
import type { Head } from './platform.js';

/** Records that are looked at. */
const ROWS = 24;

/** The head of a file taken apart, without lines above the header. */
export interface TakenApart extends Head {
  readonly newline: '\n' | '\r\n' | '\r';
  /** Records above the header that are no table: titles, dates, notes. */
  readonly above: number;
}

/**
 * Takes the head of a file apart into records, by the delimiter that makes a table of it.
 * @returns undefined when not even one record ends within the head
 * @throws SurveyError `malformed-header`
 */
export function takeApart(
  name: string,
  text: string,
  complete: boolean,
  byteOrderMark: boolean,
): TakenApart | undefined {
  const tables = candidatesIn(text).map((delimiter) => ({
    delimiter,
    rows: rowsOf(text, delimiter, complete),
  }));
  const readable = tables.filter(({ rows }) => rows !== undefined);
  if (readable.length === 0) {
    if (!complete) return undefined;
    throw badData(
      'malformed-header',
      `${name}, line 1: the header cannot be read: a quote in it is not closed, or stands inside a name.`,
    );
  }
  const best = readable
    .map(({ delimiter, rows }) => ({ delimiter, rows: rows!, fit: fitOf(rows!) }))
    .reduce((a, b) => (b.fit > a.fit ? b : a));
  if (best.rows.length === 0) return undefined;
  const above = linesAbove(best.rows);
  return {
    rows: best.rows.slice(above),
    delimiter: best.delimiter,
    byteOrderMark,
    allQuoted: isAllQuoted(text, best.delimiter),
    bareEmpty: hasBareEmpty(text, best.delimiter),
    newline: newlineIn(text),
    above,
  };
}

/** The delimiters that stand in the first lines at all; a comma where none does. */
function candidatesIn(text: string): readonly string[] {
  const start = text.slice(0, 4096);
  const found = DELIMITERS.filter((delimiter) => start.includes(delimiter));
  return found.length === 0 ? [','] : found;
}

/** The first records; undefined when the text cannot be read so. A record that may go on beyond the text is left out. */
function rowsOf(
  text: string,
  delimiter: string,
  complete: boolean,
): readonly (readonly string[])[] | undefined {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    to: ROWS,
  };
  try {
    const rows = parse(text, options) as string[][];
    return complete || rows.length === ROWS ? rows : rows.slice(0, -1);
  } catch (error) {
    // The head ends where it ends, maybe within quotes; and a faulty record further down is the engine's to report.
    const whole = Number((error as CsvError).records ?? 0);
    if (whole === 0) return undefined;
    return parse(text, { ...options, to: whole });
  }
}

/** How much like a table the records are: many columns, and as many in each record. */
function fitOf(rows: readonly (readonly string[])[]): number {
  const width = usualWidth(rows);
  const same = rows.filter((row) => row.length === width).length;
  return width === 1 ? 0 : (same / rows.length) * Math.log(width);
}

/** Whether quotes stand round every cell that holds anything, in the first records. */
function isAllQuoted(text: string, delimiter: string): boolean {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  return (
    text.includes('"') && ![...unquoted].some((character) => character !== delimiter && !/\s/.test(character))
  );
}

/** Whether a cell with nothing in it, not even quotes, stands in the text. */
function hasBareEmpty(text: string, delimiter: string): boolean {
  const cells = text.replace(/"(?:[^"]|"")*"/g, 'x').split(/\r\n|\n|\r/);
  return cells.some((line) => line !== '' && line.split(delimiter).includes(''));
}

function newlineIn(text: string): TakenApart['newline'] {
  const found = /\r\n|\n|\r/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}
