import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/errors.js';
import type { SourceOptions } from '../../src/sources/plan.js';
import { analyze } from '../../src/survey/analyze.js';
import { filesOf } from '../laws/files.js';
import { inFull, runs } from '../share.js';

/** How many respondents there are, and on which lines stands what was left out and what was kept in doubt. */
async function read(content: string | Uint8Array, source: SourceOptions = {}) {
  const { inputs, doubts, notices } = await analyze(filesOf(content), { draft: true, source });
  const extra = doubts.flatMap((doubt) => (doubt.code === 'extra-rows' ? [doubt] : []));
  return {
    records: inputs[0]!.records,
    leftOut: extra.filter(({ isKept }) => !isKept).flatMap(({ lines }) => lines),
    kept: extra.filter(({ isKept }) => isKept).flatMap(({ lines }) => lines),
    notices: notices.flatMap((notice) => (notice.code === 'left-out' ? [[notice.why, notice.count]] : [])),
  };
}

const HEADER = 'id,site,visits,days\n';
const ANSWERS = '1,north,3,5\n2,south,4,6\n3,north,2,7\n';

describe('rows of totals, averages and notes', () => {
  it.each([
    ['Total', ',18,'.replace('18', '9')],
    ['TOTAL:', ',9,18'],
    ['Grand total', ',9,18'],
    ['Sum', ',9,18'],
    ['Summe', ',9,18'],
    ['Gesamt', ',9,18'],
    ['Gesamtergebnis', ',9,18'],
    ['Total général', ',9,18'],
    ['Total general', ',9,18'],
    ['Average', ',3,6'],
    ['Mean', ',3.00,6'],
    ['Mittelwert', ',3,6'],
    ['Moyenne', ',3,6'],
    ['Promedio', ',3,6'],
    ['Median', ',3,6'],
    ['Max', ',4,7'],
    ['Total (n = 3)', '3,9,18'],
    ['Std. dev.', ',0.82,0.82'],
    ['Standardabweichung', ',1.00,1.00'],
    // No numbers to tell by, but no id either.
    ['Total', ',,'],
    ['Total', ',100,100'],
  ])('%s%s is no respondent', async (label, figures) => {
    const below = await read(`${HEADER}${ANSWERS}${label},${figures}\n`);
    expect(below).toEqual({ records: 3, leftOut: [5], kept: [], notices: [] });
    const kept = await read(`${HEADER}${ANSWERS}${label},${figures}\n`, { extraRows: 'keep' });
    expect(kept).toEqual({ records: 4, leftOut: [], kept: [], notices: [] });
    const omitted = await read(`${HEADER}${ANSWERS}${label},${figures}\n`, { extraRows: 'omit' });
    expect(omitted).toEqual({ records: 3, leftOut: [], kept: [], notices: [['total', 1]] });
  });

  it.each<[string, string, readonly number[]]>([
    [
      'between groups',
      'group,name,visits\nA,p,3\nA,q,4\nA Total,,7\nB,r,1\nB,s,1\nB Total,,2\nGrand Total,,9\n',
      [4, 7, 8],
    ],
    ['above the answers', 'name,site,visits\nTotal,,9\np,north,3\nq,south,4\nr,north,2\n', [2]],
    ['behind an empty cell', 'name,site,visits\np,north,3\nq,south,4\nr,north,2\n,Total,9\n', [5]],
    [
      'with a decimal comma',
      'name;site;visits\np;north;3,5\nq;south;4,5\nr;north;1\nTotal;;9,0\nDurchschnitt;;3,0\n',
      [5, 6],
    ],
    [
      'below a line break in an answer',
      'name,site,visits\np,"north\nwest",3\nq,south,4\nr,north,2\n\nTotal,,9\n',
      [7],
    ],
    ['as a count of those who answered', 'name,site,visits\np,north,3\nq,south,4\nr,,2\nTotal,2,9\n', [5]],
  ])('are found %s', async (_where, text, lines) => {
    const { leftOut, kept, records } = await read(text);
    expect([leftOut, kept, records]).toEqual([lines, [], (await read(text, { extraRows: 'omit' })).records]);
  });

  it.each<[string, string, readonly number[]]>([
    ['a respondent called Total', 'name,site,visits\nTotal,south,3\nq,south,4\nr,north,2\n', [2]],
    ['a respondent called Total whose number is not the sum', 'name,visits\np,3\nTotal,4\nq,2\n', [3]],
    ['an option called Total', 'trust,visits\nTotal,1\npartial,2\nTotal,1\nnone,4\n', []],
    ['a name that begins so', 'name,visits\nTotalEnergies,3\nSummer,4\nMeanwhile,2\n', []],
    ['a word with another meaning', 'sector,visits\nMedia,7\nhealth,4\nschool,2\n', []],
    ['codes that recur', 'site,a,b\nn,3,1\nn,3,1\nn,,1\ns,3,1\ns,3,1\n', []],
    ['an option that one has chosen', 'sector,a\nMedia,3\nhealth,4\nhealth,2\nschool,3\n', []],
    ['a second column', 'name,site\np,Total\nq,north\nr,north\n', []],
  ])('are not seen in %s', async (_what, text, lines) => {
    expect(await read(text)).toMatchObject({
      records: text.split('\n').length - 2,
      leftOut: [],
      kept: lines,
    });
  });

  it.each<[string, string, readonly number[]]>([
    ['* p < 0.05', '* p < 0.05,,,\n', [5]],
    ['Source: …', 'Source: survey of 2024,,,\n', [5]],
    ['a sentence', 'These answers were given on paper,,,\n', [5]],
    [
      'two notes below a blank line',
      '\n* one\n"Quelle: eigene, erhoben 2024"\n'.replace('* one', '* one,,,').replace('2024"', '2024",,,'),
      [6, 7],
    ],
  ])('are notes below the answers: %s', async (_what, notes, lines) => {
    expect(await read(`${HEADER}${ANSWERS}${notes}`)).toMatchObject({ records: 3, leftOut: lines, kept: [] });
    const kept = await read(`${HEADER}${ANSWERS}${notes}`, { extraRows: 'keep' });
    expect(kept).toMatchObject({ records: 3 + lines.length, leftOut: [] });
  });

  it('are left out without a doubt where they are too short for a response', async () => {
    const text = `${HEADER}${ANSWERS}\nNote: paper and web\nStand: Mai 2024, vorläufig\n`;
    for (const source of [{}, { extraRows: 'omit' }, { extraRows: 'keep' }] as const) {
      expect(await read(text, source)).toEqual({ records: 3, leftOut: [], kept: [], notices: [['note', 2]] });
    }
    // A record that was cut off is none of them.
    await expect(read(`${HEADER}${ANSWERS}4,north\n`)).rejects.toThrow(SurveyError);
  });

  it.each<[string, string]>([
    ['who gave only an id', `${HEADER}${ANSWERS}4,,,\n`],
    [
      'who wrote only a text, as others did',
      'why,visits\nit is near my home,1\nit is open all day,2\nI like it there,\n',
    ],
    ['above others', `${HEADER}Source: survey of 2024,,,\n${ANSWERS}`],
  ])('are not seen in a respondent %s', async (_who, text) => {
    expect(await read(text)).toMatchObject({ records: text.split('\n').length - 2, leftOut: [] });
  });

  it.runIf(inFull)('are found at the end of a large file, packed or not, by every engine', async () => {
    const many = Array.from(
      { length: 90_000 },
      (_, i) => `${i},${i % 2 ? 'north' : 'south'},${i % 7},1\n`,
    ).join('');
    const text = `${HEADER}${many}Total,,269996,90000\n* as of May,,,\n`;
    expect(text.length).toBeGreaterThan(1 << 20);
    for (const content of [text, gzipSync(text)]) {
      expect(await read(content)).toMatchObject({ records: 90_000, leftOut: [90_002, 90_003], kept: [] });
    }
    const [file] = filesOf(text);
    const [stream, duckdb] = [
      await analyze([file!], { draft: true, engine: 'stream' }),
      await analyze([file!], { draft: true, engine: 'duckdb' }),
    ];
    expect(duckdb).toEqual(stream);
  });

  it('are never seen in numbers and words that no total is called by', async () => {
    const word = fc.constantFrom('north', 'south', 'east', '');
    const number = fc.constantFrom('1', '2', '3', '4', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, number, number), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const lines = rows.map((row, i) => [`p${i}`, ...row].join(','));
          const { records, leftOut, kept } = await read(`name,site,a,b\n${lines.join('\n')}\n`);
          expect([records, leftOut, kept]).toEqual([rows.length, [], []]);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('change nothing of what the others answered, wherever the true sum stands', async () => {
    const number = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 10 }), async (rows) => {
        const lines = rows.map((row, i) => `p${i},x,${row.join(',')}`);
        const sums = [0, 1].map((place) => rows.reduce((sum, row) => sum + row[place]!, 0));
        const total = `Total,,${sums.join(',')}`;
        const head = 'name,site,a,b';
        const plain = await read(`${[head, ...lines].join('\n')}\n`);
        const below = await read(`${[head, ...lines, total].join('\n')}\n`);
        const above = await read(`${[head, total, ...lines].join('\n')}\n`);
        expect([below.records, above.records]).toEqual([plain.records, plain.records]);
        expect([below.leftOut, above.leftOut]).toEqual([[rows.length + 2], [2]]);
      }),
      { numRuns: runs(25) },
    );
  });
});
