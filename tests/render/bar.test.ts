import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, levelColours } from '../../src/render/colours.js';
import { barCells, barLine, legend } from '../../src/render/terminal/bar.js';
import { paintOf } from '../../src/render/terminal/chalk.js';

const parts = fc.array(fc.oneof(fc.constant(0), fc.nat(10), fc.nat(10_000_000)), {
  minLength: 1,
  maxLength: 11,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the cells of a bar', () => {
  it('are as many as asked, with one at least for each level chosen and none for others', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 11, max: 40 }), (chosen, width) => {
        const cells = barCells(chosen, width);
        expect(sum(cells)).toBe(sum(chosen) === 0 ? 0 : width);
        chosen.forEach((part, i) => {
          expect(cells[i]! > 0).toBe(part > 0);
        });
      }),
    );
  });

  it('never show more for a level that fewer chose', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 11, max: 40 }), (chosen, width) => {
        const cells = barCells(chosen, width);
        chosen.forEach((a, i) => {
          chosen.forEach((b, j) => {
            if (a > b) expect(cells[i]!).toBeGreaterThanOrEqual(cells[j]!);
          });
        });
      }),
    );
  });

  it('are the counts themselves where there is a cell for each respondent', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), (chosen) => {
        expect(barCells(chosen, sum(chosen))).toEqual(chosen);
      }),
    );
  });

  it.each([
    [[0, 0, 0], 12, [0, 0, 0]],
    [[1, 33], 10, [1, 9]],
    [[1, 1, 98], 10, [1, 1, 8]],
    [[1, 1, 1], 10, [4, 3, 3]],
  ])('of %j in %i', (chosen, width, cells) => {
    expect(barCells(chosen, width)).toEqual(cells);
  });
});

describe('the symbols of a bar', () => {
  const levels = ['0', '1', '2'].map((symbol) => ({ symbol, label: symbol }));
  const textOf = (line: readonly { text: string }[]): string => line.map(({ text }) => text).join('');

  it('stand for their levels in order', () => {
    expect(textOf(barLine([1, 0, 2], { levels }, 6, paintOf(0)))).toBe('002222');
  });

  it('are explained unless they say it themselves', () => {
    expect(legend({ levels }, paintOf(0))).toEqual([]);
    const named = [
      { symbol: '漢', label: 'no' },
      { symbol: '#', label: 'yes' },
    ];
    expect(legend({ levels: named }, paintOf(0)).map(textOf)).toEqual(['0 no', '# yes']);
    expect(textOf(barLine([1, 1], { levels: named }, 4, paintOf(0)))).toBe('00##');
  });
});

describe('the colours of levels', () => {
  it('are readable, differ, and go from light to dark', () => {
    for (let n = 1; n <= 11; n++) {
      const colours = Array.from({ length: n }, (_, i) => levelColours(i, n));
      for (const { ground, ink } of colours) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
      const light = colours.map(({ ground }) => contrast(ground, [0, 0, 0]));
      for (let i = 1; i < n; i++) expect(light[i]).toBeLessThan(light[i - 1]! / 1.05);
    }
  });

  it('are those of the figures for six and four levels', () => {
    expect(levelColours(2, 6).ground).toEqual([0x5c, 0x9d, 0xee]);
    expect(levelColours(1, 4).ground).toEqual([0x5f, 0xae, 0xfe]);
  });

  it.each([2, 3] as const)('differ at colour level %i', (colour) => {
    const paint = paintOf(colour);
    const painted = [0, 1, 2, 3, 4, 5].map((i) => paint.level(i, { count: 6 })?.('x'));
    expect(new Set(painted).size).toBe(6);
  });
});
