import { describe, expect, it } from 'vitest';
import { googleForms } from '../../src/sources/google-forms.js';
import type { Head } from '../../src/sources/platform.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf, realFile } from './platform-files.js';

const { own, planOf } = filesOf(googleForms);

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
    expect(claimedFixtures(googleForms, /\/export\//)).toEqual([]);
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

describeReal('Google Forms, real files', () => {
  it.each([
    ['d08_dask/results.csv', 24],
    ['d09_spack/spack-user-survey-2022-responses.csv', 58],
  ])('%s', (file, columns) => {
    const plan = planOf(realFile(file));
    expect([plan.headerRecords, plan.columns.length, plan.kind, plan.identifying]).toEqual([
      ...[1, columns, 'saved from a sheet', []],
    ]);
  });

  it('claims no other real file', () => {
    expect(claimedRealFiles(googleForms, /\/d0[89]_/)).toEqual([]);
  });
});
