import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInInstrument } from '../../src/instrument/builtin.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { drawFigure } from '../../src/render/figure/figure.js';
import { buildReport } from '../../src/report/build.js';
import type { Chart } from '../../src/report/chart.js';
import { inPieces } from '../../src/report/charts/pieces.js';
import type { ReportDocument, Table } from '../../src/report/document.js';
import { PLAIN_STYLE } from '../../src/report/style.js';
import type { Results } from '../../src/results.js';
import { analyze } from '../../src/survey/analyze.js';
import { FIGURE_WORDS } from '../../src/words/figure.js';
import { instrumentText } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let results: Results;
let document: ReportDocument;
beforeAll(async () => {
  results = await analyze([{ path: at('fixtures/crn-2020/responses.csv') }], {
    instrument: builtInInstrument('crn-2020'),
    by: ['scope'],
    notice: 'Reconstruction.',
    invented: ['barriers'],
  });
  document = buildReport(results, { ...PLAIN_STYLE, rounding: 'double' });
});

const charts = (): readonly Chart[] => document.sections.flatMap(({ charts }) => charts);
const chart = (id: string): Chart => charts().find((one) => one.id === id)!;
const tableOf = ({ table }: Chart): Table =>
  document.sections.flatMap(({ tables }) => tables).find(({ id }) => id === table)!;

describe('the charts of a report', () => {
  it('are those of its questions, breakdowns, and missing answers, each beside a table', () => {
    const ids = charts().map(({ id }) => id);
    expect(ids.filter((id) => !id.includes('-'))).toEqual([
      'geography',
      'scope',
      'year_of_creation',
      'sites',
      'ages',
      'members',
      'activities',
      'research',
      'funding_sources',
      'funding_mechanisms',
      'interop_elements',
      'interop_infrastructures',
      'effectiveness',
      'barriers',
    ]);
    expect(ids).toContain('activities-missing');
    expect(ids).toContain('research-by-scope-2');
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of charts()) expect(tableOf(one)).toBeDefined();
  });

  it('have in their bars of 100% what the cells of the table have, row by row', () => {
    let compared = 0;
    for (const table of document.sections.flatMap(({ tables }) => tables)) {
      // Of a long table there are several figures.
      const rows = charts().flatMap((one) =>
        one.intent === 'parts' && one.subject === 'answers' && one.table === table.id ? one.rows : [],
      );
      if (rows.length === 0) continue;
      const levels = table.columns.filter(({ id }) => id.startsWith('p:'));
      expect(rows.length).toBe(table.rows.length);
      rows.forEach(({ parts, base, instead }, i) => {
        const cells = table.rows[i]!.cells;
        expect(base).toBe(`n\u00a0=\u00a0${cells.n!.text}`);
        const texts = levels.map(({ id }) => cells[id]!.text);
        if (parts.length > 0) expect(parts.map(({ text }) => text)).toEqual(texts);
        else expect([instead, new Set(texts)]).toEqual(['too few for percentages', new Set(['–'])]);
        compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('say what their numbers are, and what their lines are where there are any', () => {
    expect(chart('geography').caption).toBe(
      'Base: 34 networks who answered. Lines: 95% confidence intervals.',
    );
    expect(chart('barriers').caption).toMatch(/84 mentions in all\. Lines: 95% confidence intervals\.$/);
    // The legend has the levels, and a column of years no line.
    expect(chart('activities').caption).toBe(
      'Percentage of networks at each level; base: those who answered the item.',
    );
    expect(chart('year_of_creation').caption).toBe('Base: 34 networks who answered.');
  });

  it('have beside their bars what the cells of the table have, row by row', () => {
    for (const id of ['geography', 'members', 'ages-by-scope', 'interop_elements']) {
      const one = chart(id) as Extract<Chart, { intent: 'bars' }>;
      tableOf(one).rows.forEach(({ cells }, i) => {
        const percent = cells.percent!.text.split(' ')[0]!;
        const said = `${cells.count!.text} of ${cells.of!.text}`;
        expect(one.rows[i]!.bars[0]!.text).toBe(percent === '–' ? said : `${said} (${percent}%)`);
      });
    }
  });

  it('draw in the SVG the percentages of the table and no others', async () => {
    for (const id of ['activities', 'funding_sources']) {
      const one = chart(id) as Extract<Chart, { intent: 'parts' }>;
      const { svg } = await drawFigure(one, 'wide');
      const drawn = [...svg.text.matchAll(/fill="#(?:000000|ffffff)">(\d+)<\/text>/g)].map(([, n]) => n);
      const wanted = one.rows.flatMap(({ parts }) =>
        parts.filter(({ count }) => count > 0).map(({ text }) => text),
      );
      expect(drawn.length).toBeGreaterThan(0.9 * wanted.length);
      const left = [...wanted];
      for (const text of drawn) {
        expect(left).toContain(text);
        left.splice(left.indexOf(text!), 1);
      }
    }
  });

  it('show barriers in three readings, with those who named none only where they count', () => {
    const { measures, rows, title } = chart('barriers') as Extract<Chart, { intent: 'bars' }>;
    expect(title).toContain('(invented data)');
    expect(measures.map(({ title }) => title)).toEqual(['% of networks', '% of mentions', 'Equal weight, %']);
    expect(rows.map(({ bars }) => bars.map(({ text }) => text))).toEqual([
      ['20 (63%)', '23 (27%)', '32%'],
      ['20 (63%)', '26 (31%)', '29%'],
      ['13 (41%)', '16 (19%)', '17%'],
      ['9 (28%)', '11 (13%)', '11%'],
      ['6 (19%)', '6 (7%)', '8%'],
      ['2 (6%)', '2 (2%)', '3%'],
      ['1 (3%)', '', ''],
    ]);
  });

  it('count years by decade, as far as an answer can be', () => {
    const { spans } = chart('year_of_creation') as Extract<Chart, { intent: 'timeline' }>;
    expect(spans.map(({ label, count }) => [label, count])).toEqual([
      ['1990–1999', 1],
      ['2000–2009', 6],
      ['2010–2019', 26],
      ['2020', 1],
    ]);
  });

  it('say who is missing and why', () => {
    const { rows, levels } = chart('activities-missing') as Extract<Chart, { intent: 'parts' }>;
    expect(levels).toEqual(['answered', 'no answer']);
    expect(rows.map(({ label, parts }) => [label, parts.map(({ count }) => count)])).toEqual([
      ['Organisation of Scientific Conferences and Workshops', [31, 3]],
    ]);
  });

  it('carry what must be said of the data', () => {
    for (const { notice } of charts()) expect(notice).toBe('Reconstruction.');
  });

  it('say in a sentence what is seen', () => {
    expect(chart('members').alt).toBe(
      'Bars of percentages with intervals for 8 rows. Highest: Hospitals, 34 of 34 (100%). The table has the numbers.',
    );
    expect(chart('activities').alt).toContain(
      'most for Clinical Research (65%), least for Basic Research (18%)',
    );
  });

  it.each(['fr', 'de', 'es'] as const)('speak %s', (language) => {
    const words = FIGURE_WORDS[language];
    const [section] = buildReport(results, { ...PLAIN_STYLE, language }).sections;
    const geography = section!.charts[0] as Extract<Chart, { intent: 'bars' }>;
    expect(geography.language).toBe(language);
    expect(geography.rows[0]!.bars[0]!.text).toBe(words.share('4', '34', '12'));
  });
});

describe('a chart of too many rows', () => {
  const rows = (n: number, group: (i: number) => string | undefined) =>
    Array.from({ length: n }, (_, i) => {
      const own = group(i);
      return {
        label: `Row ${i}`,
        base: '',
        parts: [],
        instead: '',
        ...(own !== undefined && { group: own }),
      };
    });
  const of = (own: ReturnType<typeof rows>): readonly Chart[] =>
    inPieces({ ...(chart('activities') as Extract<Chart, { intent: 'parts' }>), rows: own }, FIGURE_WORDS.en);
  const sizes = (pieces: readonly Chart[]): readonly number[] =>
    pieces.map((piece) => (piece.intent === 'parts' ? piece.rows.length : 0));

  it('becomes several of about as many', () => {
    expect(sizes(of(rows(40, () => undefined)))).toEqual([40]);
    expect(sizes(of(rows(41, () => undefined)))).toEqual([21, 20]);
    expect(of(rows(90, () => undefined)).map(({ id, title }) => [id, title])).toEqual([
      ['activities-1', 'Activities conducted by the networks (1 of 3)'],
      ['activities-2', 'Activities conducted by the networks (2 of 3)'],
      ['activities-3', 'Activities conducted by the networks (3 of 3)'],
    ]);
  });

  it('keeps the groups of an item together', () => {
    expect(sizes(of(rows(60, (i) => (i % 12 === 0 ? `Item ${i}` : undefined))))).toEqual([36, 24]);
  });
});

describe('what nobody answered', () => {
  it('has a table, and a figure of who did not answer, but none of answers', async () => {
    const scales = { s: { levels: [1, 2, 3] } };
    const items = [{ id: 'i', label: 'Item' }];
    const options = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
    const frames = {
      f: { categories: [{ id: 'c', label: 'C', barriers: [{ id: 'x', label: 'X' }] }], uncoded: [] },
    };
    const asked = [
      { id: 'group', type: 'single', options },
      { id: 'rated', type: 'rating', scale: 's', items },
      { id: 'chosen', type: 'single', options },
      { id: 'several', type: 'multi', column: 'several', separator: ';', options },
      { id: 'barriers', type: 'barriers', separator: ';', frame: 'f' },
    ];
    const instrument = parseInstrument(instrumentText(asked, { scales, frames }));
    const empty = await analyze(filesOf('group,i,chosen,several,barriers\na,,,,\na,,,,\n'), {
      instrument,
      by: ['group'],
    });
    const { sections } = buildReport(empty, PLAIN_STYLE);
    expect(sections.flatMap(({ tables }) => tables.map(({ id }) => id))).toContain('rated-by-group');
    expect(sections.flatMap(({ charts }) => charts.map(({ id }) => id))).toEqual([
      'group',
      expect.stringMatching(/-missing$/),
    ]);
  });
});
