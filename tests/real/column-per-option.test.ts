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

/** One column for each option with its text in it; headers with HTML that stand more than once; English and French. */
describeReal('d06: cloud needs 2023', () => {
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    const file = 'FINAL_Alliance_Cloud_Survey_EN_FR_20220228.csv';
    results = await analyzeReal(`d06_alliance_cloud/${file}`, instrumentFor('column-per-option'));
    reference = readReference('r06_alliance');
  });

  it('is the file that the reference was made from, with 512 responses and one answer off the scale', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: reference.n_records }]);
    expect(results.issues.listed).toMatchObject([{ raw: '0', count: 1 }]);
  });

  it('rates 9 items: 261 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      261,
    );
  });

  it('has 17 single choices: 294 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      294,
    );
  });

  // The file does not say who saw a question: we count all as asked, the reference those who ticked something.
  it('has 12 multi-selects: 618 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) => multiPairs(results, multi, { asked: 'answered' })),
      618,
    );
  });
});
