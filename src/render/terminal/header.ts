import type { Table } from '../../report/document.js';
import { columnGroups } from '../arrangement.js';
import { displayWidth } from '../width.js';
import { wrap } from '../wrap.js';
import { isText, type Placed, widthOf } from './columns.js';
import { type Line, line, lineWidth, type Run } from './line.js';
import type { Paint } from './paint.js';

/** How many levels the scale of a table has, for the colours of its columns. */
export function levelCount({ columns }: Table): number {
  const inBar = columns.find(({ levels }) => levels !== undefined)?.levels?.length ?? 0;
  return Math.max(inBar, ...columns.map(({ level }) => (level ?? -1) + 1));
}

/** Where something of a header stands: the lines of a piece, from which cell to before which. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
}

/** The header of a table and the rule below it: titles, and the headings of groups of columns over them. */
export function headerLines(table: Table, placed: readonly Placed[], paint: Paint): readonly Line[] {
  const levels = levelCount(table);
  const ends = placed.map((_, i) => widthOf(placed.slice(0, i + 1)));
  const starts = placed.map(({ width }, i) => ends[i]! - width);
  const titles = placed.map(
    (one, i): Piece => ({ from: starts[i]!, to: ends[i]!, lines: titleLines(one, levels, paint) }),
  );
  const groups = columnGroups(placed.map(({ column }) => column)).filter(({ group }) => group !== undefined);
  const tallest = Math.max(
    0,
    ...groups.flatMap(({ from, to }) => titles.slice(from, to)).map(({ lines }) => lines.length),
  );
  const headings = groups.map(({ from, to, group }): Piece => {
    const [start, end] = [starts[from]!, ends[to - 1]!];
    const width = end - start;
    const words = wrap(group!, width).map((text) => {
      const left = to - from > 1 ? Math.floor((width - displayWidth(text)) / 2) : width - displayWidth(text);
      return [{ text: ' '.repeat(left) }, { text, ink: paint.strong }];
    });
    const below = Array.from({ length: tallest }, (): Line => []);
    return { from: start, to: end, lines: [...words, line('─'.repeat(width), paint.rule), ...below] };
  });
  const rule = line('─'.repeat(widthOf(placed)), paint.rule);
  return [...besides(titles, headings), rule];
}

/** Pieces side by side, each standing on the last line; what is above a title in its column comes before it. */
function besides(titles: readonly Piece[], headings: readonly Piece[]): readonly Line[] {
  const height = Math.max(...[...titles, ...headings].map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) => {
    const runs: Run[] = [];
    let at = 0;
    const here = [...titles, ...headings].flatMap(({ from, to, lines }) => {
      const own = lines[row - (height - lines.length)] ?? [];
      return own.length === 0 ? [] : [{ from, to, own }];
    });
    for (const { from, own } of here.sort((a, b) => a.from - b.from)) {
      runs.push({ text: ' '.repeat(from - at) }, ...own);
      at = from + lineWidth(own);
    }
    return runs;
  });
}

/** A title above its numbers, clear of the marks beside them if it can be. */
function titleLines(one: Placed, levels: number, paint: Paint): readonly Line[] {
  const { title, level, middle, kind } = one.column;
  const clear = one.width - one.mark;
  const room = displayWidth(title) > clear ? one.width : clear;
  return wrap(title, room).map((text) => {
    if (isText(kind)) return line(text, paint.strong);
    const before = ' '.repeat(room - displayWidth(text));
    if (level === undefined) return [{ text: before }, { text, ink: paint.strong }];
    // The colour of a level fills its column, so that the levels side by side show the scale.
    return line(before + text, paint.level(level, { count: levels, middle }));
  });
}
