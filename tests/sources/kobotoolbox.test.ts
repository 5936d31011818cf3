import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/sources/head.js';
import { kobotoolbox } from '../../src/sources/kobotoolbox.js';
import type { Head, PlatformPlan } from '../../src/sources/platform.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const own = (file: string): URL => new URL(`platforms/kobotoolbox/${file}`, fixtures);

/** Files that are not UTF-8 lose letters here, none of them in a place that matters. */
function headOf(file: URL | string): Head {
  const bytes = readFileSync(file);
  const length = Math.min(bytes.length, 1 << 18);
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return takeApart('file.csv', text, length === bytes.length, false)!;
}

function planOf(file: URL | string): PlatformPlan {
  const head = headOf(file);
  expect(kobotoolbox.recognises(head)).toBe(true);
  return kobotoolbox.plan(head)!;
}

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));

describe('KoboToolbox', () => {
  it('is known by its own columns, under names', () => {
    const plan = planOf(own('names.csv'));
    expect(plan.kind).toBe('XML names in the header');
    expect([plan.headerRecords, plan.leaveOut, plan.finished]).toEqual([1, [], undefined]);
    expect(plan.columns.slice(7, 11)).toEqual([
      ...['home/water', 'home/water/well', 'home/water/river', 'home/water/other'],
    ]);
  });

  it('counts a record of HXL tags to the header', () => {
    const plan = planOf(own('names-hxl.csv'));
    expect([plan.headerRecords, plan.kind]).toEqual([2, 'XML names in the header, HXL tags']);
    expect(plan.columns).toEqual(planOf(own('names.csv')).columns);
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
      ...{ ticked: ['1'], unticked: ['0'] },
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
    const others = csvIn(fixtures).filter(
      ({ pathname }) => !/\/defects\/|\/platforms\/kobotoolbox\//.test(pathname),
    );
    expect(others.map(String).some((file) => file.endsWith('/crn-2020/responses.csv'))).toBe(true);
    expect(others.filter((file) => kobotoolbox.recognises(headOf(file))).map(String)).toEqual([]);
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

const data = process.env.SURVEY_DATA;
describe.skipIf(data === undefined)(
  'KoboToolbox, real files of others (skipped where SURVEY_DATA is not set)',
  () => {
    it('claims no other real file', () => {
      const others = csvIn(new URL(`file://${data}/data/`));
      expect(others.length).toBeGreaterThan(20);
      expect(others.filter((file) => kobotoolbox.recognises(headOf(file))).map(String)).toEqual([]);
    });
  },
);
