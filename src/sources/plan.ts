import { badData, cannotRun } from '../errors.js';
import { matchingForm } from '../matching.js';
import { type CellIs, EVENT_COLUMNS, type LeaveOut, type Progress, type ReadPlan } from '../read-plan.js';
import { detectEncoding } from './encoding.js';
import { type TakenApart, takeApart } from './head.js';
import { cleanName, uniqueNames } from './header-names.js';
import { identifyingColumns } from './identifiers.js';
import type { PlatformPlan } from './platform.js';
import { platformOf } from './platforms.js';
import { refuseMarkup, refuseUnreadable } from './signature.js';

/** What the user says of a file, which overrules what is found by looking at it. */
export interface SourceOptions {
  readonly encoding?: string;
  readonly platform?: string;
  /** Leave out responses that are not finished. */
  readonly finishedOnly?: boolean;
  /** Of several records a respondent has, those of this event (REDCap). */
  readonly event?: string;
  /** Of several records a respondent has, those of this repeat instance (REDCap). */
  readonly instance?: string;
  /** Told now and then how far a reading of the file has come. */
  readonly onProgress?: (progress: Progress) => void;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};
const NEWLINE_NAMES: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' };

/**
 * Looks at the head of a file and says how to read the rest: encoding, dialect, platform, names of columns.
 * @param head the first bytes of the file; `complete` when they are all of it
 * @returns undefined when the header does not end within the head
 * @throws SurveyError when the file is empty, not text, or its header cannot be read
 */
export async function planFile(
  name: string,
  head: Buffer,
  complete: boolean,
  options: SourceOptions = {},
): Promise<ReadPlan | undefined> {
  refuseUnreadable(name, head);
  const { encoding, byteOrderMark, guessed } = await detectEncoding(name, head, complete, options.encoding);
  const text = decoded(name, head, encoding, complete);
  refuseMarkup(name, text);
  if (text.trim() === '' && complete) {
    throw badData('empty-file', `${name} is empty: there is no header and no response.`);
  }
  const parts = takeApart(name, text, complete, byteOrderMark);
  if (!parts) return undefined;
  const { platform, plan } = platformOf(name, parts, options.platform);
  const { columns, repeated } = uniqueNames(plan.columns.map(cleanName));
  const data = parts.rows.slice(plan.headerRecords);
  const decimal = decimalIn(data, parts.delimiter);
  return {
    platform: platform.id,
    encoding,
    byteOrderMark,
    delimiter: parts.delimiter,
    newline: parts.newline,
    headerRecords: parts.above + plan.headerRecords,
    columns,
    texts: plan.texts.map(cleanName),
    conventions: { ...plan.conventions, decimal },
    leaveOut: [...plan.leaveOut, ...repeatedHeader(columns)],
    keepOnly: keptRecords(name, columns, options),
    finished: plan.finished,
    finishedOnly: finishedOnly(name, plan, options),
    identifying: [...new Set([...plan.identifying, ...identifyingColumns(columns, data)])].sort(
      (a, b) => a - b,
    ),
    warnings: [
      ...(repeated.length === 0
        ? []
        : [
            `${name}: ${named(repeated.length, 'column name')} there more than once, told apart by " [2]", " [3]": ${listed(repeated)}`,
          ]),
      ...eventWarnings(name, columns, data, options),
      ...(parts.above === 0
        ? []
        : [`${name}: ${parts.above} line${parts.above === 1 ? '' : 's'} above the header left out`]),
    ],
    verdict: [
      `${platform.name}${plan.kind === '' ? '' : `, ${plan.kind}`}`,
      `${ENCODING_NAMES[encoding] ?? encoding}${byteOrderMark ? ' with BOM' : ''}${guessed ? ' (guessed; --encoding overrules it)' : ''}`,
      DELIMITER_NAMES[parts.delimiter],
      NEWLINE_NAMES[parts.newline],
      ...(decimal === ',' ? ['decimal comma'] : []),
      `${columns.length} column${columns.length === 1 ? '' : 's'}`,
    ].join('; '),
  };
}

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

const named = (n: number, what: string): string => `${n} ${what}${n === 1 ? ' is' : 's are'}`;

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 5).map((one) => JSON.stringify(one.slice(0, 60)));
  return shown.join(', ') + (names.length > shown.length ? ` and ${names.length - shown.length} more` : '');
};

function decoded(name: string, head: Buffer, encoding: string, complete: boolean): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !complete });
  } catch {
    throw badData(
      'undecodable',
      `${name} is not ${ENCODING_NAMES[encoding] ?? encoding} text throughout. Save it again as "CSV UTF-8", or say with --encoding which it is.`,
    );
  }
}

/** Whether unfinished responses are left out; the file must say which they are. */
function finishedOnly(name: string, { finished }: PlatformPlan, options: SourceOptions): boolean {
  if (options.finishedOnly !== true) return false;
  if (finished) return true;
  throw cannotRun(
    'finished-unknown',
    `--finished-only: nothing in ${name} says which responses were finished.`,
  );
}

const INSTANCE = ['redcap_repeat_instance', 'Repeat Instance'];

/** The records of the events or instances asked for, joined by commas. */
function keptRecords(
  name: string,
  columns: readonly string[],
  { event, instance }: SourceOptions,
): readonly CellIs[] {
  const wanted = [
    { flag: '--event', names: EVENT_COLUMNS, value: event },
    { flag: '--instance', names: INSTANCE, value: instance },
  ];
  return wanted.flatMap(({ flag, names, value }): CellIs[] => {
    if (value === undefined) return [];
    const position = columns.findIndex((column) => names.includes(column));
    if (position < 0)
      throw cannotRun('no-such-column', `${flag} ${value}: ${name} has no column ${names[0]}.`);
    return [{ column: position, values: value.split(',').map((one) => matchingForm(one).toLowerCase()) }];
  });
}

/** Several records a respondent are several respondents, unless one event is chosen: that must be said. */
function eventWarnings(
  name: string,
  columns: readonly string[],
  rows: TakenApart['rows'],
  { event }: SourceOptions,
): readonly string[] {
  const position = columns.findIndex((column) => EVENT_COLUMNS.includes(column));
  if (position < 0 || event !== undefined) return [];
  const events = [...new Set(rows.map((row) => row[position] ?? ''))].filter((one) => one !== '');
  return [
    `${name}: respondents have a record for each event, and each record counts as a respondent; choose with --event ` +
      `(such as ${events.slice(0, 4).join(', ')})`,
  ];
}

/** A record that says again what the columns are called is no response. */
function repeatedHeader(columns: readonly string[]): readonly LeaveOut[] {
  const cells = columns
    .map((column, i): CellIs => ({ column: i, values: [matchingForm(column).toLowerCase()] }))
    .filter(({ values }) => !values[0]!.startsWith('#'));
  const [first, ...also] = cells.slice(0, 4);
  return first && (also.length > 0 || columns.length === 1)
    ? [{ ...first, also, why: 'repeated header' }]
    : [];
}

/** A comma where all numbers with decimals have one; columns of such files are never parted by commas. */
function decimalIn(rows: TakenApart['rows'], delimiter: string): '.' | ',' {
  if (delimiter === ',') return '.';
  const cells = rows.flat().map((cell) => cell.trim());
  const commas = cells.filter((cell) => /^[+-]?\d+,\d+$/.test(cell)).length;
  return commas > 0 && !cells.some((cell) => /^[+-]?\d+\.\d+$/.test(cell)) ? ',' : '.';
}
