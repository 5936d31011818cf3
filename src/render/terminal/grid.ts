import CliTable3 from 'cli-table3';
import { finished, type Line, lineWidth, painted, trimmed } from './line.js';

/** A column of a grid: its cells without the space before it, which is one or two (none before the first). */
export interface GridColumn {
  readonly width: number;
  readonly gap: number;
}

/** The lines of each column, read from the top and the left, none wider than its column; one cell alone takes them all. */
export type GridRow = readonly (readonly Line[])[];

/** Lays rows out in columns, without borders; lines of the terminal without spaces at their ends. */
export function drawGrid(columns: readonly GridColumn[], rows: readonly GridRow[]): readonly string[] {
  const drawn: string[] = [];
  let besides: (readonly Line[])[] = [];
  const draw = (): void => {
    for (let at = 0; at < besides.length; at += DEEPEST) {
      drawn.push(...drawLines(columns, besides.slice(at, at + DEEPEST)));
    }
    besides = [];
  };
  for (const row of rows) {
    if (row.length === 1) {
      draw();
      drawn.push(...row[0]!.map(finished));
    } else besides.push(...linesOf(row));
  }
  draw();
  return drawn;
}

/** The lines of a row from its top, each with what stands in every column. */
function linesOf(row: GridRow): readonly (readonly Line[])[] {
  const height = Math.max(1, ...row.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => row.map((lines) => lines[at] ?? []));
}

/** Lines of one cell: cli-table3 looks at all of them again for each that it draws. */
const DEEPEST = 64;

/**
 * Lines as one row of a table, a deep cell for each column: cli-table3 takes longer to set up a cell than to draw it.
 * Each piece goes through as one private character and comes back afterwards in the room behind it: cli-table3 measures
 * newer emoji wrongly, and colours and long texts slowly.
 */
function drawLines(columns: readonly GridColumn[], lines: readonly (readonly Line[])[]): readonly string[] {
  const held: Line[] = [];
  const standIn = (line: Line): string => String.fromCharCode(FIRST + held.push(trimmed(line)) - 1);
  const table = new CliTable3({
    chars: { ...NO_CHARS, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width, gap }) => width + Math.max(0, gap - 1)),
  });
  table.push(
    columns.map(({ gap }, i) => ({
      content: lines.map((line) => standIn(line[i]!)).join('\n'),
      style: { 'padding-left': Math.max(0, gap - 1) },
    })),
  );
  return table
    .toString()
    .split('\n')
    .map((drawn) => restored(drawn, held));
}

function restored(drawn: string, held: readonly Line[]): string {
  let text = '';
  let at = 0;
  for (const { 0: found, index } of drawn.matchAll(STAND_IN)) {
    const line = held[found.charCodeAt(0) - FIRST]!;
    const width = lineWidth(line);
    // The stand-in of an empty piece has taken a cell, too.
    text += drawn.slice(at, index) + painted(line) + (width === 0 ? ' ' : '');
    at = index + Math.max(1, width);
  }
  return text.replace(/ +$/, '');
}

const NO_CHARS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);

const FIRST = 0xe000;
const STAND_IN = /[\ue000-\uf8ff]/g;
