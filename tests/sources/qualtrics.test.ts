import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/sources/head.js';
import type { Head, PlatformPlan } from '../../src/sources/platform.js';
import { qualtrics } from '../../src/sources/qualtrics.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const own = (file: string): URL => new URL(`platforms/qualtrics/${file}`, fixtures);

function headOf(file: URL | string): Head {
  const text = new TextDecoder().decode(readFileSync(file));
  return takeApart('file.csv', text, true, false)!;
}

function planOf(file: URL | string): PlatformPlan {
  const head = headOf(file);
  expect(qualtrics.recognises(head)).toBe(true);
  return qualtrics.plan(head)!;
}

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));

/** IPAddress, three of the recipient, ExternalReference, two of the place. */
const IDENTIFYING = [3, 9, 10, 11, 12, 13, 14];

describe('Qualtrics', () => {
  it('has three header records: names, texts, import ids', () => {
    const plan = planOf(own('text.csv'));
    expect(plan.kind).toBe('three header records, choice texts');
    expect(plan.headerRecords).toBe(3);
    expect(plan.columns.slice(17)).toEqual(['Q1', 'Q2_1', 'Q2_2', 'Q2_3_TEXT', 'Q3']);
    expect(plan.texts[17]).toBe('Scope of\nthe network');
    expect(plan.texts).toHaveLength(plan.columns.length);
    expect(plan.identifying).toEqual(IDENTIFYING);
    expect(plan.finished).toEqual({ column: 6, values: ['1', 'true'] });
    expect(plan.conventions).toMatchObject({
      bare: 'not-ticked',
      quoted: 'not-ticked',
      untickedIsAnswer: false,
      missing: {},
    });
  });

  it('leaves out previews and tests, whether said in words or codes, and nothing else', () => {
    for (const file of ['text.csv', 'numeric.csv', 'legacy.csv']) {
      const { leaveOut, columns, texts } = planOf(own(file));
      expect(leaveOut.map(({ why }) => why)).toEqual(['preview', 'survey test']);
      for (const { column } of leaveOut) expect([columns[column], texts[column]]).toContain('Status');
      const values = leaveOut.flatMap(({ values }) => values);
      expect(values).toEqual(expect.arrayContaining(['1', 'survey preview', '2', 'survey test', '17']));
      for (const kept of ['0', 'ip address', '4', 'imported', '8', 'spam'])
        expect(values).not.toContain(kept);
    }
  });

  it('says when the answers are numbers', () => {
    expect(planOf(own('numeric.csv')).kind).toBe('three header records, numeric values');
  });

  it.each([
    [
      'no-import-ids.csv',
      2,
      'header without import ids',
      'Who are the members? - Selected Choice - Hospitals',
    ],
    ['names-only.csv', 1, 'header without texts and import ids', undefined],
  ])('is known by its own columns where header records were deleted: %s', (file, records, called, text) => {
    const plan = planOf(own(file));
    expect(plan.headerRecords).toBe(records);
    expect(plan.kind).toBe(`${called}, numeric values`);
    expect(plan.texts[18]).toBe(text);
    expect(plan.identifying).toEqual(IDENTIFYING);
  });

  it('has two header records in legacy exports, and a column at the end that is none', () => {
    const plan = planOf(own('legacy.csv'));
    expect(plan.kind).toBe('legacy, two header records, numeric values');
    expect(plan.headerRecords).toBe(2);
    expect(plan.columns).toHaveLength(15);
    expect(plan.columns.slice(8, 12)).toEqual(['V9', 'V10', 'Q1', 'Q2_1']);
    expect(plan.texts.slice(8, 12)).toEqual([
      ...['EndDate', 'Finished', 'Scope of the network', 'Who are the members?-Hospitals'],
    ]);
    expect(plan.finished).toEqual({ column: 9, values: ['1', 'true'] });
    expect(plan.identifying).toEqual([2, 3, 4, 5, 12, 13]);
  });

  it('guesses nothing from words it does not know', () => {
    const plan = planOf(own('other-words.csv'));
    expect(plan.finished).toBeUndefined();
    expect(plan.kind).toBe('three header records, status "ip-adresse" not known: check for previews');
  });

  it('claims no file of others', () => {
    const others = [
      new URL('crn-2020/', fixtures),
      new URL('team/', fixtures),
      new URL('platforms/', fixtures),
    ]
      .filter((folder) => existsSync(folder))
      .flatMap(csvIn)
      .filter(({ pathname }) => !pathname.includes('/platforms/qualtrics/'));
    expect(others.length).toBeGreaterThan(2);
    expect(others.filter((file) => qualtrics.recognises(headOf(file))).map(String)).toEqual([]);
    const few = { rows: [['StartDate', 'Status', 'Finished', 'Q1']], delimiter: ',' };
    expect(qualtrics.recognises({ ...few, byteOrderMark: false, allQuoted: false, bareEmpty: true })).toBe(
      false,
    );
  });
});

const data = process.env.SURVEY_DATA;
describe.skipIf(data === undefined)('Qualtrics, real exports (skipped where SURVEY_DATA is not set)', () => {
  const real = (file: string): string => `${data}/data/d20_qualtrics_sample/${file}`;

  it('sample: three header records, texts in the language of the account', () => {
    const plan = planOf(real('sample.csv'));
    expect(plan.headerRecords).toBe(3);
    expect(plan.columns.slice(16)).toEqual(['UserLanguage', 'Q1', 'Q2', 'Q2 - Topics']);
    expect(plan.texts[0]).toBe('Anfangsdatum');
    expect(plan.identifying).toEqual(IDENTIFYING);
    expect(plan.finished).toEqual({ column: 6, values: ['1', 'true'] });
    expect(plan.kind).toBe('three header records, numeric values');
  });

  it('legacy sample: two header records, 15 columns', () => {
    const plan = planOf(real('sample_legacy.csv'));
    expect(plan.headerRecords).toBe(2);
    expect(plan.columns).toHaveLength(15);
    expect(plan.identifying).toEqual([2, 3, 4, 5, 12, 13]);
  });

  it('claims no other real export', () => {
    const others = csvIn(new URL(`file://${data}/data/`)).filter(
      ({ pathname }) => !pathname.includes('/d20_'),
    );
    const claimed = others.filter((file) => {
      const text = new TextDecoder().decode(readFileSync(file).subarray(0, 1 << 18));
      const head = takeApart('file.csv', text, false, false);
      return head !== undefined && qualtrics.recognises(head);
    });
    expect(claimed.map(String)).toEqual([]);
  });
});
