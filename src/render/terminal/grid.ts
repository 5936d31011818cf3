import CliTable3 from 'cli-table3';
import { finished, type Line, lineWidth, painted, trimmed } from './line.js';

/** A column of a grid: its cells without the space before it, which is one or two (none before the first). */
export interface GridColumn {
  readonly width: number;
  readonly gap: number;
}

/** The lines of each column, read from the top and the left, none wider than its column; one cell alone takes them all. */
export type GridRow = readonly (readonly Line[])[];

/** Rows at a time: cli-table3 compares every cell with all cells above it, which takes time by the square. */
const AT_ONCE = 16;
/** Lines of a row: cli-table3 measures all lines of a cell again for each that it draws. */
const DEEPEST = 8;

/** Lays rows out in columns, without borders; lines of the terminal without spaces at their ends. */
export function drawGrid(columns: readonly GridColumn[], rows: readonly GridRow[]): readonly string[] {
  const drawn: string[] = [];
  for (let from = 0; from < rows.length; ) {
    const isAlone = rows[from]!.length === 1;
    const next = rows.findIndex((row, i) => i > from && (row.length === 1) !== isAlone);
    const to = next < 0 ? rows.length : next;
    const alike = rows.slice(from, to);
    drawn.push(...(isAlone ? alike.flat(2).map(finished) : drawBesides(columns, alike)));
    from = to;
  }
  return drawn;
}

function drawBesides(columns: readonly GridColumn[], rows: readonly GridRow[]): readonly string[] {
  const stacks = stacked(rows);
  return Array.from({ length: Math.ceil(stacks.length / AT_ONCE) }, (_, i) =>
    drawRows(columns, stacks.slice(i * AT_ONCE, (i + 1) * AT_ONCE)),
  ).flat();
}

/** Neighbouring rows as one of deeper cells: cli-table3 takes longer to set up a cell than to draw its lines. */
function stacked(rows: readonly GridRow[]): readonly GridRow[] {
  const stacks: Line[][][] = [];
  for (const row of rows) {
    const height = Math.max(1, ...row.map(({ length }) => length));
    for (let at = 0; at < height; at++) {
      const last = stacks.at(-1);
      const isFull = last === undefined || last[0]!.length === DEEPEST;
      const stack = isFull ? row.map((): Line[] => []) : last;
      for (const [i, lines] of row.entries()) stack[i]!.push(lines[at] ?? []);
      if (isFull) stacks.push(stack);
    }
  }
  return stacks;
}

function drawRows(columns: readonly GridColumn[], rows: readonly GridRow[]): readonly string[] {
  const standIns = standInBook();
  const table = new CliTable3({
    chars: { ...NO_CHARS, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width, gap }) => width + Math.max(0, gap - 1)),
  });
  for (const row of rows) {
    table.push(
      row.map((lines, i) => ({
        content: lines.map(standIns.put).join('\n'),
        style: { 'padding-left': Math.max(0, columns[i]!.gap - 1) },
      })),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((text) => standIns.restore(text).replace(/ +$/, ''));
}

const NO_CHARS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);
const ASCII = /^[ -~]*$/;
/** cli-table3 cuts what is wider than this again and again, for a message that it never prints. */
const NARROW_ENOUGH = 10;

/**
 * Whatever is wide, coloured or not ASCII goes through the grid as one private character and comes back afterwards in
 * the room behind it: cli-table3 measures newer emoji wrongly, and is slow with long texts.
 */
function standInBook(): { put: (line: Line) => string; restore: (drawn: string) => string } {
  const held: { readonly line: Line; readonly width: number }[] = [];
  return {
    put(line) {
      const own = trimmed(line);
      const width = lineWidth(own);
      const isPlain = own.every(({ text, ink }) => ink === undefined && ASCII.test(text));
      if (width <= (isPlain ? NARROW_ENOUGH : 0)) return painted(own);
      held.push({ line: own, width });
      return String.fromCharCode(FIRST + held.length - 1);
    },
    restore(drawn) {
      let text = '';
      let at = 0;
      for (const { 0: found, index } of drawn.matchAll(STAND_IN)) {
        const { line, width } = held[found.charCodeAt(0) - FIRST]!;
        text += drawn.slice(at, index) + painted(line);
        at = index + width;
      }
      return text + drawn.slice(at);
    },
  };
}

const FIRST = 0xe000;
const STAND_IN = /[\ue000-\uf8ff]/g;
