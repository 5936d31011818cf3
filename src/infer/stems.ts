import type { Column } from './column-sample.js';

/** What a column's name says of the question it belongs to. */
export interface Stem {
  /** The same for all columns of one question. */
  readonly stem: string;
  /** What is this column's own: an option, an item. */
  readonly own: string;
  /** What was asked, where name or text say so. */
  readonly question: string;
  /** A short name for the question. */
  readonly code: string;
}

/** How exports put question and item into one name: the question, the item's code or text. */
const FORMS: readonly ((name: string) => Stem | undefined)[] = [
  // LimeSurvey: code[sub]. Question [Item]
  (name) => {
    const found = /^([\p{L}][\p{L}\p{N}_.]*)\[([^\]]+)\](?:\[\d+\])?(?:\.\s*(.*))?$/u.exec(name);
    if (!found) return undefined;
    const [, code = '', sub = '', rest = ''] = found;
    const inner = /^(.*?)\s*\[(.*)\]$/.exec(rest);
    return { stem: code, code, own: inner?.[2] || sub, question: inner?.[1] || (inner ? '' : rest) };
  },
  (name) => split(name, /^(.*\S)\s*\(choice=(.+)\)$/),
  (name) => (/ \[\d+\]$/.test(name) ? undefined : split(name, /^(.*[^\s[])\s*\[(.+)\]$/)),
  (name) => split(name, /^(.+?)\s+\|\s+(.+)$/),
  (name) => split(name, /^(\S+)\/([^\s/]+)$/),
  (name) => split(name, /^(\S+?)___(\S+)$/),
  (name) => split(name, /^(\S*[^\s_])_(\d+|[a-z])$/i),
];

function split(name: string, form: RegExp): Stem | undefined {
  const [, stem, own] = form.exec(name) ?? [];
  return stem === undefined || own === undefined ? undefined : { stem, own, question: stem, code: stem };
}

/** The stem of each column; undefined for a column that stands alone, as far as its name says. */
export function stemsOf(columns: readonly Column[]): readonly (Stem | undefined)[] {
  const written = columns.map((column) => stemOfColumn(column));
  const size = new Map<string, number>();
  for (const found of written) if (found) size.set(found.stem, (size.get(found.stem) ?? 0) + 1);
  return written.map((found, i) => {
    if (found && size.get(found.stem)! > 1) return found;
    return sharedWith(columns, i) ?? found;
  });
}

function stemOfColumn({ name, text }: Column): Stem | undefined {
  const byName = firstForm(name);
  const byText = firstForm(text);
  if (byName && text !== '') {
    return { ...byName, own: byText?.own ?? (text || byName.own), question: byText?.question ?? '' };
  }
  if (byName) return byName;
  return byText && { ...byText, code: byText.stem };
}

function firstForm(name: string): Stem | undefined {
  for (const form of FORMS) {
    const found = form(name);
    if (found) return found;
  }
  return undefined;
}

/** Neighbours whose names begin alike up to a mark belong together: "Question: option", act_research. */
function sharedWith(columns: readonly Column[], i: number): Stem | undefined {
  const name = nameOf(columns[i]!);
  const shared = [columns[i - 1], columns[i + 1]]
    .flatMap((neighbour) => (neighbour ? [commonStart(name, nameOf(neighbour))] : []))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  if (shared === '') return undefined;
  const stem = shared.replace(/[\s:_–-]+$/, '');
  return { stem: shared, own: name.slice(shared.length).trim() || name, question: stem, code: stem };
}

const nameOf = ({ name, text }: Column): string => (text.length > name.length ? text : name);

const SHORTEST_TEXT = 15;

function commonStart(a: string, b: string): string {
  if (a === b) return '';
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  const common = a.slice(0, length);
  if (!/\s/.test(a) && !/\s/.test(b)) return /^[A-Za-z][A-Za-z0-9]{1,}_/.exec(common)?.[0] ?? '';
  const mark = /^.*(?:[:?.)]|\s[-–—])(?:\s|$)|^.*:/.exec(common)?.[0] ?? '';
  return mark.length >= SHORTEST_TEXT ? mark : '';
}
