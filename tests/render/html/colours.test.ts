import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/render/colours.js';
import { DARK, LIGHT, sheetIn, TINTS, tintOf } from '../../../src/render/html/colours.js';
import { levelRules } from '../../../src/render/html/levels.js';
import { rgb } from '../../../src/report/colour.js';

const steps = Array.from({ length: TINTS }, (_, i) => i + 1);

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s page', (_, sheet) => {
  it('reads well: text 7 to 1, what is said besides 4.5 to 1, on paper and on every tint', () => {
    for (const ground of [sheet.paper, ...steps.map((step) => tintOf(step, sheet))]) {
      expect(contrast(sheet.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(sheet.soft, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('reads as well in the colours of any theme', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(fc.array(colour, { minLength: 2, maxLength: 12 }), (colours) => {
        const { tint } = sheetIn(sheet, colours);
        expect(contrast(sheet.ink, tint)).toBeGreaterThanOrEqual(7);
        expect(contrast(sheet.soft, tint)).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(sheetIn(sheet, [])).toBe(sheet);
  });

  it('tints larger shares more', () => {
    const strengths = steps.map((step) => contrast(sheet.paper, tintOf(step, sheet)));
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
    expect(new Set(strengths).size).toBe(TINTS);
  });
});

describe('the levels of a scale', () => {
  it('have ink that reads 4.5 to 1 on their ground, on scales of 1 to 11', () => {
    const rules = levelRules(Array.from({ length: 11 }, (_, i) => ({ count: i + 1 }))).split('\n');
    expect(rules).toHaveLength(66);
    for (const rule of rules) {
      const [ground, fill, ink] = [...rule.matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);
      expect(fill).toBe(ground);
      expect(contrast(rgb(ground!), rgb(ink!))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
