import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  analyze,
  buildReport,
  builtInInstrument,
  PLAIN_STYLE,
  renderHtml,
  renderTerminal,
} from '../../src/index.js';
import { hex, scaleColours } from '../../src/render/colours.js';
import { drawPictures } from '../../src/render/draw-pictures.js';
import { levelTint } from '../../src/render/tints.js';
import type { ReportDocument } from '../../src/report/document.js';

/*
 * One scale has the same colours in its figure, in the table beside it and in a terminal.
 */

const path = fileURLToPath(new URL('../../fixtures/workplace/responses.csv', import.meta.url));
const AROUND = ['#8c4700', '#e8a35c', '#ffffee', '#4d89a1', '#002a48'];

let document: ReportDocument;
beforeAll(async () => {
  document = buildReport(
    await analyze([{ path }], { instrument: builtInInstrument('workplace'), only: ['work'] }),
    PLAIN_STYLE,
  );
});

describe.each([
  ['of its own', {}],
  ['of a theme', { colours: ['#fff7bc', '#662506'], diverging: AROUND }],
])('a scale with a middle, in colours %s', (_, palette) => {
  const colours = [0, 1, 2, 3, 4].map((i) => scaleColours(i, { count: 5, middle: 2.5 }, palette));

  it('has them in its figure and in the table beside it', async () => {
    const page = renderHtml(document, await drawPictures(document, { png: false, palette }), 'en', palette);
    for (const [i, { ground, ink }] of colours.entries()) {
      expect(page).toContain(`.k5m5-${i}{background:${hex(ground)};fill:${hex(ground)};color:${hex(ink)}}`);
      expect(page).toMatch(new RegExp(`<path [^>]*fill="${hex(ground)}"`));
      expect(page).toContain(`<span class="k5m5-${i}">${i + 1}</span>`);
      expect(page).toContain(`<rect class="k5m5-${i}"`);
    }
    expect(page).not.toContain('"k5-');
  });

  it('has them in a terminal', () => {
    const shown = renderTerminal(document, { width: 140, colour: 3, palette });
    for (const [i, { ground }] of colours.entries()) {
      const painted = `\\u001b\\[48;2;${ground.join(';')}m(?:\\u001b\\[[\\d;]*m)*`;
      // In the heading of the level, and in a bar.
      expect(shown).toMatch(new RegExp(`${painted} +${i + 1}\\u001b`));
      expect(shown).toMatch(new RegExp(`${painted}${i + 1}+\\u001b`));
    }
  });

  it('is seen in a terminal of sixteen colours as well', () => {
    const shown = renderTerminal(document, { width: 140, colour: 1, palette });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
    const grounds = new Set([...shown.matchAll(/\u001b\[(4[1-7]|10[0-7])m/g)].map(([, code]) => code));
    expect([...grounds].sort()).toEqual(['103', '106', '107', '41', '44']);
  });

  it('has tints of them in documents', () => {
    const tints = [0, 1, 2, 3, 4].map((i) => levelTint(i, { count: 5, middle: 2.5 }, palette));
    expect(new Set(tints).size).toBe(5);
    expect(tints).not.toEqual([0, 1, 2, 3, 4].map((i) => levelTint(i, { count: 5 }, palette)));
  });
});
