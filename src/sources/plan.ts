import { badData, cannotRun } from '../errors.js';
import { matchingForm } from '../matching.js';
import type { CellIs, LeaveOut, ReadPlan } from '../read-plan.js';
import { detectEncoding } from './encoding.js';
import { type TakenApart, takeApart } from './head.js';
import { cleanName, uniqueNames } from './header-names.js';
import { identifyingColumns } from './identifiers.js';
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
    finishedOnly: options.finishedOnly ?? false,
    identifying: [...new Set([...plan.identifying, ...identifyingColumns(columns, data)])].sort(
      (a, b) => a - b,
    ),
    warnings: [
      ...(repeated.length === 0
        ? []
        : [
            `${name}: ${named(repeated.length, 'column name')} there more than once, told apart by " [2]", " [3]": ${listed(repeated)}`,
          ]),
      ...(parts.above === 0 ? [] : [`${name}: ${named(parts.above, 'line')} above the header left out`]),
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
      `${name} is not ${encoding} text. Say which encoding it is in with --encoding.`,
    );
  }
}

/** The records of one event or instance. */
function keptRecords(
  name: string,
  columns: readonly string[],
  { event, instance }: SourceOptions,
): readonly CellIs[] {
  const wanted = [
    { flag: '--event', column: 'redcap_event_name', value: event },
    { flag: '--instance', column: 'redcap_repeat_instance', value: instance },
  ];
  return wanted.flatMap(({ flag, column, value }): CellIs[] => {
    if (value === undefined) return [];
    const position = columns.indexOf(column);
    if (position < 0) throw cannotRun('no-such-column', `${flag} ${value}: ${name} has no column ${column}.`);
    return [{ column: position, values: [matchingForm(value).toLowerCase()] }];
  });
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
