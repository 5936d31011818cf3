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
  /** Of a grid, the row that is a question of its own. */
  readonly row?: string;
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
  const size = sizes(written.flatMap((found) => (found ? [found.stem] : [])));
  const starts = columns.map((column) => startsOf(nameOf(column)));
  const sharing = sizes(starts.flat());
  return written.map((found, i) => {
    if (found && size.get(found.stem)! > 1) return found;
    return sharedStart(nameOf(columns[i]!), starts[i]!, sharing) ?? found;
  });
}

function sizes(texts: readonly string[]): ReadonlyMap<string, number> {
  const size = new Map<string, number>();
  for (const text of texts) size.set(text, (size.get(text) ?? 0) + 1);
  return size;
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

/** Names that begin alike up to a mark belong together ("Question: option", act_research): the start most share. */
function sharedStart(
  name: string,
  starts: readonly string[],
  sharing: ReadonlyMap<string, number>,
): Stem | undefined {
  const shared = starts.reduce<string | undefined>(
    (best, start) => (best !== undefined && sharing.get(best)! > sharing.get(start)! ? best : start),
    undefined,
  );
  if (shared === undefined || sharing.get(shared)! < 2) return undefined;
  const stem = shared.replace(/[\s:_–-]+$/, '');
  return { stem: shared, own: name.slice(shared.length).trim(), question: stem, code: stem };
}

/** What stands for a column's question: its text, or its name without the mark that tells repeated names apart. */
const nameOf = ({ name, text }: Column): string =>
  text.length > name.length ? text : name.replace(/ \[\d+\]$/, '');

const SHORTEST_TEXT = 15;

/** The beginnings of a name that could be its question, shortest first. */
function startsOf(name: string): readonly string[] {
  if (!/\s/.test(name)) return /^[A-Za-z][A-Za-z0-9]+_(?=.)/.exec(name)?.slice(0, 1) ?? [];
  return [...name.matchAll(/:\s*|[?.)]\s+|\s[-–—]\s+/g)]
    .map((mark) => name.slice(0, mark.index + mark[0].length))
    .filter((start) => start.length >= SHORTEST_TEXT && start.length < name.length);
}
