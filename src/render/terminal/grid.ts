import CliTable3 from 'cli-table3';
import { type Line, lineWidth, painted, trimmed } from './line.js';
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
  const flat = packed(rows.flatMap(lineByLine));
  // A rule hangs between two rows of one grid, so the first rows, which have the rules, stay together.
  for (let from = 0; from < flat.length; from += AT_ONCE) {
    drawn.push(...drawRows(columns, flat.slice(from, from + AT_ONCE), rule));
  }
  return drawn;
}

/** Rows of one line with the same columns as one row of several lines: cli-table3 pays for cells, not for lines. */
function packed(rows: readonly GridRow[]): readonly GridRow[] {
  const packs: { shape: string | undefined; rows: GridRow[] }[] = [];
  for (const row of rows) {
    const shape = shapeOf(row);
    const last = packs.at(-1);
    if (last && shape !== undefined && last.shape === shape && last.rows.length < LINES_AT_ONCE) {
      last.rows.push(row);
    } else packs.push({ shape, rows: [row] });
  }
  return packs.map(({ rows: [first, ...others] }) => ({
    ...first!,
    cells: first!.cells.map((cell, i) => ({
      ...cell,
      lines:
        others.length === 0 ? cell.lines : [first!, ...others].map(({ cells }) => cells[i]!.lines[0] ?? []),
    })),
  }));
}

const LINES_AT_ONCE = 24;

/** The columns that a row's cells take; undefined where it stands for itself. */
function shapeOf({ cells, rule }: GridRow): string | undefined {
  if (
    rule !== undefined ||
    cells.some(({ rows = 1, bottom, lines }) => rows > 1 || bottom || lines.length > 1)
  ) {
    return undefined;
  }
  return JSON.stringify(cells.map(({ span, at, align }) => [span, at, align]));
}

/** A row of several lines as rows of one: cli-table3 measures all lines of a cell again for each that it draws. */
function lineByLine(row: GridRow): readonly GridRow[] {
  const height = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
  if (height === 1 || row.cells.some(({ bottom }) => bottom)) return [row];
  return Array.from({ length: height }, (_, i) => ({
    cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(i, i + 1) })),
    ...(i === 0 && row.rule !== undefined && { rule: row.rule }),
  }));
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
  const drawn = table.toString().split('\n');
  // The characters of a rule are also those of a border at the bottom, drawn where the ruled row is the last.
  if (drawn.at(-1)!.startsWith(RULE)) drawn.pop();
  return drawn.map((text) => standIns.restore(text.replace(/ +$/, ''), rule));
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
  return {
    put(line) {
      const width = lineWidth(line);
      const isPlain = line.every(({ text, ink }) => text === '' || (ink === undefined && ASCII.test(text)));
      if (isPlain) return painted(line);
      const own = trimmed(line);
      const ownWidth = lineWidth(own);
      if (ownWidth === 0) return ' '.repeat(width);
      lines.push(own);
      return standIn(lines.length - 1) + FILLER.repeat(ownWidth - 1) + ' '.repeat(width - ownWidth);
    },
    restore: (drawn, rule) =>
      drawn.replace(STAND_IN, (found) =>
        found.startsWith(RULE) ? rule('─'.repeat(found.length)) : painted(lines[standsFor(found)]!),
      ),
  };
}

// Characters of one unit first: cli-table3 is slow with others.
const NEAR = 0xe100;
const NEARS = 0xf8ff - NEAR + 1;
const FAR = 0xf0000;
const STAND_IN = /[\ue100-\uf8ff\u{f0000}-\u{ffffd}]\ue000*|\ue001+/gu;
const standIn = (i: number): string => String.fromCodePoint(i < NEARS ? NEAR + i : FAR + i - NEARS);
function standsFor(found: string): number {
  const code = found.codePointAt(0)!;
  return code < FAR ? code - NEAR : code - FAR + NEARS;
}
