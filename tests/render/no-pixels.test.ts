import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { drawFigureFiles } from '../../src/render/picture.js';
import { bars } from './figure/charts.js';

vi.mock('@resvg/resvg-js', () => {
  throw new Error("Cannot find module '@resvg/resvg-js-linux-x64-gnu'\nRequire stack");
});

const [chart] = fc.sample(bars, { numRuns: 1, seed: 1 });

describe('without the part of resvg for this platform', () => {
  it('says what to install, and which formats need no pixels', async () => {
    await expect(drawFigureFiles(chart!, { png: true })).rejects.toMatchObject({
      code: 'resvg-missing',
      status: 2,
      message: expect.stringMatching(/--omit=optional.*svg, html, xlsx, markdown/),
    });
  });

  it('draws SVG all the same', async () => {
    const { svg, png } = await drawFigureFiles(chart!, { png: false });
    expect(svg).toMatch(/^<svg/);
    expect(png).toBeUndefined();
  });
});
