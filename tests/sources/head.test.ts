import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/sources/head.js';

const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', 'é', '.', '-'), maxLength: 4 });
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }),
  );

describe('the head of a file', () => {
  it('without quotes is taken apart as csv-parse does', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
        fc.boolean(),
        (rows, delimiter, newline, ends) => {
          const text = rows.map((row) => row.join(delimiter)).join(newline) + (ends ? newline : '');
          const read = takeApart('x.csv', text, true, false);
          const expected = parse(text, {
            delimiter,
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
            skip_empty_lines: true,
            to: 24,
          });
          const above = read?.above ?? 0;
          expect(read?.rows ?? []).toEqual(expected.slice(above));
          expect(read?.delimiter ?? delimiter).toBe(delimiter);
        },
      ),
    );
  });

  it('leaves out the record that may go on beyond it', () => {
    expect(takeApart('x.csv', 'a,b\n1,2\n3,', false, false)?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(takeApart('x.csv', 'a,b\n1,"2"\n3,', false, false)?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(takeApart('x.csv', 'a,b', false, false)).toBeUndefined();
  });

  it('is parted by what leaves no record out of the table, however many cells another would make', () => {
    const one = takeApart('x.csv', 'remarks,q\r\n0, a|b|c|d| \r\n', true, false);
    expect([one?.delimiter, one?.above, one?.rows.length]).toEqual([',', 0, 2]);
    const lists = ['id,q', ...Array.from({ length: 5 }, (_, i) => `${i},a;b;c;d;e;f;g;h;i;j;k;l`)];
    const listed = takeApart('x.csv', lists.join('\n'), true, false);
    expect([listed?.delimiter, listed?.above, listed?.rows.length]).toEqual([',', 0, 6]);
    const titled = takeApart('x.csv', 'A title, of 2024\na;b;c;d\n1;2,5;3;4\n5;6;7;8\n', true, false);
    expect([titled?.delimiter, titled?.above]).toEqual([';', 1]);
  });

  it('is parted by what makes a table of it, not by what also stands in it', () => {
    const text = 'name;answers\nx;"1,2,3"\ny;"4,5,6"\n';
    expect(takeApart('x.csv', text, true, false)?.delimiter).toBe(';');
    expect(takeApart('x.csv', 'id,barriers\n1,a;b;c\n2,a\n', true, false)?.delimiter).toBe(',');
  });
});
