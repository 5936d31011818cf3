import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/sources/head.js';
import { odk } from '../../src/sources/odk.js';
import type { Head, PlatformPlan } from '../../src/sources/platform.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const own = (file: string): URL => new URL(`platforms/odk/${file}`, fixtures);

/** Files that are not UTF-8 lose letters here, none of them in a place that matters. */
function headOf(file: URL | string): Head {
  const bytes = readFileSync(file);
  const length = Math.min(bytes.length, 1 << 18);
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return takeApart('file.csv', text, length === bytes.length, false)!;
}

function planOf(file: URL | string): PlatformPlan {
  const head = headOf(file);
  expect(odk.recognises(head)).toBe(true);
  return odk.plan(head)!;
}

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));

describe('ODK', () => {
  it('is known by its first column and its key, before columns of Central', () => {
    const plan = planOf(own('central.csv'));
    expect([plan.kind, plan.headerRecords, plan.finished]).toEqual(['from Central', 1, undefined]);
    expect(plan.columns.slice(6, 9)).toEqual(['home-water', 'home-water/well', 'home-water/river']);
    expect(plan.identifying.map((place) => plan.columns[place])).toEqual([
      ...['username', 'place-Latitude', 'place-Longitude', 'place-Altitude', 'place-Accuracy'],
      ...['SubmitterName', 'DeviceID'],
    ]);
  });

  it('leaves out submissions that Central could not decrypt', () => {
    const { leaveOut, columns } = planOf(own('central.csv'));
    expect(leaveOut.map(({ column, why }) => [columns[column], why])).toEqual([
      ['Status', 'answers not decrypted'],
    ]);
    const { rows } = headOf(own('central.csv'));
    const [{ column, values }] = leaveOut as [(typeof leaveOut)[0]];
    expect(rows.slice(1).map((row) => values.includes(row[column]!))).toEqual([false, false, true]);
  });

  it('is known where the key is last', () => {
    const plan = planOf(own('briefcase.csv'));
    expect([plan.kind, plan.headerRecords, plan.leaveOut, plan.identifying]).toEqual(['', 1, [], []]);
  });

  it('leaves a question of the form alone that is called like a column of Central', () => {
    const head = headOf(own('briefcase.csv'));
    const rows = head.rows.map((row, i) => [row[0]!, i === 0 ? 'Status' : 'not decrypted', ...row.slice(1)]);
    expect(odk.recognises({ ...head, rows })).toBe(true);
    expect(odk.plan({ ...head, rows })!.leaveOut).toEqual([]);
  });

  it('does not count a 0 alone as an answer', () => {
    expect(planOf(own('central.csv')).conventions).toMatchObject({
      ...{ bare: 'not-ticked', quoted: 'not-ticked', untickedIsAnswer: false },
      ...{ ticked: ['1'], unticked: ['0'] },
    });
  });

  it('claims no file of others', () => {
    const others = csvIn(fixtures).filter(({ pathname }) => !/\/defects\/|\/platforms\/odk\//.test(pathname));
    expect(others.map(String).some((file) => file.endsWith('/crn-2020/responses.csv'))).toBe(true);
    expect(others.filter((file) => odk.recognises(headOf(file))).map(String)).toEqual([]);
  });

  it.each(['not-odk.csv', 'repeat.csv'])('claims no file that only looks like it: %s', (file) => {
    expect(odk.recognises(headOf(own(file)))).toBe(false);
  });

  it('makes nothing of a file without records', () => {
    const head = { ...headOf(own('not-odk.csv')), rows: [] };
    expect(odk.recognises(head)).toBe(false);
    expect(odk.plan(head)).toBeUndefined();
  });
});

const data = process.env.SURVEY_DATA;
describe.skipIf(data === undefined)(
  'ODK, real files of others (skipped where SURVEY_DATA is not set)',
  () => {
    it('claims no other real file', () => {
      const others = csvIn(new URL(`file://${data}/data/`));
      expect(others.length).toBeGreaterThan(20);
      expect(others.filter((file) => odk.recognises(headOf(file))).map(String)).toEqual([]);
    });
  },
);
