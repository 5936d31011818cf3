import fc from 'fast-check';
import type { Cell, Column, ReportDocument, Row, Table } from '../../src/report/document.js';
import { anyCharacter } from '../characters.js';

/** Labels that have broken tables elsewhere. */
export const HOSTILE: readonly string[] = [
  '希少疾患臨床研究ネットワークの設立と運営に関する調査（第二回）、および国際協力の障壁',
  '한국 희귀질환 임상연구 네트워크 운영 현황 및 국제 협력',
  'हिन्दी में एक प्रश्न जो काफ़ी लंबा है',
  '👩‍👩‍👧‍👦 families, 🏳️‍🌈 flags 🇫🇷🇩🇪🇯🇵 and 🫠🫡 new ones, ❤️ and 1️⃣',
  `Donau${'dampfschifffahrtselektrizitaeten'.repeat(2)}hauptbetriebswerkbauunter`,
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J',
  'tab\there, line\nfeed, return\rand\u0085next\u2028line',
  'e\u0301\u0302\u0303\u0304 combining \u200b\u200d zero \ufeff width',
  '\u202etxet desrever\u202c and \u2066isolated\u2069',
  'half \ud83d of a pair \udc00',
  'private \ue000\ue001\ue100 and \u{f0000}\u{f0001} use',
  'a | b \\| c ` d ``` <script>alert(1)</script> *e* _f_ [g](h) ~~i~~ &amp; $j$ # k',
  '# heading',
  '12. of a list',
  '- of another',
  '   spaces   around   ',
  '',
  '…',
];

/** A label, most often an ordinary one. */
export const label = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);

const text = (value: string, note?: string): Cell => ({
  value,
  text: value,
  kind: 'text',
  ...(note !== undefined && { note }),
});
const count = (value: number, note?: string): Cell => ({
  value,
  text: String(value),
  kind: 'count',
  ...(note !== undefined && { note }),
});

export interface Item {
  readonly label: string;
  readonly parts: readonly number[];
  readonly note?: string | undefined;
  readonly group?: string | undefined;
  readonly indent?: number | undefined;
}

/** The words around the rows of a table. */
export interface Words {
  readonly heading: string;
  readonly group: string;
  readonly title: string;
  readonly note: string;
}
const PLAIN: Words = { heading: 'Item', group: '%', title: 'Ratings', note: 'one did not answer' };

/** A rating table as the report makes it: counts in the richest layout, percentages in the others, a bar. */
export function ratingTable(items: readonly Item[], words: Words = PLAIN): Table {
  const levels = (items[0]?.parts ?? [0, 0]).map((_, i) => i);
  const symbols = levels.map((i) => i.toString(36));
  const rows = items.map((item): Row => {
    const n = item.parts.reduce((sum, part) => sum + part, 0);
    const percent = (i: number): number => (n === 0 ? 0 : Math.round((100 * item.parts[i]!) / n));
    return {
      cells: {
        label: text(item.label),
        n: count(n, item.note),
        ...Object.fromEntries(levels.map((i) => [`p${i}`, count(percent(i))])),
        ...Object.fromEntries(levels.map((i) => [`np${i}`, text(`${item.parts[i]} (${percent(i)})`)])),
        bar: { value: null, text: '', kind: 'bar', parts: item.parts },
      },
      ...(item.group !== undefined && { group: item.group }),
      ...(item.indent !== undefined && { indent: item.indent }),
    };
  });
  const column = (i: number, id: string, group: string): Column => ({
    id: `${id}${i}`,
    title: symbols[i]!,
    kind: 'percent',
    group,
    level: i,
  });
  return {
    id: 'ratings',
    title: words.title,
    name: words.title,
    caption: words.title,
    columns: [
      { id: 'label', title: words.heading, kind: 'text' },
      { id: 'n', title: 'n', kind: 'count' },
      ...levels.flatMap((i) => [column(i, 'np', 'n (%)'), column(i, 'p', words.group)]),
      { id: 'bar', title: '', kind: 'bar', levels: symbols.map((symbol) => ({ symbol, label: symbol })) },
    ],
    rows,
    layouts: [
      ['label', 'n', ...levels.map((i) => `np${i}`), 'bar'],
      ['label', 'n', ...levels.map((i) => `p${i}`), 'bar'],
      ['label', 'n', ...levels.map((i) => `p${i}`)],
    ],
    notes: [
      { mark: 'a', text: words.note },
      { mark: '', text: words.note },
    ],
  };
}

/** A report around tables, with the same words everywhere else. */
export const report = (tables: readonly Table[], words: string = 'Words'): ReportDocument => ({
  title: words,
  head: [
    { kind: 'notice', name: 'Notice', text: words },
    { kind: 'warning', name: 'Invalid', text: words },
    { kind: 'warning', name: '', text: words },
    { kind: 'fact', name: words, text: words },
  ],
  language: 'en',
  findings: [
    { code: 'highest', section: 'section', question: 'question', text: words },
    { code: 'one-answer', section: '', question: '', text: 'One answer is 2.9 percentage points.' },
  ],
  sections: [{ id: 'section', title: words, tables, charts: [] }],
  methods: [words, 'Wilson score interval.'],
});

const part = fc.oneof(fc.constant(0), fc.nat(40));

/** Tables of one to six items on scales of two to eleven levels, with any words. */
const table = fc
  .integer({ min: 2, max: 11 })
  .chain((levels) =>
    fc.tuple(
      fc.array(
        fc.record({
          label,
          parts: fc.array(part, { minLength: levels, maxLength: levels }),
          note: fc.option(fc.constantFrom('a', 'b', 'q', 'aa'), { nil: undefined, freq: 3 }),
          group: fc.option(label, { nil: undefined, freq: 3 }),
          indent: fc.option(fc.nat(3), { nil: undefined, freq: 3 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.record({ heading: label, group: label, title: label, note: label }),
    ),
  )
  .map(([items, words]) => ratingTable(items, words));

/** Reports with any words. */
export const anyReport = fc
  .tuple(fc.array(table, { minLength: 1, maxLength: 2 }), label)
  .map(([tables, words]) => report(tables, words));

/** Nine items of a real questionnaire. */
export const ACTIVITIES: readonly Item[] = [
  { label: 'Basic Research', parts: [5, 3, 6, 4, 7, 9] },
  { label: 'Translational Research', parts: [1, 2, 3, 8, 10, 10] },
  { label: 'Clinical Research', parts: [0, 1, 2, 3, 9, 18], note: 'a' },
  { label: 'Preventive Medicine', parts: [10, 8, 6, 5, 3, 2] },
  {
    label: 'Training and Fellowships for Health Care Providers and Researchers',
    parts: [1, 4, 5, 9, 8, 6],
    note: 'a',
  },
  {
    label: 'Patients and General Public Education, Information Development and Dissemination',
    parts: [0, 3, 5, 8, 9, 9],
  },
  { label: 'Organisation of Scientific Conferences and Workshops', parts: [0, 0, 4, 6, 12, 12] },
];
