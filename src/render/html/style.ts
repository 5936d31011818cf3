import type { Palette } from '../../report/theme.js';
import { type ColouredScale, hex } from '../colours.js';
import { DARK, LIGHT, type Sheet, sheetIn, TINTS, tintOf } from './colours.js';
import { levelRules } from './levels.js';
import { PAGE_STYLE } from './style-page.js';
import { PRINT_STYLE } from './style-print.js';
import { TABLE_STYLE } from './style-table.js';

/** The style of a page with such scales. */
export const styleSheet = (scales: readonly ColouredScale[], palette: Palette = {}): string => `
:root{color-scheme:light dark;${variables(sheetIn(LIGHT, palette.colours))}
--notice:#f6efdc;--notice-edge:#b98a1d;--warning:#fbeae7;--warning-edge:#b3392b;--rule:#d6dade;--edge:#1a1e2440;--link:#24508f}
@media screen and (prefers-color-scheme:dark){:root{${variables(sheetIn(DARK, palette.colours))}
--notice:#2b2618;--notice-edge:#c99f3c;--warning:#331d1b;--warning-edge:#dd7466;--rule:#363c45;--edge:#e6e8ec55;--link:#9cc2f7}}
${PAGE_STYLE}${TABLE_STYLE}
${each(TINTS, (step) => `.h${step}{background:var(--h${step})}`)}
${each(WIDEST, (width) => `.w${width}{min-width:${width - 1}ch}`)}
${levelRules(scales, palette)}
${PRINT_STYLE}`;

/** Brackets are seldom wider than so many characters; such columns do without alignment. */
const WIDEST = 24;

const each = (n: number, rule: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => rule(i + 1)).join('');

const variables = (sheet: Sheet): string =>
  `--paper:${hex(sheet.paper)};--ink:${hex(sheet.ink)};--soft:${hex(sheet.soft)};${each(
    TINTS,
    (step) => `--h${step}:${hex(tintOf(step, sheet))};`,
  )}`;
