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
} from './harness.js';

/** SurveyMonkey: two header records, the second saved under nameless columns; bytes that are not UTF-8 in the header. */
describeReal('d10: films, 2014', () => {
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal('d10_starwars/StarWars.csv', instrumentFor('surveymonkey-two-headers'));
    reference = readReference('r10_starwars');
  });

  it('is the file that the reference was made from, with 1186 responses and no invalid answer', () => {
    expect(results.inputs).toMatchObject([
      { platform: 'surveymonkey', sha256: reference.sha256, records: reference.n_records },
    ]);
    expect(results.issues.total).toBe(0);
  });

  // "Unfamiliar" stands outside the scale: out of the base, as in the reference; the places are of six.
  it('rates 20 items: 592 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      592,
    );
  });

  it('has 11 single choices: 174 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      174,
    );
  });

  it('has 1 multi-select: 41 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) => multiPairs(results, multi)),
      41,
    );
  });
});
