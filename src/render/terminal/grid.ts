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

/** Bands at a time: cli-table3 compares every cell with all cells above it, which takes time by the square. */
const AT_ONCE = 16;
/** Lines of a band: cli-table3 measures all lines of a cell again for each that it draws. */
const DEEPEST = 16;

/** Lays rows out in columns, without borders; lines of the terminal without spaces at their ends. */
export function drawGrid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  rule: Ink,
): readonly string[] {
  const drawn: string[] = [];
  const bands = bandsOf(rows);
  // A rule hangs between two rows of one grid, so the first rows, which have the rules, stay together.
  for (let from = 0; from < bands.length; from += AT_ONCE) {
    drawn.push(...drawRows(columns, bands.slice(from, from + AT_ONCE), rule));
  }
  return drawn;
}

/** Rows of one shape as one row of deep cells: cli-table3 takes longer to set up a cell than to draw its lines. */
function bandsOf(rows: readonly GridRow[]): readonly GridRow[] {
  const bands: GridRow[] = [];
  for (const row of rows) {
    const even = evened(row);
    const last = bands.at(-1);
    if (last !== undefined && joins(last, even)) bands[bands.length - 1] = stacked(last, even);
    else bands.push(even);
  }
  return bands;
}

const depth = ({ cells }: GridRow): number => Math.max(1, ...cells.map(({ lines }) => lines.length));

/** Whether cells stand elsewhere than beside one another, each from the top. */
const isHeader = ({ cells }: GridRow): boolean =>
  cells.some(({ bottom, rows, at }) => bottom || rows !== undefined || at !== undefined);

function evened(row: GridRow): GridRow {
  if (isHeader(row)) return row;
  const places = Array.from({ length: depth(row) }, (_, i) => i);
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, lines: places.map((i) => cell.lines[i] ?? []) })),
  };
}

const joins = (above: GridRow, below: GridRow): boolean =>
  below.rule === undefined &&
  !isHeader(above) &&
  !isHeader(below) &&
  depth(above) + depth(below) <= DEEPEST &&
  above.cells.length === below.cells.length &&
  above.cells.every(({ span, align }, i) => span === below.cells[i]!.span && align === below.cells[i]!.align);

const stacked = (above: GridRow, below: GridRow): GridRow => ({
  ...above,
  cells: above.cells.map((cell, i) => ({ ...cell, lines: [...cell.lines, ...below.cells[i]!.lines] })),
});

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
          content: lines.map((one) => standIns.put(one, align ?? columns[place]!.align)).join('\n'),
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
  return drawn.map((text) => standIns.restore(text, rule).replace(/ +$/, ''));
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

/** cli-table3 cuts what is wider than this again and again, for a message that it never prints. */
const NARROW_ENOUGH = 10;

/**
 * Whatever is wide, coloured or not ASCII goes through the grid as a private character and comes back afterwards in the
 * room that its column has beside it: cli-table3 measures newer emoji wrongly, and is slow with long texts.
 */
function standInBook(): {
  put: (line: Line, align: 'left' | 'center' | 'right') => string;
  restore: (drawn: string, rule: Ink) => string;
} {
  const held: { readonly line: Line; readonly width: number; readonly align: 'left' | 'center' | 'right' }[] =
    [];
  return {
    put(line, align) {
      const width = lineWidth(line);
      const isPlain = line.every(({ text, ink }) => text === '' || (ink === undefined && ASCII.test(text)));
      if (isPlain && width <= NARROW_ENOUGH) return painted(line);
      const own = trimmed(line);
      const ownWidth = lineWidth(own);
      if (ownWidth === 0) return ' '.repeat(width);
      const after = width - ownWidth;
      held.push({ line: own, width: ownWidth, align: after > 0 ? 'center' : align });
      const mark = standIn(held.length - 1);
      return after > 0 || align === 'center' ? mark + FILLER.repeat(ownWidth - 1) + ' '.repeat(after) : mark;
    },
    restore(drawn, rule) {
      const parts: string[] = [];
      let at = 0;
      for (const { 0: found, index } of drawn.matchAll(STAND_IN)) {
        const before = drawn.slice(at, index);
        at = index + found.length;
        if (found.startsWith(RULE)) {
          parts.push(before, rule('─'.repeat(found.length)));
          continue;
        }
        const { line, width, align } = held[standsFor(found)]!;
        if (align === 'left') at += width - 1;
        parts.push(align === 'right' ? before.slice(0, before.length - (width - 1)) : before, painted(line));
      }
      return parts.join('') + drawn.slice(at);
    },
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
