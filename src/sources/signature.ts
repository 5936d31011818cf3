import { cannotRun } from '../errors.js';

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly advice: string;
}

const SAVE_AS_CSV = 'Save it as "CSV UTF-8" and give that file.';

/** Files that are no CSV, whatever they are called, by their first bytes. */
const SIGNATURES: readonly Signature[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old spreadsheet (.xls)', advice: SAVE_AS_CSV },
  { bytes: [0x1f, 0x8b], what: 'compressed with gzip twice', advice: 'Unpack it once: gunzip FILE.' },
  {
    bytes: [0x50, 0x41, 0x52, 0x31],
    what: 'a Parquet file compressed with gzip',
    advice: 'Unpack it first: gunzip FILE.',
  },
  {
    bytes: [0x50, 0x41, 0x52, 0x45],
    what: 'an encrypted Parquet file',
    advice: 'Write it again without encryption.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', advice: 'Give the export of the answers as CSV.' },
  {
    bytes: [0x24, 0x46, 0x4c, 0x32],
    what: 'an SPSS file (.sav)',
    advice: 'Export it as CSV and give that file.',
  },
];

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What a zip file is by the name of the first file in it: an archive of tables, or a spreadsheet. */
function refuseZip(name: string, head: Buffer): void {
  if (!head.subarray(0, ZIP.length).equals(ZIP)) return;
  const first = head.length < 30 ? '' : head.subarray(30, 30 + head.readUInt16LE(26)).toString('utf8');
  const isTable = /\.(?:csv|tsv|tab|txt|parquet)$/i.test(first);
  throw cannotRun(
    'not-csv',
    isTable
      ? `${name} is a zip archive with ${JSON.stringify(first)} in it. Unpack it and give that file.`
      : `${name} is a spreadsheet (.xlsx, .ods) or another zip file, not CSV. ${SAVE_AS_CSV}`,
  );
}

/** @throws SurveyError when the bytes are recognisably something else than text */
export function refuseUnreadable(name: string, head: Buffer): void {
  refuseZip(name, head);
  for (const { bytes, what, advice } of SIGNATURES) {
    if (bytes.every((byte, i) => head[i] === byte)) {
      throw cannotRun('not-csv', `${name} is ${what}, not CSV. ${advice}`);
    }
  }
}

/** @throws SurveyError when the text is recognisably a web page, XML or JSON */
export function refuseMarkup(name: string, text: string): void {
  const start = text.slice(0, 512).trimStart().toLowerCase();
  if (start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<?xml')) {
    throw cannotRun(
      'not-csv',
      `${name} is a web page or XML, not CSV. Was the export made while signed out? Export it again.`,
    );
  }
  if (/^(?:\{\s*"|\[\s*[{[])/.test(start)) {
    throw cannotRun('not-csv', `${name} is JSON, not CSV. Export the answers as CSV.`);
  }
}
