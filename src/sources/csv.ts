import { parse } from 'csv-parse/sync';
import { badData } from '../errors.js';
import type { ReadPlan } from '../read-plan.js';
import { refuseUnreadable } from './signature.js';

const DELIMITERS = [',', ';', '\t'] as const;
const DELIMITER_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };
const NEWLINE_NAMES: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' };

/**
 * Looks at the head of a CSV file and says how to read the rest: delimiter, line ends, byte order mark, column names.
 * @param head the first bytes of the file; `complete` when they are all of it
 * @returns undefined when the header does not end within the head
 * @throws SurveyError when the file is empty, not text, not UTF-8, or its header cannot be read
 */
export function planCsv(name: string, head: Buffer, complete: boolean): ReadPlan | undefined {
  refuseUnreadable(name, head);
  const byteOrderMark = head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const text = decodeHead(name, byteOrderMark ? head.subarray(3) : head, complete).replace(/^[\r\n]+/, '');
  if (text.trim() === '')
    throw badData('empty-file', `${name} is empty: there is no header and no response.`);

  const header = headerLine(text);
  if (header.length === text.length && !complete) return undefined;
  const newline = newlineAfter(text, header);
  const delimiter = delimiterOf(header);
  const columns = parseHeader(name, header, delimiter);
  return {
    platform: 'csv',
    encoding: 'utf-8',
    byteOrderMark,
    delimiter,
    newline,
    headerRecords: 1,
    columns,
    verdict:
      `CSV; UTF-8${byteOrderMark ? ' with BOM' : ''}; ${DELIMITER_NAMES[delimiter]}; ` +
      `${NEWLINE_NAMES[newline]}; ${columns.length} columns`,
  };
}

function decodeHead(name: string, head: Buffer, complete: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(head, { stream: !complete });
  } catch {
    throw badData(
      'not-utf8',
      `${name} is not UTF-8 text. Save it again as "CSV UTF-8" (a spreadsheet's "Save as" offers it).`,
    );
  }
}

/** The text of the first record: up to the first line end outside quotes. */
function headerLine(text: string): string {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    // A quote opens only at the beginning of a name: 5" tall opens none.
    if (character === '"')
      quoted = quoted ? false : OPENERS.includes(text[i - 1] ?? '\n') || text[i - 1] === '"';
    else if (!quoted && (character === '\n' || character === '\r')) return text.slice(0, i);
  }
  return text;
}

const OPENERS = [...DELIMITERS, '\n', '\r'] as readonly string[];

function newlineAfter(text: string, header: string): ReadPlan['newline'] {
  if (text[header.length] !== '\r') return '\n';
  return text[header.length + 1] === '\n' ? '\r\n' : '\r';
}

/** The delimiter that stands most often outside quotes in the header; a comma when there is only one column. */
function delimiterOf(header: string): string {
  const unquoted = header.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function parseHeader(name: string, header: string, delimiter: string): readonly string[] {
  try {
    return parse(header, { delimiter, record_delimiter: '\u0000' })[0] ?? [];
  } catch {
    throw badData(
      'malformed-header',
      `${name}, line 1: the header cannot be read: a quote in it is not closed, or stands inside a name.`,
    );
  }
}
