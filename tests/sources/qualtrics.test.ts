import { describe, expect, it } from 'vitest';
import { matchingForm } from '../../src/matching.js';
import type { CellIs } from '../../src/read-plan.js';
import { qualtrics } from '../../src/sources/qualtrics.js';
import { describeReal } from '../survey-data.js';
import { claimedFixtures, claimedRealFiles, filesOf, headOf, headWith, realFile } from './platform-files.js';

const { own, planOf } = filesOf(qualtrics);

/** IPAddress, three of the recipient, ExternalReference, two of the place. */
const IDENTIFYING = [3, 9, 10, 11, 12, 13, 14];

/** As Qualtrics says it, and as a spreadsheet in German, French or Spanish saves it again. */
const FINISHED = ['1', 'true', 'wahr', 'vrai', 'verdadero'];

describe('Qualtrics', () => {
  it('has three header records: names, texts, import ids', () => {
    const plan = planOf(own('text.csv'));
    expect(plan.kind).toBe('three header records, choice texts');
    expect(plan.headerRecords).toBe(3);
    expect(plan.columns.slice(17)).toEqual(['Q1', 'Q2_1', 'Q2_2', 'Q2_3_TEXT', 'Q3']);
    expect(plan.texts[17]).toBe('Scope of\nthe network');
    expect(plan.texts).toHaveLength(plan.columns.length);
    expect(plan.identifying).toEqual(IDENTIFYING);
    expect(plan.finished).toEqual({ column: 6, values: FINISHED });
    expect(plan.conventions).toMatchObject({
      bare: 'not-ticked',
      quoted: 'not-ticked',
      untickedIsAnswer: false,
      missing: {},
    });
  });

  it('leaves out previews and tests, whether said in words or codes, and nothing else', () => {
    for (const file of ['text.csv', 'numeric.csv', 'legacy.csv']) {
      const { columns, texts, ...plan } = planOf(own(file));
      const leaveOut = plan.leaveOut.filter(({ why }) => why !== 'repeated-header');
      expect([...new Set(leaveOut.map(({ why }) => why))]).toEqual(['preview', 'survey-test']);
      for (const { column, values } of leaveOut) {
        const name = values.length > 1 ? 'Status' : 'DistributionChannel';
        expect([columns[column], texts[column]]).toContain(name);
      }
      const values = leaveOut.flatMap(({ values }) => values);
      expect(values).toEqual(expect.arrayContaining(['1', 'survey preview', '2', 'survey test', '17']));
      for (const kept of ['0', 'ip address', '4', 'imported', '8', 'spam'])
        expect(values).not.toContain(kept);
    }
  });

  it('leaves out all header records where they stand once more among the responses', () => {
    const head = headOf(own('text.csv'));
    const [names, texts, ids, ...responses] = head.rows;
    const twice = { ...head, rows: [names!, texts!, ids!, ...responses, names!, texts!, ids!] };
    const plan = qualtrics.plan(twice)!;
    expect(plan.kind).toBe('three header records, choice texts');
    const holds =
      (row: readonly string[]) =>
      ({ column, values }: CellIs): boolean =>
        values.includes(matchingForm(row[column] ?? '').toLowerCase());
    const isRepeated = (row: readonly string[]): boolean =>
      plan.leaveOut.some(
        (rule) => rule.why === 'repeated-header' && [rule, ...(rule.also ?? [])].every(holds(row)),
      );
    // The first record is known by the names of the columns, in every file.
    expect([texts!, ids!, ...responses].map(isRepeated)).toEqual([true, true, ...responses.map(() => false)]);
  });

  it('notes what Qualtrics marked as spam', () => {
    const { noted, columns } = planOf(own('text.csv'));
    const values = ['8', 'spam', '12', 'imported spam', '40', 'ex spam'];
    expect(noted).toEqual([{ column: columns.indexOf('Status'), values, what: 'spam' }]);
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
    expect(plan.finished).toEqual({ column: 9, values: FINISHED });
    expect(plan.identifying).toEqual([2, 3, 4, 5, 12, 13]);
  });

  it('guesses nothing from words it does not know', () => {
    const plan = planOf(own('other-words.csv'));
    expect(plan.finished).toBeUndefined();
    expect(plan.kind).toBe('three header records, status "ip-adresse" not known: check for previews');
    expect(plan.warnings).toEqual([
      { code: 'unknown-status', status: 'ip-adresse' },
      { code: 'unknown-finish', word: 'ja' },
    ]);
    expect(planOf(own('text.csv')).warnings).toEqual([]);
  });

  it('claims no file of others', () => {
    expect(claimedFixtures(qualtrics)).toEqual([]);
    expect(qualtrics.recognises(headWith(['StartDate', 'Status', 'Finished', 'Q1']))).toBe(false);
  });
});

describeReal('Qualtrics, real exports', () => {
  const real = (file: string): string => realFile(`d20_qualtrics_sample/${file}`);

  it('sample: three header records, texts in the language of the account', () => {
    const plan = planOf(real('sample.csv'));
    expect(plan.headerRecords).toBe(3);
    expect(plan.columns.slice(16)).toEqual(['UserLanguage', 'Q1', 'Q2', 'Q2 - Topics']);
    expect(plan.texts[0]).toBe('Anfangsdatum');
    expect(plan.identifying).toEqual(IDENTIFYING);
    expect(plan.finished).toEqual({ column: 6, values: FINISHED });
    expect(plan.kind).toBe('three header records, numeric values');
  });

  it('legacy sample: two header records, 15 columns', () => {
    const plan = planOf(real('sample_legacy.csv'));
    expect(plan.headerRecords).toBe(2);
    expect(plan.columns).toHaveLength(15);
    expect(plan.identifying).toEqual([2, 3, 4, 5, 12, 13]);
  });

  it('claims no other real export', () => {
    expect(claimedRealFiles(qualtrics, /\/d20_/)).toEqual([]);
  });
});
