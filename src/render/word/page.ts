/** A sheet of A4, upright or on its side, with margins of 20 mm; in twips, as Word counts. */
export type Page = 'portrait' | 'landscape';

export const SHORT_EDGE = 11_906;
export const LONG_EDGE = 16_838;
export const MARGIN = 1_134;

/** Between the margins. */
export const TEXT_WIDTH: Readonly<Record<Page, number>> = {
  portrait: SHORT_EDGE - 2 * MARGIN,
  landscape: LONG_EDGE - 2 * MARGIN,
};
export const TEXT_HEIGHT: Readonly<Record<Page, number>> = {
  portrait: LONG_EDGE - 2 * MARGIN,
  landscape: SHORT_EDGE - 2 * MARGIN,
};
