import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkData } from '../../src/infer/check-data.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { sampleOf, samplesOf } from './samples.js';

const instrument = parseInstrument(
  instrumentText(
    [
      { id: 'place', type: 'single', options: options('lab', 'office', 'home') },
      { id: 'tools', type: 'multi', separator: ';', options: options('a', 'b') },
      {
        id: 'rate',
        type: 'rating',
        scale: 's',
        items: [
          { id: 'r1', label: 'R 1' },
          { id: 'r2', label: 'R 2' },
        ],
      },
      { id: 'why', type: 'text' },
      { id: 'boxes', type: 'multi', columns: { x: 'b_x', y: 'b_y' }, options: options('x', 'y') },
    ],
    { key: 'id', scales: { s: { levels: [1, 2, 3] } } },
  ),
);

const header = ['id', 'place', 'tools', 'r1', 'r2', 'why', 'b_x', 'b_y'];
const good = [
  ['1', 'lab', 'a;b', '1', '2', 'free', '1', '1'],
  ['2', 'office', 'a', '2', '3', 'text', '0', '0'],
  ['3', 'home', 'b', '3', '1', 'here', '0', '1'],
];

const documents = (patch: string): readonly unknown[] =>
  parseAllDocuments(patch).flatMap((document) => ('toJS' in document ? [document.toJS()] : []));

describe('a check of data', () => {
  it('finds nothing where instrument and data agree', () => {
    expect(checkData(instrument, samplesOf(header, good))).toEqual({ lines: [], patch: '' });
  });

  it('counts answers that are not declared, and offers them with names of their own', () => {
    const rows = [
      ...good,
      ...good.map((row) => [`9${row[0]}`, 'Garden', 'a;c', '-99', '2', 'secret', '1', '1']),
    ];
    const { lines, patch } = checkData(instrument, samplesOf(header, rows));
    expect(lines).toEqual([
      expect.stringContaining('place: "Garden" x 3 in "place" is not one of'),
      expect.stringContaining('tools: "a;c" x 3 in "tools" names "c"'),
      expect.stringContaining('rate: "-99" x 3 in "r1" is not one of'),
    ]);
    expect(documents(patch)).toEqual([
      { missing: [{ code: '-99', reason: 'no-answer' }] },
      [{ id: 'garden', label: 'Garden' }],
      [{ id: 'c', label: 'c' }],
    ]);
    expect(patch).not.toContain('secret');
  });

  it('says which answer is meant where only capitals differ', () => {
    const rows = [...good, ['4', 'LABEL LAB', 'a', '1', '1', '', '0', '1']];
    expect(checkData(instrument, samplesOf(header, rows)).patch).toContain('another form of "Label lab"');
  });

  it('names levels, options and boxes that nobody chose, and columns the data lack', () => {
    const rows = [['1', 'lab', 'a', '1', '2', '', '1', '0']];
    const { lines } = checkData(instrument, samplesOf(header.slice(0, 8), rows));
    expect(lines).toEqual([
      'place: nobody chose "Label office", "Label home"',
      'tools: nobody chose "Label b"',
      'rate: nobody chose "3"',
      'boxes: nobody chose "Label y"',
    ]);
    expect(checkData(instrument, samplesOf(header.slice(0, 4), [])).lines).toContain(
      'rate: the data have no column "r2"',
    );
  });

  it('drafts questions for columns of no question', () => {
    const more = sampleOf(
      'satisfied',
      Array.from({ length: 30 }, (_, i) => ['Low', 'Medium', 'High'][i % 3]!),
      8,
    );
    const { lines, patch } = checkData(instrument, [...samplesOf(header, good), more]);
    expect(lines).toEqual(['column "satisfied" belongs to no question: seems to be a rating']);
    expect(documents(patch)).toMatchObject([
      { scales: { degree: {} }, sections: [{ questions: [{ id: 'satisfied', type: 'rating' }] }] },
    ]);
  });

  it('never shows identifying columns, answers of texts, or addresses', () => {
    const rows = [...good, ['4', 'ann@example.org', 'a', '1', '1', 'private', '0', '1']];
    const people = sampleOf('e-mail', ['bob@example.org', 'eve@example.org', '', ''], 8);
    const { lines, patch } = checkData(instrument, [...samplesOf(header, rows), people]);
    expect(`${lines.join('\n')}${patch}`).not.toMatch(/ann@|bob@|eve@|private/);
    expect(lines).toContain(
      'column "e-mail" belongs to no question: seems to identify people; list it under `identifying`',
    );
  });
});
