import type { Chart } from '../report/chart.js';

/** A figure drawn: what a page or a document shows where the report has a chart. Its title and base stand beside it. */
export interface Drawing {
  /** Of the chart; also its file name without extension. */
  readonly id: string;
  /** The table with the same numbers. */
  readonly table: string;
  readonly title: string;
  /** What the numbers are: base, and what lines stand for. */
  readonly caption: string;
  /** Who did not answer stands behind the numbers, not before them. */
  readonly subject: Chart['subject'];
  /** What is seen, in a sentence, for those who do not see it. */
  readonly alt: string;
  /** SVG for a page, text in currentColor on nothing; and the same for a place 350 pixels wide. */
  readonly wide: string;
  readonly narrow: string;
  /** Of the wide one, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A figure drawn, with its pixels. */
export interface Picture extends Drawing {
  /** The wide one, black on white, where pixels were asked for. */
  readonly png: Uint8Array | undefined;
  /** What in the pixels is not as it should be, such as text that no font has. */
  readonly warning?: string;
}

/** A figure on its own, with title, base and what must be said of the data. */
export interface FigureFiles {
  readonly id: string;
  readonly svg: string;
  /** The specification of Vega-Lite from which it is drawn. */
  readonly spec: string;
  readonly png: Uint8Array | undefined;
  readonly warning?: string;
}

/** The pictures of a table: what was answered stands before it, who did not answer behind it. */
export function picturesOf<P extends Drawing>(
  pictures: readonly P[],
  table: string,
): { readonly before: readonly P[]; readonly behind: readonly P[] } {
  const own = pictures.filter((picture) => picture.table === table);
  return {
    before: own.filter(({ subject }) => subject === 'answers'),
    behind: own.filter(({ subject }) => subject === 'missing'),
  };
}
