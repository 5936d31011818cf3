import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/errors.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze, validate } from '../../src/survey/analyze.js';
import type { AnalyzeOptions } from '../../src/survey/options.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const instrument = parseInstrument(
  instrumentText(
    [
      { id: 'one', type: 'single', options: options('a', 'b') },
      { id: 'many', type: 'multi', columns: { x: 'box_x', y: 'box_y' }, options: options('x', 'y') },
      { id: 'age', type: 'number', min: 0 },
      { id: 'say', type: 'text', optional: true },
    ],
    { key: 'who' },
  ),
);
const HEADER = 'who,one,box_x,box_y,age';
const read = (texts: readonly string[], more: AnalyzeOptions = {}) =>
  analyze(filesOf(...texts), { instrument, ...more });

async function refusal(texts: readonly string[], more: AnalyzeOptions = {}): Promise<SurveyError> {
  const error = await read(texts, more).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(SurveyError);
  return error as SurveyError;
}

const meanAge = async (texts: readonly string[], more: AnalyzeOptions = {}) =>
  (await read(texts, more)).estimates.find(({ statistic, by }) => statistic === 'mean' && by === '')!;

describe('records with one key', () => {
  const text = `${HEADER}\nA,a,1,0,10\nB,b,0,0,20\n A ,a,,,30\n`;

  it('stop the run, with their lines', async () => {
    const { code, status, message } = await refusal([text]);
    expect([code, status]).toEqual(['duplicate-keys', 1]);
    expect(message).toMatch(/"?A"?: lines 2, 4/);
    expect((await refusal([text.slice(0, text.indexOf(' A ,')), `${HEADER}\nB,a,1,1,5\n`])).message).toMatch(
      /"?B"?: lines 0.csv:3, 1.csv:2/,
    );
  });

  it.each([
    ['first', 15],
    ['last', 25],
    ['most-complete', 15],
  ] as const)('are one with --duplicates %s', async (duplicates, mean) => {
    const { value, n } = await meanAge([text], { duplicates });
    expect([value, n]).toEqual([mean, 2]);
  });

  it('are one across files', async () => {
    const files = [`${HEADER}\nA,,,,10\nC,a,1,1,40\n`, `${HEADER}\nA,a,1,1,20\n`];
    expect(await meanAge(files, { duplicates: 'first' })).toMatchObject({ value: 25, n: 2 });
    expect(await meanAge(files, { duplicates: 'most-complete' })).toMatchObject({ value: 30, n: 2 });
    const { notices, response } = await read(files, { duplicates: 'last' });
    expect(response.answered).toBe(2);
    expect(notices.map(({ code }) => code)).toEqual(['duplicates-left-out']);
  });
});

describe('respondents', () => {
  const text = `${HEADER}\nA,a,1,0,10\nB,b,0,0,20\nC,,,,30\nD,b,1,1,50\n`;

  it('are left out by key', async () => {
    expect(await meanAge([text], { exclude: [' B', 'D'] })).toMatchObject({ value: 20, n: 2 });
    expect((await refusal([text], { exclude: ['A', 'X'] })).code).toBe('unknown-key');
  });

  it.each([
    ['one=a', 10, 1],
    ['one = Label b', 35, 2],
    ['one!=a', 100 / 3, 3],
    ['one=', 30, 1],
    ['many=x', 30, 2],
    ['many!=x', 25, 2],
    ['many=', 30, 1],
    ['age=20', 20, 1],
  ])('are chosen by --where %s', async (where, mean, n) => {
    expect(await meanAge([text], { where: [where] })).toMatchObject({ value: expect.closeTo(mean, 12), n });
  });

  it('are chosen by all conditions together', async () => {
    const { selected, response } = await read([text], { where: ['one=b', 'many=y'] });
    expect([selected, response.answered]).toEqual([1, 4]);
  });

  it.each([
    ['age', 'bad-condition'],
    ['nothing=1', 'unknown-question'],
    ['one=c', 'bad-condition'],
    ['age=old', 'bad-condition'],
    ['say=x', 'bad-condition'],
  ])('cannot be chosen by --where %s', async (where, code) => {
    expect((await refusal([text], { where: [where] })).code).toBe(code);
  });

  it('cannot be grouped by numbers or texts, nor by what is no question', async () => {
    expect((await refusal([text], { by: ['age'] })).code).toBe('not-for-groups');
    expect((await refusal([text], { by: ['oen'] })).message).toContain('did you mean "one"?');
  });
});

describe('columns', () => {
  it('that are missing are named all at once, with near names', async () => {
    const { code, status, message } = await refusal(['who,one,box_x,agee\nA,a,1,3\n']);
    expect([code, status]).toEqual(['missing-columns', 1]);
    expect(message).toContain('lacks 2 columns');
    expect(message).toContain('age (the file has "agee")');
  });

  it('that are all missing: the wrong file', async () => {
    expect(await refusal(['p,q\n1,2\n'])).toMatchObject({ code: 'no-columns', status: 2 });
    expect(await refusal(['p,q\n1,2\n'], { ignoreMissingColumns: true })).toMatchObject({
      code: 'no-columns',
    });
  });

  it('that are missing can be ignored, with their questions', async () => {
    const { asked } = await read(['who,one,box_x\nA,a,1\n'], { ignoreMissingColumns: true });
    expect(asked.map(({ question }) => question.id)).toEqual(['one']);
  });

  it('that stand there twice stop the run, unless nobody asks for them', async () => {
    expect(await refusal(['who,one,box_x,box_y,age, age\nA,a,1,0,3,4\n'])).toMatchObject({
      code: 'repeated-column',
    });
    expect((await read([`${HEADER},p,p\nA,a,1,0,3,4,5\n`])).response.answered).toBe(1);
  });

  it('are found whatever white space stands around their names', async () => {
    expect(await meanAge(['\ufeff who ,one\u00a0,"box_x\n",box_y,\u200bage\nA,a,1,0,3\n'])).toMatchObject({
      value: 3,
    });
  });

  it('of an optional question are not asked where a file lacks them', async () => {
    const { estimates } = await read([`${HEADER},say\nA,a,1,0,3,x\n`, `${HEADER}\nB,a,1,0,3\n`]);
    const missing = estimates.filter(
      ({ question, statistic }) => question === 'say' && statistic === 'missing',
    );
    expect(missing.map(({ level, n, base }) => [level, n, base])).toEqual([
      ['answered', 1, 2],
      ['not-asked', 1, 2],
    ]);
  });
});

describe('several files', () => {
  it('may lack the boxes of an optional question: their respondents were not asked', async () => {
    const boxes = {
      id: 'm',
      type: 'multi',
      optional: true,
      columns: { x: 'x', y: 'y' },
      options: options('x', 'y'),
    };
    const scales = {
      c: {
        levels: [
          { code: 'none', score: 0 },
          { code: 'high', score: 3 },
        ],
      },
    };
    const items = [
      { id: 'p', label: 'P' },
      { id: 'r', label: 'R' },
    ];
    const given = { id: 'c', type: 'contribution', optional: true, scale: 'c', items };
    const own = parseInstrument(instrumentText([{ id: 'age', type: 'number' }, boxes, given], { scales }));
    const files = filesOf('age,x,y,p,r\n1,1,0,high,none\n2,,,,\n', 'age\n3\n4\n5\n');
    const { estimates } = await analyze(files, { instrument: own });
    const counts = (statistic: string, wanted: object) =>
      estimates
        .filter(
          (row) =>
            row.statistic === statistic && Object.entries(wanted).every(([k, v]) => row[k as 'item'] === v),
        )
        .map(({ level, n, base }) => [level, n, base]);
    expect(counts('missing', { question: 'm' })).toEqual([
      ['answered', 1, 5],
      ['no-answer', 1, 5],
      ['not-asked', 3, 5],
    ]);
    expect(counts('percent', { base_kind: 'asked' })).toEqual([
      ['x', 1, 2],
      ['y', 0, 2],
    ]);
    expect(counts('shares_left_out', {})).toEqual([
      ['incomplete', 4, 5],
      ['no-contribution', 0, 5],
    ]);
  });

  it('have their issues together, the lines of the first files first', async () => {
    const wrong = `${HEADER}\nA,zzz,1,0,1\nB,zzz,1,0,1\n`;
    const { issues } = await validate(filesOf(wrong, wrong.replace('A', 'C').replace('B', 'D')), {
      instrument,
    });
    expect(issues.listed).toHaveLength(1);
    expect(issues.listed[0]).toMatchObject({ column: 'one', raw: 'zzz', count: 4 });
    expect(issues.listed[0]!.locations.map(({ file, line }) => [file, line])).toEqual([
      ['0.csv', 2],
      ['0.csv', 3],
      ['1.csv', 2],
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['without a response', `${HEADER}\n`, 'no-responses', 1],
    ['that is empty', '', 'empty-file', 1],
    ['that is a spreadsheet', 'PK\u0003\u0004xxx', 'not-csv', 2],
    ['with zero bytes', `${HEADER}\nA\u0000,a,1,0,3\n`, 'not-text', 1],
    ['with a page of the web', '<!DOCTYPE html><html>', 'not-csv', 2],
  ])('%s is refused', async (_name, text, code, status) => {
    expect(await refusal([text])).toMatchObject({ code, status });
  });

  it('that is not there is refused', async () => {
    await expect(validate([{ path: 'no/such/file.csv' }], { instrument })).rejects.toMatchObject({
      code: 'unreadable-file',
      status: 2,
    });
  });

  it('that holds more answers than were invited is refused', async () => {
    const text = `${HEADER}\nA,a,1,0,3\nB,a,1,0,3\n`;
    expect(await refusal([text], { invited: 1 })).toMatchObject({ code: 'bad-invited' });
    expect((await read([text], { invited: 8 })).response).toEqual({ answered: 2, invited: 8, rate: 25 });
  });
});

describe('whole numbers', () => {
  it('are told where they are written in another way than the option, and only there', async () => {
    const numbered = parseInstrument(
      instrumentText([
        { id: 'level', type: 'single', options: options('4', '5') },
        { id: 'age', type: 'number' },
      ]),
    );
    const found = await analyze(filesOf('level,age\n4,4.0\n4.0,5\n+5,6\n04,7\n'), { instrument: numbered });
    expect(found.notices.map(({ message }) => message)).toEqual([
      '2 answers such as 4.0 read as whole numbers: level x 2',
    ]);
    expect(found.issues.listed.map(({ facts }) => facts.code)).toEqual(['not-an-option']);
  });
});
