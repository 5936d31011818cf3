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
  const pattern = patternOf(columns);
  return rows.flatMap((row) => {
    const [first = []] = row;
    if (row.length === 1) return first.map(finished);
    const height = Math.max(1, ...row.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => filled(pattern, row, at));
  });
}

/**
 * One line of the grid as cli-table3 lays it out, with a private character where each column begins. All lines follow
 * it: cli-table3 draws a cell slowly, measures newer emoji wrongly, and knows nothing of colours in parts of a line.
 */
function patternOf(columns: readonly GridColumn[]): string {
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

const NO_CHARS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);

const FIRST = 0xe000;

/** A line of a row, its cells in the places of the pattern. */
function filled(pattern: string, row: GridRow, at: number): string {
  let text = '';
  let end = 0;
  row.forEach((lines, i) => {
    const own = trimmed(lines[at] ?? []);
    const start = pattern.indexOf(String.fromCharCode(FIRST + i));
    const width = lineWidth(own);
    // The private character has taken a cell in any case.
    text += pattern.slice(end, start) + painted(own) + (width === 0 ? ' ' : '');
    end = start + Math.max(1, width);
  });
  return text.replace(/ +$/, '');
}
