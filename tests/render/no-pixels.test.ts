import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { drawFigureFiles, drawPictures } from '../../src/render/draw-pictures.js';
import { bars } from './figure/charts.js';

vi.mock('@resvg/resvg-js', () => {
  throw new Error("Cannot find module '@resvg/resvg-js-linux-x64-gnu'\nRequire stack");
});

const [chart] = fc.sample(bars, { numRuns: 1, seed: 1 });

describe('without the part of resvg for this platform', () => {
  it('says what to install, and which formats need no pixels', async () => {
    const said = {
      code: 'resvg-missing',
      status: 2,
      message: expect.stringMatching(/--omit=optional.*svg, html, xlsx, markdown/),
    };
    const sections = [{ id: 's', title: 'S', tables: [], charts: [chart!] }];
    await expect(drawFigureFiles(chart!, { png: true })).rejects.toMatchObject(said);
    await expect(drawPictures({ sections }, { png: true })).rejects.toMatchObject(said);
  });

  it('makes a document in which nothing is drawn', async () => {
    expect(await drawPictures({ sections: [] }, { png: true })).toEqual([]);
  });

  it('draws SVG all the same', async () => {
    const { svg, png } = await drawFigureFiles(chart!, { png: false });
    expect(svg).toMatch(/^<svg/);
    expect(png).toBeUndefined();
  });
});
