import { describe, expect, it } from 'vitest';
import { microsoftForms } from '../../src/sources/microsoft-forms.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf } from './platform-files.js';

const { own, planOf } = filesOf(microsoftForms);

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
    expect(claimedFixtures(microsoftForms)).toEqual([]);
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

describeReal('Microsoft Forms, real files of others', () => {
  it('claims no other real file', () => {
    expect(claimedRealFiles(microsoftForms)).toEqual([]);
  });
});
