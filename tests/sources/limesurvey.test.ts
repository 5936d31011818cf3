import { describe, expect, it } from 'vitest';
import { limesurvey } from '../../src/sources/limesurvey.js';
import type { Head } from '../../src/sources/platform.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headWith, realFile } from './platform-files.js';

const { own, planOf } = filesOf(limesurvey);

const QUESTIONS = [
  ...['scope', 'scope[other]', 'members[SQ001]', 'members[SQ002]', 'members[other]'],
  ...['act[SQ001]', 'act[SQ002]', 'cost'],
];

describe('LimeSurvey', () => {
  it('with codes: bare was never shown, quoted was seen and left, which in a box is an answer', () => {
    const plan = planOf(own('code.csv'));
    expect(plan.kind).toBe('code headers, answer codes, empty cells bare and quoted');
    expect(plan.headerRecords).toBe(1);
    expect(plan.columns.slice(10)).toEqual(QUESTIONS);
    expect(plan.texts).toEqual([]);
    expect(plan.conventions).toMatchObject({
      bare: 'not-asked',
      quoted: 'not-ticked',
      untickedIsAnswer: true,
      missing: {},
    });
    expect(plan.conventions.ticked).toContain('y');
    expect(plan.finished).toEqual({ column: 1, values: undefined });
    expect(plan.identifying).toEqual([5, 8]);
    expect(plan.leaveOut).toEqual([]);
  });

  it('of older versions: a quoted empty box is not known to be an answer', () => {
    const plan = planOf(own('code-old.csv'));
    expect(plan.kind).toContain('every cell quoted');
    expect(plan.conventions).toMatchObject({ quoted: 'not-ticked', untickedIsAnswer: false });
  });

  it('with texts: the boxes say it in words, and N/A is who was not asked', () => {
    const plan = planOf(own('full-text.csv'));
    expect(plan.kind).toContain('text headers, full answers');
    expect(plan.columns[10]).toBe('Scope of the network');
    expect(plan.columns[12]).toBe('Members [Hospitals]');
    expect(plan.conventions).toMatchObject({
      bare: 'no-answer',
      quoted: 'no-answer',
      untickedIsAnswer: true,
      missing: { 'n/a': 'not-asked' },
    });
    expect(plan.conventions.unticked).toContain('no');
    expect(plan.finished).toEqual({ column: 1, values: undefined });
    expect(plan.identifying).toEqual([5, 8]);
  });

  it.each([
    ['code-text.csv', '. ', 'Members [Hospitals]'],
    ['code-text-underscores.csv', '._.', 'Members_[Hospitals]'],
  ])('with both, %s: columns by code, texts apart', (file, separator, text) => {
    const plan = planOf(own(file));
    expect(plan.kind).toContain(`headers of code and text ("${separator}"), full answers`);
    expect(plan.columns.slice(0, 3)).toEqual(['id', 'submitdate', 'lastpage']);
    expect(plan.columns.slice(10)).toEqual(QUESTIONS);
    expect(plan.texts[12]).toBe(text);
    expect(plan.finished).toEqual({ column: 1, values: undefined });
    expect(plan.identifying).toEqual([5, 8]);
  });

  it('saved again: nothing is said of who was asked', () => {
    const plan = planOf(own('saved-again.csv'));
    expect(plan.kind).toContain('saved again');
    expect(plan.columns).toEqual(['', ...QUESTIONS]);
    expect(plan.texts[3]).toBe('Members [Hospitals]');
    expect(plan.conventions).toMatchObject({ bare: 'no-answer', untickedIsAnswer: true });
    expect(plan.finished).toBeUndefined();

    const codes = planOf(own('saved-again-codes.csv'));
    expect(codes.kind).toContain('saved again');
    expect(codes.conventions).toMatchObject({ bare: 'not-ticked', untickedIsAnswer: false, missing: {} });
  });

  it('does not claim a file by one word or bracket', () => {
    const head = (header: readonly string[]): Head => ({
      rows: [header, header.map(() => '1')],
      delimiter: ',',
      byteOrderMark: false,
      bareEmpty: false,
      allQuoted: true,
    });
    for (const header of [
      ['id', 'token', 'seed', 'submitdate'],
      ['id', 'q1[a]', 'q1[b]'],
      ['Response ID', 'Last page', 'Seed'],
      ['1. Scope', '2. Members', 'Q3. Other'],
      ['id', 'q1[a]. First', 'Second', 'Third'],
      ['submitdate_year', 'submitdate_month', 'startdate_year'],
      ['startdate - day', 'datestamp - day', 'startdate - hour'],
      [],
    ]) {
      expect([header, limesurvey.recognises(head(header))]).toEqual([header, false]);
    }
  });

  it('is known in other languages by what its first four columns hold', () => {
    const text = [
      ['Antwort', 'Abgeschickt', 'Seite', 'Sprache', 'Welche? [Hammer]'],
      ['1', '2024-01-01 10:00:00', '2', 'de', 'Ja'],
      ['2', '', '', 'de-informal', 'N/A'],
    ];
    const head = { ...headWith(...text), allQuoted: true };
    expect(limesurvey.recognises(head)).toBe(true);
    const plan = limesurvey.plan(head)!;
    expect(plan.finished).toEqual({ column: 1, values: undefined });
    expect(plan.kind).toMatch(/^text headers in another language, full answers/);
    const other = (place: number, cell: string) => ({
      ...head,
      rows: [text[0]!, text[1]!, text[2]!.map((old, i) => (i === place ? cell : old))],
    });
    for (const [place, cell] of [
      [0, 'a'],
      [1, 'today'],
      [2, 'x'],
      [3, ''],
      [3, 'Deutsch'],
    ] as const)
      expect(limesurvey.recognises(other(place, cell))).toBe(false);
    expect(limesurvey.recognises({ ...head, allQuoted: false })).toBe(false);
    expect(limesurvey.recognises({ ...head, rows: [text[0]!] })).toBe(false);
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(limesurvey)).toEqual([]);
  });
});

describeReal('LimeSurvey, a real export', () => {
  const real = realFile('d04_rse_nl_2017/public_data.csv');

  it('d04: codes and texts, full answers, saved again by another program', () => {
    const plan = planOf(real);
    expect(plan.kind).toContain('headers of code and text (". "), full answers, saved again');
    expect(plan.columns).toHaveLength(131);
    expect(plan.columns.slice(0, 9)).toEqual([
      ...['', 'socio1', 'edu1', 'edu2', 'rse1', 'rse3[SQ001]', 'soft2can', 'soft1can', 'likert0[time1can]'],
    ]);
    expect(new Set(plan.columns).size).toBe(131);
    expect(plan.texts.slice(1).every((text) => text !== '')).toBe(true);
    expect(plan.conventions).toMatchObject({ bare: 'no-answer', untickedIsAnswer: true });
    expect(plan.finished).toBeUndefined();
  });

  it('claims no other real export', () => {
    expect(claimedRealFiles(limesurvey, /public_data\.csv$/)).toEqual([]);
  });
});
