import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInInstrument, builtInInstruments } from '../../src/instrument/builtin.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { LANGUAGES } from '../../src/words/language.js';

describe('a built-in instrument', () => {
  const all = builtInInstruments().flatMap(({ id }) => LANGUAGES.map((language) => [id, language] as const));

  it.each(all)('%s in %s is what its file is in that language', (id, language) => {
    const file = `${id}.yaml`;
    const yaml = readFileSync(new URL(`../../src/instrument/builtin/${file}`, import.meta.url), 'utf8');
    const { texts: _, ...own } = builtInInstrument(id, language);
    const { texts: __, ...parsed } = parseInstrument(yaml, file, language);
    expect(own).toEqual(parsed);
  });
});
