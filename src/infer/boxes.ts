import type { Answer, Column } from './column-sample.js';
import type { DraftQuestion } from './draft.js';
import { nameAnswers, numberOr } from './names.js';
import { isPersonal } from './roles.js';
import type { Stem } from './stems.js';

/** A column with what its name says of its question. */
export interface Stemmed {
  readonly column: Column;
  readonly stem: Stem | undefined;
}

const FLAGS = new Set(
  [
    '0',
    '1',
    'yes',
    'no',
    'y',
    'n',
    'true',
    'false',
    'x',
    'checked',
    'unchecked',
    'ticked',
    'unticked',
  ].concat(['selected', 'not selected']),
);

type Kind = 'flags' | 'text' | 'empty' | 'other';

/** What the cells of a column are, were it the box of one option. */
function kindOf({ answers, distinct }: Column): Kind {
  if (answers.length === 0) return 'empty';
  if (distinct > answers.length) return 'other';
  if (answers.length <= 2 && answers.every(({ raw }) => FLAGS.has(numberOr(raw).toLowerCase())))
    return 'flags';
  return answers.length === 1 && !/^[+-]?\d+(?:[.,]\d+)?$/.test(answers[0]!.raw) ? 'text' : 'other';
}

/** Finds questions that have a column for each option, and the columns they take. */
export function splitQuestions(columns: readonly Stemmed[]): readonly DraftQuestion[] {
  const byStem = new Map<string, Stemmed[]>();
  for (const one of columns) {
    if (one.stem) byStem.set(one.stem.stem, [...(byStem.get(one.stem.stem) ?? []), one]);
  }
  const found = [...byStem.values()].flatMap(rowsOfGrid).flatMap((group) => questionFrom(group, true));
  const taken = new Set(found.flatMap(({ columns: names }) => names));
  const alone = columns.filter(({ column }) => !taken.has(column.name));
  return [...found, ...runs(alone).flatMap((run) => questionFrom(run, false))].map(
    ({ question }) => question,
  );
}

/**
 * A grid of boxes is a question for each of its rows: names of two parts, of which every first one goes with the same
 * second ones. Anything else is one question.
 */
function rowsOfGrid(group: readonly Stemmed[]): readonly (readonly Stemmed[])[] {
  const parts = group.map(({ stem }) => /^(.+?)[\s_./|-]+([^\s_./|-]+)$/.exec(stem?.own ?? ''));
  const rows = new Map<string, { members: Stemmed[]; columns: string[] }>();
  for (const [i, one] of group.entries()) {
    const [, row, column] = parts[i] ?? [];
    if (row === undefined || column === undefined) return [group];
    const known = rows.get(row) ?? { members: [], columns: [] };
    known.members.push(inRow(one, row, column));
    known.columns.push(column);
    rows.set(row, known);
  }
  const [first, ...others] = rows.values();
  const isGrid =
    others.length > 0 &&
    first!.columns.length > 1 &&
    others.every(({ columns }) => String(columns) === String(first!.columns));
  return isGrid ? [...rows.values()].map(({ members }) => members) : [group];
}

/** A box of a grid as the box of a question of its own. */
const inRow = ({ column, stem }: Stemmed, row: string, own: string): Stemmed => ({
  column,
  stem: stem && {
    stem: `${stem.stem} ${row}`,
    own,
    question: `${stem.question || stem.stem} (${row})`,
    code: `${stem.code}_${row}`,
    row,
  },
});

interface Found {
  readonly question: DraftQuestion;
  readonly columns: readonly string[];
}

/** Neighbours of which each holds one text of its own, or nothing. */
function runs(columns: readonly Stemmed[]): readonly (readonly Stemmed[])[] {
  const all: Stemmed[][] = [[]];
  columns.forEach((one, i) => {
    const isNeighbour = i > 0 && one.column.position === columns[i - 1]!.column.position + 1;
    const isOwn = kindOf(one.column) === 'text' && one.column.empty > 0;
    // A name of its own that asks something begins the next question.
    const begins = isOwn && all.at(-1)!.length > 0 && asksAnew(one.column.name);
    if (!isNeighbour || !isOwn || begins) all.push([]);
    if (isOwn) all.at(-1)!.push(one);
  });
  return all.filter((run) => run.length >= 3);
}

const asksAnew = (name: string): boolean =>
  !/^(?:unnamed|column|#|\.\.\.|x|v)[\s:_.]*\d*$/i.test(name) && name.length > 20;

function questionFrom(group: readonly Stemmed[], hasStem: boolean): readonly Found[] {
  const kinds = group.map(({ column }) => kindOf(column));
  const kind: Kind =
    kinds.filter((k) => k === 'flags').length >= kinds.filter((k) => k === 'text').length ? 'flags' : 'text';
  const members = group.filter((_, i) => kinds[i] === kind || (kinds[i] === 'empty' && hasStem));
  const filled = members.filter((_, i) => kindOf(members[i]!.column) === kind);
  if (filled.length < 2 || (kind === 'flags' && !hasStem)) return [];
  // Texts that are the same in every column are ratings, not the options' own names.
  const texts = new Set(filled.map(({ column }) => column.answers[0]!.raw));
  if (kind === 'text' && texts.size < filled.length) return [];
  return [{ question: draft(members, kind), columns: members.map(({ column }) => column.name) }];
}

function draft(members: readonly Stemmed[], kind: Kind): DraftQuestion {
  const { column: first, stem } = members[0]!;
  const isOwnText = kind === 'text';
  const labels = members.map(({ column, stem: own }) => {
    const answer = column.answers[0]?.raw;
    const text = isOwnText && answer !== undefined && !isPersonal(answer) ? answer : undefined;
    return [text ?? own?.own ?? column.name];
  });
  const options = nameAnswers(apart(labels)).map((option, i) => ({
    ...option,
    column: members[i]!.column.name,
  }));
  const asked = stem?.question || first.text || stem?.stem || first.name;
  return {
    type: 'split',
    position: first.position,
    name: stem?.code ?? first.name,
    label: asked,
    options,
    checks: checksOf(members, kind, stem !== undefined),
  };
}

function checksOf(members: readonly Stemmed[], kind: Kind, hasStem: boolean): readonly string[] {
  const never = members.filter(({ column }) => column.answers.length === 0).length;
  const words = new Set(members.flatMap(({ column }) => column.answers.map(({ raw }) => raw)));
  const suspects = [
    ...new Set(members.flatMap(({ column }) => column.suspects.map(({ raw }: Answer) => raw))),
  ];
  return [
    kind === 'text'
      ? `${members.length} ${hasStem ? 'columns of one name' : 'neighbouring columns'}, each with one text or nothing`
      : `${members.length} columns of one name that hold only ${[...words].sort().join(', ')}; or separate questions?`,
    ...(members[0]!.stem?.row !== undefined
      ? [`a row of a grid, of which each is a question: ${members[0]!.stem.row}`]
      : members.some(({ stem }) => /\d.*_/.test(stem?.own ?? ''))
        ? ['the names have several parts: a grid?']
        : []),
    ...(members.some(({ stem }) => MISSING_CODE.test(stem?.own ?? ''))
      ? ['an option with a code like -999 may say that the answer is missing: then it is none']
      : []),
    ...(never > 0 ? [`${never} never ticked`] : []),
    ...(suspects.length > 0
      ? [`what does ${suspects.sort().join(', ')} mean here: not ticked, or missing?`]
      : []),
  ];
}

/** REDCap writes the minus of such a code as an underscore. */
const MISSING_CODE = /^[-_]?([6789])\1{1,3}$/;

/** Labels that would read the same are told apart by their number. */
function apart(labels: readonly (readonly [string] | readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return labels.map(([label = ''], i) => {
    let own = label;
    for (let times = 2; seen.has(own.toLowerCase()); times++)
      own = `${label} (${i + 1}${times > 2 ? `.${times}` : ''})`;
    seen.add(own.toLowerCase());
    return [own];
  });
}
