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
  const frame = frameOf(columns);
  const drawn: string[] = [];
  for (const row of rows) {
    if (row.length === 1) for (const line of row[0]!) drawn.push(finished(line));
    else for (const pieces of linesOf(row)) drawn.push(filled(frame, pieces));
  }
  return drawn;
}

/** The lines of a row from its top, each with what stands in every column. */
function linesOf(row: GridRow): readonly (readonly Line[])[] {
  const height = Math.max(1, ...row.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => row.map((lines) => lines[at] ?? []));
}

/**
 * A line of the grid, with one private character where each column begins. It is drawn once, and the pieces of every
 * line put into it: cli-table3 takes longer to set up a cell than to draw it, and measures newer emoji wrongly, colours
 * and long texts slowly.
 */
function frameOf(columns: readonly GridColumn[]): string {
  const table = new CliTable3({
    chars: { ...NO_CHARS, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width, gap }) => width + Math.max(0, gap - 1)),
  });
  table.push(
    columns.map(({ gap }, i) => ({
      content: String.fromCharCode(FIRST + i),
      style: { 'padding-left': Math.max(0, gap - 1) },
    })),
  );
  return table.toString();
}

function filled(frame: string, pieces: readonly Line[]): string {
  let text = '';
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const own = trimmed(piece);
    const start = frame.indexOf(String.fromCharCode(FIRST + i));
    const width = lineWidth(own);
    // The stand-in of an empty piece has taken a cell, too.
    text += frame.slice(at, start) + painted(own) + (width === 0 ? ' ' : '');
    at = start + Math.max(1, width);
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
