import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/sources/head.js';
import { microsoftForms } from '../../src/sources/microsoft-forms.js';
import type { Head, PlatformPlan } from '../../src/sources/platform.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const own = (file: string): URL => new URL(`platforms/microsoft-forms/${file}`, fixtures);

/** Files that are not UTF-8 lose letters here, none of them in a place that matters. */
function headOf(file: URL | string): Head {
  const bytes = readFileSync(file);
  const length = Math.min(bytes.length, 1 << 18);
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return takeApart('file.csv', text, length === bytes.length, false)!;
}

function planOf(file: URL | string): PlatformPlan {
  const head = headOf(file);
  expect(microsoftForms.recognises(head)).toBe(true);
  return microsoftForms.plan(head)!;
}

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));

describe('Microsoft Forms', () => {
  it.each([
    ['anonymous.csv', ',', 'anonymous'],
    ['quiz.csv', ',', 'quiz'],
    ['german.csv', ';', 'anonymous'],
    ['spanish.csv', ',', ''],
  ])('is known by its first five columns: %s', (file, delimiter, kind) => {
    const plan = planOf(own(file));
    expect([plan.kind, headOf(own(file)).delimiter]).toEqual([kind, delimiter]);
    expect([plan.headerRecords, plan.leaveOut, plan.identifying]).toEqual([1, [], [3, 4]]);
    expect(plan.finished).toEqual({ column: 2, values: undefined });
    expect(plan.conventions).toMatchObject({ bare: 'no-answer', quoted: 'no-answer', missing: {} });
  });

  it('keeps names of columns as they stand, line breaks and points of a quiz too', () => {
    expect(planOf(own('anonymous.csv')).columns[7]).toMatch(/^How content are you\r?\nwith the help desk\?$/);
    expect(planOf(own('quiz.csv')).columns.slice(5, 9)).toEqual([
      ...['Total points', 'Quiz feedback', 'Which of these are mammals?'],
      'Points - Which of these are mammals?',
    ]);
  });

  it('supposes nothing of a file that is read so only because it was asked for', () => {
    const plan = microsoftForms.plan(headOf(own('not-microsoft-forms.csv')))!;
    expect([plan.finished, plan.identifying, plan.kind]).toEqual([undefined, [], '']);
  });

  it('claims no file of others', () => {
    const others = csvIn(fixtures).filter(
      ({ pathname }) => !/\/defects\/|\/platforms\/microsoft-forms\//.test(pathname),
    );
    expect(others.map(String).some((file) => file.endsWith('/crn-2020/responses.csv'))).toBe(true);
    expect(others.filter((file) => microsoftForms.recognises(headOf(file))).map(String)).toEqual([]);
  });

  it.each(['not-microsoft-forms.csv'])('claims no file that only looks like it: %s', (file) => {
    expect(microsoftForms.recognises(headOf(own(file)))).toBe(false);
  });

  it('makes nothing of a file without records', () => {
    const head = { ...headOf(own('not-microsoft-forms.csv')), rows: [] };
    expect(microsoftForms.recognises(head)).toBe(false);
    expect(microsoftForms.plan(head)).toBeUndefined();
  });
});

const data = process.env.SURVEY_DATA;
describe.skipIf(data === undefined)(
  'Microsoft Forms, real files of others (skipped where SURVEY_DATA is not set)',
  () => {
    it('claims no other real file', () => {
      const others = csvIn(new URL(`file://${data}/data/`));
      expect(others.length).toBeGreaterThan(20);
      expect(others.filter((file) => microsoftForms.recognises(headOf(file))).map(String)).toEqual([]);
    });
  },
);
