import { describe, expect, it } from 'vitest';
import { kobotoolbox } from '../../src/sources/kobotoolbox.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf } from './platform-files.js';

const { own, planOf } = filesOf(kobotoolbox);

describe('KoboToolbox', () => {
  it('is known by its own columns, under names', () => {
    const plan = planOf(own('names.csv'));
    expect(plan.kind).toBe('XML names in the header');
    expect([plan.headerRecords, plan.finished]).toEqual([1, undefined]);
    expect(plan.columns.slice(7, 11)).toEqual([
      ...['home/water', 'home/water/well', 'home/water/river', 'home/water/other'],
    ]);
  });

  it('counts a record of HXL tags to the header', () => {
    const plan = planOf(own('names-hxl.csv'));
    expect([plan.headerRecords, plan.kind]).toEqual([2, 'XML names in the header, HXL tags']);
    expect(plan.columns).toEqual(planOf(own('names.csv')).columns);
  });

  it('leaves out what was not approved, by code and by label, and notes what is on hold', () => {
    const { columns, leaveOut, noted } = planOf(own('names.csv'));
    const column = columns.indexOf('_validation_status');
    const values = ['validation_status_not_approved', 'not approved'];
    expect(leaveOut).toEqual([{ column, values, why: 'not-approved' }]);
    expect(noted).toEqual([{ column, values: ['validation_status_on_hold', 'on hold'], what: 'on-hold' }]);
    expect(planOf(own('labels.csv')).leaveOut).toEqual([]);
  });

  it('knows the answers that stand as a cell and as columns', () => {
    const { columns, twoForms = [] } = planOf(own('names.csv'));
    expect(twoForms.map(({ cell, boxes }) => [columns[cell], boxes.map(({ option }) => option)])).toEqual([
      ['home/water', ['well', 'river', 'other']],
    ]);
  });

  it('takes no response for tags', () => {
    const head = headOf(own('names-hxl.csv'));
    const uuid = head.rows[0]!.indexOf('_uuid');
    const tagged = (change: (cells: string[]) => void): number => {
      const cells = [...head.rows[1]!];
      change(cells);
      const plan = kobotoolbox.plan({ ...head, rows: [head.rows[0]!, cells, ...head.rows.slice(2)] })!;
      return plan.headerRecords;
    };
    expect(tagged(() => undefined)).toBe(2);
    expect(tagged((cells) => cells.splice(uuid, 1, '#id'))).toBe(1);
    expect(tagged((cells) => cells.splice(0, 1, '34'))).toBe(1);
    expect(tagged((cells) => cells.splice(0, 1, '#1'))).toBe(1);
    expect(tagged((cells) => cells.fill(''))).toBe(1);
  });

  it('is known under labels, with only the columns it always writes', () => {
    const plan = planOf(own('labels.csv'));
    expect([plan.kind, plan.headerRecords, plan.identifying]).toEqual(['labels in the header', 1, []]);
  });

  it('believes a 0, and takes an empty box for a question not answered', () => {
    expect(planOf(own('names.csv')).conventions).toMatchObject({
      ...{ bare: 'no-answer', quoted: 'no-answer', untickedIsAnswer: true },
      ...{ ticked: ['1', 'true'], unticked: ['0', 'false'] },
    });
  });

  it('knows devices, places in all their columns, and who submitted', () => {
    const { identifying, columns } = planOf(own('names.csv'));
    expect(identifying.map((place) => columns[place])).toEqual([
      ...['deviceid', 'home/place', 'home/_place_latitude', 'home/_place_longitude'],
      ...['home/_place_altitude', 'home/_place_precision', '_submitted_by'],
    ]);
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(kobotoolbox)).toEqual([]);
  });

  it.each(['not-kobotoolbox.csv'])('claims no file that only looks like it: %s', (file) => {
    expect(kobotoolbox.recognises(headOf(own(file)))).toBe(false);
  });

  it('makes nothing of a file without records', () => {
    const head = { ...headOf(own('not-kobotoolbox.csv')), rows: [] };
    expect(kobotoolbox.recognises(head)).toBe(false);
    expect(kobotoolbox.plan(head)).toBeUndefined();
  });
});

describeReal('KoboToolbox, real files of others', () => {
  it('claims no other real file', () => {
    expect(claimedRealFiles(kobotoolbox)).toEqual([]);
  });
});
