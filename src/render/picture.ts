/** A figure drawn: what a page or a document shows where the report has a chart. */
export interface Picture {
  /** Of the chart; also its file name without extension. */
  readonly id: string;
  /** The table with the same numbers. */
  readonly table: string;
  readonly title: string;
  /** What is seen, in a sentence, for those who do not see it. */
  readonly alt: string;
  /** SVG for a page, text in currentColor on nothing; and the same for a place 350 pixels wide. */
  readonly wide: string;
  readonly narrow: string;
  /** Of the wide one, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Black on white, where a picture of pixels was asked for. */
  readonly png: Uint8Array | undefined;
}
