import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SurveyError } from '../../src/errors.js';
import { openInput, stemOf } from '../../src/sources/open.js';
import { filesOf } from '../laws/files.js';

/** The beginning of a zip file whose first entry has this name. */
function zipOf(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name), Buffer.alloc(50)]);
}

describe('a file that is no text', () => {
  it.each([
    [
      'a zip archive',
      zipOf('answers/wave 1.csv'),
      'is a zip archive with "answers/wave 1.csv" in it. Unpack it',
    ],
    ['a spreadsheet', zipOf('[Content_Types].xml'), 'is a spreadsheet (.xlsx, .ods) or another zip file'],
    ['packed twice', gzipSync(gzipSync('a,b\n1,2\n')), 'is compressed with gzip twice'],
    [
      'packed Parquet',
      gzipSync('PAR1 and more'),
      'is a Parquet file compressed with gzip, not CSV. Unpack it',
    ],
    ['encrypted Parquet', Buffer.from('PARE and more'), 'is an encrypted Parquet file'],
    ['a packed spreadsheet', gzipSync(zipOf('xl/workbook.xml')), 'is a spreadsheet'],
  ])('is refused with what to do: %s', async (_what, content, message) => {
    const [file] = filesOf(content);
    const error = await openInput(file!.path, 'x').catch((error: unknown) => error);
    expect(error).toBeInstanceOf(SurveyError);
    expect(error).toMatchObject({ code: 'not-csv', status: 2 });
    expect((error as SurveyError).message).toContain(message);
  });

  it.each([
    ['answers.csv', 'answers'],
    ['data/answers.csv.gz', 'answers'],
    ['answers.2024.csv.GZ', 'answers.2024'],
    ['answers.gz', 'answers'],
    ['answers', 'answers'],
    ['.csv', '.csv'],
    ['wave.1.parquet', 'wave.1'],
  ])('has a name without its extensions: %s', (path, stem) => {
    expect(stemOf(path)).toBe(stem);
  });
});
