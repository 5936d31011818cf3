import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { compareText } from '../../src/matching.js';
import { buildReport } from '../../src/report/build.js';
import { inOrder, SORTS } from '../../src/report/order.js';
import { styleOf } from '../../src/report/style.js';
import { analyze } from '../../src/survey/analyze.js';
import { csvText, surveys } from '../arbitraries.js';
import { instrumentText } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';
import { runs } from '../share.js';

const items = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

const INSTRUMENT = parseInstrument(
  instrumentText(
    [
      { id: 'block', type: 'rating', scale: 's', items: items('d', 'a', 'c', 'b') },
      {
        ...{ id: 'tools', type: 'multi', separator: ';', none: ['no'] },
        options: items('x', 'no', 'y', 'z'),
        other: { id: 'more', label: 'AAA' },
      },
      { id: 'one', type: 'single', options: items('p', 'q') },
      { id: 'walls', type: 'barriers', separator: ';', frame: 'f', none: [{ id: 'nil', label: 'Nil' }] },
    ],
    {
      scales: { s: { levels: [1, 2, 3], top: [3] } },
      frames: {
        f: {
          categories: [
            { id: 'k1', label: 'Zebra', barriers: items('b1', 'b2') },
            { id: 'k2', label: 'Ape', barriers: items('b3') },
          ],
          uncoded: items('b4'),
        },
      },
    },
  ),
);

const CSV = `d,a,c,b,tools,one,walls
1,3,3,2,y;z,q,b2;b3
1,3,3,2,y,q,b3
1,3,3,,y;z,q,b2;b4
3,1,,,x,p,nil
`;

const shown = async (sort: (typeof SORTS)[number], at: number): Promise<readonly string[]> => {
  const results = await analyze(filesOf(CSV), { instrument: INSTRUMENT });
  return buildReport(results, styleOf({ sort })).sections[0]!.tables[at]!.rows.map(
    ({ cells }) => cells.label!.text,
  );
};

describe('the order of items', () => {
  it.each([
    ['questionnaire', 'D A C B'],
    // Top of 3: c 3 of 3, a 3 of 4, d 1 of 4, b 0 of 2.
    ['top', 'C A D B'],
    // c 3, a 2.5, b 2, d 1.5.
    ['mean', 'C A B D'],
    // b 2, c 1; d and a none: as in the questionnaire.
    ['missing', 'B C D A'],
    ['label', 'A B C D'],
  ] as const)('%s: %s', async (sort, order) => {
    expect((await shown(sort, 0)).join(' ')).toBe(order);
  });
});

describe('the order of options', () => {
  it('leaves "none" and "other" behind', async () => {
    expect(await shown('top', 1)).toEqual(['Y', 'Z', 'X', 'NO', 'AAA']);
    expect(await shown('label', 1)).toEqual(['X', 'Y', 'Z', 'NO', 'AAA']);
    expect(await shown('mean', 1)).toEqual(['X', 'NO', 'Y', 'Z', 'AAA']);
  });

  it('is that of the questionnaire where one is chosen', async () => {
    expect(await shown('top', 2)).toEqual(['P', 'Q']);
  });

  it('puts categories in order, in each its barriers, and what is in none behind', async () => {
    expect(await shown('top', 3)).toEqual(['Zebra', 'B2', 'B1', 'Ape', 'B3', 'Uncoded', 'B4', 'Nil']);
    expect(await shown('label', 3)).toEqual(['Ape', 'B3', 'Zebra', 'B1', 'B2', 'Uncoded', 'B4', 'Nil']);
  });
});

describe('whatever the order', () => {
  it('the same rows are shown, with the same cells and notes', () =>
    fc.assert(
      fc.asyncProperty(surveys(), fc.constantFrom(...SORTS), async (survey, sort) => {
        const results = await analyze(filesOf(csvText(survey)), { instrument: survey.instrument });
        const rows = (style: ReturnType<typeof styleOf>) =>
          buildReport(results, style).sections.map(({ tables }) =>
            tables.map(({ id, rows, caption }) => ({
              id,
              caption,
              rows: rows
                .map(({ cells }) =>
                  JSON.stringify(Object.entries(cells).map(([id, { text, parts }]) => [id, text, parts])),
                )
                .sort(compareText),
            })),
          );
        expect(rows(styleOf({ sort }))).toEqual(rows(styleOf({})));
        expect(inOrder(results, sort).estimates).toBe(results.estimates);
        expect(inOrder(inOrder(results, sort), sort)).toEqual(inOrder(results, sort));
      }),
      { numRuns: runs(15) },
    ));
});
