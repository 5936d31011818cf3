import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkData } from '../../src/infer/check-data.js';
import { type ColumnSample, inferInstrument } from '../../src/infer/infer.js';
import { questionsOf } from '../../src/instrument/model.js';
import { parseInstrument } from '../../src/instrument/parse.js';
import { anyCharacter } from '../characters.js';
import { inFull, runs } from '../share.js';
import { sampleOf } from './samples.js';

const NAMED = { id: 'draft', title: 'Draft' };

const HOSTILE = [
  'yes',
  'no',
  'null',
  '~',
  'true',
  'NO',
  '1',
  '1.0',
  '01',
  '0',
  '-1',
  '-99',
  '1e3',
  '0x1F',
  '.nan',
  '- a',
  '-',
  '?',
  'a: b',
  'a #b',
  '# b',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[x]',
  'a, b',
  'a,b',
  'a;b',
  ';',
  '|',
  '>',
  '&a',
  '*a',
  '!a',
  '%a',
  '@a',
  '`a',
  '😀',
  'é',
  'e\u0301',
  'line\nbreak',
  '\ttab',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ud800',
  '\ufeff',
  '__proto__',
  'constructor',
  'toString',
  'NA',
  'N/A',
  '日本',
  'Agree',
  'Disagree',
  'strongly agree',
  'Neutral',
  "Don't know",
  '5 - Very',
  '1 (None)',
  'option_1',
  'Option 1',
  'option 1',
  '2',
  '3',
  '4',
  '5',
  'a_b',
  'a b',
  'A b',
  'other',
  'Other (please specify)',
  '...',
  '---',
  '<<',
  '=',
  'x'.repeat(300),
  'not selected',
  'Checked',
];
const NAMES = [
  '',
  ' ',
  '#1',
  '#2',
  'q',
  'q_1',
  'q_2',
  'q_3',
  'Q [a]',
  'Q [b]',
  'Q | a',
  'Q: a',
  'id',
  'key',
  'email',
  'q/a',
  'q___1',
  'q [2]',
  'q1[a]. T [x]',
  'q1[b]. T [y]',
  'questions',
  'nothing_found',
  'A long question, is it? Yes',
  'A long question, is it? No',
  ...HOSTILE.slice(0, 60),
];

const text = (known: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) },
  );

const column = fc.record({
  name: text(NAMES),
  text: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text(NAMES) }),
  answers: fc.array(fc.record({ raw: text(HOSTILE), n: fc.integer({ min: 1, max: 50 }) }), { maxLength: 9 }),
  empty: fc.integer({ min: 0, max: 20 }),
  cut: fc.boolean(),
  identifying: fc.constantFrom(false, false, false, true),
});

const columns: fc.Arbitrary<readonly ColumnSample[]> = fc.array(column, { maxLength: 12 }).map((all) =>
  all.map(({ cut, ...one }, position) => ({
    ...one,
    position,
    distinct: one.answers.length + (cut ? 5000 : 0),
    records: one.empty + one.answers.reduce((sum, { n }) => sum + n, 0),
  })),
);

describe('a draft', () => {
  it('is always a valid instrument', () => {
    fc.assert(
      fc.property(columns, (samples) => {
        expect(() => parseInstrument(inferInstrument(samples, NAMED).yaml)).not.toThrow();
      }),
      { numRuns: runs(1500) },
    );
  });

  it('does not depend on the order in which answers or columns came', () => {
    fc.assert(
      fc.property(columns, (samples) => {
        const turned = samples
          .map((sample) => ({ ...sample, answers: [...sample.answers].reverse() }))
          .reverse();
        expect(inferInstrument(turned, NAMED)).toEqual(inferInstrument(samples, NAMED));
      }),
      { numRuns: runs(500) },
    );
  });

  it('says something of every column, and gives the reason of every guess', () => {
    fc.assert(
      fc.property(columns, (samples) => {
        const { guesses, yaml } = inferInstrument(samples, NAMED);
        expect(guesses).toHaveLength(samples.length);
        expect(guesses.every(({ why }) => why !== '')).toBe(true);
        const types = yaml.split('\n').filter((line) => /^ {8}type: /.test(line));
        expect(types.every((line) => /type: \w+ # ./.test(line))).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it.runIf(inFull)('is found for 500 columns', () => {
    const cells = Array.from({ length: 100 }, (_, i) => `answer ${i % 7}, and ${i % 3}`);
    const samples = Array.from({ length: 500 }, (_, i) =>
      sampleOf(`Which of these do you use: ${i}`, cells, i),
    );
    expect(questionsOf(parseInstrument(inferInstrument(samples, NAMED).yaml))).toHaveLength(500);
  });

  it('is a valid instrument where there is nothing to find', () => {
    expect(() => parseInstrument(inferInstrument([], NAMED).yaml)).not.toThrow();
    expect(() => parseInstrument(inferInstrument([], { id: '—', title: '' }).yaml)).not.toThrow();
  });
});

describe('a check of data', () => {
  it('always gives a patch of valid YAML, whatever the data hold', () => {
    fc.assert(
      fc.property(columns, columns, (samples, others) => {
        const instrument = parseInstrument(inferInstrument(samples, NAMED).yaml);
        const { patch } = checkData(instrument, others);
        for (const document of parseAllDocuments(patch))
          expect('errors' in document && document.errors).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});
