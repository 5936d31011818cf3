import { describe, expect, it } from 'vitest';
import { contrast, levelColours } from '../../src/render/colours.js';

const THREE = ['#fff7bc', '#fe9929', '#662506'];

describe('colours of levels that a theme gives', () => {
  it('are its own at the ends and in the middle, and between them in even steps', () => {
    const grounds = (n: number) =>
      Array.from({ length: n }, (_, i) => levelColours(i, n, THREE).ground.join(' '));
    expect(grounds(3)).toEqual(['255 247 188', '254 153 41', '102 37 6']);
    expect(grounds(5)).toEqual(['255 247 188', '255 200 115', '254 153 41', '178 95 24', '102 37 6']);
    expect(grounds(1)).toEqual(['254 153 41']);
  });

  it('are the built-in ones where it gives none', () => {
    expect(levelColours(2, 6, [])).toEqual(levelColours(2, 6));
  });

  it('can be read whatever they are', () => {
    for (let level = 0; level < 256; level++) {
      const grey = `#${level.toString(16).padStart(2, '0').repeat(3)}`;
      const { ground, ink } = levelColours(0, 2, [grey, '#000000']);
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
