import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesAbove } from '../../src/sources/lines-above.js';
import { planFile } from '../../src/sources/plan.js';

const table = [
  ['id', 'age', 'scope'],
  ['1', '34', 'national'],
  ['2', '51', 'local'],
];

describe('lines above the header', () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ['one cell', [['Team survey']]],
    ['two cells above a table of three columns', [['Team survey', 'Exported 2024-03-01']]],
    ['a title and a date', [['Team survey 2024'], ['Exported:', '2024-03-01']]],
    ['filled up with empty cells, as spreadsheets do', [['Team survey', '', '']]],
    ['a title with the delimiter of another dialect', [['Team survey;2024']]],
    ['what a spreadsheet says of the delimiter', [['sep=', '']]],
  ])('are left out: %s', (_, above) => {
    expect(linesAbove([...above, ...table])).toBe(above.length);
  });

  it('are left out above two columns, where these are plainly a header', () => {
    expect(linesAbove([['Team survey'], ['id', 'scope'], ['1', 'local']])).toBe(1);
    expect(linesAbove([['Team survey'], ['name', 'scope'], ['Ann', 'local']])).toBe(0);
  });

  it('of four cells are left out above a wide table', () => {
    const wide = table.map((row) => [
      ...row,
      ...row.map((cell) => `${cell}x`),
      ...row.map((cell) => `${cell}y`),
    ]);
    expect(linesAbove([['Survey:', 'Team', 'Exported', '2024-03-01'], ...wide])).toBe(1);
    const padded = ['Survey:', 'Team', 'Exported', '2024-03-01', '', '', '', '', ''];
    expect(linesAbove([padded, ...wide])).toBe(1);
  });

  it.each<[string, readonly (readonly string[])[]]>([
    [
      'one name is missing before row names',
      [
        ['age', 'scope'],
        ['a', '34', 'national'],
        ['b', '51', 'local'],
      ],
    ],
    [
      'answers hold the delimiter',
      [
        ['name', 'city'],
        ['Ann', 'Paris', 'France'],
        ['Bob', 'Rome', 'Italy'],
      ],
    ],
    [
      'the first record has words where others have numbers',
      [
        ['name', 'age'],
        ['Ann', 'x', 'y'],
        ['Bob', '3', '4'],
      ],
    ],
    [
      'a column has no name',
      [
        ['', 'name', 'age'],
        ['1', 'Ann', '34'],
        ['2', 'Bob', '51'],
      ],
    ],
    [
      'the last columns have no names',
      [
        ['name', 'age', '', ''],
        ['Ann', '34', '1', 'a'],
        ['Bob', '51', '2', 'b'],
      ],
    ],
    ['it is in another dialect', [['id;age;scope'], ['1', '34', 'national'], ['2', '51', 'local']]],
  ])('are none where %s', (_, rows) => {
    expect(linesAbove(rows)).toBe(0);
  });

  const cell = fc.stringMatching(/^[A-Za-z0-9 :./-]{1,12}$/).filter((text) => text.trim() !== '');
  const whole = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.tuple(
      fc.array(cell, { minLength: width, maxLength: width }),
      fc.array(fc.array(fc.oneof(cell, fc.constant('')), { minLength: width, maxLength: width }), {
        minLength: 1,
      }),
    ),
  );

  it('law: a header with all its names is never one of them', () => {
    fc.assert(fc.property(whole, ([header, rows]) => linesAbove([header, ...rows]) === 0));
  });

  it('are counted in what is said of the file', async () => {
    const text = 'Team survey,Exported 2024-03-01\nid,age,scope\n1,34,local\n2,51,local\n';
    const plan = (await planFile('a.csv', Buffer.from(text), true, 'none'))!;
    expect([plan.headerRecords, plan.columns]).toEqual([2, ['id', 'age', 'scope']]);
    expect(plan.verdict).toContain('; 3 columns; 1 line above the header left out');
    expect(plan.warnings).toEqual([{ code: 'lines-above', lines: 1 }]);
  });
});
