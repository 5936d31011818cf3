import { matchingForm } from '../matching.js';
import { type Head, namesOf, ONE_HEADER, type Platform } from './platform.js';

/** What the first column is called, in the language of the form or the sheet. */
const TIMESTAMP = [
  ...['timestamp', 'horodateur', 'zeitstempel', 'marca temporal', 'carimbo de data/hora'],
  'informazioni cronologiche',
];

/** What the column of the respondent's address is called: in the sheet, and in the download from the form. */
const IDENTIFYING = ['email address', 'username'];

/** A date with a time, in any order and with any separators: 2020/10/30 3:08:44 PM GMT+1, 30.10.2020 15:08:44. */
const DATE_TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\D.*)?$/;
/** Only the download from the form writes the time zone after the time. */
const WITH_ZONE = /(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?$/;

/** What reads as a question: a question mark, the row of a grid in brackets, a colon, or several words. */
const QUESTION = /[?:]$|\S\s*\[.+\]$|(?:\S+\s+){3}\S/;

/** Google Forms: as downloaded from the form, or as the sheet with the answers was saved. */
export const googleForms: Platform = {
  id: 'google-forms',
  name: 'Google Forms',
  expects: 'a first column of times called Timestamp (or the same in another language)',
  traces:
    /^(?:timestamp|horodateur|zeitstempel|marca temporal|carimbo de data\/hora|informazioni cronologiche)$/i,
  recognises: (head) => {
    const [first, ...others] = namesOf(head);
    return (
      first !== undefined &&
      TIMESTAMP.includes(first.toLowerCase()) &&
      others.some((name) => QUESTION.test(name)) &&
      isTimes(timesIn(head))
    );
  },
  plan: (head) => {
    const columns = head.rows[0];
    if (!columns) return undefined;
    return {
      ...ONE_HEADER,
      columns,
      identifying: namesOf(head).flatMap((name, place) =>
        IDENTIFYING.includes(name.toLowerCase()) ? [place] : [],
      ),
      kind: isDownload(head) ? 'downloaded from the form' : 'saved from a sheet',
    };
  },
};

const timesIn = ({ rows }: Head): readonly string[] =>
  rows
    .slice(1)
    .map((row) => matchingForm(row[0] ?? ''))
    .filter((time) => time !== '');

const isTimes = (times: readonly string[]): boolean =>
  times.length > 0 && times.every((time) => DATE_TIME.test(time));

const isDownload = (head: Head): boolean =>
  head.allQuoted && timesIn(head).every((time) => WITH_ZONE.test(time));
