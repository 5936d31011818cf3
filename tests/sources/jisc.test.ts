import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/sources/head.js';
import { jisc } from '../../src/sources/jisc.js';
import type { Head, PlatformPlan } from '../../src/sources/platform.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const own = (file: string): URL => new URL(`platforms/jisc/${file}`, fixtures);

/** Files that are not UTF-8 lose letters here, none of them in a place that matters. */
function headOf(file: URL | string): Head {
  const bytes = readFileSync(file);
  const length = Math.min(bytes.length, 1 << 18);
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return takeApart('file.csv', text, length === bytes.length, false)!;
}

function planOf(file: URL | string): PlatformPlan {
  const head = headOf(file);
  expect(jisc.recognises(head)).toBe(true);
  return jisc.plan(head)!;
}

const csvIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => new URL(`file://${entry.parentPath}/${entry.name}`));

describe('Jisc Online Surveys', () => {
  it('is known by its response numbers and question numbers', () => {
    const plan = planOf(own('coded.csv'));
    expect([plan.headerRecords, plan.kind, plan.leaveOut, plan.identifying]).toEqual([1, '', [], []]);
    expect(plan.columns[6]).toBe('Q3_1_b_1');
    expect(plan.finished).toEqual({ column: 8, values: undefined });
  });

  it('is known after editing: another column, no quotes, no date', () => {
    const plan = planOf(own('edited.csv'));
    expect(plan.columns.slice(0, 3)).toEqual(['URN', 'language', 'Q1']);
    expect(plan.finished).toBeUndefined();
  });

  it('does not count a 0 as an answer, as those who skipped a question have it too', () => {
    expect(planOf(own('coded.csv')).conventions).toMatchObject({
      ...{ bare: 'not-ticked', quoted: 'not-ticked', untickedIsAnswer: false },
      ...{ ticked: ['1'], unticked: ['0'] },
    });
  });

  it('claims no file of others', () => {
    const others = csvIn(fixtures).filter(
      ({ pathname }) => !/\/defects\/|\/platforms\/jisc\//.test(pathname),
    );
    expect(others.map(String).some((file) => file.endsWith('/crn-2020/responses.csv'))).toBe(true);
    expect(others.filter((file) => jisc.recognises(headOf(file))).map(String)).toEqual([]);
  });

  it.each(['not-jisc.csv', 'key.csv'])('claims no file that only looks like it: %s', (file) => {
    expect(jisc.recognises(headOf(own(file)))).toBe(false);
  });

  it('makes nothing of a file without records', () => {
    const head = { ...headOf(own('not-jisc.csv')), rows: [] };
    expect(jisc.recognises(head)).toBe(false);
    expect(jisc.plan(head)).toBeUndefined();
  });
});

const data = process.env.SURVEY_DATA;
describe.skipIf(data === undefined)(
  'Jisc Online Surveys, real files (skipped where SURVEY_DATA is not set)',
  () => {
    it.each([
      ['results.en.csv', 378, 377],
      ['results.fr.csv', 382, 381],
      ['results.pt.csv', 378, 377],
    ])('d07 %s', (file, columns, completion) => {
      const plan = planOf(`${data}/data/d07_sodp/${file}`);
      expect([plan.headerRecords, plan.columns.length]).toEqual([1, columns]);
      expect(plan.finished).toEqual({ column: completion, values: undefined });
    });

    it('d07, edited', () => {
      const plan = planOf(`${data}/data/d07_sodp/results_edit_allLanguages.csv`);
      expect([plan.columns.length, plan.columns[1], plan.finished]).toEqual([359, 'language', undefined]);
    });

    it('claims no other real file', () => {
      const others = csvIn(new URL(`file://${data}/data/`)).filter(
        ({ pathname }) => !/\/d07_sodp\/results/.test(pathname),
      );
      expect(others.length).toBeGreaterThan(20);
      expect(others.filter((file) => jisc.recognises(headOf(file))).map(String)).toEqual([]);
    });
  },
);
