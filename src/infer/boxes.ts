import type { Conventions } from '../read-plan.js';
import { boxDoubts } from './box-doubts.js';
import { type Boxes, boxesAmong, holdsOwnText, onlyText, type Stemmed, saidIn } from './box-kinds.js';
import { columnsOfDraft, type DraftQuestion } from './draft.js';
import { nameAnswers } from './names.js';
import { ownWordsBox } from './own-words-box.js';
import { isPersonal } from './roles.js';
import { areKnown, saysNotTicked } from './tick-words.js';

/** Finds questions that have a column for each option, and the columns they take. */
export function splitQuestions(
  columns: readonly Stemmed[],
  conventions: Conventions,
): readonly DraftQuestion[] {
  const byStem = new Map<string, Stemmed[]>();
  for (const one of columns) {
    if (one.stem) byStem.set(one.stem.stem, [...(byStem.get(one.stem.stem) ?? []), one]);
  }
  const found = [...byStem.values()]
    .flatMap(rowsOfGrid)
    .flatMap((group) => questionFrom(group, columns, conventions, true));
  const taken = new Set(found.flatMap(columnsOfDraft));
  const alone = columns.filter(({ column }) => !taken.has(column.name));
  return [...found, ...runs(alone).flatMap((run) => questionFrom(run, [], conventions, false))];
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

/** Neighbours of which each holds one text of its own, or nothing. */
function runs(columns: readonly Stemmed[]): readonly (readonly Stemmed[])[] {
  const all: Stemmed[][] = [[]];
  columns.forEach((one, i) => {
    const isNeighbour = i > 0 && one.column.position === columns[i - 1]!.column.position + 1;
    const isOwn = holdsOwnText(one.column) && one.column.empty > 0;
    // A name of its own that asks something begins the next question.
    const begins = isOwn && all.at(-1)!.length > 0 && asksAnew(one.column.name);
    if (!isNeighbour || !isOwn || begins) all.push([]);
    if (isOwn) all.at(-1)!.push(one);
  });
  return all.filter((run) => run.length >= 3);
}

const asksAnew = (name: string): boolean =>
  !/^(?:unnamed|column|#|\.\.\.|x|v)[\s:_.]*\d*$/i.test(name) && name.length > 20;

function questionFrom(
  group: readonly Stemmed[],
  columns: readonly Stemmed[],
  conventions: Conventions,
  hasStem: boolean,
): readonly DraftQuestion[] {
  const own = hasStem ? ownWordsBox(group, columns) : undefined;
  const found = boxesAmong(
    group.filter((one) => one !== own),
    hasStem,
  );
  return found ? [draft(found, own, conventions, hasStem)] : [];
}

function draft(
  boxes: Boxes,
  own: Stemmed | undefined,
  conventions: Conventions,
  hasStem: boolean,
): DraftQuestion {
  const { kind, members, ticked, notTicked } = boxes;
  const { column: first, stem } = members[0]!;
  const labels = apart(
    members.map(({ column, stem: own }) => {
      const answer = kind === 'own texts' ? onlyText(column) : undefined;
      return (answer !== undefined && !isPersonal(answer) ? answer : undefined) ?? own?.own ?? column.name;
    }),
  );
  const forms = labels.map((label, i) => [label, ...marksOf(members[i]!, boxes, conventions)]);
  const named = nameAnswers([...forms, ...(own ? [[own.stem?.own || 'Other']] : [])]);
  const options = members.map(({ column }, i) => ({ ...named[i]!, column: column.name }));
  const known =
    areKnown(ticked, notTicked, conventions) &&
    (conventions.writesBoxes ||
      named.every(({ id, label }) => ![id, label].some((text) => saysNotTicked(text, conventions))));
  return {
    type: 'split',
    position: first.position,
    name: stem?.code ?? first.name,
    label: stem?.question || first.text || stem?.stem || first.name,
    options,
    ...(own ? { other: { ...named.at(-1)!, column: own.column.name } } : {}),
    says: { ticked, notTicked, known },
    checks: checksOf(boxes, own, hasStem),
    doubts: boxDoubts(boxes, labels),
  };
}

/** What ticks a box by being its own, where that must be written down to be read so. */
function marksOf({ column }: Stemmed, { kind }: Boxes, conventions: Conventions): readonly string[] {
  const text = onlyText(column);
  if (text === undefined || kind === 'states') return [];
  return kind === 'own numbers' || saysNotTicked(text, conventions) ? [text] : [];
}

function checksOf(
  { kind, members, ticked, notTicked }: Boxes,
  own: Stemmed | undefined,
  hasStem: boolean,
): readonly string[] {
  const said = ({ column }: Stemmed) => (kind === 'states' ? saidIn(column) : column.answers);
  const never = members.filter((one) => said(one).length === 0).length;
  const count = members.length;
  const what = {
    'own texts': `${count} ${hasStem ? 'columns of one name' : 'neighbouring columns'}, each with one text or nothing`,
    'own numbers': `${count} columns of one name, each with its own number or nothing`,
    states: `${count} columns of one name that hold only ${[...ticked, ...notTicked].sort().join(', ')}`,
  }[kind];
  return [
    what,
    ...(members[0]!.stem?.row !== undefined
      ? [`a row of a grid, of which each is a question: ${members[0]!.stem.row}`]
      : members.some(({ stem }) => /\d.*_/.test(stem?.own ?? ''))
        ? ['the names have several parts: a grid?']
        : []),
    ...(members.some(({ stem }) => MISSING_CODE.test(stem?.own ?? ''))
      ? ['an option with a code like -999 may say that the answer is missing: then it is none']
      : []),
    ...(own ? ['own words in a column of their own tick the last option'] : []),
    ...(never > 0 ? [`${never} never ticked`] : []),
  ];
}

/** REDCap writes the minus of such a code as an underscore. */
const MISSING_CODE = /^[-_]?([6789])\1{1,3}$/;

/** Labels that would read the same are told apart by their number. */
function apart(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.map((label, i) => {
    let own = label;
    for (let times = 2; seen.has(own.toLowerCase()); times++)
      own = `${label} (${i + 1}${times > 2 ? `.${times}` : ''})`;
    seen.add(own.toLowerCase());
    return own;
  });
}
