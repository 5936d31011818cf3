import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse.js';
import { analyze } from '../../src/survey/analyze.js';
import { instrumentText, options } from '../instrument/instrument-text.js';
import { filesOf } from '../laws/files.js';

const shown = async (key: string, keys: readonly string[]): Promise<readonly string[]> => {
  const questions = [{ id: 'q', type: 'single', options: options('x', 'y') }];
  const instrument = parseInstrument(instrumentText(questions, { key }));
  const text = [`${key},q`, ...keys.map((one) => `${one},x`)].join('\n');
  const { options: said, selected } = await analyze(filesOf(text), { instrument, exclude: [keys[0]!] });
  expect(selected).toBe(keys.length - 1);
  return said.exclude;
};

describe('a respondent left out by key', () => {
  it('is named in the report', async () => {
    expect(await shown('id', ['7', '8'])).toEqual(['7']);
  });

  it('is not named where the key identifies people', async () => {
    expect(await shown('email', ['a@example.org', 'b@example.org'])).toEqual(['(identifies a person)']);
  });
});
