import { type CsvError, parse } from 'csv-parse/sync';
import { badData } from '../errors.js';
import { DELIMITERS, linesAbove, usualWidth } from './lines-above.js';
import type { Head } from './platform.js';

/** Records that are looked at. */
const ROWS = 24;
const LINE_END = /\r\n|\n|\r/;
/** Stands for a cell in quotes. */
const QUOTED = '\0';

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
  const outside = outsideQuotes(text);
  const best = bestTable(text, outside, complete);
  if (!best) {
    if (!complete) return undefined;
    throw badData(
      'malformed-header',
      `${name}, line 1: the header cannot be read: a quote in it is not closed, or stands inside a name.`,
    );
  }
  if (best.rows.length === 0) return undefined;
  const above = linesAbove(best.rows);
  return {
    rows: best.rows.slice(above),
    delimiter: best.delimiter,
    byteOrderMark,
    allQuoted: isAllQuoted(outside, best.delimiter),
    bareEmpty: hasBareEmpty(outside, best.delimiter),
    newline: newlineIn(outside),
    above,
  };
}

/** The records by the delimiter that makes the best table of them, of those with which they can be read. */
function bestTable(text: string, outside: string, complete: boolean) {
  const byFit = candidatesIn(text)
    .map((delimiter) => ({ delimiter, fit: fitOf(cellCounts(outside, delimiter, complete)) }))
    .sort((a, b) => b.fit - a.fit);
  for (const { delimiter } of byFit) {
    const rows = rowsOf(text, delimiter, complete);
    if (rows) return { delimiter, rows };
  }
  return undefined;
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
  if (!text.includes('"')) return unquotedRows(text, delimiter, complete);
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

/** All records of a text with the lines they begin on; undefined when it cannot be read so. */
export function recordsOf(
  text: string,
  delimiter: string,
): readonly { readonly cells: readonly string[]; readonly line: number }[] | undefined {
  const bytes = Buffer.from(text);
  const found: { cells: readonly string[]; line: number }[] = [];
  let [at, line] = [0, 1];
  try {
    parse(bytes, {
      ...{ delimiter, bom: true, record_delimiter: ['\r\n', '\n', '\r'] },
      ...{ relax_column_count: true, skip_empty_lines: true },
      on_record: (cells: string[], { bytes: end }) => {
        const start = at;
        while (isLineEnd(bytes[at])) at += 1;
        line += lineEnds(bytes, start, at);
        found.push({ cells, line });
        line += lineEnds(bytes, at, end);
        at = end;
        return null;
      },
    });
  } catch {
    return undefined;
  }
  return found;
}

const [LF, CR] = [10, 13];
const isLineEnd = (byte: number | undefined): boolean => byte === LF || byte === CR;

/** How many lines end there: LF, CRLF and CR each end one. */
function lineEnds(bytes: Buffer, start: number, end: number): number {
  let ends = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) ends += 1;
  }
  return ends;
}

/** Where no quote stands there is nothing to parse. */
function unquotedRows(text: string, delimiter: string, complete: boolean): readonly (readonly string[])[] {
  const lines = text.split(LINE_END);
  const whole = (complete ? lines : lines.slice(0, -1)).filter((line) => line !== '');
  return whole.slice(0, ROWS).map((line) => line.split(delimiter));
}

/** The text with one character for every cell in quotes: what it is made of can be seen without reading it. */
const outsideQuotes = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, QUOTED);

/** How many cells the first records would have. */
function cellCounts(outside: string, delimiter: string, complete: boolean): readonly number[] {
  const lines = outside.split(LINE_END, ROWS + 1);
  const whole = complete || lines.length > ROWS ? lines.slice(0, ROWS) : lines.slice(0, -1);
  return whole.filter((line) => line !== '').map((line) => line.split(delimiter).length);
}

/**
 * How much like a table records of so many cells are: without exception before all else, as answers may be lists, and of one
 * length; then with many columns, and as many in each record.
 */
function fitOf(counts: readonly number[]): number {
  const width = usualWidth(counts);
  const same = counts.filter((count) => count === width).length;
  if (width <= 1) return 0;
  return (same === counts.length ? MORE_THAN_COLUMNS : 0) + (same / counts.length) * Math.log(width);
}

/** More than the logarithm of any number of columns. */
const MORE_THAN_COLUMNS = 100;

/** Whether quotes stand round every cell that holds anything, in the first records. */
const isAllQuoted = (outside: string, delimiter: string): boolean =>
  outside.includes(QUOTED) &&
  [...new Set(outside)].every((one) => one === delimiter || one === QUOTED || /\s/.test(one));

/** Whether a cell with nothing in it, not even quotes, stands in the text. */
const hasBareEmpty = (outside: string, delimiter: string): boolean =>
  outside.split(LINE_END).some((line) => line !== '' && line.split(delimiter).includes(''));

function newlineIn(outside: string): TakenApart['newline'] {
  const found = LINE_END.exec(outside)?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}
