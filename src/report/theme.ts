import type { Rounding } from './rounding.js';

/** How a count and its percentage stand in one cell. */
export const COUNT_PATTERNS = ['n (%)', '% (n)', 'n/N (%)'] as const;
export type CountPattern = (typeof COUNT_PATTERNS)[number];

/** How the two ends of an interval stand beside one another. */
export const INTERVAL_PATTERNS = ['a–b', 'a to b', '[a, b]'] as const;
export type IntervalPattern = (typeof INTERVAL_PATTERNS)[number];

/** Decimals of percentages: so many, or by how many answered: none below 100 respondents, one from there on. */
type PercentDecimals = number | 'by-size';

/** Colours of the levels of scales as #rrggbb; the built-in ones where there are none. */
export interface Palette {
  /** From light to dark. */
  readonly colours?: readonly string[];
  /** Of scales with a middle: from the lowest level to the highest, dark to light to dark, so many on each side of one. */
  readonly diverging?: readonly string[];
}

/** How numbers are written and levels are coloured; nothing here changes a number. */
export interface Theme extends Required<Palette> {
  readonly countPattern: CountPattern;
  readonly intervalPattern: IntervalPattern;
  readonly decimals: {
    readonly percent: PercentDecimals;
    /** Of means and standard deviations of scores. */
    readonly mean: number;
    readonly median: number;
  };
  /** Where neither a flag nor the survey file says another. */
  readonly rounding: Rounding;
}

export const THEMES = {
  default: {
    countPattern: 'n (%)',
    intervalPattern: 'a–b',
    decimals: { percent: 0, mean: 2, median: 1 },
    rounding: 'half-up',
    colours: [],
    diverging: [],
  },
  journal: {
    countPattern: 'n (%)',
    intervalPattern: 'a to b',
    decimals: { percent: 'by-size', mean: 1, median: 1 },
    rounding: 'half-up',
    colours: [],
    diverging: [],
  },
} as const satisfies Readonly<Record<string, Theme>>;
