import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs, shareOf } from '../share.js';
import { readPlainly, visible } from './recount.js';
import { run } from './world.js';

/*
 * Files that are broken in every way we could think of. Each must end with 0, 1 or 2 and a sentence that names the file;
 * where a report is made, its numbers are counted again by other means.
 */

const INSTRUMENT = `format: crn-survey/instrument/1
id: broken
version: 1.0.0
title: Broken
key: id
scales: { s: { levels: [0, 1, 2, 3] } }
sections:
  - id: all
    title: All
    questions:
      - { id: scope, type: single, options: [{ id: national, label: Nationwide }, { id: regional, label: Région }] }
      - { id: score, type: rating, scale: s, items: [{ id: score, label: Score }] }
      - { id: remark, type: text }
`;
const HEADER = 'id,scope,score,remark';
const ROWS = [
  'a,national,3,fine',
  'b,regional,0,"two\nlines"',
  'c,national,,',
  'd,,2,"a ""word"", and more"',
];
const GOOD = `${HEADER}\n${ROWS.join('\n')}\n`;
const PLACES = Array.from(GOOD, (_, at) => at);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crn-survey-broken-'));
  writeFileSync(join(folder, 'instrument.yaml'), INSTRUMENT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Buffer => {
  const buffer = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
};
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
/** In Mac Roman, where \u00e9 is 8E, \u00e0 is 88 and \u00b0 is A1. */
const macRoman = (text: string): Buffer =>
  latin1(text.replaceAll('\u00e9', '\u008e').replaceAll('\u00e0', '\u0088').replaceAll('\u00b0', '\u00a1'));
const rows = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
const wide = (n: number, name: (i: number) => string): string =>
  `${HEADER},${Array.from({ length: n }, (_, i) => name(i)).join(',')}\na,national,1,x${','.repeat(n)}\n`;

/** What an answer in French needs: the label of an option, which only the right reading of the bytes finds. */
const ACCENTED = rows(
  'a,R\u00e9gion,3,d\u00e9j\u00e0 vu',
  'b,national,1,\u00e0 20 \u00b0',
  'c,R\u00e9gion,,x',
);
const GUESSED = '(guessed; --encoding overrules it)';

/** What a person reads in a file that is more than its text, and what the verdict or the message must say. */
interface Meant {
  readonly text?: string;
  readonly says?: string;
}

/** Name, content, how the run ends, and what is meant. */
const FILES: readonly (readonly [string, string | Buffer, 0 | 1 | 2, Meant?])[] = [
  ['good', GOOD, 0],
  // Nothing, or almost nothing
  ['empty', '', 1],
  ['one line feed', '\n', 1],
  ['white space only', ' \n\t\n  \r\n', 1],
  ['byte order mark only', bytes([0xef, 0xbb, 0xbf]), 1],
  ['byte order mark and line feed', bytes([0xef, 0xbb, 0xbf], '\n'), 1],
  ['half a byte order mark', bytes([0xef, 0xbb]), 2, { says: 'broken-' }],
  ['header only', HEADER, 1],
  ['header and line feed', `${HEADER}\n`, 1],
  ['header and blank lines', `${HEADER}\n\n\n\n`, 1],
  ['header and lines of commas', `${HEADER}\n,,,\n,,,\n`, 1],
  ['one comma', ',', 2],
  ['one quote', '"', 1],
  ['two quotes', '""', 2],
  ['one letter', 'x', 2],
  ['one zero byte', bytes([0]), 1],
  // Other kinds of files
  ['png', bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0, 0, 13], 'IHDR'), 1],
  ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF'), 1],
  ['xlsx', bytes('PK', [3, 4, 20, 0, 6, 0], 'xl/workbook.xml'), 2],
  ['xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 2],
  ['gzip', bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 2],
  ['parquet', bytes('PAR1', [0x15, 0, 0x15]), 2],
  ['sav', bytes('$FL2@(#) SPSS DATA FILE'), 2],
  ['pdf', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 2],
  ['html', '\n\n<!DOCTYPE html>\n<title>Sign in</title>', 2],
  ['html after a byte order mark', '\uFEFF<html lang="en">', 2],
  ['xml', '<?xml version="1.0"?><Workbook/>', 2],
  ['rtf', '{\\rtf1\\ansi x y\n}', 2],
  ['json object', '{"id": "a", "scope": "national"}', 2],
  ['json array', '[{"id":"a"},{"id":"b"}]', 2],
  ['json lines', '{"id":"a"}\n{"id":"b"}\n', 2],
  ['yaml', 'id: a\nscope: national\n', 2],
  ['sql', "INSERT INTO t VALUES ('a','national',3,'x');\n", 2],
  ['markdown table', '| id | scope | score | remark |\n|---|---|---|---|\n| a | national | 3 | x |\n', 1],
  ['program', '#!/bin/sh\necho id,scope,score,remark\n', 1],
  ['elf', bytes([0x7f], 'ELF', [2, 1, 1, 0]), 1],
  // Encodings
  [
    'utf-16 le with mark',
    utf16(ACCENTED, false, true),
    0,
    { text: ACCENTED, says: 'CSV; UTF-16 with BOM; comma' },
  ],
  [
    'utf-16 be with mark',
    utf16(ACCENTED, true, true),
    0,
    { text: ACCENTED, says: 'CSV; UTF-16 with BOM; comma' },
  ],
  ['utf-16 le without mark', utf16(ACCENTED, false, false), 0, { text: ACCENTED, says: `UTF-16 ${GUESSED}` }],
  ['utf-16 be without mark', utf16(ACCENTED, true, false), 0, { text: ACCENTED, says: `UTF-16 ${GUESSED}` }],
  [
    'utf-16 of tabs, as a spreadsheet saves it',
    utf16(ACCENTED.replaceAll(',', '\t'), false, true),
    0,
    { text: ACCENTED, says: 'tab' },
  ],
  ['utf-16 with quotes', utf16(GOOD, true, true), 0, { text: GOOD }],
  ['utf-16 of 30 000 lines', utf16(rows(...many(30_000)), false, true), 0, { text: rows(...many(30_000)) }],
  ['utf-16 cut in a character', utf16(ACCENTED, false, true).subarray(0, -1), 1, { says: 'UTF-16' }],
  ['utf-16 with half a pair', utf16(rows('a,national,3,x\ud83d'), false, true), 1, { says: 'UTF-16' }],
  [
    'utf-16 with half a pair after 30 000 lines',
    utf16(rows(...many(30_000), 'z,national,3,\ud83d x'), false, true),
    1,
    { says: 'utf-16le' },
  ],
  ['utf-32', bytes([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]), 2],
  ['latin 1', latin1(ACCENTED), 0, { text: ACCENTED, says: `Windows-1252 ${GUESSED}` }],
  ['mac roman', macRoman(ACCENTED), 0, { text: ACCENTED, says: `Mac Roman ${GUESSED}` }],
  [
    'windows 1252 quotes',
    bytes(`${HEADER}\na,R`, [0xe9], 'gion,3,', [0x93], 'x', [0x94], '\n'),
    0,
    { text: rows('a,R\u00e9gion,3,\u201cx\u201d'), says: 'Windows-1252' },
  ],
  [
    'windows 1252 in the header',
    latin1('id,scope,score,remark\u00e9\na,national,3,x\n'),
    1,
    { says: 'remark\u00e9' },
  ],
  ['shift jis', bytes(`${HEADER}\na,national,3,`, [0x93, 0xfa, 0x96, 0x7b], '\n'), 0, { says: GUESSED }],
  [
    'latin 1 after 5000 lines',
    bytes(rows(...many(5_000)), 'z,national,1,caf', [0xe9], '\n'),
    0,
    { text: rows(...many(5_000), 'z,national,1,café'), says: GUESSED },
  ],
  ['one bad byte in utf-8', bytes(ACCENTED, 'z,national,1,caf', [0xe9], '\n'), 1, { says: 'UTF-8' }],
  [
    'utf-8 cut in a character',
    Buffer.from(
      rows('a,R\u00e9gion,3,caf\u00e9', 'b,R\u00e9gion,1,\u00e9t\u00e9', 'c,R\u00e9gion,1,\u00e9'),
    ).subarray(0, -2),
    1,
    { says: 'UTF-8' },
  ],
  [
    'one byte that begins a character',
    bytes(rows('a,national,3,caf').trimEnd(), [0xc3]),
    0,
    { says: GUESSED },
  ],
  ['overlong slash', bytes(`${HEADER}\na,national,3,`, [0xc0, 0xaf], '\n'), 0, { says: GUESSED }],
  [
    'lone surrogate as utf-8',
    bytes(`${HEADER}\na,national,3,`, [0xed, 0xa0, 0x80], '\n'),
    0,
    { says: GUESSED },
  ],
  ['beyond unicode', bytes(`${HEADER}\na,national,3,`, [0xf5, 0x80, 0x80, 0x80], '\n'), 0, { says: GUESSED }],
  ['doubly encoded', rows('a,national,3,caf\u00c3\u00a9'), 0],
  ['two byte order marks', `\uFEFF\uFEFF${GOOD}`, 0],
  ['byte order mark before a quoted header', `\uFEFF"id",scope,score,remark\na,national,3,x\n`, 0],
  ['byte order mark in the middle', `${GOOD}\uFEFFe,national,1,x\n`, 0],
  ['zero byte in an answer', bytes(`${HEADER}\na,national,3,x`, [0], '\n'), 1],
  ['zero byte after 5000 lines', bytes(rows(...many(5_000)), 'z,nat', [0], 'ional,1,x\n'), 1],
  ['control characters', rows('a,nat\u0001ional,3,\u0007\u001b[31m'), 1],
  ['right-to-left marks and joiners', rows('a,\u200bnational\u200d,\u2060 3,\u202e x'), 0],
  ['decomposed accents', rows('e\u0301,national,1,x', '\u00e9,national,1,x'), 1],
  ['emoji', rows('\u{1f600},national,1,\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'), 0],
  // Line ends
  ['crlf', GOOD.replaceAll('\n', '\r\n'), 0],
  ['cr', GOOD.replaceAll('\n', '\r'), 0],
  ['crlf header, lf below', `${HEADER}\r\n${ROWS.join('\n')}\n`, 0],
  ['lf header, crlf below', `${HEADER}\n${ROWS.join('\r\n')}\r\n`, 0],
  ['cr header, lf below', `${HEADER}\r${ROWS.join('\n')}\n`, 0],
  ['lone cr in an answer', rows('a,national,3,"x\ry"', 'b,national,1,z'), 0],
  ['lone cr outside quotes', rows('a,national,3,x\rb,national,1,z'), 0],
  ['no line end', GOOD.trimEnd(), 0],
  ['blank lines between', GOOD.replace('b,', '\n\nb,'), 0],
  ['blank lines at the end', `${GOOD}\n\n\n`, 0],
  ['lines of white space', `${GOOD}   \n`, 1],
  ['lines of commas', `${GOOD},,,\n,,,\n`, 0],
  ['lines of too many commas', `${GOOD},,,,,,\n`, 0],
  ['lines of too few commas', `${GOOD},\n`, 0],
  ['blank lines above', `\n\r\n\r${GOOD}`, 0],
  ['control-z at the end', `${GOOD}\u001a`, 1],
  // Delimiters
  ['semicolons', GOOD.replaceAll(',', ';').replace('; and', ', and'), 0],
  ['tabs', GOOD.replaceAll(',', '\t'), 0],
  ['pipes', GOOD.replaceAll(',', '|').replace('| and', ', and'), 0, { says: 'bar' }],
  ['pipes in an answer of commas', rows('a,national,3,x|y|z', 'b,regional,1,|||||||'), 0, { says: 'comma' }],
  [
    'semicolons in the answers of commas',
    rows('a,national,3,x;y;z', 'b,regional,1,;;;;;;;'),
    0,
    { says: 'comma' },
  ],
  ['spaces', 'id scope score remark\na national 3 x\n', 2],
  ['semicolon header, comma rows', 'id;scope;score;remark\na,national,3,x\n', 2],
  ['comma header, semicolon rows', rows('a;national;3;x'), 1],
  ['sep line of a spreadsheet', `sep=,\n${GOOD}`, 0, { text: GOOD }],
  [
    'sep line, semicolons',
    `sep=;\r\n${GOOD.replaceAll(',', ';').replace('; and', ', and')}`,
    0,
    { text: GOOD, says: 'semicolon' },
  ],
  // Numbers of fields
  ['a field too few', rows('a,national,3'), 1],
  ['a field too many', rows('a,national,3,x,y'), 1],
  ['empty fields too many', rows('a,national,3,x,,,'), 1],
  [
    'empty fields too many in most records',
    rows('a,national,3,x,,,', 'b,regional,1,y,', 'c,national,2,z'),
    0,
  ],
  ['an empty field too many in one record', `${GOOD}e,,national,3,\n`, 1],
  ['trailing comma in the header', 'id,scope,score,remark,\na,national,3,x,\n', 0],
  ['trailing comma in the header only', 'id,scope,score,remark,\na,national,3,x\n', 0],
  ['comment above', `# exported by hand\n${GOOD}`, 0, { text: GOOD }],
  ['two lines and a blank one above', `Clubs 2020\nby hand\n\n${GOOD}`, 0, { text: GOOD }],
  [
    'title above, and an answer wrong',
    `Answers 2020,,,\n${rows('a,national,9,x')}`,
    1,
    { text: rows('a,national,9,x'), says: '1 answer is not' },
  ],
  ['title above', `Answers 2020,,,\n${GOOD}`, 0, { text: GOOD }],
  ['sums below', `${GOOD},total,5,\n`, 0, { text: GOOD }],
  ['what is no sum below', `${GOOD},total,7,\n`, 1],
  [
    'header again in the middle',
    `${GOOD}${HEADER}\ne,national,1,x\n`,
    0,
    { text: `${GOOD}e,national,1,x\n` },
  ],
  [
    'header again, in other clothes',
    `${GOOD} ID ,Scope,"score",remark\ne,national,1,x\n`,
    0,
    { text: `${GOOD}e,national,1,x\n` },
  ],
  ['nearly the header again', rows(...ROWS, 'id,scope,score,x'), 1],
  ['the file twice', GOOD + GOOD, 1, { says: '4 keys stand in more than one record' }],
  ['same key twice', rows('a,national,1,x', ' a ,national,1,x'), 1],
  ['empty keys', rows(',national,1,x', ',regional,1,x'), 1],
  // Quotes
  ['quoted everything', rows('"a","national","3","x"'), 0],
  ['quoted nothing', rows('a,"","",""'), 0],
  ['doubled quotes', rows('a,national,3,"he said ""yes"" twice"'), 0],
  ['only quotes', rows('a,national,3,""""""'), 0],
  ['quote never closed at the end', `${GOOD}e,national,1,"x\n`, 1],
  ['quote never closed at the start', `${HEADER}\na,"national,3,x\nb,regional,0,x\n`, 1],
  ['quote never closed in the header', `"${HEADER}\na,national,3,x\n`, 1],
  ['inch marks in answers', rows('a,national,3,5" tall', 'b,regional,0,5" by 6"'), 1],
  ['text after a closing quote', rows('a,national,3,"yes" and no'), 1],
  ['quotes that would swallow records', rows('a,national,3,5" tall', ...ROWS, 'f,national,1,6"'), 1],
  ['single quotes', rows("'a','national','3','x'"), 1],
  ['typographic quotes', rows('a,\u201cnational\u201d,3,x'), 1],
  ['backslash quotes', rows('a,national,3,"he said \\"yes\\", twice"'), 1],
  ['spaces before a quote', rows('a, "national",3,x'), 1],
  ['line break in the header', 'id,scope,score,"remark\n"\na,national,3,x\n', 0],
  ['delimiter in the header', 'id,scope,score,remark,"and, more"\na,national,3,x,y\n', 0],
  // Columns
  ['no header', 'a,national,3,x\nb,regional,2,y\n', 2],
  ['upper case header', 'ID,SCOPE,SCORE,REMARK\na,national,3,x\n', 2],
  ['spaces in the header', ' id , scope , score , remark \na,national,3,x\n', 0],
  ['a column twice', 'id,scope,score,score,remark\na,national,3,2,x\n', 1, { says: 'columns 3 and 4' }],
  ['an unknown column twice', 'id,scope,x,score,x,remark\na,national,1,3,2,y\n', 0],
  ['the key column twice', 'id,scope,score,remark,id\na,national,3,x,b\n', 1, { says: 'columns 1 and 5' }],
  ['a column missing', 'id,scope,remark\na,national,x\n', 1],
  ['no key column', 'scope,score,remark\nnational,3,x\n', 1],
  ['empty column names', 'id,scope,score,remark,,,\na,national,3,x,1,2,3\n', 0],
  ['columns of objects', 'id,scope,score,remark,__proto__,constructor,toString\na,national,3,x,1,2,3\n', 0],
  ['two thousand columns', wide(2000, (i) => `q${i}`), 0],
  ['two thousand columns of one name', wide(2000, () => 'q'), 0],
  ['header of 300 000 letters', `${HEADER},${'q'.repeat(300_000)}\na,national,3,x,1\n`, 0],
  ['header of 70 000 columns', wide(70_000, (i) => `q${i}`), 0],
  ['header of 5000 lines', `${HEADER},"${'q\n'.repeat(100_000)}"\na,national,3,x,1\n`, 0],
  ['header of 300 000 letters, then a quote', `${HEADER},${'q'.repeat(300_000)}\na,national,3,5",1\n`, 1],
  // Answers
  ['keys of objects', rows('__proto__,national,3,x', 'constructor,national,3,x', 'toString,regional,1,x'), 0],
  ['answers of objects', rows('a,__proto__,constructor,toString', 'b,hasOwnProperty,valueOf,x'), 1],
  ['formulas', rows('=1+1,national,3,=HYPERLINK("x")', '@a,=regional,-3,+1'), 1],
  [
    'numbers in other clothes',
    rows('a,national,3.0,x', 'b,national,+3.00,x', "c,national,'3,x", 'd,national,-0,x'),
    0,
  ],
  ['numbers with a nought before them, which are codes', rows('a,national,3,x', 'b,national,03,x'), 1],
  [
    'numbers that are none',
    rows('a,national,3e0,x', 'b,national,0x1,x', 'c,national,\u0663,x', 'd,national,NaN,x'),
    1,
  ],
  ['labels and codes', rows('a,Nationwide,1,x', 'b,national,1,x', 'c,R\u00e9gion,1,x'), 0],
  ['wrong case', rows('a,National,1,x', 'b,NATIONAL,1,x'), 1],
  ['answers of a million letters', rows(`a,national,3,${'x'.repeat(1_000_000)}`), 0],
  ['five thousand records', rows(...many(5_000)), 0],
  ['five thousand wrong answers', rows(...many(5_000).map((row) => row.replace('al,', 'ol,'))), 1],
  [
    'sum of long keys',
    rows(`${'k'.repeat(100_000)}1,national,3,x`, `${'k'.repeat(100_000)}2,regional,3,x`),
    0,
  ],
];

function many(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `k${i},${i % 3 === 0 ? 'regional' : 'national'},${i % 4},r${i}`);
}

describe('broken files', () => {
  const isLarge = ([, content]: (typeof FILES)[number]): boolean => content.length > 50_000;
  const files = [...FILES.filter((file) => !isLarge(file)), ...shareOf(FILES.filter(isLarge), 4)];
  it.each(files.map(([name, ...file]) => [name, file] as const))('%s', async (_name, file) => {
    const [content, status, { text, says = '' } = {}] = file;
    const ended = await analyzeBytes(content, text);
    expect(ended.status, ended.stderr).toBe(status);
    expect(ended.stderr).toContain(says);
  });

  it('are cut off at every place', async () => {
    for (const end of shareOf([...PLACES, GOOD.length], 4)) await analyzeBytes(GOOD.slice(0, end));
  });

  it('have any one byte left out', async () => {
    for (const at of shareOf(PLACES, 4)) {
      await analyzeBytes(GOOD.slice(0, at) + GOOD.slice(at + 1));
    }
  });

  it('have any one byte in the wrong place', async () => {
    const byte = fc.constantFrom(
      ',',
      ';',
      '\n',
      '\r',
      '\t',
      ' ',
      '0',
      'x',
      '"',
      '\u0000',
      '\u00e9',
      '\uFEFF',
      '\u2028',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(GOOD.length), byte, async (at, inserted) => {
        await analyzeBytes(GOOD.slice(0, at) + inserted + GOOD.slice(at));
      }),
      { seed: 1, numRuns: runs(100) },
    );
  });

  it('are random bytes', async () => {
    const content = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(content, async ([headed, noise]) => {
        await analyzeBytes(Buffer.concat([Buffer.from(headed ? `${HEADER}\n` : ''), noise]));
      }),
      { seed: 2, numRuns: runs(100) },
    );
  });

  it('are random letters, delimiters and line ends', async () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'national', '1', ',', ',', '\n', '\r', ';', ' ', '"'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        await analyzeBytes(`${HEADER}\n${text}`);
      }),
      { seed: 3, numRuns: runs(100) },
    );
  });
});

describe('many faults at once', () => {
  it('3000 repeated keys', async () => {
    const { stderr } = await analyzeBytes(rows(...many(3000), ...many(3000)));
    expect(stderr).toContain('3000 keys stand in more than one record');
    expect(stderr).toContain('"k9": lines 11, 3011\n  … and 2990 more');
  });
  it('one key 6000 times', async () => {
    const { stderr } = await analyzeBytes(rows(...many(6000).map((row) => row.replace(/^k\d+/, 'k'))));
    expect(stderr).toContain('"k": lines 2, 3, 4, 5, 6, … (6000 in all)');
  });
  it('a wrong answer in each of 6000 records', async () => {
    const wrong = many(6000).map((row, i) => row.replace(/,(?:nat|reg)ional/, `,x${i}`));
    const { stderr } = await analyzeBytes(rows(...wrong));
    expect(stderr).toContain('6000 answers are not what the instrument allows');
  });
});

describe('files that cannot be read', () => {
  const cannot = async (path: string): Promise<void> => {
    const { status, stdout, stderr } = await run([
      'analyze',
      path,
      '-i',
      join(folder, 'instrument.yaml'),
      '-f',
      'json',
    ]);
    expect([stdout, status]).toEqual(['', 2]);
    expectSentence(stderr, path);
  };

  it('a file that is not there', () => cannot(join(folder, 'nowhere.csv')));
  it('a file in a folder that is not there', () => cannot(join(folder, 'nowhere', 'responses.csv')));
  it('a file in a file', () => cannot(join(folder, 'instrument.yaml', 'responses.csv')));
  it('a file with a long name', () => cannot(join(folder, 'x'.repeat(300))));
  it('a folder', async () => {
    mkdirSync(join(folder, 'answers.csv'));
    await cannot(join(folder, 'answers.csv'));
  });
  it('a link to nothing', async () => {
    symlinkSync(join(folder, 'nothing'), join(folder, 'link.csv'));
    await cannot(join(folder, 'link.csv'));
  });
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file nobody may read', async () => {
    writeFileSync(join(folder, 'secret.csv'), GOOD);
    chmodSync(join(folder, 'secret.csv'), 0o000);
    await cannot(join(folder, 'secret.csv'));
  });
  it('a file with a name of wild cards is that file', async () => {
    const path = join(folder, 'd[1]*?.csv');
    writeFileSync(path, GOOD);
    writeFileSync(join(folder, 'd1.csv'), rows('x,national,1,y'));
    const { status, stdout } = await run([
      'analyze',
      path,
      '-i',
      join(folder, 'instrument.yaml'),
      '-f',
      'json',
    ]);
    expect([status, JSON.parse(stdout).inputs[0].records]).toEqual([0, 4]);
  });
});

let files = 0;

/** Analyses a file with this content, in which a person reads `meant`; checks whatever must be true of any file. */
async function analyzeBytes(
  content: string | Uint8Array,
  meant?: string,
): Promise<{ status: number; stderr: string }> {
  const name = `broken-${++files}.csv`;
  const path = join(folder, name);
  writeFileSync(path, content);
  const { status, stdout, stderr } = await run([
    'analyze',
    path,
    '-i',
    join(folder, 'instrument.yaml'),
    '-f',
    'json',
  ]);
  rmSync(path);
  expect([0, 1, 2], stderr).toContain(status);
  const text = meant ?? decoded(Buffer.from(content), stderr);
  const shown = JSON.stringify(text.slice(0, 500));
  if (stdout === '') {
    expect(status).not.toBe(0);
    expectSentence(stderr, name);
    const line = /, line (\d+): (?:the record|in the record|a quote)/.exec(stderr);
    if (line) expect(readPlainly(text)?.faults, `${shown}: ${stderr}`).toContain(Number(line[1]));
  } else {
    expect(countsOf(JSON.parse(stdout)), shown).toEqual(recount(text));
  }
  return { status, stderr };
}

const DECODERS: Readonly<Record<string, string>> = {
  'UTF-16': 'UTF-16',
  'Windows-1250': 'windows-1250',
  'Windows-1252': 'windows-1252',
  'Windows-1254': 'windows-1254',
  'ISO 8859-2': 'iso-8859-2',
  'Mac Roman': 'macintosh',
};

/** The text in the encoding that the verdict names; in UTF-8 where it was not read. Node 20 needs `fatal` for Windows-1252. */
function decoded(content: Buffer, stderr: string): string {
  const found = /\((?:[^;()]+); ([^;()]+?)(?: with BOM)?(?: \(guessed[^)]*\))?; /.exec(stderr)?.[1];
  const named = found ?? 'UTF-8';
  const page = /^code page (\d+)$/.exec(named)?.[1];
  if (page !== undefined) return iconv.decode(content, `cp${page}`);
  const bigEndian = named === 'UTF-16' && (content[0] === 0 || content[0] === 0xfe);
  const bytesInOrder = bigEndian ? Buffer.from(content.subarray(0, content.length & ~1)).swap16() : content;
  return new TextDecoder(DECODERS[named] ?? named, { ignoreBOM: true, fatal: found !== undefined }).decode(
    bytesInOrder,
  );
}

/** A message for people: whose fault, which file, what to do; no trace of the program's inside. */
function expectSentence(stderr: string, path: string): void {
  expect(stderr).not.toMatch(/bug of this program|\n\s+at |undefined|NaN|\[object/);
  expect(stderr).toContain(path.slice(path.lastIndexOf('/') + 1));
  expect(stderr.length).toBeLessThan(2000);
  expect(stderr).toMatch(
    /save|export|give |unpack|mend|remove|say what|say which|choose|use |is there |is this |no such file|too long|closed|is empty|no response|is needed|begins here/i,
  );
}

interface Counts {
  readonly records: number;
  readonly national: number;
  readonly regional: number;
  readonly scored: number;
  readonly sum: number;
  readonly remarks: number;
  readonly issues: number;
}

/** What the report says. */
function countsOf(report: {
  inputs: { records: number }[];
  issues: { total: number };
  estimates: { question: string; level: string; statistic: string; value: number; n: number }[];
}): Counts {
  const one = (question: string, statistic: string, level: string) =>
    report.estimates.find(
      (row) => row.question === question && row.statistic === statistic && row.level === level,
    )!;
  const mean = one('score', 'mean', '');
  return {
    records: report.inputs[0]!.records,
    national: one('scope', 'percent', 'national').n,
    regional: one('scope', 'percent', 'regional').n,
    scored: mean.n,
    sum: Math.round((mean.value ?? 0) * mean.n),
    remarks: one('remark', 'missing', 'answered').n,
    issues: report.issues.total,
  };
}

/** The same, counted by other means. */
function recount(text: string): Counts | { readonly faults: readonly number[] } {
  const { records, faults } = readPlainly(text) ?? { records: [], faults: [1] };
  if (faults.length > 0) return { faults };
  const column = (name: string): string[] =>
    records.map((record) => visible(record.get(name)!)).filter((cell) => cell !== '');
  const scopes = column('scope');
  const count = (...answers: string[]): number => scopes.filter((scope) => answers.includes(scope)).length;
  const [national, regional] = [count('national', 'Nationwide'), count('regional', 'R\u00e9gion')];
  // A spreadsheet's apostrophe before a number says that it is a text.
  const given = column('score').map((score) => score.replace(/^'(?=[-+]?\d)/, ''));
  const scores = given.filter((score) => /^[+-]?[0-3](\.0+)?$/.test(score) && !/^-[1-3]/.test(score));
  return {
    records: records.length,
    national,
    regional,
    scored: scores.length,
    sum: scores.reduce((sum, score) => sum + Number(score), 0),
    remarks: column('remark').length,
    issues:
      scopes.length -
      national -
      regional +
      column('score').length -
      scores.length +
      records.length -
      column('id').length,
  };
}
