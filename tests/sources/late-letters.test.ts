import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/survey/analyze.js';
import { draftInstrument } from '../../src/survey/draft.js';
import { filesOf } from '../laws/files.js';

/** Far more than is looked at to find out what a file is. */
const PLAIN = Array.from({ length: 20_000 }, (_, i) => `${i},${i % 2 ? 'oui' : 'non'}\n`).join('');
const file = (last: string): Buffer => Buffer.from(`id,opinion\n${PLAIN}${last}`, 'latin1');
/** "très" and "déçu". */
const LATIN1 = '20001,tr\xe8s\n20002,d\xe9\xe7u\n20003,tr\xe8s\n';
const DOS = '20001,tr\x8as\n20002,d\x82\x87u\n20003,tr\x8as\n';

describe('a first letter beyond ASCII far down in a large file', () => {
  it.each([
    ['Windows-1252', file(LATIN1)],
    ['code page 850', file(DOS)],
    ['UTF-8', Buffer.concat([file(''), Buffer.from('20001,très\n20002,déçu\n20003,très\n')])],
    ['Windows-1252', gzipSync(file(LATIN1))],
  ])('is read as one at the beginning: %s', async (encoding, bytes) => {
    const inputs = filesOf(bytes);
    const { estimates, inputs: read } = await analyze(inputs, { draft: true });
    expect(read[0]!.verdict).toContain(encoding);
    const counted = estimates.filter(({ statistic }) => statistic === 'percent');
    expect(counted.map(({ level_label, n }) => [level_label, n])).toEqual(
      expect.arrayContaining([
        ['très', 2],
        ['déçu', 1],
        ['oui', 10_000],
      ]),
    );
    expect((await draftInstrument(inputs[0]!)).verdict).toContain(encoding);
  });

  it('is a fault where a file is UTF-8 and one byte is not', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`id,opinion\n1,très\n2,déçu\n${PLAIN}`),
      Buffer.from([0x33, 0x2c, 0xe9, 0x0a]),
    ]);
    await expect(analyze(filesOf(bytes), { draft: true })).rejects.toThrow(
      /line 20004: the byte 0xE9 is not UTF-8.*--encoding/,
    );
  });

  it('is a fault where the encoding is named and is another', async () => {
    const source = { encoding: 'utf-8' };
    await expect(analyze(filesOf(file(LATIN1)), { draft: true, source })).rejects.toThrow('--encoding');
  });
});
