import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourFault, lightness } from '../../src/report/colour.js';
import { THEMES } from '../../src/report/theme.js';
import { parseTheme } from '../../src/report/theme-file.js';

describe('a theme', () => {
  it('is the default one where it says nothing', () => {
    expect(parseTheme('', 'own.yaml')).toEqual(THEMES.default);
  });

  it('says what it says', () => {
    const text = `
counts: n/N (%)
intervals: "[a, b]"
decimals: { percent: by-size, mean: 3 }
rounding: half-even
colours: ["#FFFFFF", "#777777", "#000000"]
diverging: ["#8C4700", "#F2F2F2", "#002A48"]
`;
    expect(parseTheme(text, 'own.yaml')).toEqual({
      countPattern: 'n/N (%)',
      intervalPattern: '[a, b]',
      decimals: { percent: 'by-size', mean: 3, median: 1 },
      rounding: 'half-even',
      colours: ['#ffffff', '#777777', '#000000'],
      diverging: ['#8c4700', '#f2f2f2', '#002a48'],
    });
  });

  it.each([
    ['count: n (%)', /own\.yaml:1: count: unknown key; did you mean "counts"\?/],
    ['counts: n of N', /own\.yaml:1: counts: Invalid option/],
    ['decimals:\n  percent: 9', /own\.yaml:2: decimals\.percent: /],
    ['decimals: { means: 1 }', /own\.yaml:1: decimals\.means: unknown key; did you mean "mean"\?/],
    ['colours: [red, blue]', /own\.yaml:1: colours\.0: is no colour; write #rrggbb/],
    ['colours:\n  - "#ffffff"', /own\.yaml:1: colours: needs two colours at least/],
    [
      'colours:\n  - "#ffffff"\n  - "#606060"\n  - "#666666"',
      /own\.yaml:4: colours\.2: #666666 is not darker enough than the colour before it \(lightness 43 after 41\)/,
    ],
    [
      'colours: ["#f5f5f5", "#00fe00"]',
      /own\.yaml:1: colours\.1: levels of longer scales are mixed of #00fe00 and the colour before it, and such mixtures do not get darker/,
    ],
    ['diverging: ["#8c4700", "#f2f2f2"]', /own\.yaml:1: diverging: needs three colours at least/],
    [
      'diverging: ["#8c4700", "#e8a35c", "#4d89a1", "#002a48"]',
      /own\.yaml:1: diverging\.3: 4 colours have none in the middle/,
    ],
    [
      'diverging:\n  - "#000000"\n  - "#001020"\n  - "#f2f2f2"\n  - "#808080"\n  - "#202020"',
      /own\.yaml:2: diverging\.0: #000000 is not darker enough than the colour beside it towards the middle/,
    ],
    [
      'diverging: ["#a6611a", "#f5f5f5", "#018571"]',
      /own\.yaml:1: diverging\.2: in grey #018571 looks like #a6611a on the other side \(lightness 49 and 48\)/,
    ],
    [
      'diverging: ["#d22814", "#f5f5f5", "#5a5a00"]',
      /own\.yaml:1: diverging\.2: to those who tell few colours apart #5a5a00 looks like #d22814 on the other side/,
    ],
    [
      'colours: ["#000000", "#ffffff"]\ndiverging: ["#ffffff", "#000000", "#ffffff"]',
      /own\.yaml:1: colours\.1: [\s\S]*own\.yaml:2: diverging\./,
    ],
    ['[1', /own\.yaml is not a valid theme/],
  ])('is refused with its line: %j', (text, message) => {
    expect(() => parseTheme(text, 'own.yaml')).toThrow(message);
  });
});

describe('lightness', () => {
  it.each([
    ['#000000', 0],
    ['#ffffff', 100],
    ['#777777', 50.03],
    ['#d4f4ff', 94.28],
  ])('of %s is %d', (colour, expected) => {
    expect(lightness(colour)).toBeCloseTo(expected, 1);
  });

  it('must fall from colour to colour, by 8 at least', () => {
    const grey = (level: number) => `#${level.toString(16).padStart(2, '0').repeat(3)}`;
    // From white down in steps about as large as they must be, and any.
    const steps = fc
      .array(fc.integer({ min: 12, max: 30 }), { minLength: 1, maxLength: 3 })
      .map((falls) => [0, ...falls].map((_, i) => 255 - falls.slice(0, i).reduce((a, b) => a + b, 0)));
    const any = fc.array(fc.nat(255), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(steps, any), (levels) => {
        const colours = levels.map(grey);
        const shades = colours.map(lightness);
        const falls = shades.every((shade, i) => i === 0 || shades[i - 1]! - shade >= 8);
        expect(colourFault(colours) === undefined).toBe(falls);
      }),
    );
  });
});
