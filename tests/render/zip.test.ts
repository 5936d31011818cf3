import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { rezip } from '../../src/render/zip.js';

const made = (names: readonly string[], mtime: string): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, [strToU8(`<${name}/>`), { mtime }]])));

afterEach(() => {
  vi.useRealTimers();
});

it('a zip file has the same bytes whenever and in whatever order it was made', () => {
  const first = rezip(made(['word/a.xml', '[Content_Types].xml', '_rels/.rels'], '2020-01-01T00:00:00'));
  vi.useFakeTimers({ now: new Date('2031-07-01T23:59:58Z'), toFake: ['Date'] });
  const second = rezip(made(['_rels/.rels', 'word/a.xml', '[Content_Types].xml'], '2031-07-09T11:12:13'));
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Object.keys(unzipSync(first))).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/a.xml']);
});

it('a zip file has the parts named mended, and no other', () => {
  const mended = unzipSync(rezip(made(['a', 'b'], '2020-01-01T00:00:00'), { a: (text) => `${text}!` }));
  expect([strFromU8(mended.a!), strFromU8(mended.b!)]).toEqual(['<a/>!', '<b/>']);
});
