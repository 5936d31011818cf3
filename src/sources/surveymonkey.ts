import { cleanText, matchingForm } from '../matching.js';
import { type CellIs, type Conventions, type LeaveOut, PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Head, Platform } from './platform.js';
import { repeatedRecord } from './repeated-header.js';

/** SurveyMonkey's own columns, without spaces and in lower case: old exports write RespondentID. */
const KEY = 'respondentid';
const COLLECTOR = 'collectorid';
const IDENTIFYING = ['ipaddress', 'emailaddress', 'firstname', 'lastname'];
const OWN = [KEY, COLLECTOR, 'startdate', 'enddate', ...IDENTIFYING];
const CUSTOM = /^customdata\d*$/;

/** What stands under a question that has one column. */
const CLOSED = 'response';
const MARKS = [CLOSED, 'open-ended response'];

/** pandas' name for a header cell with nothing in it. */
const UNNAMED = /^Unnamed: \d+$/;

/** Respondents' cells below two header records, of which the second names options and items. */
interface Layout {
  readonly questions: readonly string[];
  /** The second header record; undefined in a file that lost it. */
  readonly labels: readonly string[] | undefined;
  /** Position of the respondent's id; -1 in a file that lost it. */
  readonly key: number;
  /** Whether the second record was known by its shape alone: nothing in it or above it is in a language known here. */
  readonly byShape?: true;
}

/** SurveyMonkey: questions in the first record, options and items in the second. */
export const surveymonkey: Platform = {
  id: 'surveymonkey',
  name: 'SurveyMonkey',
  expects:
    'the columns Respondent ID and Collector ID, and "Response" or the options in a second header record',
  traces: /^(?:respondent ?id|collector ?id|custom data \d+|response|open-ended response)$/i,
  recognises: (head) => layoutOf(head) !== undefined,
  plan: (head) => {
    const questions = head.rows[0];
    if (!questions) return undefined;
    const layout = layoutOf(head) ?? { questions, labels: undefined, key: keyIn(questions) };
    return {
      headerRecords: layout.labels ? 2 : 1,
      columns: namesOf(layout),
      texts: [],
      conventions: CONVENTIONS,
      leaveOut: leaveOutOf(layout),
      finished: undefined,
      identifying: identifyingIn(layout),
      ...(layout.byShape ? { otherHeaderRows: 1 } : {}),
      kind: kindOf(layout),
    };
  },
};

/** A box left empty was not ticked or never asked: SurveyMonkey writes nothing in both cases. */
const CONVENTIONS: Conventions = {
  ...PLAIN_CONVENTIONS,
  bare: 'not-ticked',
  quoted: 'not-ticked',
  untickedIsAnswer: false,
};

const ownForm = (name: string): string => matchingForm(name).replaceAll(' ', '').toLowerCase();
const lower = (cell: string | undefined): string => matchingForm(cell ?? '').toLowerCase();
const isMark = (label: string | undefined): boolean => MARKS.includes(lower(label));
const isOwn = (name: string): boolean => OWN.includes(ownForm(name)) || CUSTOM.test(ownForm(name));
const keyIn = (names: readonly string[]): number => names.findIndex((name) => ownForm(name) === KEY);

function isNameless(name: string | undefined): boolean {
  const form = matchingForm(name ?? '');
  return form === '' || UNNAMED.test(form);
}

function layoutOf({ rows }: Head): Layout | undefined {
  const [questions, second] = rows;
  if (!questions) return undefined;
  const key = keyIn(questions);
  if (key < 0) {
    if (!second) return undefined;
    if (hasLabels(questions, second)) return { questions, labels: second, key };
    return hasShape(questions, rows) ? { questions, labels: second, key: 0, byShape: true } : undefined;
  }
  const isCollected = questions.some((name) => ownForm(name) === COLLECTOR);
  // No respondent is without an id, so a record without one names options, or nothing at all in condensed exports.
  const isSecond =
    second !== undefined && questions.every((name, i) => !isOwn(name) || lower(second[i]) === '');
  if (isSecond && (isCollected || namesParts(questions, second))) return { questions, labels: second, key };
  return isCollected ? { questions, labels: undefined, key } : undefined;
}

/** Whether a label stands under a question that has nameless columns, or is one that SurveyMonkey always writes. */
function namesParts(questions: readonly string[], labels: readonly string[]): boolean {
  return (
    labels.some(isMark) || questions.filter((_, place) => isContinued(questions, labels, place)).length > 1
  );
}

function isContinued(questions: readonly string[], labels: readonly string[], place: number): boolean {
  return place > 0 && isNameless(questions[place]) && lower(labels[place]) !== '';
}

/** Whether a record without a respondent's id is the second of a header: "Response" under most questions of one column. */
function hasLabels(questions: readonly string[], labels: readonly string[]): boolean {
  const isPart = (place: number): boolean => isContinued(questions, labels, place);
  const alone = questions.flatMap((name, place) =>
    isNameless(name) || isOwn(name) || isPart(place + 1) ? [] : [place],
  );
  const marked = alone.filter((place) => isMark(labels[place])).length;
  const isWide = questions.some((_, place) => place > 1 && isPart(place));
  return marked > 0 && marked * 2 >= alone.length && (isWide || marked >= 3);
}

/**
 * Whether a second record goes on from the first in a way that no response does, in whatever language: nothing below the
 * first columns, which every response fills, and a label of its own below every column without a name.
 */
function hasShape(questions: readonly string[], rows: Head['rows']): boolean {
  const said = (rows[1] ?? []).map(lower);
  const responses = rows.slice(2).filter((row) => row.some((cell, place) => lower(cell) !== said[place]));
  const nameless = questions.flatMap((name, place) => (isNameless(name) ? [place] : []));
  const first = said.findIndex((label) => label !== '');
  const isLabel = (place: number): boolean =>
    (said[place] ?? '') !== '' && said[place] !== said[place - 1] && !/^[\d.,]+$/.test(said[place]!);
  const isHeaderAgain = (row: readonly string[]): boolean => lower(row[0]) === lower(questions[0]);
  return (
    first > 0 &&
    nameless.length > 0 &&
    nameless.every((place) => place > first && isLabel(place)) &&
    responses.some((row) => !isHeaderAgain(row)) &&
    responses.every((row) => lower(row[0]) !== '')
  );
}

/** In a language that is not known, people stand where SurveyMonkey always writes them: after ids and times. */
function identifyingIn({ questions, labels = [], byShape }: Layout): readonly number[] {
  const own = byShape ? labels.findIndex((label) => lower(label) !== '') : 0;
  return questions.flatMap((name, place) =>
    IDENTIFYING.includes(ownForm(name)) || (own >= 8 && place >= 4 && place < 8) ? [place] : [],
  );
}

/** A question is written once, over the first of its columns; its name is carried on to the others. */
function namesOf({ questions, labels, byShape }: Layout): readonly string[] {
  if (!labels) return questions;
  let question = '';
  return questions.map((name, place) => {
    const isCarried = isNameless(name);
    if (!isCarried) question = isOwn(name) ? '' : name;
    const label = cleanText(labels[place] ?? '');
    if (question === '') return isCarried ? '' : name;
    if (label === '') return isCarried ? '' : question;
    const isAlone = byShape && !isCarried && !isNameless(questions[place + 1] ?? 'end');
    return isMark(label) || isAlone ? question : `${question} | ${label}`;
  });
}

/** Header records that stand once more among the responses, as in files put together from several. */
function leaveOutOf({ questions, labels = [], key }: Layout): readonly LeaveOut[] {
  const why = 'repeated-header';
  const first: readonly LeaveOut[] = key < 0 ? [] : [{ column: key, values: [lower(questions[key])], why }];
  const marked = questions.flatMap((_, column): CellIs[] =>
    isMark(labels[column]) ? [{ column, values: [lower(labels[column])] }] : [],
  );
  // No respondent is without an id, so options below an empty one are a header.
  if (key >= 0) {
    const empty = { column: key, values: [''] };
    return [...first, ...repeatedRecord(labels, [empty], 1)];
  }
  // Anybody may write "Response" into an open question, nobody can choose it in a closed one.
  const closed = marked.find(({ values }) => values[0] === CLOSED);
  if (!closed) return first;
  const also = marked.filter((cell) => cell !== closed).slice(0, 3);
  return [...first, also.length > 0 ? { ...closed, also, why } : { ...closed, why }];
}

function kindOf({ labels, key, byShape }: Layout): string {
  if (!labels) return 'one header record';
  if (byShape) return 'two header records, by their shape';
  return key < 0 ? 'two header records, saved again by another program' : 'two header records';
}
