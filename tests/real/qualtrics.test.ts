import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyze, type Results } from '../../src/index.js';
import { openInput } from '../../src/sources/open.js';
import { describeReal, inData } from '../survey-data.js';
import { analyzeReal, instrumentFor } from './harness.js';

/** Qualtrics (ropensci/qualtRics, MIT): one response, with three header records, and with two as it once was. */
describeReal('d20: Qualtrics', () => {
  const path = 'd20_qualtrics_sample/sample.csv';

  it('has three header records: names, texts in the language of the account, import ids', async () => {
    const { plan } = await openInput(inData(`data/${path}`), 'sample.csv');
    expect(plan).toMatchObject({
      platform: 'qualtrics',
      encoding: 'utf-8',
      byteOrderMark: false,
      headerRecords: 3,
      finished: { column: 6, values: expect.arrayContaining(['1', 'true']) },
      conventions: { bare: 'not-ticked', untickedIsAnswer: false },
      verdict: 'Qualtrics, three header records, numeric values; UTF-8; comma; LF; 20 columns',
    });
    expect(plan.columns).toHaveLength(20);
    expect(plan.columns.slice(-3)).toEqual(['Q1', 'Q2', 'Q2 - Topics']);
    expect(plan.texts).toHaveLength(20);
    expect(plan.texts[6]).toBe('Beendet');
    expect(plan.leaveOut.map(({ column, why }) => [plan.columns[column], why])).toEqual(
      expect.arrayContaining([['Status', 'preview']]),
    );
    expect(plan.identifying.map((place) => plan.columns[place])).toEqual([
      ...['IPAddress', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail', 'ExternalReference'],
      ...['LocationLatitude', 'LocationLongitude'],
    ]);
  });

  it('is read: one response, a code, a text, no topic', async () => {
    const results = await analyzeReal(path, instrumentFor('qualtrics'));
    expect(results.inputs).toMatchObject([{ records: 1, platform: 'qualtrics' }]);
    expect(results.issues.total).toBe(0);
    expect(chosen(results)).toEqual({ 1: 0, 2: 1, 3: 0 });
    expect(missing(results, 'Q2')).toEqual({ answered: 1 });
    expect(missing(results, 'topics')).toEqual({ answered: 0, 'no-answer': 1 });
  });

  it('leaves out previews, and on request what is not finished, and says so', async () => {
    const lines = readFileSync(inData(`data/${path}`), 'utf8')
      .trimEnd()
      .split('\n');
    const [top, one] = [lines.slice(0, -1), lines.at(-1)!];
    // Status and Finished stand in the third and the seventh cell.
    const cells = one.split(',');
    const preview = cells.with(2, '1').with(8, 'R_preview').join(',');
    const unfinished = cells.with(6, '0').with(8, 'R_unfinished').join(',');
    const folder = mkdtempSync(join(tmpdir(), 'crn-survey-d20-'));
    try {
      const file = join(folder, 'more.csv');
      writeFileSync(file, [...top, one, preview, unfinished, ''].join('\n'));
      const instrument = instrumentFor('qualtrics');
      const all = await analyze([{ path: file }], { instrument });
      expect(all.inputs).toMatchObject([{ records: 2 }]);
      expect(told(all)).toMatch(/1 record left out: preview/);
      const finished = await analyze([{ path: file }], { instrument, source: { finishedOnly: true } });
      expect(finished.inputs).toMatchObject([{ records: 1 }]);
      expect(told(finished)).toMatch(/not finished/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows nobody, with an instrument or a draft', async () => {
    const shown = [
      await analyzeReal(path, instrumentFor('qualtrics'), { rejects: true }),
      await analyze([{ path: inData(`data/${path}`) }], { draft: true }),
      await analyzeReal(LEGACY, instrumentFor('qualtrics'), { rejects: true }),
      await analyze([{ path: inData(`data/${LEGACY}`) }], { draft: true }),
    ].map((results) => JSON.stringify(results));
    for (const cell of ['130.92.', '47.115', '7.2315', 'Hello World']) {
      expect(shown.filter((text) => text.includes(cell))).toEqual([]);
    }
  });
});

const LEGACY = 'd20_qualtrics_sample/sample_legacy.csv';

describeReal('d20: Qualtrics, legacy', () => {
  it('has two header records: V1 to V10, then texts; the empty column at the end is none', async () => {
    const { plan } = await openInput(inData(`data/${LEGACY}`), 'sample_legacy.csv');
    expect(plan).toMatchObject({
      platform: 'qualtrics',
      byteOrderMark: true,
      headerRecords: 2,
      finished: { column: 9, values: expect.arrayContaining(['1', 'true']) },
      verdict: 'Qualtrics, legacy, two header records, numeric values; UTF-8 with BOM; comma; LF; 15 columns',
    });
    expect(plan.columns).toEqual([
      ...['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10', 'Q1', 'Q2'],
      ...['LocationLatitude', 'LocationLongitude', 'LocationAccuracy'],
    ]);
    expect(plan.texts.slice(0, 3)).toEqual(['ResponseID', 'ResponseSet', 'Name']);
    expect(plan.identifying.map((place) => plan.texts[place])).toEqual([
      ...['Name', 'ExternalDataReference', 'EmailAddress', 'IPAddress'],
      ...['LocationLatitude', 'LocationLongitude'],
    ]);
  });

  it('is read: one response, a code, a text', async () => {
    const results = await analyzeReal(LEGACY, instrumentFor('qualtrics'));
    expect(results.inputs).toMatchObject([{ records: 1, platform: 'qualtrics' }]);
    expect(results.issues.total).toBe(0);
    expect(chosen(results)).toEqual({ 1: 0, 2: 1, 3: 0 });
    expect(missing(results, 'Q2')).toEqual({ answered: 1 });
  });
});

const counted = (results: Results, question: string, statistic: string) =>
  Object.fromEntries(
    results.estimates
      .filter((row) => row.question === question && row.statistic === statistic)
      .map(({ level, n }) => [level, n]),
  );

const chosen = (results: Results) => counted(results, 'Q1', 'percent');
const missing = (results: Results, question: string) => counted(results, question, 'missing');
const told = ({ notices }: Results): string => notices.map(({ message }) => message).join('\n');
