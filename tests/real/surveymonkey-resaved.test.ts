import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { openInput } from '../../src/sources/open.js';
import { describeReal, inData } from '../survey-data.js';
import { boxPairs, readTest } from './groups.js';
import {
  analyzeReal,
  choicePairs,
  expectSame,
  instrumentFor,
  multiPairs,
  type Reference,
  readReference,
} from './harness.js';

/** SurveyMonkey through another tool, which made the second header row a record and named columns `Unnamed: 13`. */
describeReal('d21: What a society writes 2022', () => {
  const name = 'r21_ohbm';
  const path = 'd21_ohbm/public_survey_data.csv';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal(path, instrumentFor('surveymonkey-resaved'), { by: ['c1', 'c3'] });
    reference = readReference(name);
  });

  it('is the file that the reference was made from: 311 responses, the second header row not among them', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: 311 }]);
    expect(reference.n_records).toBe(311);
    expect(results.issues.total).toBe(0);
  });

  it('has 21 single choices: 438 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      438,
    );
  });

  it('has 3 multi-selects with boxes: 171 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) => multiPairs(results, multi)),
      171,
    );
  });

  it('is known as SurveyMonkey: names of columns made of both header rows', async () => {
    const { plan } = await openInput(inData(`data/${path}`), 'd21.csv');
    expect(plan).toMatchObject({
      platform: 'surveymonkey',
      encoding: 'utf-8',
      headerRecords: 2,
      identifying: [],
    });
    expect(plan.columns).toHaveLength(48);
    expect(plan.columns.some((name) => name.startsWith('Unnamed'))).toBe(false);
    expect(plan.columns[5]).toMatch(/ \| Official OHBM Emails /);
  });

  it('has options by members and by career: 20 values', () => {
    expectSame(
      [
        ...boxPairs(
          results,
          readTest(name, 'uses Twitter platform by OHBM member (2x2)'),
          { question: 'platforms', by: 'c1' },
          'o4',
        ),
        ...boxPairs(
          results,
          readTest(name, 'tutorials important by career status'),
          { question: 'content_important', by: 'c3' },
          'o6',
        ),
      ],
      20,
    );
  });
});
