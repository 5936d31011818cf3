import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { readTest, tablePairs } from './d12-groups.js';
import {
  analyzeReal,
  choicePairs,
  describeReal,
  expectSame,
  instrumentFor,
  multiPairs,
  type Reference,
  readReference,
} from './harness.js';

/** SurveyMonkey through another tool, which made the second header row a record and named columns `Unnamed: 13`. */
describeReal('d21: What a society writes 2022', () => {
  const name = 'r21_ohbm';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal('d21_ohbm/public_survey_data.csv', instrumentFor('d21'), { by: ['c1', 'c3'] });
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
});
