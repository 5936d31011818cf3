import { describe, expect, it } from 'vitest';
import { odk } from '../../src/sources/odk.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf } from './platform-files.js';

const { own, planOf } = filesOf(odk);

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

  it('leaves out submissions that Central could not decrypt, or a review rejected', () => {
    const { leaveOut, noted, columns } = planOf(own('central.csv'));
    expect(leaveOut.map(({ column, why }) => [columns[column], why])).toEqual([
      ['Status', 'not-decrypted'],
      ['ReviewState', 'rejected'],
    ]);
    expect(noted).toEqual([
      {
        column: columns.indexOf('ReviewState'),
        values: ['hasissues'],
        what: 'issues-found',
      },
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
      ...{ ticked: ['1', 'true'], unticked: ['0', 'false'] },
    });
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(odk)).toEqual([]);
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

describeReal('ODK, real files of others', () => {
  it('claims no other real file', () => {
    expect(claimedRealFiles(odk)).toEqual([]);
  });
});
