import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from '../../src/render/terminal/columns.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { displayWidth, graphemes, printable } from '../../src/render/width.js';
import { runs } from '../share.js';
import { ACTIVITIES, anyReport, label, ratingTable, report } from './documents.js';

const COLOURS = [0, 1, 2, 3] as const;
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const plain = (...args: Parameters<typeof report>) => {
  const document = report(...args);
  return (width: number): string => renderTerminal(document, { width, colour: 0 });
};
const linesOf = (text: string): readonly string[] => text.split('\n');

/** Without what marks notices and warnings at the side. */
const unmarked = (text: string): string => text.replace(/[!┃]/g, '');

/** What stands in the first so many cells of a line. */
function cellsUpTo(line: string, width: number): string {
  let found = '';
  let used = 0;
  for (const grapheme of graphemes(line)) {
    used += displayWidth(grapheme);
    if (used > width) break;
    found += grapheme;
  }
  return found;
}

describe('a report in a terminal', () => {
  it('has no line wider than the terminal, whatever the words', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 20, max: 200 }), (document, width) => {
        for (const line of linesOf(renderTerminal(document, { width, colour: 0 }))) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('says the same in colour and without', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 20, max: 200 }), (document, width) => {
        const [none, ...coloured] = COLOURS.map((colour) => renderTerminal(document, { width, colour }));
        for (const one of coloured) {
          expect(one).not.toBe(none);
          expect(stripVTControlCharacters(one)).toBe(none);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('holds nothing that steers the terminal, and no space at the end of a line', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 20, max: 200 }), (document, width) => {
        const text = renderTerminal(document, { width, colour: 0 });
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        expect(text).not.toMatch(/ \n/);
        expect(text.endsWith('\n')).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  it('says every word of its head, captions, notes and methods', () => {
    fc.assert(
      fc.property(label.map(unmarked), fc.integer({ min: 20, max: 120 }), (words, width) => {
        const table = ratingTable([{ label: 'one', parts: [1, 2] }], {
          heading: 'Item',
          group: '%',
          title: words,
          note: words,
        });
        const said = squeezed(unmarked(plain([table], words)(width)));
        const needle = squeezed(printable(words));
        // Title, notice, two warnings, fact (name and text), section, caption, two notes, a method.
        if (needle !== '') expect(said.split(needle).length - 1).toBeGreaterThanOrEqual(11);
      }),
    );
  });
});

describe('the head of a report', () => {
  const head = (name: string): string => plain([], name)(80);

  it('has its names in a column', () => {
    expect(head('Responses')).toContain(
      '\n┃ Notice   Responses\n\n! Invalid  Responses\n!          Responses\n\nResponses  Responses\n',
    );
  });

  it('puts a text below a name that is too long for the column', () => {
    const name = 'Where the answers of this survey came from';
    expect(head(name)).toContain(`\n${name}\n${' '.repeat(18)}${name}\n`);
  });
});

describe('labels', () => {
  it('are whole in their column, wherever they are broken', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 60, max: 160 }), fc.nat(2), (words, width, indent) => {
        const table = ratingTable([{ label: words, parts: [3, 0, 1], indent }]);
        const placed = fitColumns(
          {
            ...table,
            rows: table.rows.map((row) => ({
              ...row,
              cells: { ...row.cells, label: { ...row.cells.label!, text: printable(words) } },
            })),
          },
          width,
        )!;
        const lines = linesOf(plain([table])(width));
        const rules = lines.flatMap((line, i) => (/^─+$/.test(line) ? [i] : []));
        const rows = lines.slice(rules[0]! + 1, lines.indexOf('', rules[0]!));
        const column = rows.map((line) => cellsUpTo(line, placed[0]!.width)).join('');
        expect(squeezed(column)).toBe(squeezed(printable(words)));
      }),
    );
  });

  it('are whole in a list', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: 20, max: 59 }), (words, width) => {
        const said = squeezed(plain([ratingTable([{ label: words, parts: [3, 0, 1] }])])(width));
        expect(said).toContain(squeezed(printable(words)));
      }),
    );
  });

  it('are broken at words and set in below their first line', () => {
    const text = plain([ratingTable(ACTIVITIES)])(60);
    expect(text).toContain('\n Health Care Providers and\n Researchers\n');
  });
});

describe('a table', () => {
  it('looks like this at 60 cells', () => {
    const text = plain([ratingTable(ACTIVITIES)])(60);
    expect(text.slice(text.indexOf('Ratings'), text.indexOf('\n\n\nHow'))).toBe(`Ratings
Ratings

                                                %
                                      ──────────────────────
Item                              n    0   1   2   3   4   5
────────────────────────────────────────────────────────────
Basic Research                   34   15   9  18  12  21  26
Translational Research           34    3   6   9  24  29  29
Clinical Research                33ᵃ   0   3   6   9  27  55
Preventive Medicine              34   29  24  18  15   9   6
Training and Fellowships for     33ᵃ   3  12  15  27  24  18
 Health Care Providers and
 Researchers
Patients and General Public      34    0   9  15  24  26  26
 Education, Information
 Development and Dissemination
Organisation of Scientific       34    0   0  12  18  35  35
 Conferences and Workshops

a  one did not answer
one did not answer`);
  });

  it('takes the first of its layouts that leaves 28 cells to the labels', () => {
    const table = ratingTable(ACTIVITIES);
    const shown = (width: number): string =>
      (fitColumns(table, width) ?? []).map(({ column }) => column.id).join(' ');
    for (let width = 60; width <= 200; width++) {
      const placed = fitColumns(table, width)!;
      expect(placed[0]!.width).toBeGreaterThanOrEqual(28);
      const bar = placed.find(({ column }) => column.kind === 'bar');
      if (bar) expect(bar.width >= 10 && bar.width <= 24).toBe(true);
    }
    expect(shown(60)).toBe('label n p0 p1 p2 p3 p4 p5');
    // 28 + 2 + 3 + 2 + 6 x 2 + 5 + 2 + 10: one space between the levels of a scale where two do not fit.
    expect(shown(63)).toBe('label n p0 p1 p2 p3 p4 p5');
    expect(shown(64)).toBe('label n p0 p1 p2 p3 p4 p5 bar');
    expect(shown(80)).toBe('label n p0 p1 p2 p3 p4 p5 bar');
    expect(shown(140)).toBe('label n np0 np1 np2 np3 np4 np5 bar');
  });

  it('keeps numbers in line beside the marks of notes', () => {
    const lines = linesOf(plain([ratingTable(ACTIVITIES)])(100));
    const at = (start: string): number => lines.find((line) => line.startsWith(start))!.search(/\d\d[ ᵃ] /u);
    expect(lines.find((line) => line.startsWith('Clinical Research'))).toContain('33ᵃ');
    expect(at('Clinical Research')).toBe(at('Basic Research'));
    expect(at('Clinical Research')).toBeGreaterThan(20);
  });

  it('has a heading above each group of rows, named on its first row or on all', () => {
    const items = ['All', 'Europe', 'All', 'Europe'].map((name, i) => ({
      label: name,
      parts: [1, 2],
      group: i < 2 ? 'First item' : 'Second item',
    }));
    const firstOnly = items.map((item, i) => (i % 2 === 0 ? item : { ...item, group: undefined }));
    const text = plain([ratingTable(items)])(80);
    expect(text).toMatch(/First item\n {2}All .*\n {2}Europe .*\nSecond item\n {2}All .*\n {2}Europe/);
    expect(plain([ratingTable(firstOnly)])(80)).toBe(text);
  });

  it('draws a bar of its width in every row', () => {
    const table = ratingTable(ACTIVITIES);
    const width = 90;
    const bar = fitColumns(table, width)!.at(-1)!.width;
    const bars = linesOf(plain([table])(width)).flatMap((line) => line.match(/ ([0-5]{10,})$/)?.[1] ?? []);
    expect(bars).toHaveLength(ACTIVITIES.length);
    bars.forEach((drawn, i) => {
      expect(drawn).toHaveLength(bar);
      expect(drawn).toBe([...drawn].sort().join(''));
      ACTIVITIES[i]!.parts.forEach((part, level) => {
        expect(drawn.includes(String(level))).toBe(part > 0);
      });
    });
  });

  it('is a list in a narrow place, or where one heading is wider than the place', () => {
    expect(plain([ratingTable(ACTIVITIES)])(59)).toContain('\nBasic Research\n  n: 34\n');
    const words = { heading: 'Item', group: 'x'.repeat(120), title: 'Ratings', note: '' };
    const wide = ratingTable(ACTIVITIES, words);
    const table = { ...wide, layouts: wide.layouts.slice(1) };
    expect(plain([table])(100)).toContain('\nBasic Research\n  n: 34\n');
    expect(plain([table])(180)).not.toContain('\nBasic Research\n');
  });

  it('is as right with many rows as with few', () => {
    const many = Array.from({ length: 90 }, (_, i) => ACTIVITIES[i % ACTIVITIES.length]!);
    const body = (items: typeof many): readonly string[] => {
      const lines = linesOf(plain([ratingTable(items)])(100));
      return lines.slice(
        lines.findIndex((line) => /^─+$/.test(line)) + 1,
        lines.lastIndexOf('a  one did not answer') - 1,
      );
    };
    const once = body([...ACTIVITIES]);
    const whole = body(many);
    expect(whole.slice(0, 12 * once.length)).toEqual(Array.from({ length: 12 }, () => once).flat());
  });

  it('keeps the labels out of the groups of columns', () => {
    const table = ratingTable(ACTIVITIES);
    const [first, ...others] = table.columns;
    const grouped = { ...table, columns: [{ ...first!, group: '%' }, ...others] };
    expect(plain([grouped])(80)).toBe(plain([table])(80));
  });

  it('has room for the heading of its labels where there is room', () => {
    const words = { heading: 'Category and barrier', group: '%', title: 'Barriers', note: '' };
    expect(plain([ratingTable([{ label: 'Rent', parts: [1, 2] }], words)])(80)).toContain(
      '\nCategory and barrier  n',
    );
  });

  it('of a single row has one rule', () => {
    const rules = linesOf(plain([ratingTable(ACTIVITIES.slice(0, 1))])(100)).filter((line) =>
      /^─+$/.test(line),
    );
    expect(rules).toHaveLength(1);
  });

  it('prints its header when it has no rows', () => {
    expect(plain([{ ...ratingTable(ACTIVITIES), rows: [] }])(100)).toContain('Item');
  });
});
