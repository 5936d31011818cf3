import * as z from 'zod';
import { parseYaml } from '../yaml.js';
import { faultsOf } from '../zod-faults.js';
import { type ColourFault, colourFault, divergingFault } from './colour.js';
import { ROUNDINGS } from './rounding.js';
import { COUNT_PATTERNS, INTERVAL_PATTERNS, THEMES, type Theme } from './theme.js';

const decimals = (most: number) => z.int().min(0).max(most);
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is no colour; write #rrggbb');

/** A theme as its author writes it; what is left out is as in the default theme. */
export const themeSchema = z.strictObject({
  $schema: z.string().optional(),
  counts: z.enum(COUNT_PATTERNS).optional().describe('How a count and its percentage stand in one cell.'),
  intervals: z.enum(INTERVAL_PATTERNS).optional().describe('How the ends of an interval stand.'),
  decimals: z
    .strictObject({
      percent: z
        .union([decimals(3), z.literal('by-size')])
        .optional()
        .describe('Of percentages; by-size: none below 100 respondents, one from there on.'),
      mean: decimals(4).optional().describe('Of means and standard deviations of scores.'),
      median: decimals(4).optional(),
    })
    .optional(),
  rounding: z
    .enum(ROUNDINGS)
    .optional()
    .describe('Where neither --rounding nor the survey file says another.'),
  colours: z
    .array(colour)
    .min(2, 'needs two colours at least')
    .max(12, 'has more than twelve colours')
    .optional()
    .describe('Of the levels of scales, from light to dark.'),
  diverging: z
    .array(colour)
    .min(3, 'needs three colours at least: of the lowest level, of the middle, of the highest level')
    .max(11, 'has more than eleven colours')
    .optional()
    .describe(
      'Of the levels of scales with a middle, from the lowest to the highest: dark to light to dark.',
    ),
});

const KEYS = [...Object.keys(themeSchema.shape), 'percent', 'mean', 'median'];

/**
 * Reads a theme (YAML or JSON).
 * @param file what messages call the file
 * @throws SurveyError `bad-theme` with every fault and its line
 */
export function parseTheme(text: string, file: string): Theme {
  const { content, refuse } = parseYaml(text, file, 'theme');
  const parsed = themeSchema.safeParse(content ?? {});
  if (!parsed.success) throw refuse(faultsOf(parsed.error, KEYS));
  const { counts, intervals, decimals = {}, rounding, colours = [], diverging = [] } = parsed.data;
  const faults = [
    ...placed('colours', colourFault(colours)),
    ...placed('diverging', divergingFault(diverging)),
  ];
  if (faults.length > 0) throw refuse(faults);
  const base = THEMES.default;
  return {
    countPattern: counts ?? base.countPattern,
    intervalPattern: intervals ?? base.intervalPattern,
    decimals: {
      percent: decimals.percent ?? base.decimals.percent,
      mean: decimals.mean ?? base.decimals.mean,
      median: decimals.median ?? base.decimals.median,
    },
    rounding: rounding ?? base.rounding,
    colours: colours.map(lower),
    diverging: diverging.map(lower),
  };
}

const lower = (colour: string): string => colour.toLowerCase();

const placed = (key: string, fault: ColourFault | undefined) =>
  fault === undefined ? [] : [{ path: [key, fault.at], message: fault.message }];
