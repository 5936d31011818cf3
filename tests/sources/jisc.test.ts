import { describe, expect, it } from 'vitest';
import { jisc } from '../../src/sources/jisc.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf, realFile } from './platform-files.js';

const { own, planOf } = filesOf(jisc);

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
      ...{ ticked: ['1', 'true'], unticked: ['0', 'false'] },
    });
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(jisc)).toEqual([]);
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

describeReal('Jisc Online Surveys, real files', () => {
  it.each([
    ['results.en.csv', 378, 377],
    ['results.fr.csv', 382, 381],
    ['results.pt.csv', 378, 377],
  ])('d07 %s', (file, columns, completion) => {
    const plan = planOf(realFile(`d07_sodp/${file}`));
    expect([plan.headerRecords, plan.columns.length]).toEqual([1, columns]);
    expect(plan.finished).toEqual({ column: completion, values: undefined });
  });

  it('d07, edited', () => {
    const plan = planOf(realFile('d07_sodp/results_edit_allLanguages.csv'));
    expect([plan.columns.length, plan.columns[1], plan.finished]).toEqual([359, 'language', undefined]);
  });

  it('claims no other real file', () => {
    expect(claimedRealFiles(jisc, /\/d07_sodp\/results/)).toEqual([]);
  });
});
