import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerParts } from '../../src/sources/header-parts.js';
import { headerRows } from '../../src/sources/header-rows.js';
import { planFile } from '../../src/sources/plan.js';
import { analyze } from '../../src/survey/analyze.js';
import { filesOf } from '../laws/files.js';
import { runs } from '../share.js';

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => line.split(','));

interface Header {
  readonly what: string;
  readonly text: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly texts: readonly string[];
}

const ANSWERS = '1,north,3,1\n2,south,4,5\n3,north,2,1';

const HEADERS: readonly Header[] = [
  {
    what: 'codes, questions, items',
    text: `id,Q1,Q2_1,Q2_2\n,Where?,How good?,\n,Response,Speed,Price\n${ANSWERS}`,
    rows: 3,
    columns: ['id', 'Q1', 'Q2_1', 'Q2_2'],
    texts: ['', 'Where?', 'How good? | Speed', 'How good? | Price'],
  },
  {
    what: 'codes, questions filled down, items',
    text: `id,Q1,Q2_1,Q2_2\nNumber,Where?,How good?,How good?\n,,Speed,Price\n${ANSWERS}`,
    rows: 3,
    columns: ['id', 'Q1', 'Q2_1', 'Q2_2'],
    texts: ['Number', 'Where?', 'How good? | Speed', 'How good? | Price'],
  },
  {
    what: 'codes that begin in the second column',
    text: `,Q1,Q2_1,Q2_2\nNumber,Where?,How good? Speed,How good? Price\n${ANSWERS}`,
    rows: 2,
    columns: ['Number', 'Q1', 'Q2_1', 'Q2_2'],
    texts: ['', 'Where?', 'How good? Speed', 'How good? Price'],
  },
  {
    what: 'questions above codes',
    text: `Number,Where is it?,How good is the speed?,How good is the price?\nid,Q1,Q2_1,Q2_2\n${ANSWERS}`,
    rows: 2,
    columns: ['id', 'Q1', 'Q2_1', 'Q2_2'],
    texts: ['Number', 'Where is it?', 'How good is the speed?', 'How good is the price?'],
  },
  {
    what: 'questions over their first column, items below',
    text: `Number,Where?,How good?,\n,,Speed,Price\n${ANSWERS}`,
    rows: 2,
    columns: ['Number', 'Where?', 'How good? | Speed', 'How good? | Price'],
    texts: [],
  },
  {
    what: 'questions in every column, items below',
    text: `Number,Where?,How good?,How good?\n,,Speed,Price\n${ANSWERS}`,
    rows: 2,
    columns: ['Number', 'Where?', 'How good? | Speed', 'How good? | Price'],
    texts: [],
  },
  {
    what: 'codes and tags',
    text: `id,site,speed,price\n#id,#loc+site,#indicator+speed,\n${ANSWERS}`,
    rows: 2,
    columns: ['id', 'site', 'speed', 'price'],
    texts: [],
  },
  {
    what: 'questions below codes, and no number in the answers',
    text: 'Q1,Q2\nWhere do you work?,How do you get there?\nnorth,bus\nsouth,car\nnorth,car',
    rows: 2,
    columns: ['Q1', 'Q2'],
    texts: ['Where do you work?', 'How do you get there?'],
  },
  {
    what: 'codes below questions, and no number in the answers',
    text: 'Where do you work?,How do you get there?\nQ1,Q2\nnorth,bus\nsouth,car\nnorth,car',
    rows: 2,
    columns: ['Q1', 'Q2'],
    texts: ['Where do you work?', 'How do you get there?'],
  },
];

describe('a header of several rows', () => {
  it.each(HEADERS)('of $what is known', ({ text, rows, columns, texts }) => {
    const all = rowsOf(text);
    expect(headerRows(all).rows).toBe(rows);
    expect(headerParts(all.slice(0, rows))).toEqual({ columns, texts });
  });

  it.each<[string, string]>([
    ['a response', 'id,site,speed\n1,north,3\n2,south,4\n3,north,2'],
    ['a response in words where the others gave numbers, with a number', 'id,a,b\n1,many,few\n2,3,4\n3,5,6'],
    ['a response that does not know', "a,b\nNA,don't know\n2,3\n3,4\n4,5"],
    ['a response of a number and more', 'age,size\n70+,<5\n2,3\n3,4\n4,5'],
    [
      'a response in words',
      'Q1,Q2\nI like it a lot here,so do I in the end\nit is all too far away,not so bad in winter\na,b',
    ],
    ['a response that others gave too', 'q,a\nnorth,few\nnorth,3\nsouth,4'],
    ['a response with a question in it', 'Q1,Q2,Q3\nnorth,why not?,bus\nsouth,no,car\nnorth,no,car'],
    ['all there is', 'id,Q1\nNumber,Where?'],
    ['all but one response', 'id,Q1\nNumber,Where?\n1,2'],
  ])('is not seen in %s', (_what, text) => {
    expect(headerRows(rowsOf(text))).toEqual({ rows: 1, other: undefined });
  });

  it('is in doubt where one cell alone is words among numbers', async () => {
    const text = 'site,speed\nsomewhere,fast\nnorth,3\nsouth,4\nnorth,2\n';
    const [file] = filesOf(text);
    const before = await analyze([file!], { draft: true });
    expect(before.inputs[0]!.records).toBe(4);
    expect(before.doubts).toMatchObject([{ code: 'header-rows', rows: 1, other: 2, responses: 3 }]);
    for (const [headerRows, records] of [
      [1, 4],
      [2, 3],
    ] as const) {
      const settled = await analyze([file!], { draft: true, source: { headerRows } });
      expect(settled.doubts.filter(({ code }) => code === 'header-rows')).toEqual([]);
      expect([settled.inputs[0]!.records, settled.options.headerRows]).toEqual([records, headerRows]);
    }
  });

  it('that stands again among the responses is no response', async () => {
    const header = 'id,Q1,Q2\nNumber,How old?,How far?\n';
    const { inputs } = await analyze(filesOf(`${header}1,20,3\n2,30,4\n${header}3,40,5\n`), { draft: true });
    expect(inputs[0]!.records).toBe(3);
  });

  it('has as many rows as one says, whosever export it is', async () => {
    const own = 'StartDate,EndDate,Status,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,Q1';
    const answers = (id: number): string => `2024-01-01,2024-01-01,0,100,9,1,2024-01-01,R_${id},${id}`;
    const ids = own.split(',').map((name) => `"{""ImportId"":""${name}""}"`);
    const text = [own, own.replace('Q1', 'How many?'), ids.join(','), ...[1, 2, 3].map(answers), ''].join(
      '\n',
    );
    const planned = (headerRows?: number) =>
      planFile('x.csv', Buffer.from(text), true, 'none', headerRows === undefined ? {} : { headerRows });
    expect(await planned(3)).toEqual(await planned());
    expect(await planned(2)).toMatchObject({ headerRecords: 2, platform: 'qualtrics' });
    await expect(planned(0)).rejects.toThrow('--header-rows 0');
    await expect(planned(1.5)).rejects.toThrow('--header-rows 1.5');
    await expect(planned(30)).rejects.toThrow('begins with 6 rows only');
  });

  it('never takes a record away from answers that are numbers', () => {
    const cell = fc.constantFrom('1', '2', '3', '4', '5', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (answers) => {
        const rows = [['speed', 'price', 'help'], ...answers];
        expect(headerRows(rows)).toEqual({ rows: 1, other: undefined });
      }),
    );
  });

  it('counts the same respondents, whatever row of texts stands below the codes', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}( [a-z]{3,9}){0,3}[?:]?$/);
    const level = fc.constantFrom('1', '2', '3', '4', '5');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(level, level, level), { minLength: 3, maxLength: 9 }),
        async (texts, answers) => {
          const lines = [['Q1', 'Q2', 'Q3'], texts, ...answers].map((row) => row.join(','));
          const { inputs } = await analyze(filesOf(`${lines.join('\n')}\n`), { draft: true });
          expect(inputs[0]!.records).toBe(answers.length);
        },
      ),
      { numRuns: runs(30) },
    );
  });
});
