import type { Estimate } from '../../estimate.js';
import type { TableWords } from '../../words/tables.js';
import { textCell } from '../cells.js';
import type { Cell, Column, Row, Table, TableNote } from '../document.js';
import type { Found } from '../find.js';
import { countText, type Print } from '../print.js';

/** What a row is about: an item, a level or option of it, and how it is called. */
export interface Subject {
  readonly item: string;
  readonly level: string;
  readonly label: string;
  readonly indent?: number;
  /** The option of which it is said who is missing in its box alone; the item, when left out. */
  readonly box?: string;
}

/** How a question of some type is shown: its columns, its rows, and what stands in each cell. */
export interface Shape {
  readonly caption: string;
  /** Title of the column of labels. */
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly layouts: readonly (readonly string[])[];
  readonly subjects: readonly Subject[];
  readonly cells: (subject: Subject, group: string) => Readonly<Record<string, Cell>>;
  /** Said below the table, whatever it holds. */
  readonly remarks: readonly string[];
}

/** What a shape is made from besides the question. */
export interface ShapeContext {
  readonly find: Found;
  /** How numbers are printed. */
  readonly print: Print;
  readonly say: TableWords;
  /** The groups shown; '' stands for all respondents. */
  readonly groups: readonly string[];
  /** What respondents are called: "networks". */
  readonly respondents: string;
  /** So many of them: "1 network", "34 networks". */
  readonly people: (n: number) => string;
}

const LABEL = 'label';

/** The groups of a breakdown with their labels, everyone first. */
export interface ShownGroup {
  readonly id: string;
  readonly label: string;
}

/**
 * The table of a shape: a row for each subject; broken down, a group of rows for each subject and in it a row for
 * everyone and each group.
 */
export function tableOf(
  shape: Shape,
  facts: {
    readonly id: string;
    readonly title: string;
    readonly name: string;
    readonly inventedData: string;
    readonly invented: (subject: Subject) => boolean;
  },
  groups: readonly ShownGroup[],
  { find, print, say }: ShapeContext,
): Table {
  const notes = noteBook();
  const label = (text: string, subject: Subject): Cell => {
    const mark = facts.invented(subject) ? notes.mark(facts.inventedData) : undefined;
    return mark === undefined ? textCell(text) : { ...textCell(text), note: mark };
  };
  const groupTitle = (subject: Subject): string =>
    facts.invented(subject) ? `${subject.label} (${facts.inventedData})` : subject.label;
  const cellsOf = (subject: Subject, group: string): Readonly<Record<string, Cell>> => {
    const cells = shape.cells(subject, group);
    const of = subject.box ?? subject.item;
    const place = cells.n ? 'n' : subject.box === undefined ? undefined : 'count';
    if (of === '' || place === undefined) return cells;
    const mark = notes.mark(missingText(find, of, group, print));
    return mark === undefined ? cells : { ...cells, [place]: { ...cells[place]!, note: mark } };
  };
  const broken = groups.length > 0;
  const rows = shape.subjects.flatMap((subject): Row[] => {
    const indent = subject.indent === undefined ? {} : { indent: subject.indent };
    if (!broken)
      return [{ cells: { [LABEL]: label(subject.label, subject), ...cellsOf(subject, '') }, ...indent }];
    const shown = [{ id: '', label: say.all }, ...groups];
    return shown.map((group, i) => ({
      cells: { [LABEL]: textCell(group.label), ...cellsOf(subject, group.id) },
      ...(i === 0 ? { group: groupTitle(subject) } : {}),
    }));
  });
  const whole = broken ? '' : missingText(find, '', '', print);
  return {
    id: facts.id,
    title: facts.title,
    name: facts.name,
    caption: shape.caption,
    columns: [{ id: LABEL, title: broken ? say.group : shape.heading, kind: 'text' }, ...shape.columns],
    rows,
    layouts: shape.layouts.map((columns) => [LABEL, ...columns]),
    notes: [
      ...notes.notes(),
      ...(whole === '' ? [] : [{ mark: '', text: say.notes.notInBase(whole) }]),
      ...shape.remarks.map((text) => ({ mark: '', text })),
    ],
  };
}

/** Marks for notes in the order in which they are needed: a, b, …, z, aa, …; one text, one mark. */
function noteBook(): { mark: (text: string) => string | undefined; notes: () => readonly TableNote[] } {
  const marks = new Map<string, string>();
  return {
    mark(text) {
      if (text === '') return undefined;
      const known = marks.get(text);
      if (known !== undefined) return known;
      const mark = letters(marks.size);
      marks.set(text, mark);
      return mark;
    },
    notes: () => [...marks].map(([text, mark]) => ({ mark, text })),
  };
}

const letters = (i: number): string =>
  (i >= 26 ? letters(Math.floor(i / 26) - 1) : '') + String.fromCharCode(97 + (i % 26));

/** How many answered a question as a whole and how many were asked, in a group or of all. */
export function basesIn(find: Found, group = ''): { readonly answered: number; readonly asked: number } {
  const count = (level: string): Estimate | undefined => find.one({ level, group, statistic: 'missing' });
  const answered = count('answered');
  return { answered: answered?.n ?? 0, asked: (answered?.base ?? 0) - (count('not-asked')?.n ?? 0) };
}

/** Who is not in the base, by reason: "3 no answer, 1 invalid answer"; empty when everyone is. */
function missingText(find: Found, item: string, group: string, print: Print): string {
  return find.all
    .filter((row) => isMissing(row) && row.item === item && row.group === group && row.n !== 0)
    .map((row) => `${countText(row.n ?? 0, print)} ${row.level_label}`)
    .join(', ');
}

const isMissing = (row: Estimate): boolean => row.statistic === 'missing' && row.level !== 'answered';
