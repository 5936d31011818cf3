import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import { groupPairs, readTest, tablePairs } from './groups.js';
import {
  analyzeReal,
  choicePairs,
  expectSame,
  instrumentFor,
  type Reference,
  ratingPairs,
  readReference,
} from './harness.js';

/** An old file in Mac OS Roman: a literal N/A beside the scale, which is not the cell left empty. */
describeReal('d13: Cuisines of the world 2014', () => {
  const name = 'r13_foodworldcup';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    const [age, gender] = ['c44', 'c43'];
    results = await analyzeReal('d13_foodworldcup/food-world-cup-data.csv', instrumentFor('mac-roman'), {
      by: [age, gender],
    });
    reference = readReference(name);
  });

  it('is the file that the reference was made from, with 1,373 records and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: 1373 }]);
    expect(reference.n_records).toBe(1373);
    expect(results.inputs[0]?.verdict).toMatch(/Mac Roman/);
    expect(results.issues.total).toBe(0);
  });

  it('rates 40 items, N/A apart from no answer: 1,160 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating, { id: idOf(rating.item) })),
      1_160,
    );
  });

  it('has 7 single choices: 146 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      146,
    );
  });

  it('has five items and a choice by age, a choice by gender: 84 values', () => {
    const byAge = (item: string) =>
      groupPairs(results, readTest(name, `${item} by Age`), {
        question: 'cuisines',
        item: idOf(item),
        by: 'c44',
      });
    expectSame(
      [
        ...['Italy', 'Mexico', 'China', 'France', 'India'].flatMap(byAge),
        ...tablePairs(results, readTest(name, 'interest by Age'), { question: 'c2', by: 'c44' }),
        ...tablePairs(results, readTest(name, 'knowledge by Gender'), { question: 'c1', by: 'c43' }),
      ],
      84,
    );
  });
});

const idOf = (country: string): string => country.toLowerCase().replaceAll(' ', '_');
