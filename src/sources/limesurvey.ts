import { matchingForm } from '../matching.js';
import { type Conventions, PLAIN_CONVENTIONS } from '../read-plan.js';
import type { Head, Platform } from './platform.js';

/** LimeSurvey's own columns that no other platform has together: code and English text. */
const MARKS = {
  submitdate: 'Date submitted',
  lastpage: 'Last page',
  startlanguage: 'Start language',
} as const;
const STAMPS = [...Object.keys(MARKS), 'startdate', 'datestamp'];
const SUBMITTED = ['submitdate', MARKS.submitdate];
const IDENTIFYING = [
  ...['token', 'ipaddr', 'firstname', 'lastname', 'email'],
  ...['Token', 'Access code', 'IP address', 'First name', 'Last name', 'Email address'],
];

const CODE = /^[A-Za-z][A-Za-z0-9_]*(?:\[[^\]]*\])*$/;
/** The code that LimeSurvey proposes for a part of a question. */
const USUAL_PART = /^[A-Za-z][A-Za-z0-9_]*\[SQ\d{3}\](?:\[[^\]]*\])*$/;
const CODE_OF_PART_AND_TEXT = /^[A-Za-z][A-Za-z0-9_]*\[[A-Za-z0-9_]+\]\. /;
const CODE_AND_TEXT = /^[A-Za-z][A-Za-z0-9_]*(?:\[[^\]]*\])*\. /;

interface Names {
  readonly columns: readonly string[];
  readonly texts: readonly string[];
  readonly called: string;
}

/** LimeSurvey: codes, texts or both in the header; what an empty cell says depends on the quotes round it. */
export const limesurvey: Platform = {
  id: 'limesurvey',
  name: 'LimeSurvey',
  expects: 'columns such as submitdate, lastpage and startlanguage, or names such as Q1[SQ001]',
  traces:
    /^(?:submit ?date|last ?page|start ?language|date ?stamp)(?![A-Za-z0-9])|^(?:id\. )?Response ID$|^(?:Date submitted|Last page|Start language|Date last action)$|^[A-Za-z][A-Za-z0-9_]*\[[^\]]+\]|\s\[[^\]]+\]$|^G\d{2}Q\d{2}/,
  recognises: (head) => namesOf(head) !== undefined,
  plan: (head) => {
    const header = head.rows[0];
    if (!header) return undefined;
    const { columns, texts, called } = namesOf(head) ?? { columns: header, texts: [], called: 'headers' };
    const names = columns.map(asSpaced);
    const named = names.findIndex((name) => SUBMITTED.includes(name));
    const submitted = named < 0 && hasShape(head) ? SUBMITTED_PLACE : named;
    const answers = answersIn(head, names);
    const empties = emptiesIn(head);
    return {
      headerRecords: 1,
      columns,
      texts,
      conventions: conventionsOf(answers, empties),
      leaveOut: [],
      finished: submitted < 0 ? undefined : { column: submitted, values: undefined },
      identifying: names.flatMap((name, place) => (IDENTIFYING.includes(name) ? [place] : [])),
      kind: [called, ANSWERS[answers], EMPTIES[empties]].join(', '),
    };
  },
};

/** An option of the export writes spaces as underscores. */
const asSpaced = (name: string): string => matchingForm(name.replaceAll('_', ' '));

const SUBMITTED_PLACE = 1;

/**
 * Whether the first four columns hold what LimeSurvey always writes there, whatever it calls them: a number, the time of
 * the submission or nothing, the last page, a language.
 */
function hasShape({ rows, allQuoted }: Pick<Head, 'rows' | 'allQuoted'>): boolean {
  const shapes = [
    /^\d+$/,
    /^(?:\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})?$/,
    /^\d*$/,
    /^[a-z]{2,3}(?:-[A-Za-z-]+)?$/,
  ];
  const data = rows.slice(1);
  return (
    allQuoted &&
    data.length > 0 &&
    data.some((row) => (row[SUBMITTED_PLACE] ?? '') !== '') &&
    data.every((row) => shapes.every((shape, place) => shape.test(row[place] ?? 'none')))
  );
}

function namesOf({ rows, allQuoted }: Head): Names | undefined {
  const header = rows[0] ?? [];
  const codes = header.map(matchingForm);
  if (Object.keys(MARKS).filter((mark) => codes.includes(mark)).length >= 2 || hasUsualParts(codes)) {
    return { columns: header, texts: [], called: 'code headers' };
  }
  const spaced = header.map(asSpaced);
  if (
    spaced.includes(MARKS.startlanguage) &&
    [MARKS.submitdate, MARKS.lastpage].some((mark) => spaced.includes(mark))
  ) {
    return { columns: header, texts: [], called: 'text headers' };
  }
  const separator = separatorIn(header);
  if (separator === undefined) {
    return hasShape({ rows, allQuoted })
      ? { columns: header, texts: [], called: 'text headers in another language' }
      : undefined;
  }
  const both = header.map((name) => takenApart(name, separator));
  return {
    columns: both.map(({ code }) => code),
    texts: both.map(({ text }) => text),
    called: `headers of code and text ("${separator}")`,
  };
}

const hasUsualParts = (codes: readonly string[]): boolean =>
  codes.every((code) => CODE.test(code)) && codes.filter((code) => USUAL_PART.test(code)).length >= 2;

/** What stands between code and text: the same after at least two of LimeSurvey's own codes, or ". " after codes with a part. */
function separatorIn(header: readonly string[]): string | undefined {
  const after = new Map<string, string>();
  for (const name of header) {
    const code = STAMPS.find((stamp) => name.startsWith(stamp));
    const between = code && signsBeforeWords(name.slice(code.length));
    if (code && between) after.set(code, between);
  }
  const [first, ...others] = new Set(after.values());
  if (
    first !== undefined &&
    others.length === 0 &&
    after.size >= 2 &&
    Object.keys(MARKS).some((mark) => after.has(mark))
  )
    return first;
  const named = header.filter((name) => name.trim() !== '');
  const split = named.filter((name) => CODE_AND_TEXT.test(name));
  const parts = named.filter((name) => CODE_OF_PART_AND_TEXT.test(name));
  return parts.length >= 2 && split.length >= named.length * 0.9 ? '. ' : undefined;
}

/** At least two signs, so that submitdate_1 is no code with a text. */
const signsBeforeWords = (text: string): string | undefined =>
  /^[^\p{L}\p{N}[\]]{2,}(?=[\p{L}\p{N}])/u.exec(text)?.[0];

function takenApart(name: string, separator: string): { code: string; text: string } {
  const at = name.indexOf(separator);
  const code = at < 0 ? withoutEnd(name, separator.trimEnd()) : name.slice(0, at);
  return CODE.test(code)
    ? { code, text: at < 0 ? '' : name.slice(at + separator.length) }
    : { code: name, text: '' };
}

const withoutEnd = (name: string, end: string): string =>
  name.endsWith(end) ? name.slice(0, name.length - end.length) : name;

type Answers = 'codes' | 'texts' | 'unknown';
const ANSWERS = {
  codes: 'answer codes',
  texts: 'full answers',
  unknown: 'answer codes or full answers',
} as const;

const YES = ['yes', 'ja', 'oui', 'sí', 'si'];
const NO = ['no', 'nein', 'non'];
const NOT_SHOWN = 'n/a';
const USUAL_CODE = /^(?:a\d{1,3}|ao\d{2}|-oth-)$/;

/** Codes or texts shows in the boxes (Y against Yes and No) and in the codes that LimeSurvey proposes. */
function answersIn({ rows }: Head, names: readonly string[]): Answers {
  const held = names.map((_, place) =>
    rows
      .slice(1)
      .map((row) => matchingForm(row[place] ?? '').toLowerCase())
      .filter((cell) => cell !== ''),
  );
  const only = (cells: readonly string[], allowed: readonly string[]): boolean =>
    cells.length > 0 && cells.every((cell) => allowed.includes(cell));
  const parts = held.filter((_, place) => /\]$| SQ\d{3}$/.test(names[place]!));
  if (parts.some((cells) => only(cells, [...YES, ...NO, NOT_SHOWN]))) return 'texts';
  // No code holds a slash, so N/A beside yes and no (or the two of the gender question) stands in full answers only.
  const shown = [...YES, ...NO, 'male', 'female', NOT_SHOWN];
  if (held.some((cells) => only(cells, shown) && cells.includes(NOT_SHOWN))) return 'texts';
  const isCoded = parts.some((cells) => only(cells, ['y', 'n']));
  const isUsual = held.some((cells) => cells.length > 0 && cells.every((cell) => USUAL_CODE.test(cell)));
  return isCoded || isUsual ? 'codes' : 'unknown';
}

type Empties = 'told-apart' | 'all-quoted' | 'quotes-lost';
const EMPTIES = {
  'told-apart': 'empty cells bare and quoted',
  'all-quoted': 'every cell quoted: an empty one says nothing of who was asked',
  'quotes-lost': 'saved again: an empty cell says nothing of who was asked',
} as const;

/** LimeSurvey quotes every cell; later versions leave only what was never shown bare. */
function emptiesIn(head: Head): Empties {
  if (!head.allQuoted) return 'quotes-lost';
  return head.bareEmpty ? 'told-apart' : 'all-quoted';
}

function conventionsOf(answers: Answers, empties: Empties): Conventions {
  const words = {
    ticked: ['y', '1', ...YES],
    unticked: ['n', '0', '2', ...NO],
    writesBoxes: true,
    decimal: '.',
  } as const;
  // In full answers a question without an answer is empty whether it was shown or not, and boxes say it in words.
  if (answers === 'texts') {
    return { ...PLAIN_CONVENTIONS, ...words, untickedIsAnswer: true, missing: { [NOT_SHOWN]: 'not-asked' } };
  }
  return {
    ...PLAIN_CONVENTIONS,
    ...words,
    bare: empties === 'quotes-lost' ? 'not-ticked' : answers === 'codes' ? 'not-asked' : 'no-answer',
    quoted: 'not-ticked',
    untickedIsAnswer: empties === 'told-apart',
  };
}
