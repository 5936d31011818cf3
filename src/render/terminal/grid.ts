import CliTable3 from 'cli-table3';
import { type Line, lineWidth, painted } from './line.js';
import type { Ink } from './paint.js';

/** A column of a grid: its cells without the space before it, which is one or two (none before the first). */
export interface GridColumn {
  readonly width: number;
  readonly gap: number;
  readonly align: 'left' | 'right';
}

/** A cell of a grid, already wrapped: no line is wider than its columns. */
export interface GridCell {
  readonly lines: readonly Line[];
  readonly span?: number;
  /** Rows that it takes, one if not said; the rule between them leaves it out. */
  readonly rows?: number;
  /** Its first column, where cells from rows above stand before it. */
  readonly at?: number;
  /** Where in a taller row it stands; the top if not said. */
  readonly bottom?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** A rule above each cell: one through all cells, or one for each run of cells. */
  readonly rule?: 'whole' | readonly ('starts' | 'continues')[];
}

/**
 * Rows at a time: cli-table3 compares every cell with all cells above it, so that one grid of many rows takes time
 * by the square.
 */
const AT_ONCE = 16;

/** Lays rows out in columns, without borders; lines of the terminal without spaces at their ends. */
export function drawGrid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  rule: Ink,
): readonly string[] {
  const drawn: string[] = [];
  // A rule hangs between two rows of one grid, so the first rows, which have the rules, stay together.
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    drawn.push(...drawRows(columns, rows.slice(from, from + AT_ONCE), rule));
  }
  return drawn;
}

function drawRows(columns: readonly GridColumn[], rows: readonly GridRow[], rule: Ink): readonly string[] {
  const standIns = standInBook();
  const table = new CliTable3({
    chars: { ...NO_CHARS, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width, gap }) => width + Math.max(0, gap - 1)),
    colAligns: columns.map(({ align }) => align),
  });
  for (const { cells, rule: above } of rows) {
    let at = 0;
    table.push(
      cells.map(({ lines, span = 1, rows: tall = 1, at: place = at, bottom = false, align }, i) => {
        at = place + span;
        return {
          content: lines.map(standIns.put).join('\n'),
          colSpan: span,
          rowSpan: tall,
          vAlign: bottom ? 'bottom' : 'top',
          ...(align && { hAlign: align }),
          style: { 'padding-left': Math.max(0, columns[place]!.gap - 1) },
          ...(tall > 1 && { chars: TALL_CHARS }),
          ...(above && { chars: RULE_CHARS[above === 'whole' ? 'continues' : above[i]!] }),
        };
      }),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((drawn) => standIns.restore(drawn.replace(/ +$/, ''), rule));
}

const CHAR_NAMES = [
  ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
  ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
];
const ASCII = /^[ -~]*$/;
const RULE = '\ue001';
const FILLER = '\ue000';
const everywhere = (char: string): Record<string, string> =>
  Object.fromEntries(CHAR_NAMES.map((name) => [name, char]));
const NO_CHARS = everywhere('');
const mids = (char: string, between: string): Record<string, string> => ({
  mid: char,
  'mid-mid': between,
  'top-mid': char,
  'bottom-mid': char,
});
// Beside a cell that takes several rows cli-table3 joins with the characters of an outer border.
const RULE_CHARS = {
  starts: { ...mids(RULE, ' '), 'left-mid': ' ' },
  continues: mids(RULE, RULE),
};
const TALL_CHARS = { 'right-mid': ' ' };

/**
 * Whatever is coloured or not ASCII goes through the grid as private characters of the same width and comes
 * back afterwards: cli-table3 measures newer emoji wrongly, and then shifts or cuts what it holds.
 */
function standInBook(): { put: (line: Line) => string; restore: (drawn: string, rule: Ink) => string } {
  const lines: Line[] = [];
  const first = 0xf0000;
  return {
    put(line) {
      const width = lineWidth(line);
      if (width === 0) return '';
      const only = line[0]!;
      if (line.length === 1 && only.ink === undefined && ASCII.test(only.text)) return only.text;
      lines.push(line);
      return String.fromCodePoint(first + lines.length - 1) + FILLER.repeat(width - 1);
    },
    restore: (drawn, rule) =>
      drawn.replace(/[\u{f0000}-\u{ffffd}]\ue000*|\ue001+/gu, (found) =>
        found.startsWith(RULE)
          ? rule('─'.repeat(found.length))
          : painted(lines[found.codePointAt(0)! - first]!),
      ),
  };
}
