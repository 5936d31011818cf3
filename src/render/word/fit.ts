import type { Column, Table } from '../../report/document.js';
import { foldedWidth, textWidth, wordWidth } from '../measure.js';
import { plain } from '../plain.js';
import { type Page, TEXT_WIDTH } from './page.js';

/** A table as it goes on paper: its columns, from left to right, and their widths in twips. */
export interface Fitted {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  /** The page it needs; it fits on one that lies on its side too. */
  readonly page: Page;
}

/** Points of the text in tables; left and right of it, in twips. */
export const TABLE_POINTS = 8;
export const CELL_PADDING = 70;
/** What labels get in twips: at least; for the sake of their longest word; and at most, as longer ones are wrapped. */
const LABELS = { least: 2_400, word: 3_400, most: 5_600 };

interface Needs {
  /** What a column takes so that nothing in it is broken. */
  readonly least: number;
  /** What it takes on one line. */
  readonly whole: number;
}

/**
 * The richest layout that a page on its side can hold, on an upright page where it fits on that. Bars are left out. What
 * fits nowhere takes the last layout, its columns made narrower in proportion.
 */
export function fitted(table: Table): Fitted {
  const layouts = table.layouts.map((ids) => shownColumns(table, ids));
  const measured = layouts.map((columns) => ({ columns, needs: needsOf(table, columns) }));
  const least = ({ needs }: (typeof measured)[number]): number => sum(needs.map((need) => need.least));
  const chosen = measured.find((one) => least(one) <= TEXT_WIDTH.landscape) ?? measured.at(-1);
  if (chosen === undefined) return { columns: [], widths: [], page: 'portrait' };
  const page = least(chosen) <= TEXT_WIDTH.portrait ? 'portrait' : 'landscape';
  return { columns: chosen.columns, widths: widthsOf(chosen.needs, TEXT_WIDTH[page]), page };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function shownColumns({ columns }: Table, ids: readonly string[]): readonly Column[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  return ids.flatMap((id) => known.get(id) ?? []).filter(({ kind }) => kind !== 'bar');
}

function needsOf(table: Table, columns: readonly Column[]): readonly Needs[] {
  const own = columns.map((column, i) => (i === 0 ? labelNeeds(table, column) : numberNeeds(table, column)));
  return own.map((need, i) => {
    const share = groupShare(columns, i);
    return { least: Math.max(need.least, share), whole: Math.max(need.whole, share) };
  });
}

function labelNeeds({ rows }: Table, { id, title }: Column): Needs {
  const inGroups = rows.some(({ group }) => group !== undefined) ? 1 : 0;
  const labels = rows.map(({ cells, indent = 0 }) => ({
    text: plain(cells[id]?.text ?? '') + (cells[id]?.note ?? ''),
    indent: indent + inGroups,
  }));
  const widest = (measure: (text: string, points: number) => number): number =>
    Math.max(
      measure(plain(title), TABLE_POINTS * 1.08),
      ...labels.map(({ text, indent }) => measure(text, TABLE_POINTS) + indent * INDENT),
    ) +
    2 * CELL_PADDING +
    textWidth('aa', TABLE_POINTS);
  const whole = Math.min(widest(textWidth), LABELS.most);
  return { least: Math.min(whole, Math.max(LABELS.least, Math.min(widest(wordWidth), LABELS.word))), whole };
}

/** How far a label is set in, in twips, for each step. */
export const INDENT = 200;

/** Cells on one line; headings on two, or on more where there is no room. */
function numberNeeds({ rows }: Table, { id, title }: Column): Needs {
  const texts = rows.map((row) => plain(row.cells[id]?.text ?? '') + (row.cells[id]?.note ?? ''));
  const cells = Math.max(0, ...texts.map((text) => textWidth(text, TABLE_POINTS)));
  const least = Math.max(cells, wordWidth(plain(title), TABLE_POINTS, true)) + 2 * CELL_PADDING;
  return { least, whole: Math.max(least, foldedWidth(plain(title), TABLE_POINTS, true) + 2 * CELL_PADDING) };
}

/** What the heading over a group asks of each of its columns. */
function groupShare(columns: readonly Column[], at: number): number {
  const { group } = columns[at]!;
  if (group === undefined) return 0;
  const together = columns.filter((column) => column.group === group).length;
  return Math.ceil((wordWidth(plain(group), TABLE_POINTS, true) + 2 * CELL_PADDING) / together);
}

/** Labels on as few lines as there is room for, then headings; whole twips that add up to no more than the page. */
function widthsOf(needs: readonly Needs[], room: number): readonly number[] {
  const least = needs.map((need) => need.least);
  let left = room - sum(least);
  if (left < 0) return least.map((one) => Math.floor((one * room) / sum(least)));
  return needs.map((need) => {
    const more = Math.min(left, need.whole - need.least);
    left -= more;
    return need.least + more;
  });
}

/** How high a table is on paper in twips, about: each row as high as its label. */
export function heightOf({ rows }: Table, { columns, widths }: Fitted): number {
  const room = widths[0]! - 2 * CELL_PADDING;
  const label = columns[0]!.id;
  const lines = rows.map(({ cells, group }) => {
    const width = textWidth(plain(cells[label]?.text ?? ''), TABLE_POINTS);
    return Math.ceil((1.1 * width) / room) + (group === undefined ? 0 : 1);
  });
  return sum(lines.map((line) => Math.max(1, line) * LINE + SPACING)) + HEAD_LINES * LINE;
}

/** Twips of a line of a table, above and below a row, and lines of its headings. */
const LINE = 195;
const SPACING = 70;
const HEAD_LINES = 4;
