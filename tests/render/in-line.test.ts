import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBracketsInLine } from '../../src/render/terminal/in-line.js';
import type { Cell, Table } from '../../src/report/document.js';

const tableOf = (texts: readonly string[]): Table => ({
  id: 't',
  name: '',
  title: '',
  caption: '',
  notes: [],
  layouts: [['label', 'n']],
  columns: [
    { id: 'label', title: '', kind: 'text' },
    { id: 'n', title: '', kind: 'count' },
  ],
  rows: texts.map((text) => ({
    cells: { label: cellOf('a (b)', 'text'), n: cellOf(text, 'count') },
  })),
});
const cellOf = (text: string, kind: Cell['kind']): Cell => ({ value: text, text, kind });
const textsOf = ({ rows }: Table): readonly string[] => rows.map(({ cells }) => cells.n!.text);

describe('numbers with brackets', () => {
  it('stand in line, whatever is in the brackets', () => {
    expect(textsOf(withBracketsInLine(tableOf(['12 (35)', '1 (3)', '–', '0 [-1, 10]'])))).toEqual([
      '12     (35)',
      '1      (3)',
      '–',
      '0 [-1, 10]',
    ]);
  });

  it('say the same as before, their brackets end where they ended, and labels are left alone', () => {
    const text = fc.oneof(
      fc
        .tuple(fc.nat(999), fc.nat(100), fc.constantFrom('()', '[]'))
        .map(([n, share, [open, close]]) => `${n} ${open}${share}${close}`),
      fc.constantFrom('', '–', '(3)', '7', 'a (b) c'),
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const table = tableOf(texts);
        const lined = withBracketsInLine(table);
        expect(textsOf(lined).map((one) => one.replace(/ +/g, ' '))).toEqual(texts);
        const behind = textsOf(lined).flatMap((one) => /\d( +[([]\d+[)\]])$/.exec(one)?.[1]?.length ?? []);
        expect(new Set(behind).size).toBeLessThan(2);
        expect(lined.rows.map(({ cells }) => cells.label)).toEqual(
          table.rows.map(({ cells }) => cells.label),
        );
      }),
    );
  });
});
