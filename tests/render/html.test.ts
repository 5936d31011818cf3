import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.js';
import type { Cell, ReportDocument } from '../../src/report/document.js';
import { LANGUAGES } from '../../src/words/language.js';
import { PAGE_WORDS } from '../../src/words/page.js';
import { runs } from '../share.js';
import { ACTIVITIES, anyReport, HOSTILE, label, ratingTable, report, type Words } from './documents.js';
import { shown, type Tag, tagsOf, textOf, withoutCode } from './html/markup.js';
import { pictureOf } from './pictures.js';

const page = (document: ReportDocument): string => renderHtml(document, [], 'en');
const attribute = (tag: Tag, name: string): string | undefined =>
  tag.attributes.find(([key]) => key === name)?.[1];
/** What a page looks like with the words taken away; where a long word may be broken depends on the word. */
const skeleton = (text: string): readonly string[] =>
  tagsOf(text)
    .filter(({ name }) => name !== 'wbr')
    .map(({ name, closes, attributes }) =>
      [closes ? '/' : '', name, ...attributes.map(([key]) => key)].join(' '),
    );

const EVERYWHERE = (words: string): ReportDocument => {
  const all: Words = { heading: words, group: words, title: words, note: words };
  const document = report(
    [ratingTable([{ label: words, parts: [1, 2], group: words, note: words }], all)],
    words,
  );
  const cell: Cell = { value: words, text: words, kind: 'text', note: words };
  const count: Cell = { value: words, text: words, kind: 'number', note: words };
  const [section] = document.sections;
  return {
    ...document,
    sections: [
      {
        ...section!,
        id: words,
        tables: section!.tables.map((table) => ({
          ...table,
          id: words,
          columns: [
            ...table.columns.map((column) => ({
              ...column,
              title: words,
              ...(column.levels && { levels: column.levels.map(({ symbol }) => ({ symbol, label: words })) }),
            })),
            { id: 'words', title: words, kind: 'text' as const, group: words },
          ],
          layouts: [['label', 'words', 'np0', 'np1', 'bar']],
          rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, words: cell, np0: count } })),
        })),
      },
    ],
  };
};

describe('a report as a page', () => {
  it('is well-formed, and has the same tags and attributes whatever the words are', () => {
    const expected = skeleton(page(EVERYWHERE('words')));
    fc.assert(
      fc.property(
        label.filter((text) => /\S/.test(text)),
        (words) => {
          expect(skeleton(page(EVERYWHERE(words)))).toEqual(expected);
        },
      ),
      { numRuns: runs(300) },
    );
    fc.assert(
      fc.property(anyReport, (document) => {
        tagsOf(page(document));
      }),
    );
  });

  it.each([
    ...HOSTILE,
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '" onmouseover="alert(1)',
    "' autofocus onfocus=alert(1) '",
    '<!-- ',
    ']]><![CDATA[',
    '&lt;script&gt;&#0;&nbsp;&colon;',
    'javascript:alert(1)',
  ])('says %j and no more', (words) => {
    const text = page(EVERYWHERE(words));
    const known = new Set(skeleton(page(EVERYWHERE('words'))));
    expect(skeleton(text).filter((tag) => !known.has(tag) && !tag.includes('group'))).toEqual([]);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(textOf(withoutCode(text))).toContain(shown(words).replace(/(?<=\d) %/g, '\u00a0%'));
  });

  it('holds the text of every cell, of captions, notes and methods', () => {
    fc.assert(
      fc.property(anyReport, (document) => {
        const text = textOf(withoutCode(page(document)));
        const table = document.sections[0]!.tables[0]!;
        const cells = table.rows.flatMap(({ cells }) => table.layouts[0]!.map((id) => cells[id]!.text));
        for (const one of [
          ...cells,
          table.caption,
          ...document.methods,
          ...table.notes.map(({ text }) => text),
        ]) {
          expect(text.replaceAll('\u00a0%', ' %')).toContain(shown(one));
        }
      }),
    );
  });

  it('has as many cells in each row as there are columns, counting what spans', () => {
    fc.assert(
      fc.property(anyReport, (document) => {
        const text = page(document);
        const tables = [...withoutCode(text).matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
        expect(tables).toHaveLength(document.sections[0]!.tables.length);
        tables.forEach((table, i) => {
          const columns = document.sections[0]!.tables[i]!.layouts[0]!.length;
          const spans = [...table.matchAll(/<colgroup span="(\d+)">/g)].map(([, n]) => Number(n));
          expect(spans.reduce((sum, n) => sum + n, 0)).toBe(columns);
          let below = 0;
          for (const [row] of table.matchAll(/<tr[ >][\s\S]*?<\/tr>/g)) {
            const cells = [...row.matchAll(/<t[hd]\b([^>]*)>/g)].map(([, inner = '']) => inner);
            const width = (inner: string): number => Number(/colspan="(\d+)"/.exec(inner)?.[1] ?? 1);
            expect(cells.reduce((sum, inner) => sum + width(inner), below)).toBe(columns);
            below = cells.filter((inner) => inner.includes('rowspan="2"')).length;
          }
        });
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(anyReport, (document) => {
        expect(page(structuredClone(document))).toBe(page(document));
      }),
      { numRuns: runs(20) },
    );
  });

  it('allows its own style and script by their hashes, and has nothing in attributes that a browser would refuse', () => {
    const text = renderHtml(report([ratingTable(ACTIVITIES)]), [pictureOf('ratings')], 'en');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
    const hash = (name: string): string => {
      const code = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(text)![1]!;
      return `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    const names = new Set(tagsOf(text).flatMap(({ attributes }) => attributes.map(([key]) => key)));
    expect([...names].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    const links = tagsOf(text).flatMap((tag) => ['href', 'src'].flatMap((key) => attribute(tag, key) ?? []));
    expect(links.filter((link) => !/^(?:#[\w.-]+|data:,)$/.test(link))).toEqual([]);
  });

  it('links to places that are there, and no two places have one name', () => {
    fc.assert(
      fc.property(anyReport, (document) => {
        const tags = tagsOf(
          page({
            ...document,
            sections: [...document.sections, ...document.sections.map((one) => ({ ...one }))],
          }),
        );
        const names = tags.flatMap((tag) => attribute(tag, 'id') ?? []);
        expect(new Set(names).size).toBe(names.length);
        const aims = tags.flatMap((tag) => [
          ...(attribute(tag, 'href')?.startsWith('#') ? [attribute(tag, 'href')!.slice(1)] : []),
          ...(attribute(tag, 'aria-labelledby') === undefined ? [] : [attribute(tag, 'aria-labelledby')!]),
        ]);
        expect(aims.filter((aim) => !names.includes(aim))).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it('puts figures before their table, and numbers tables and figures through the report', () => {
    const table = (id: string) => ({ ...ratingTable([{ label: 'one', parts: [1, 2] }]), id });
    const document = report([table('first'), table('second')]);
    const pictures = [pictureOf('third', 'D'), ...['B', 'C'].map((title) => pictureOf('second', title))];
    pictures.push(pictureOf('first', 'A'));
    const text = withoutCode(renderHtml(document, pictures, 'en'));
    const captions = [...text.matchAll(/<b>((?:Table|Figure) \d+\.) (\w+)\.<\/b>/g)].map(
      ([, name, said]) => `${name} ${said}`,
    );
    expect(captions).toEqual([
      'Figure 1. A',
      'Table 1. Ratings',
      'Figure 2. B',
      'Figure 3. C',
      'Table 2. Ratings',
      'Figure 4. D',
    ]);
    expect(text).toContain(
      'role="img" aria-label="A picture of &quot;first&quot;: three bars, the first the longest."',
    );
  });

  it('puts who did not answer behind the table', () => {
    const missing = { ...pictureOf('ratings', 'Missing'), subject: 'missing' as const };
    const pictures = [missing, pictureOf('ratings', 'Answers')];
    const text = withoutCode(renderHtml(report([ratingTable(ACTIVITIES)]), pictures, 'en'));
    const places = ['Figure 1. Answers.', '<table', 'Figure 2. Missing.'].map((said) => text.indexOf(said));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('says what was found before the contents', () => {
    const findings = [
      { code: 'one-answer', section: '', question: '', text: 'Mean 3.8 (3.3–4.3), n\u00a0=\u00a034.' },
    ];
    const text = withoutCode(page({ ...report([ratingTable(ACTIVITIES)]), findings }));
    const places = ['</header>', '>Findings</h2>', 'Mean 3.8', '<nav'].map((said) => text.indexOf(said));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // Neither an interval nor a base is torn apart.
    expect(text).toContain('(<span class="ends">3.3–4.3</span>), n\u00a0=\u00a034.');
    expect(withoutCode(page({ ...report([ratingTable(ACTIVITIES)]), findings: [] }))).not.toContain(
      'Findings',
    );
  });

  it('has its levels in the colours told', () => {
    const document = report([ratingTable(ACTIVITIES)]);
    const text = renderHtml(document, [], 'en', { colours: ['#fff7bc', '#662506'] });
    expect(text).toContain('.k6-0{background:#fff7bc;');
    expect(text).toContain('.k6-5{background:#662506;');
    expect(renderHtml(document, [], 'en')).not.toContain('#662506');
  });

  it('says so where there is nothing to show', () => {
    const empty: ReportDocument = {
      title: 'Empty',
      language: 'en',
      head: [],
      findings: [],
      sections: [],
      methods: [],
    };
    expect(withoutCode(page(empty))).not.toContain('<nav');
    const section = { id: 'a', title: 'A', tables: [], charts: [] };
    const bare = { ...ratingTable([]), id: 'bare' };
    const text = withoutCode(
      page({ ...empty, sections: [section, { ...section, id: 'b', tables: [bare] }] }),
    );
    expect(text.split('There is nothing to show here.')).toHaveLength(3);
    expect(text).not.toContain('<table');
  });

  it('looks like this', () => {
    const table = ratingTable([
      { label: 'Basic Research', parts: [1, 2], note: 'a', group: 'All' },
      { label: 'Animal models', parts: [3, 0], indent: 1 },
    ]);
    const shares = { ...table, layouts: [['label', 'n', 'p0', 'p1', 'bar']] };
    const text = page(report([shares], 'A title'));
    expect(/<div class="table short">[\s\S]*?<\/ul>\n<\/div>/.exec(text)![0]).toMatchInlineSnapshot(`
      "<div class="table short">
      <div class="scroller" role="region" aria-labelledby="t-ratings.caption" tabindex="0">
      <table id="t-ratings">
      <caption id="t-ratings.caption"><span><b>Table 1. Ratings.</b> Ratings</span></caption>
      <colgroup span="1"></colgroup><colgroup span="1"></colgroup><colgroup span="2"></colgroup><colgroup span="1"></colgroup>
      <thead>
      <tr><th scope="col" rowspan="2" class="text" data-at="0" data-up>Item</th><th scope="col" rowspan="2" data-at="1">n</th><th scope="colgroup" colspan="2"><span>%</span></th><th scope="col" rowspan="2" class="bar">Distribution</th></tr>
      <tr><th scope="col" class="level" data-at="2"><span class="k2-0">0</span></th><th scope="col" class="level" data-at="3"><span class="k2-1">1</span></th></tr>
      </thead>
      <tbody class="short">
      <tr class="group"><th scope="rowgroup" colspan="5"><span>All</span></th></tr>
      <tr><th scope="row">Basic Research</th><td data-v="3">3<sup>a</sup></td><td data-v="33">33</td><td data-v="67">67</td><td class="bar"><svg viewBox="0 0 3 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="k2-0" x="0" width="1" height="1"/><rect class="k2-1" x="1" width="2" height="1"/><path d="M1 0v1"/></svg></td></tr>
      <tr data-depth="1"><th scope="row">Animal models</th><td data-v="3">3</td><td data-v="100">100</td><td class="none" data-v="0">0</td><td class="bar"><svg viewBox="0 0 3 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="k2-0" x="0" width="3" height="1"/></svg></td></tr>
      </tbody>

      </table>
      </div>
      <ul class="notes"><li><sup>a</sup> one did not answer</li><li>one did not answer</li></ul>
      </div>"
    `);
  });

  it.each(LANGUAGES)('speaks %s, and says so', (language) => {
    const text = renderHtml(report([ratingTable(ACTIVITIES)]), [pictureOf('ratings')], language);
    const words = PAGE_WORDS[language];
    expect(text).toContain(`<html lang="${language}">`);
    for (const word of [
      words.contents,
      words.methods,
      words.distribution,
      `${words.table} 1.`,
      `${words.figure} 1.`,
    ]) {
      expect(textOf(text)).toContain(word);
    }
  });
});
