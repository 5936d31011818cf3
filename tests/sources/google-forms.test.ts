import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { googleForms } from '../../src/sources/google-forms.js';
import { takeApart } from '../../src/sources/head.js';
import type { Head, PlatformPlan } from '../../src/sources/platform.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const own = (file: string): URL => new URL(`platforms/google-forms/${file}`, fixtures);

/** Files that are not UTF-8 lose letters here, none of them in a place that matters. */
function headOf(file: URL | string): Head {
  const bytes = readFileSync(file);
  const length = Math.min(bytes.length, 1 << 18);
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return takeApart('file.csv', text, length === bytes.length, false)!;
}

function planOf(file: URL | string): PlatformPlan {
  const head = headOf(file);
  expect(googleForms.recognises(head)).toBe(true);
  return googleForms.plan(head)!;
}

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));

describe('Google Forms', () => {
  it.each([
    ['sheet.csv', 'saved from a sheet', [1]],
    ['download.csv', 'downloaded from the form', [1]],
    ['sheet-fr.csv', 'saved from a sheet', []],
    ['sheet-it.csv', 'saved from a sheet', []],
  ])('is known by its first column and questions: %s', (file, kind, identifying) => {
    const plan = planOf(own(file));
    expect([plan.kind, plan.identifying]).toEqual([kind, identifying]);
    expect([plan.headerRecords, plan.leaveOut, plan.finished]).toEqual([1, [], undefined]);
    expect(plan.conventions).toMatchObject({ bare: 'no-answer', quoted: 'no-answer', missing: {} });
  });

  it('calls columns what the form asks, rows of grids in brackets', () => {
    expect(planOf(own('sheet.csv')).columns.slice(3, 5)).toEqual([
      'How useful are these to you? [Talks]',
      'How useful are these to you? [Workshops, long]',
    ]);
  });

  it('needs times in the first column', () => {
    const head = headOf(own('sheet.csv'));
    const [header, ...others] = head.rows;
    const retimed = (time: string): Head => ({
      ...head,
      rows: [header!, ...others.map((row) => [time, ...row.slice(1)])],
    });
    for (const time of ['15.01.2024 10:30:00', '2024-01-15 10:30:00', '15/01/2024 10.30.00', '1/15/24 9:05'])
      expect(googleForms.recognises(retimed(time))).toBe(true);
    for (const time of ['', '1705311000', '2024-01-15', 'yesterday'])
      expect(googleForms.recognises(retimed(time))).toBe(false);
  });

  it('claims no file of others', () => {
    const others = csvIn(fixtures).filter(
      ({ pathname }) => !/\/defects\/|\/export\/|\/platforms\/google-forms\//.test(pathname),
    );
    expect(others.map(String).some((file) => file.endsWith('/crn-2020/responses.csv'))).toBe(true);
    expect(others.filter((file) => googleForms.recognises(headOf(file))).map(String)).toEqual([]);
  });

  it.each(['not-google-forms.csv'])('claims no file that only looks like it: %s', (file) => {
    expect(googleForms.recognises(headOf(own(file)))).toBe(false);
  });

  it('makes nothing of a file without records', () => {
    const head = { ...headOf(own('not-google-forms.csv')), rows: [] };
    expect(googleForms.recognises(head)).toBe(false);
    expect(googleForms.plan(head)).toBeUndefined();
  });
});

const data = process.env.SURVEY_DATA;
describe.skipIf(data === undefined)('Google Forms, real files (skipped where SURVEY_DATA is not set)', () => {
  it.each([
    ['d08_dask/results.csv', 24],
    ['d09_spack/spack-user-survey-2022-responses.csv', 58],
  ])('%s', (file, columns) => {
    const plan = planOf(`${data}/data/${file}`);
    expect([plan.headerRecords, plan.columns.length, plan.kind, plan.identifying]).toEqual([
      ...[1, columns, 'saved from a sheet', []],
    ]);
  });

  it('claims no other real file', () => {
    const others = csvIn(new URL(`file://${data}/data/`)).filter(
      ({ pathname }) => !/\/d0[89]_/.test(pathname),
    );
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((file) => googleForms.recognises(headOf(file))).map(String)).toEqual([]);
  });
});
