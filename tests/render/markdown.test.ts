import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.js';
import { anyReport, HOSTILE, label, ratingTable, report } from './documents.js';

/** Cells of a row as GitHub counts them: a pipe with a backslash before it divides nothing. */
const cellsOf = (row: string): number => row.replace(/\\[\\|]/g, '').split('|').length - 2;
const tablesOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n\n')
    .filter((block) => block.startsWith('| '))
    .map((block) => block.trimEnd().split('\n'));

describe('a report in Markdown', () => {
  it('has as many cells in every row of a table, whatever the labels hold', () => {
    fc.assert(
      fc.property(anyReport, (document) => {
        const tables = tablesOf(renderMarkdown(document));
        expect(tables).toHaveLength(document.sections[0]!.tables.length);
        tables.forEach((rows, i) => {
          const table = document.sections[0]!.tables[i]!;
          expect(rows.length).toBeGreaterThanOrEqual(2 + table.rows.length);
          for (const row of rows) expect(cellsOf(row)).toBe(table.layouts[0]!.length - 1);
          // However backslashes are paired, a pipe inside of text has one before it.
          for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(table.layouts[0]!.length + 1);
        });
      }),
    );
  });

  it('holds no control characters, and as many lines whatever a text holds', () => {
    const lines = (words: string): number =>
      renderMarkdown(report([ratingTable([{ label: words, parts: [1, 2] }])], words)).split('\n').length;
    fc.assert(
      fc.property(label, (words) => {
        const text = renderMarkdown(report([], words));
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        if (/[\p{L}\p{N}]/u.test(words)) expect(lines(words)).toBe(lines('words'));
      }),
    );
  });

  it('gives back every text when its escapes are taken away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HOSTILE, 'ordinary'), (words) => {
        const heading = renderMarkdown(report([], words)).split('\n')[0]!;
        const said = heading.slice(2).replace(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(said.replaceAll('\ufffd', '').trim()).toBe(
          words
            .replace(/[\s\u0085]+/gu, ' ')
            .replace(/\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/gu, '')
            .trim(),
        );
      }),
    );
  });

  it('leaves nothing of a text to Markdown', () => {
    const special = renderMarkdown(report([], '# <b>*x*</b> _y_ `z` [l](u) ~~s~~ &lt; $m$ \\ |'));
    expect(special.split('\n')[0]).toBe(
      '# \\# \\<b\\>\\*x\\*\\</b\\> \\_y\\_ \\`z\\` \\[l\\](u) \\~\\~s\\~\\~ \\&lt; \\$m\\$ \\\\ \\|',
    );
  });

  it('looks like this', () => {
    const table = ratingTable([
      { label: 'Basic Research', parts: [1, 2], note: 'a', group: 'All' },
      { label: 'Of which animal models', parts: [3, 0], indent: 1 },
    ]);
    expect(renderMarkdown({ ...report([table], 'A title'), methods: ['1. Wilson.'] })).toBe(`# A title

> **Notice:** A title

- **Invalid:** A title
- A title
- **A title:** A title

## Findings

- A title
- One answer is 2.9 percentage points.

## A title

### Ratings

Ratings

| Item | n | n (%): 0 | n (%): 1 |
| --- | ---: | ---: | ---: |
| **All** |  |  |  |
| Basic Research | 3<sup>a</sup> | 1 (33) | 2 (67) |
| &emsp;Of which animal models | 3 | 3 (100) | 0 (0) |

- <sup>a</sup> one did not answer
- one did not answer

## How the numbers were made

- 1\\. Wilson.
`);
  });
});
