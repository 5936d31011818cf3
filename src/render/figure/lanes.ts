import { textLines, textWidth } from './measure.js';

/*
 * The rows of a figure from top to bottom: headings and bars, each with its label in lines.
 */

export const FONT_SIZE = 11;
export const LINE = 14;
const INDENT = 12;
const NO_BREAK = '\u00a0';
/** Of a label: some 300 letters beside the bars. */
const MOST_LINES = 8;

/** Where a figure is shown: beside the bars there is room for labels, or labels stand above their bars. */
export interface Shape {
  readonly narrow: boolean;
  /** Of the bars, in pixels. */
  readonly plot: number;
  /** The most that labels may take beside them. */
  readonly labels: number;
}

export const WIDE: Shape = { narrow: false, plot: 420, labels: 280 };
/** With the halves of the outermost labels of the axis it is 350 pixels wide. */
export const NARROW: Shape = { narrow: true, plot: 310, labels: 0 };

/** A row as it is drawn: its place from the top, and its label. */
export interface Lane {
  readonly row: number;
  readonly label: readonly string[];
  readonly bold: boolean;
  /** Pixels from the left edge of the labels. */
  readonly indent: number;
}

interface Labelled {
  readonly label: string;
  readonly base: string;
  readonly group?: string;
}

/** Lanes for rows with a heading before each group; `of` says which row a lane shows, undefined for a heading. */
export function lanesOf<R extends Labelled>(
  rows: readonly R[],
  shape: Shape,
): readonly (Lane & { readonly of: R | undefined })[] {
  const grouped = rows.some(({ group }) => group !== undefined);
  const room = shape.narrow ? shape.plot : shape.labels;
  const indent = grouped ? INDENT : 0;
  const lanes: (Lane & { readonly of: R | undefined })[] = [];
  for (const row of rows) {
    if (row.group !== undefined) {
      const label = labelLines(row.group, '', room, true);
      lanes.push({ row: lanes.length, label, bold: true, indent: 0, of: undefined });
    }
    const base = row.base === '' ? '' : ` (${row.base.replaceAll(' ', NO_BREAK)})`;
    const label = labelLines(row.label, base, room - indent, false);
    lanes.push({ row: lanes.length, label, bold: false, indent, of: row });
  }
  return lanes;
}

/** A label and what it is of; of an endless one how it begins, as the table has all of it. */
function labelLines(label: string, base: string, room: number, bold: boolean): readonly string[] {
  const lines = textLines(label + base, room, FONT_SIZE, bold);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `…${base}`];
}

/** How far labels reach, in pixels. */
export const labelsWidth = (lanes: readonly Lane[]): number =>
  Math.ceil(
    Math.max(
      0,
      ...lanes.flatMap(({ label, bold, indent }) =>
        label.map((line) => indent + textWidth(line, FONT_SIZE, bold)),
      ),
    ),
  );

/** The most lines that a label has. */
export const mostLines = (lanes: readonly Lane[]): number =>
  Math.max(1, ...lanes.map(({ label }) => label.length));
