import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import {
  analyzeReal,
  choicePairs,
  expectSame,
  instrumentFor,
  multiPairs,
  type Reference,
  ratingPairs,
  readReference,
  withOtherTexts,
} from './harness.js';

/** Google Forms: answers joined with ";", numbers that pandas wrote as 4.0. */
describeReal('d08: Dask user survey 2019', () => {
  const path = 'd08_dask/results.csv';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    const instrument = await withOtherTexts(path, instrumentFor('google-forms-semicolons'), [
      'm1',
      'm5',
      'm19',
      'm20',
    ]);
    results = await analyzeReal(path, instrument);
    reference = readReference('r08_dask');
  });

  it('is the file that the reference was made from, with 259 responses and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: reference.n_records }]);
    expect(results.issues.total).toBe(0);
  });

  // The top of a scale of three is its highest level, here as in the reference.
  it('rates 11 items: 277 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      277,
    );
  });

  it('has 5 single choices: 74 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      74,
    );
  });

  it('has 5 multi-selects: 511 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) => multiPairs(results, multi)),
      511,
    );
  });
});
