import CliTable3 from 'cli-table3';
import { finished, type Line, lineWidth, painted, trimmed } from './line.js';

/** A column of a grid: its cells without the space before it, which is one or two (none before the first). */
export interface GridColumn {
  readonly width: number;
  readonly gap: number;
}

/**
 * Where each column begins, counted in cells: in a line that cli-table3 lays out, without borders. Header and rows follow
 * that line: cli-table3 draws a cell slowly, measures newer emoji wrongly, and knows nothing of colours in parts of a line.
 */
export function startsOf(columns: readonly GridColumn[]): readonly number[] {
  const table = new CliTable3({
    chars: { ...NO_CHARS, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width, gap }) => width + Math.max(0, gap - 1)),
  });
  table.push(columns.map(({ gap }) => ({ content: MARK, style: { 'padding-left': Math.max(0, gap - 1) } })));
  return Array.from(table.toString().matchAll(MARKS), ({ index }) => index);
}

const NO_CHARS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);

const MARK = 'x';
const MARKS = /x/g;

/** The lines of each column, read from the top and the left, none wider than its column; one cell alone takes them all. */
export type GridRow = readonly (readonly Line[])[];

/** Lays rows out in columns that begin at `starts`; lines of the terminal without spaces at their ends. */
export function drawGrid(starts: readonly number[], rows: readonly GridRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const [first = []] = row;
    if (row.length === 1) return first.map(finished);
    const height = Math.max(1, ...row.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      besides(
        row.map((lines) => lines[at] ?? []),
        starts,
      ),
    );
  });
}

/** Lines side by side, each from where its column begins. */
function besides(lines: readonly Line[], starts: readonly number[]): string {
  let text = '';
  let end = 0;
  lines.forEach((line, i) => {
    const own = trimmed(line);
    if (own.length === 0) return;
    text += ' '.repeat(starts[i]! - end) + painted(own);
    end = starts[i]! + lineWidth(own);
  });
  return text;
}
