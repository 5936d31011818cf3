import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as parallel from '../../src/engines/parallel.js';
import * as plain from '../../src/engines/plain.js';
import * as scan from '../../src/engines/scan.js';
import * as sizes from '../../src/engines/sizes.js';
import { run } from '../cli/world.js';
import { filesOf } from '../laws/files.js';
import { shareOf } from '../share.js';

/*
 * Whole runs of the command line, with each of the readers: the same report, the same words, the same status. Which of
 * them reads is decided by the sizes and by whether the fast reader takes the plan; both are turned here.
 */

const reader = { isFast: true, parallelFrom: 1 << 24, used: [] as string[] };
const program = fileURLToPath(new URL('../../dist/engines-scan-worker.cjs', import.meta.url));

beforeAll(() => {
  const [{ mayBePlain }, { countPlain }, { countInParallel }] = [{ ...scan }, { ...plain }, { ...parallel }];
  vi.spyOn(sizes, 'PARALLEL_FROM', 'get').mockImplementation(() => reader.parallelFrom as never);
  vi.spyOn(scan, 'mayBePlain').mockImplementation((plan) => reader.isFast && mayBePlain(plan));
  vi.spyOn(plain, 'countPlain').mockImplementation(async (...args) => {
    const counted = await countPlain(...args);
    reader.used.push('one core');
    return counted;
  });
  vi.spyOn(parallel, 'countInParallel').mockImplementation(async (input, request) => {
    const counted = await countInParallel(input, request, 2, program);
    if (counted) reader.used.push('two cores');
    return counted;
  });
});
afterEach(() => {
  Object.assign(reader, { isFast: true, parallelFrom: 1 << 24, used: [] });
});
afterAll(() => vi.restoreAllMocks());

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const [header, ...rows] = Array.from({ length: 400 }, (_, i) =>
  i === 0
    ? 'id,colour,note'
    : `R${i % 380},${['red', 'blue', ' red', 'reed', '', '"green, or so"'][i % 6]},"line\nbreak ""${i % 9}"""`,
) as [string, ...string[]];
const [instrument, noted, keyless, ragged, odd, mixed] = filesOf(
  `format: crn-survey/instrument/1
id: colours
version: 1.0.0
title: Colours
key: id
sections:
  - id: all
    title: All
    questions:
      - { id: colour, type: single, label: Colour, options: [{ id: red, label: Red }, { id: blue, label: Blue }] }
      - { id: note, type: text, label: Note }
`,
  [header, ...rows].join('\n'),
  [header, ...rows.slice(0, 370).map((row) => row.replace(/^R\d*7,/, ','))].join('\n'),
  [header, ...rows, 'R999,red'].join('\n'),
  [header, ...rows.slice(0, 370), 'R999,5" disk,x'].join('\n'),
  `${[header, ...rows.slice(0, 370)].join('\n')}\r\nR999,red,x\r\n`,
).map(({ path }) => path) as [string, string, string, string, string, string];

const colours = ['--instrument', instrument];
const json = ['--format', 'json'];

/** Runs, and which of the fast readers read to the end, at each file. */
const RUNS: readonly (readonly [what: string, args: readonly string[], isPlain: boolean])[] = [
  ['responses', ['analyze', fixture('crn-2020/responses.csv'), ...json], true],
  [
    'responses by a question',
    ['analyze', fixture('crn-2020/responses.csv'), '--by', 'geography', ...json],
    true,
  ],
  ['a selection', ['analyze', fixture('crn-2020/responses.csv'), '--where', 'scope=national', ...json], true],
  ['faults', ['analyze', fixture('crn-2020/responses-dirty.csv'), '--allow-invalid', ...json], true],
  ['faults, refused', ['validate', fixture('crn-2020/responses-dirty.csv')], true],
  ['another instrument', ['analyze', fixture('workplace/responses.csv'), ...json], true],
  ['keys that stand twice', ['analyze', noted, ...colours, ...json], true],
  [
    'the first of each key',
    ['analyze', noted, ...colours, '--duplicates', 'first', '--allow-invalid', ...json],
    true,
  ],
  ['the most complete', ['validate', noted, ...colours, '--duplicates', 'most-complete'], true],
  ['records without a key', ['validate', keyless, ...colours], true],
  ['a key left out', ['validate', keyless, ...colours, '--exclude', 'R3', '--allow-invalid', ...json], true],
  ['a ragged record', ['analyze', ragged, ...colours, ...json], false],
  ['a stray quote', ['analyze', odd, ...colours, ...json], false],
  ['mixed line ends', ['analyze', mixed, ...colours, '--allow-invalid', ...json], false],
];

describe('the report is the same, byte for byte, whoever reads', () => {
  it.each(shareOf(RUNS, 2))('%s', async (_what, args, isPlain) => {
    const fast = await run(args);
    expect(reader.used.includes('one core')).toBe(isPlain);
    reader.used = [];
    reader.isFast = false;
    expect(await run(args)).toEqual(fast);
    expect(reader.used).toEqual([]);
    reader.isFast = true;
    reader.parallelFrom = 0;
    expect(await run(args)).toEqual(fast);
    expect(reader.used.includes('two cores')).toBe(isPlain);
    expect(fast.stdout + fast.stderr).not.toBe('');
  });
});
