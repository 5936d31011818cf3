import { deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { Picture } from '../../src/render/picture.js';
import type { Cell, ReportDocument, Row, Table } from '../../src/report/document.js';

/** The parts of a zip file as text, by name. */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** What stands between tags, as a reader sees it. */
export const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The content of every element of a name, in order, tags left out. */
export const textsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>(.*?)</${name}>)`, 'gs'))].map(([, inner = '']) =>
    unescaped(inner.replace(/<[^>]*>/g, '')),
  );

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/y;
const ENTITY = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-fA-F]+);)/;
const ILLEGAL = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What is wrong with a text as XML; undefined where it is well-formed. No attribute twice, every element closed. */
export function xmlFault(xml: string): string | undefined {
  const illegal = ILLEGAL.exec(xml);
  if (illegal) return `illegal character ${illegal[0].codePointAt(0)!.toString(16)}`;
  const open: string[] = [];
  let at = /^(?:\s*<\?xml[^>]*\?>)?\s*/.exec(xml)![0].length;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      const text = xml.slice(at, end < 0 ? undefined : end);
      if (ENTITY.test(text) || text.includes('>')) return `text ${text.slice(0, 50)}`;
      at += text.length;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (!tag) return `tag ${xml.slice(at, at + 80)}`;
    const [all, closing, name, attributes, empty] = tag;
    const names = [...attributes!.matchAll(/([\w:.-]+)="/g)].map((match) => match[1]!);
    if (new Set(names).size < names.length || ENTITY.test(attributes!)) return `attributes of ${all}`;
    if (closing === '/') {
      if (open.pop() !== name) return `closed ${name}`;
    } else if (empty === '') open.push(name!);
    at += all.length;
  }
  return open.length === 0 ? undefined : `open ${open.join(' ')}`;
}

export const textCell = (text: string): Cell => ({ value: text, text, kind: 'text' });
export const countCell = (value: number): Cell => ({ value, text: String(value), kind: 'count' });

/** A rating table as a report makes it: counts with percentages, a mean, an interval. */
export function scaleTable(labels: readonly string[], more: Partial<Table> = {}): Table {
  const levels = [0, 1, 2];
  const rows = labels.map(
    (label, i): Row => ({
      cells: {
        label: textCell(label),
        n: { ...countCell(40 + i), ...(i === 1 && { note: 'a' }) },
        ...Object.fromEntries(
          levels.map((level) => [
            `np:${level}`,
            {
              value: 12.5 * (level + 1),
              text: `${5 * (level + 1)} (13)`,
              kind: 'percent',
              count: 5 * (level + 1),
            },
          ]),
        ),
        ...Object.fromEntries(
          levels.map((level) => [`p:${level}`, { value: 12.5 * (level + 1), text: '13', kind: 'percent' }]),
        ),
        mean: { value: 2.236, text: '2.24', kind: 'number', decimals: 2 },
        top: { value: 38.235, low: 23.9, high: 54.96, text: '38 (24–55)', kind: 'interval' },
        rank: { value: 1 + i, text: String(1 + i), kind: 'rank' },
        bar: { value: null, text: '', kind: 'bar', parts: [5, 10, 15] },
      },
    }),
  );
  return {
    id: 'activities',
    title: 'Activities',
    name: more.title ?? 'Activities',
    caption: 'Percentage of people at each level.',
    columns: [
      { id: 'label', title: 'Item', kind: 'text' },
      { id: 'n', title: 'n', kind: 'count' },
      ...levels.map((level) => ({
        id: `np:${level}`,
        title: `L${level}`,
        kind: 'percent' as const,
        group: 'n (%)',
        level,
      })),
      ...levels.map((level) => ({
        id: `p:${level}`,
        title: `L${level}`,
        kind: 'percent' as const,
        group: '%',
        level,
      })),
      { id: 'mean', title: 'mean', kind: 'number' },
      { id: 'top', title: '1–2, % (CI)', kind: 'interval' },
      { id: 'rank', title: 'rank', kind: 'rank' },
      { id: 'bar', title: '', kind: 'bar', levels: [] },
    ],
    rows,
    layouts: [
      ['label', 'n', 'np:0', 'np:1', 'np:2', 'mean', 'top', 'rank', 'bar'],
      ['label', 'n', 'p:0', 'p:1', 'p:2'],
    ],
    notes: [
      { mark: 'a', text: '3 no answer' },
      { mark: '', text: 'Not in the base: 2.' },
    ],
    ...more,
  };
}

/** A report of these tables, in one section each. */
export const reportOf = (tables: readonly Table[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  title: 'A survey',
  language: 'en',
  findings: [],
  head: [
    { kind: 'notice', name: 'Notice', text: 'An example.' },
    { kind: 'fact', name: 'Responses', text: '40 people' },
  ],
  sections: tables.map((table, i) => ({
    id: `s${i + 1}`,
    title: `Section ${i + 1}`,
    tables: [table],
    charts: [],
  })),
  methods: ['Number of respondents.'],
  ...more,
});

/** A picture of some size, drawn and as pixels. */
export const pictureOf = (id: string, table: string, width: number, height: number): Picture => ({
  id,
  table,
  title: `Figure of ${table}`,
  caption: '',
  subject: 'answers',
  alt: `Bars & "more" of ${table}`,
  wide: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect x="5" y="5" width="${width - 10}" height="${height - 10}" fill="#5c9dee"/></svg>`,
  narrow: '',
  width,
  height,
  png: bluePng(),
});

/** One blue pixel. */
function bluePng(): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 92, 157, 238])));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
