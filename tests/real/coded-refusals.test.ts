import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import { groupPairs, readTest, tablePairs } from './groups.js';
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

/** Codes of an institute, without weights: -1 for a refusal and for a box not ticked, NA for who was not asked. */
describeReal('d12: Voters 2020', () => {
  const name = 'r12_nonvoters';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal('d12_nonvoters/nonvoters_data.csv', instrumentFor('coded-refusals'), {
      by: ['voter_category'],
    });
    reference = readReference(name);
  });

  it('is the file that the reference was made from, with 5,836 records and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: 5836, platform: 'csv' }]);
    expect(reference.n_records).toBe(5836);
    expect(results.issues.total).toBe(0);
  });

  it('rates 34 items: 910 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      910,
    );
  });

  it('has 5 single choices: 74 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      74,
    );
  });

  // A box says -1 both where it was not ticked and where the question was refused, so -1 is no answer of its own.
  it('has a multi-select with boxes: 53 values', () => {
    expectSame(
      reference.multi_select.flatMap((multi) => multiPairs(results, multi)),
      53,
    );
  });

  it('has four items and two choices by category of voters: 51 values', () => {
    const of = (item: string) =>
      groupPairs(results, readTest(name, `${item} by voter_category (unweighted)`), {
        question: 'Q2',
        item,
        by: 'voter_category',
      });
    const cross = (question: string) =>
      tablePairs(results, readTest(name, `${question} by voter_category`), {
        question,
        by: 'voter_category',
      });
    expectSame([...['Q2_1', 'Q2_2', 'Q2_3', 'Q2_4'].flatMap(of), ...['gender', 'educ'].flatMap(cross)], 51);
  });
});
