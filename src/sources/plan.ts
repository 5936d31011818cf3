import type { DoubtFacts } from '../doubts.js';
import { badData, cannotRun } from '../errors.js';
import { matchingForm } from '../matching.js';
import type { Marks } from '../number-format.js';
import { type CellIs, EVENT_COLUMNS, type Progress, type ReadPlan, type SourceFact } from '../read-plan.js';
import { decoderFor } from '../text-decoder.js';
import { type Detected, detectEncoding } from './encoding.js';
import { type TakenApart, takeApart } from './head.js';
import { cleanName, uniqueNames } from './header-names.js';
import { identifyingColumns } from './identifiers.js';
import { withHeader } from './own-header.js';
import type { Platform, PlatformPlan } from './platform.js';
import { platformOf } from './platforms.js';
import { repeatedRecord } from './repeated-header.js';
import { refuseMarkup, refuseUnreadable } from './signature.js';
import { recordEnds } from './surplus.js';

/** Rows of totals, averages and notes are kept as responses, or left out. */
export const EXTRA_ROWS = ['keep', 'omit'] as const;
export type ExtraRows = (typeof EXTRA_ROWS)[number];

/** What the user says of a file, which overrules what is found by looking at it. */
export interface SourceOptions {
  readonly encoding?: string;
  readonly platform?: string;
  /** How many rows at the top are the header. */
  readonly headerRows?: number;
  /** What becomes of rows of totals, averages and notes. */
  readonly extraRows?: ExtraRows;
  /** Leave out responses that are not finished. */
  readonly finishedOnly?: boolean;
  /** Of several records a respondent has, those of this event (REDCap). */
  readonly event?: string;
  /** Of several records a respondent has, those of this repeat instance (REDCap). */
  readonly instance?: string;
  /** Look for letters beyond ASCII in whole files before their encoding is guessed, and not at their beginning only. */
  readonly wholeFiles?: boolean;
  /** The mark before decimals in the numbers of the file. */
  readonly decimal?: Marks['decimal'];
  /** The mark between thousands in the numbers of the file. */
  readonly thousands?: Marks['thousands'];
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
 * @param bytes the first bytes of the file, unpacked; `complete` when they are all of it
 * @param later text round bytes beyond ASCII further down, where it was looked for
 * @returns undefined when the header does not end within the head
 * @throws SurveyError when the file is empty, not text, or its header cannot be read
 */
export async function planFile(
  name: string,
  bytes: Uint8Array,
  complete: boolean,
  compression: ReadPlan['compression'],
  options: SourceOptions = {},
  later?: Uint8Array,
): Promise<ReadPlan | undefined> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseUnreadable(name, head);
  const detected = await detectEncoding(name, head, complete, options.encoding, later);
  const { encoding, byteOrderMark, guessed } = detected;
  const text = await decoded(name, head, encoding, complete);
  refuseMarkup(name, text);
  if (text.trim() === '' && complete) {
    throw badData('empty-file', `${name} is empty: there is no header and no response.`);
  }
  const parts = takeApart(name, text, complete, byteOrderMark);
  if (!parts) return undefined;
  const { platform, plan: usual } = platformOf(name, parts, options.platform);
  const { plan, doubts } = withHeader(name, platform, usual, parts.rows, options.headerRows);
  const data = parts.rows.slice(plan.headerRecords);
  const common = commonPlan(
    name,
    {
      platform,
      plan,
      header: parts.rows.slice(0, plan.headerRecords),
      data,
    },
    options,
  );
  return {
    ...common,
    format: 'csv',
    compression,
    encoding,
    byteOrderMark,
    delimiter: parts.delimiter,
    newline: parts.newline,
    headerRecords: parts.above + plan.headerRecords,
    doubts: [...doubts, ...encodingDoubt(name, detected)],
    warnings: [
      ...common.warnings,
      ...(parts.above === 0 ? [] : [{ code: 'lines-above', lines: parts.above } as const]),
    ],
    verdict: [
      `${platform.name}${plan.kind === '' ? '' : `, ${plan.kind}`}`,
      ...(compression === 'none' ? [] : [compression]),
      `${ENCODING_NAMES[encoding] ?? encoding}${byteOrderMark ? ' with BOM' : ''}${guessed ? ' (guessed; --encoding overrules it)' : ''}`,
      DELIMITER_NAMES[parts.delimiter],
      NEWLINE_NAMES[parts.newline],
      columnCount(common.columns),
      ...(parts.above === 0 ? [] : [linesText(parts.above)]),
    ].join('; '),
  };
}

/** How many columns there are, in words. */
export const columnCount = ({ length }: readonly string[]): string =>
  `${length} column${length === 1 ? '' : 's'}`;

/** The part of a plan that follows from the names of the columns and the first records, whatever the file is. */
export function commonPlan(
  name: string,
  found: {
    readonly platform: Platform;
    readonly plan: PlatformPlan;
    /** The header's records as they stand in the file. */
    readonly header: TakenApart['rows'];
    readonly data: TakenApart['rows'];
  },
  options: SourceOptions,
) {
  const { platform, plan, header, data } = found;
  const { columns, repeated } = uniqueNames(plan.columns.map(cleanName));
  return {
    platform: platform.id,
    columns,
    ...recordEnds(plan.columns.map(cleanName), plan.texts, header, data),
    texts: plan.texts.map(cleanName),
    conventions: { ...plan.conventions, marks: marksTold(options) },
    leaveOut: [...plan.leaveOut, ...repeatedRecord(header[0] ?? [])],
    noted: plan.noted ?? [],
    keepOnly: keptRecords(name, columns, options),
    finished: plan.finished,
    twoForms: plan.twoForms ?? [],
    finishedOnly: finishedOnly(name, plan, options),
    identifying: [...new Set([...plan.identifying, ...identifyingColumns(columns, data)])].sort(
      (a, b) => a - b,
    ),
    typedNumbers: [],
    warnings: [
      ...(repeated.length === 0 ? [] : [{ code: 'repeated-names', names: repeated } as const]),
      ...(plan.warnings ?? []),
      ...repeatWarnings(columns),
      ...eventWarnings(columns, data, options),
    ],
  } satisfies Partial<ReadPlan>;
}

/** A guessed encoding by which some words are others; whether any answers are, only all of them show. */
const encodingDoubt = (file: string, { encoding, other }: Detected): readonly DoubtFacts[] =>
  other === undefined
    ? []
    : [
        {
          ...{ code: 'encoding', file, encoding, other, examples: [] },
          ...{ columns: [], answers: [], cells: 0, respondents: 0, lines: [] },
        },
      ];

/** For the reading line, which is English as all that is said at the terminal. */
const linesText = (above: number): string =>
  `${above} line${above === 1 ? '' : 's'} above the header left out`;

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1250': 'Windows-1250',
  'windows-1252': 'Windows-1252',
  'windows-1254': 'Windows-1254',
  'iso-8859-2': 'ISO 8859-2',
  macintosh: 'Mac Roman',
  cp437: 'code page 437',
  cp850: 'code page 850',
};

async function decoded(name: string, head: Buffer, encoding: string, complete: boolean): Promise<string> {
  try {
    const decode = await decoderFor(encoding);
    return decode(head) + (complete ? decode(undefined) : '');
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

/** Columns that say which record of another file a record belongs to (ODK, KoboToolbox). */
const PARENTS = ['PARENT_KEY', '_parent_index', '_submission__id'];

/** A file of a repeat group has a record for each entry, not for each respondent: that must be said. */
function repeatWarnings(columns: readonly string[]): readonly SourceFact[] {
  const column = columns.find((name) => PARENTS.includes(name));
  return column === undefined ? [] : [{ code: 'repeat-entries', column }];
}

/** Several records a respondent are several respondents, unless one event is chosen: that must be said. */
function eventWarnings(
  columns: readonly string[],
  rows: TakenApart['rows'],
  { event }: SourceOptions,
): readonly SourceFact[] {
  const position = columns.findIndex((column) => EVENT_COLUMNS.includes(column));
  if (position < 0 || event !== undefined) return [];
  const events = [...new Set(rows.map((row) => row[position] ?? ''))].filter((one) => one !== '');
  return [{ code: 'several-events', events }];
}

/** The marks of numbers as the user says them. */
function marksTold({ decimal, thousands }: SourceOptions): Marks {
  if (decimal !== undefined && decimal === thousands)
    throw cannotRun(
      'same-marks',
      `--decimal and --thousands are both "${decimal}": only one of them can be.`,
    );
  return { ...(decimal === undefined ? {} : { decimal }), ...(thousands === undefined ? {} : { thousands }) };
}
