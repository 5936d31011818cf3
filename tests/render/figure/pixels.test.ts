import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawPictures } from '../../../src/render/draw-pictures.js';
import type { PartsChart } from '../../../src/report/chart.js';
import { partsOf } from './charts.js';

const chart = (label: string): PartsChart => ({
  intent: 'parts',
  id: 'activities',
  table: 'activities',
  title: 'Activities',
  subject: 'answers',
  language: 'en',
  caption: '',
  notice: '',
  alt: 'Bars.',
  axis: '% of networks',
  levels: ['no', 'yes'],
  rows: [{ label, base: 'n = 3', parts: partsOf([1, 2]), instead: '' }],
});

const drawn = async (label: string) => {
  const [picture] = await drawPictures(
    { sections: [{ id: 's', title: 'S', tables: [], charts: [chart(label)] }] },
    { png: true },
  );
  return picture!;
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a picture of pixels', () => {
  it('is three times as large as the SVG, and the same every time', async () => {
    const { png, width, height, warning } = await drawn('Übersicht – Ελληνικά');
    expect(Buffer.from(png!.subarray(1, 4)).toString()).toBe('PNG');
    const view = new DataView(png!.buffer, png!.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([3 * width, 3 * height]);
    expect(warning).toBeUndefined();
    expect(sha256((await drawn('Übersicht – Ελληνικά')).png!)).toBe(sha256(png!));
  });

  it('has the text: another label, other pixels', async () => {
    expect(sha256((await drawn('A')).png!)).not.toBe(sha256((await drawn('B')).png!));
    expect(sha256((await drawn('A')).png!)).not.toBe(sha256((await drawn('')).png!));
  });

  it('says which characters the font of the figures lacks', async () => {
    const { warning, wide } = await drawn('Research 研究');
    expect(warning).toMatch(
      /^figure activities: (drawn with a font of this machine|no font of this machine has)/,
    );
    expect(warning).toContain('研 究');
    expect(wide).toContain('研究');
  });

  it('is drawn of a label with what XML does not know', async () => {
    const { png, wide } = await drawn('before \u0001\ufffe\uffff after');
    expect(png!.length).toBeGreaterThan(0);
    expect(wide).toContain('before \ufffd\ufffd\ufffd after');
  });

  it('says which characters nobody has', async () => {
    expect((await drawn('x\u0378')).warning).toContain('no font of this machine has');
  });
});

describe('a picture without pixels', () => {
  it('is the SVG for a page, wide and narrow, with ids of its own', async () => {
    const sections = [{ id: 's', title: 'S', tables: [], charts: [chart('A')] }];
    const [picture] = await drawPictures({ sections }, { png: false });
    expect(picture!.png).toBeUndefined();
    expect(picture!.wide).toContain('currentColor');
    expect(picture!.wide).not.toContain('Activities</text>');
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set([...ids(picture!.wide), ...ids(picture!.narrow)]).size).toBe(4);
  });
});
