import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.js';

const nasty = fc
  .array(fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', '\t', "'", '=', 'é', '\u2028', '\ufeff'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const cell = fc.oneof(nasty, fc.double({ noNaN: true }), fc.constant(null));
const names = fc.uniqueArray(nasty, { minLength: 1, maxLength: 4 });
const table = names.chain((columns) =>
  fc.tuple(
    fc.constant(columns),
    fc.array(
      fc.tuple(...columns.map(() => cell)).map((cells) => ({
        cells,
        row: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])),
      })),
      { maxLength: 6 },
    ),
  ),
);

describe('renderCsv', () => {
  it('writes what csv-stringify writes of the whole table', () => {
    fc.assert(
      fc.property(table, ([columns, rows]) => {
        const whole = [columns, ...rows.map(({ cells }) => cells.map((one) => one ?? ''))];
        expect(
          renderCsv(
            columns,
            rows.map(({ row }) => row),
          ),
        ).toBe(stringify(whole as string[][], { cast: { number: String } }));
      }),
    );
  });

  it('is read again by csv-parse as the same texts', () => {
    fc.assert(
      fc.property(table, ([columns, rows]) => {
        const text = renderCsv(
          columns,
          rows.map(({ row }) => row),
        );
        const back: string[][] = parse(text, { record_delimiter: '\n', relax_column_count: true });
        expect(back).toEqual([columns, ...rows.map(({ cells }) => cells.map((one) => String(one ?? '')))]);
      }),
    );
  });
});
