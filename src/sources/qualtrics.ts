import { matchingForm } from '../matching.js';
import {
  type Conventions,
  type Finished,
  type LeaveOut,
  PLAIN_CONVENTIONS,
  type SourceFact,
} from '../read-plan.js';
import type { Head, Platform } from './platform.js';
import { repeatedRecord } from './repeated-header.js';

const IMPORT_ID = /^\{\s*"ImportId"\s*:/;

/** What Qualtrics calls its own columns: today's exports in the first record, legacy exports in the second. */
const OWN = [
  'StartDate',
  'EndDate',
  'Status',
  'Progress',
  'Duration (in seconds)',
  'Finished',
  'RecordedDate',
];
const LEGACY = ['ResponseSet', 'StartDate', 'EndDate', 'Status', 'Finished'];
const IDENTIFYING = [
  ...['IPAddress', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail', 'ExternalReference'],
  ...['LocationLatitude', 'LocationLongitude'],
];
const LEGACY_IDENTIFYING = ['Name', 'ExternalDataReference', 'EmailAddress'];

/** Status 1, 9 and 17 are previews, 2 is a test; texts and codes as in the value labels of Qualtrics' SPSS export. */
const PREVIEWS = ['1', 'survey preview', '9', 'survey preview spam', '17', 'offline survey preview'];
const TESTS = ['2', 'survey test'];
/** Suspected by Qualtrics of not being a person, or of being one who answers again: for the analyst to judge. */
const SPAM = {
  values: ['8', 'spam', '12', 'imported spam', '40', 'ex spam'],
  what: 'spam',
} as const;
const STATES = ['0', '4', '8', '12', '16', '32', '36', '40', '48', ...PREVIEWS, ...TESTS];

/** The records at the top: which one names the columns as Qualtrics does, where the texts are, how many there are. */
interface Layout {
  readonly records: number;
  readonly own: number;
  readonly texts: number | undefined;
  readonly called: string;
}

/** Qualtrics: names, texts and import ids in three header records; names and texts in two in legacy exports. */
export const qualtrics: Platform = {
  id: 'qualtrics',
  name: 'Qualtrics',
  expects:
    'columns such as StartDate, Status, Finished, RecordedDate and ResponseId, and import ids below them',
  traces:
    /^(?:StartDate|EndDate|RecordedDate|ResponseI[dD]|ResponseSet|Duration \(in seconds\)|DistributionChannel|UserLanguage|Q\d+(?:[._]\d+)*(?:_TEXT)?)$|^\{\s*"ImportId"/,
  recognises: (head) => layoutOf(head) !== undefined,
  plan: (head) => {
    const layout = layoutOf(head) ?? (head.rows[0] && { ...ONE_RECORD, called: 'one header record' });
    if (!layout) return undefined;
    const header = withoutEmptyEnd(head.rows, layout.records);
    const own = (head.rows[layout.own] ?? []).slice(0, header.length).map(matchingForm);
    const isLegacy = layout.own === 1;
    const identifying = isLegacy ? [...IDENTIFYING, ...LEGACY_IDENTIFYING] : IDENTIFYING;
    const below = head.rows.slice(1, layout.records);
    const isHeader = new Set(head.rows.slice(0, layout.records).map((row) => JSON.stringify(row)));
    const data = head.rows.slice(layout.records).filter((row) => !isHeader.has(JSON.stringify(row)));
    return {
      headerRecords: layout.records,
      columns: header,
      texts: layout.texts === undefined ? [] : (head.rows[layout.texts] ?? []).slice(0, header.length),
      conventions: CONVENTIONS,
      leaveOut: [
        ...leaveOutOf(own.indexOf('Status'), own.indexOf('DistributionChannel')),
        ...below.flatMap((row) => repeatedRecord(row)),
      ],
      noted: own.includes('Status') ? [{ column: own.indexOf('Status'), ...SPAM }] : [],
      finished: finishedOf(own.indexOf('Finished'), data),
      identifying: own.flatMap((name, place) => (identifying.includes(name) ? [place] : [])),
      warnings: warningsOf(own.indexOf('Status'), own.indexOf('Finished'), data),
      kind: [layout.called, ...answersIn(own.indexOf('Status'), data)].join(', '),
    };
  },
};

const ONE_RECORD = { records: 1, own: 0, texts: undefined };

/** A box left empty was not ticked or never shown: Qualtrics writes nothing in both cases. */
const CONVENTIONS: Conventions = {
  ...PLAIN_CONVENTIONS,
  bare: 'not-ticked',
  quoted: 'not-ticked',
  untickedIsAnswer: false,
};

function layoutOf({ rows }: Head): Layout | undefined {
  const importIds = rows.slice(0, 3).findIndex(isImportIds);
  if (importIds === 2) return { records: 3, own: 0, texts: 1, called: 'three header records' };
  if (importIds === 1) return { records: 2, own: 0, texts: undefined, called: 'header without texts' };
  const [first, second] = rows.slice(0, 2).map((row) => row.map(matchingForm));
  if (!first || !second) return undefined;
  if (
    /^V\d+$/.test(first[0] ?? '') &&
    second[0] === 'ResponseID' &&
    LEGACY.every((name) => second.includes(name))
  ) {
    return { records: 2, own: 1, texts: 1, called: 'legacy, two header records' };
  }
  if (!first.includes('ResponseId') || !OWN.every((name) => first.includes(name))) return undefined;
  const isData = /^\d/.test(second[first.indexOf('StartDate')] ?? '');
  return isData
    ? { ...ONE_RECORD, called: 'header without texts and import ids' }
    : { records: 2, own: 0, texts: 1, called: 'header without import ids' };
}

const isImportIds = (row: readonly string[]): boolean => {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => IMPORT_ID.test(cell));
};

/** Names without the columns at the end that no header record says anything of. */
function withoutEmptyEnd(rows: Head['rows'], records: number): readonly string[] {
  const said = (place: number): boolean =>
    rows.slice(0, records).some((row) => matchingForm(row[place] ?? '') !== '');
  const names = rows[0] ?? [];
  return names.slice(0, names.findLastIndex((_, place) => said(place)) + 1);
}

/** The status is in the language of the account, the channel is not. */
const leaveOutOf = (status: number, channel: number): readonly LeaveOut[] => [
  ...(status < 0
    ? []
    : [
        { column: status, values: PREVIEWS, why: 'preview' } as const,
        { column: status, values: TESTS, why: 'survey-test' } as const,
      ]),
  ...(channel < 0 ? [] : [{ column: channel, values: ['preview'], why: 'preview' } as const]),
];

const cellsIn = (data: Head['rows'], place: number): readonly string[] =>
  data.map((row) => matchingForm(row[place] ?? '').toLowerCase()).filter((cell) => cell !== '');

/** As Qualtrics writes it, and as spreadsheets in other languages save it again. */
const YES = ['1', 'true', 'wahr', 'vrai', 'verdadero'];
const NO = ['0', 'false', 'falsch', 'faux', 'falso'];

/** A word in the column that says neither that a response is finished nor that it is not. */
const unknownFinish = (place: number, data: Head['rows']): string | undefined =>
  cellsIn(data, place).find((cell) => !YES.includes(cell) && !NO.includes(cell));

/** Known only where all words of the column are: others would make all unfinished. */
const finishedOf = (place: number, data: Head['rows']): Finished | undefined =>
  place < 0 || unknownFinish(place, data) !== undefined ? undefined : { column: place, values: YES };

const unknownStatus = (status: number, data: Head['rows']): string | undefined =>
  cellsIn(data, status).find((cell) => !STATES.includes(cell) && !TEXT_STATES.test(cell));

/** What cannot be told of the responses because it is said in words that are not known. */
function warningsOf(status: number, finished: number, data: Head['rows']): readonly SourceFact[] {
  const state = unknownStatus(status, data);
  const finish = unknownFinish(finished, data);
  return [
    ...(state === undefined ? [] : [{ code: 'unknown-status', status: state } as const]),
    ...(finish === undefined ? [] : [{ code: 'unknown-finish', word: finish } as const]),
  ];
}

/** Whether the answers are codes or texts shows in the status, which is exported the same way. */
function answersIn(status: number, data: Head['rows']): readonly string[] {
  const cells = cellsIn(data, status);
  if (cells.length === 0) return [];
  const unknown = unknownStatus(status, data);
  if (unknown !== undefined) return [`status "${unknown}" not known: check for previews`];
  return [cells.every((cell) => /^\d+$/.test(cell)) ? 'numeric values' : 'choice texts'];
}

const TEXT_STATES = /^(?:ip address|imported|(?:imported )?spam|offline|ex(?: spam| offline)?)$/;
