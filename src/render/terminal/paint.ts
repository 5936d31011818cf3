import type { ColouredScale } from '../colours.js';

/** How much colour a terminal has: none, 16, 256 or 16 million. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** Puts colour on a text and changes nothing else of it. */
export type Ink = (text: string) => string;

/** What the parts of a report look like; nothing where there is no colour. Nothing is said by colour alone. */
export interface Paint {
  readonly title?: Ink;
  readonly strong?: Ink;
  readonly faint?: Ink;
  readonly rule?: Ink;
  readonly mark?: Ink;
  readonly notice?: Ink;
  readonly warning?: Ink;
  /** Level i of a scale, its symbol or its heading. */
  readonly level: (i: number, scale: ColouredScale) => Ink | undefined;
}

/** No colour at all. */
export const PLAIN: Paint = { level: () => undefined };
