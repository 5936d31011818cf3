import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barColour, hex } from '../../../src/render/colours.js';
import { drawSpec } from '../../../src/render/figure/draw.js';
import { drawFigure } from '../../../src/render/figure/figure.js';
import { bodyOf, type Svg } from '../../../src/render/figure/svg.js';
import { printable } from '../../../src/render/width.js';
import type { Chart, PartsChart } from '../../../src/report/chart.js';
import { runs } from '../../share.js';
import { anyChart, bars, parts, partsOf, timeline } from './charts.js';
import { overlaps, textsOf } from './texts.js';

interface Drawing {
  readonly shape: 'wide' | 'narrow';
  /** Under its heading. */
  readonly alone: boolean;
}

const drawing: fc.Arbitrary<Drawing> = fc.record({
  shape: fc.constantFrom('wide', 'narrow'),
  alone: fc.boolean(),
});
const often = { numRuns: runs(25) };

async function svgOf(chart: Chart, { shape, alone }: Drawing): Promise<Svg> {
  const figure = await drawFigure(chart, shape);
  return alone ? figure.alone().svg : figure.svg;
}
const bare = (text: string): string => printable(text).replaceAll(/[\s\u00a0\ufffe\uffff]/g, '');

describe('a figure', () => {
  it('has every text inside it, and none on another', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, drawing, async (chart, how) => {
        const svg = await svgOf(chart, how);
        const texts = textsOf(svg.text);
        for (const { text, left, right, top, bottom } of texts) {
          expect([text, left >= 0, right <= svg.width, top >= 0, bottom <= svg.height]).toEqual([
            text,
            true,
            true,
            true,
            true,
          ]);
        }
        expect(overlaps(texts)).toEqual([]);
      }),
      often,
    );
  });

  it('of years has no count on another, however many answered', async () => {
    const spans = Array.from({ length: 9 }, (_, i) => ({ label: `${1990 + i}`, count: 1e5, text: '100000' }));
    const chart = { intent: 'timeline', subject: 'answers', axis: '', spans, ...FACTS } as const;
    for (const shape of ['narrow', 'wide'] as const) {
      const { svg } = await drawFigure(chart, shape);
      expect(overlaps(textsOf(svg.text))).toEqual([]);
    }
  });

  it('has every row with its whole label, and what stands beside it', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, drawing, async (chart, how) => {
        const svg = await svgOf(chart, how);
        const all = bare(
          textsOf(svg.text)
            .map(({ text }) => text)
            .join(''),
        );
        for (const words of wordsOf(chart)) expect(all).toContain(bare(words));
      }),
      often,
    );
  });

  it.each(['wide', 'narrow'] as const)(
    'says of an endless label how it begins, and its base: %s',
    async (shape) => {
      const endless = {
        intent: 'parts',
        id: 'long',
        table: 'long',
        title: 'Long',
        subject: 'answers',
        language: 'en',
        caption: '',
        notice: '',
        alt: '',
        axis: '%',
        levels: ['no', 'yes'],
        rows: ['short', 'a group'].map((group) => ({
          label: 'A label '.repeat(600),
          group: `${group} ${'W'.repeat(5000)}`,
          base: 'n = 3',
          parts: partsOf([1, 2]),
          instead: '',
        })),
      } as const satisfies Chart;
      const svg = await svgOf(endless, { shape, alone: true });
      expect(svg.height).toBeLessThan(700);
      const said = textsOf(svg.text).map(({ text }) => text);
      expect(said.filter((text) => text.startsWith('A label'))).not.toEqual([]);
      expect(said.filter((text) => text === '…')).toHaveLength(2);
      expect(said.filter((text) => text === '… (n\u00a0=\u00a03)')).toHaveLength(2);
    },
  );

  it('is no wider on a phone than the phone', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, async (chart) => {
        const { svg } = await drawFigure(chart, 'narrow');
        expect(svg.width).toBeLessThanOrEqual(350);
      }),
      often,
    );
  });

  it('has texts and tags of ours only, and nothing that a strict policy of a page refuses', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, drawing, async (chart, how) => {
        const { text } = await svgOf(chart, how);
        const names = new Set([...text.matchAll(/<\/?([^\s>/]+)/g)].map(([, name]) => name));
        const known = ['svg', 'title', 'desc', 'g', 'path', 'line', 'rect', 'text', 'tspan'];
        expect([...names].filter((name) => !known.includes(name!))).toEqual([]);
        expect(text).not.toMatch(/<[^>]* (?:style|class|on\w+|href)=/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows none of these
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
      }),
      often,
    );
  });

  it('is under its heading what Vega draws from the specification with the heading', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, async (chart) => {
        const { svg, spec } = (await drawFigure(chart, 'wide')).alone();
        const { inner, width, height } = bodyOf(await drawSpec(JSON.parse(spec)));
        const behind = svg.text.indexOf('/>', svg.text.indexOf('<rect')) + '/>'.length;
        expect(svg.text.slice(behind)).toBe(`${inner}</svg>\n`);
        expect([svg.width, svg.height]).toEqual([width, height]);
      }),
      often,
    );
  });

  it('is the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, anyChart, drawing, async (chart, other, how) => {
        const first = await svgOf(chart, how);
        await svgOf(other, how);
        expect(await svgOf(chart, how)).toEqual(first);
      }),
      { numRuns: runs(10) },
    );
  });
});

/** What a reader must find in a figure. */
function wordsOf(chart: Chart): readonly string[] {
  switch (chart.intent) {
    case 'parts':
      return [
        ...chart.rows.flatMap(({ label, base, group, instead }) => [
          group ?? '',
          `${label}(${base})`,
          instead,
        ]),
        ...chart.levels,
      ];
    case 'bars':
      return chart.rows.flatMap(({ label, group, bars }) => [
        group ?? '',
        label,
        ...bars.map(({ text }) => text),
      ]);
    case 'timeline':
      return chart.spans.flatMap(({ label, text }) => [label, text]);
  }
}

const FACTS = { id: 'c', table: 't', language: 'en', title: '', caption: '', notice: '', alt: '' } as const;

describe('the colours of a figure', () => {
  const colours = ['#fff7bc', '#fe9929', '#662506'];
  const drawn = async (chart: Chart): Promise<string> =>
    (await drawFigure(chart, 'wide', { colours })).svg.text;
  const rows = [{ label: 'a', base: '', parts: partsOf([1, 2, 3]), instead: '' }];
  const levels = ['low', 'medium', 'high'];

  it('are those of the theme', async () => {
    const scale = await drawn({ intent: 'parts', subject: 'answers', axis: '', levels, rows, ...FACTS });
    for (const colour of colours) expect(scale).toContain(`fill="${colour}"`);
    const spans = [{ label: '2020', count: 3, text: '3' }];
    const bars = await drawn({ intent: 'timeline', subject: 'answers', axis: '', spans, ...FACTS });
    expect(bars).toContain(`fill="${hex(barColour(colours))}"`);
  });

  it('are greys where it shows who did not answer, which is no scale', async () => {
    const missing = await drawn({ intent: 'parts', subject: 'missing', axis: '', levels, rows, ...FACTS });
    for (const colour of colours) expect(missing).not.toContain(colour);
    expect(missing).toContain('fill="#3f4750"');
  });
});

describe('bars of 100%', () => {
  it('have as many segments in a row as levels that anybody chose, and texts only of those', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (chart) => {
        const spec = JSON.parse((await drawFigure(chart, 'wide')).alone().spec);
        const segments = spec.data.values as { count: number; start: number; end: number }[];
        const counts = chart.rows.flatMap(({ parts }) => parts.map(({ count }) => count));
        expect(segments.map(({ count }) => count)).toEqual(counts);
        for (const { start, end } of segments) expect(end).toBeGreaterThanOrEqual(start - 1e-9);
        for (let i = 0; i < segments.length; i += chart.levels.length) {
          const own = segments.slice(i, i + chart.levels.length);
          expect(own.at(-1)!.end - own[0]!.start).toBeCloseTo(100, 9);
        }
      }),
      often,
    );
  });
});

describe('rows under headings', () => {
  const rowsOf = (heading: string): PartsChart['rows'] =>
    [heading, 'Short'].flatMap((group) =>
      ['All', 'Some', 'Others'].map((label, i) => ({
        label,
        base: '',
        ...(i === 0 && { group }),
        parts: partsOf([1, 2]),
        instead: '',
      })),
    );
  const linesOf = async (heading: string) => {
    const chart = { intent: 'parts', subject: 'answers', axis: '', levels: ['no', 'yes'], ...FACTS } as const;
    const { svg } = await drawFigure({ ...chart, rows: rowsOf(heading) }, 'wide');
    const texts = textsOf(svg.text).filter(({ text }) => /^[A-Z]/.test(text));
    return { height: svg.height, tops: texts.map(({ top }) => top).sort((a, b) => a - b) };
  };
  const steps = (tops: readonly number[]): readonly number[] =>
    tops.slice(1).map((top, i) => Math.round(top - tops[i]!));

  it('stand as close below a heading of two lines as below one of one, and the figure is a line higher', async () => {
    const [one, two] = [await linesOf('Heading'), await linesOf('Heading of many words '.repeat(3).trim())];
    expect(steps(two.tops).slice(1)).toEqual(steps(one.tops));
    expect(two.height - one.height).toBe(14);
  });
});

describe('the figures', () => {
  it('are of all three intents', () => {
    const some = [fc.sample(parts, 1), fc.sample(bars, 1), fc.sample(timeline, 1)].flat();
    expect(some.map(({ intent }) => intent)).toEqual(['parts', 'bars', 'timeline']);
  });
});
