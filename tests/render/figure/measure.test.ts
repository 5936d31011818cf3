import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script, without types
import { advancesModule, advancesOf } from '../../../scripts/advances.js';
import { isInFont, textLines, textWidth } from '../../../src/render/figure/measure.js';
import { printable } from '../../../src/render/width.js';
import { label } from '../documents.js';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe('the table of advances', () => {
  it('is that of the fonts that are shipped', () => {
    const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
    expect(plain(readFileSync(at('src/render/figure/advances.ts'), 'utf8'))).toBe(plain(advancesModule()));
  });

  it.each(['Regular', 'Bold'])('measures what the font says: %s', (weight) => {
    const advances: ReadonlyMap<number, number> = advancesOf(at(`fonts/LiberationSans-${weight}.ttf`));
    expect(advances.size).toBeGreaterThan(2000);
    for (const [code, advance] of advances) {
      const character = String.fromCodePoint(code);
      expect(textWidth(character, 2048, weight === 'Bold')).toBe(advance);
      expect(isInFont(character)).toBe(true);
    }
  });
});

describe('the width of a text', () => {
  it.each([
    ['', 0],
    // As measureText of Chromium gives them for the same font at 11 pixels.
    ['Basic Research', 77.03],
    ['n\u00a0=\u00a034', 30.89],
    ['Ελληνικά', 44.12],
    ['Кириллица', 56.21],
    ['Straße, Übersicht', 85.58],
    ['日本語', 33],
    ['e\u0301', 6.12],
    ['👩‍👩‍👧‍👦', 16.5],
  ])('%j is %f', (text, width) => {
    expect(textWidth(text, 11)).toBeCloseTo(width, 0);
  });

  it('knows what the font lacks', () => {
    expect(isInFont('Forschung – Übersicht')).toBe(true);
    expect(isInFont('研究')).toBe(false);
    expect(isInFont('👍')).toBe(false);
  });
});

describe('lines of a label', () => {
  it('fit, and lose nothing but spaces', () => {
    fc.assert(
      fc.property(label.map(printable), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = textLines(text, width, 11);
        for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(width + 1e-6);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.trim().replaceAll(' ', ''));
      }),
    );
  });
});
