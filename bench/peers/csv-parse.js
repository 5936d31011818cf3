import { pathToFileURL } from 'node:url';
import { beside } from './here.js';

/** The bare parser, which hands over records and does nothing with them. */
export const csvParse = {
  id: 'csv-parse',
  what: 'csv-parse, reading only',
  install: 'npm ci',
  isThere: () => true,
  command: (file) => [process.execPath, beside('csv-parse.js'), file],
  answer: (stdout) => ({ records: Number(stdout) }),
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { createReadStream } = await import('node:fs');
  const { parse } = await import('csv-parse');
  const parser = parse({ bom: true, delimiter: ',' });
  let records = -1;
  parser.on('readable', () => {
    while (parser.read() !== null) records += 1;
  });
  parser.on('end', () => process.stdout.write(`${records}\n`));
  createReadStream(process.argv[2], { highWaterMark: 1 << 18 }).pipe(parser);
}
