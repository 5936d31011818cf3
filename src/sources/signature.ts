import { cannotRun } from '../errors.js';

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly advice: string;
}

const SAVE_AS_CSV = 'Save it as "CSV UTF-8" and give that file.';

/** Files that are no CSV, whatever they are called, by their first bytes. */
const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a spreadsheet (.xlsx, .ods) or another zip file',
    advice: SAVE_AS_CSV,
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old spreadsheet (.xls)', advice: SAVE_AS_CSV },
  { bytes: [0x1f, 0x8b], what: 'compressed with gzip', advice: 'Unpack it first: gunzip FILE.' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file', advice: 'Export it as CSV and give that file.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', advice: 'Give the export of the answers as CSV.' },
  {
    bytes: [0x24, 0x46, 0x4c, 0x32],
    what: 'an SPSS file (.sav)',
    advice: 'Export it as CSV and give that file.',
  },
];

/** @throws SurveyError when the bytes are recognisably something else than text */
export function refuseUnreadable(name: string, head: Buffer): void {
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
