import { beforeAll, expect, it } from 'vitest';
import type { Instrument, Question, Results } from '../../src/index.js';
import { describeReal } from '../survey-data.js';
import { readTest, tablePairs } from './groups.js';
import { analyzeReal, expectSame, instrumentFor, ratingPairs, readReference } from './harness.js';
import type { RatingReference, Reference } from './reference.js';

/** Written by R: NA for no answer; seven of 25 items are reversed. */
describeReal('d14: 25 items of five scales', () => {
  const path = 'd14_bfi/bfi.csv';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal(path, instrumentFor('reversed-items'), { by: ['education'] });
    reference = readReference('r14_bfi');
  });

  it('is the file that the reference was made from, with 2,800 records and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: 2800 }]);
    expect(reference.n_records).toBe(2800);
    expect(results.issues.total).toBe(0);
  });

  it('rates 25 items as asked: 775 values', async () => {
    const asAsked = await analyzeReal(path, unreversed(instrumentFor('reversed-items')), { only: SCALES });
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(asAsked, rating)),
      775,
    );
  });

  // The reference has them as asked: mean, median, quartiles and interval are turned round here (7 less x), its lowest
  // two levels are our top; counts and percentages stay as asked.
  it('rates 18 items as asked and 7 reversed: 775 values', () => {
    const isReversed = new Set(REVERSED);
    expectSame(
      reference.ratings.flatMap((rating) =>
        ratingPairs(results, isReversed.has(rating.item) ? reversed(rating) : rating),
      ),
      775,
    );
    expect(reference.ratings.filter(({ item }) => isReversed.has(item))).toHaveLength(7);
  });

  it('has a choice by another: 10 values', () => {
    expectSame(
      tablePairs(results, readTest('r14_bfi', 'gender by education'), {
        question: 'gender',
        by: 'education',
      }),
      10,
    );
  });
});

const SCALES = ['agree', 'conscientious', 'extraversion', 'neuroticism', 'openness'];
const REVERSED = ['A1', 'C4', 'C5', 'E1', 'E2', 'O2', 'O5'];

function unreversed(instrument: Instrument): Instrument {
  const asAsked = (question: Question): Question =>
    question.type === 'rating'
      ? { ...question, items: question.items.map((item) => ({ ...item, reversed: false })) }
      : question;
  const sections = instrument.sections.map((section) => ({
    ...section,
    questions: section.questions.map(asAsked),
  }));
  return { ...instrument, sections };
}

function reversed(asked: RatingReference): RatingReference {
  const [low, high] = asked.mean_ci95_t;
  const lowest = asked.freq.filter(({ score }) => score <= 2).reduce((sum, { count }) => sum + count, 0);
  return {
    ...asked,
    mean: 7 - asked.mean,
    mean_ci95_t: [7 - high, 7 - low],
    median: 7 - asked.median,
    q1_type7: 7 - asked.q3_type7,
    q3_type7: 7 - asked.q1_type7,
    top2_count: lowest,
    top2_percent: (100 * lowest) / asked.n_valid,
    top2_wilson95_percent: wilson(lowest, asked.n_valid),
  };
}

/** In percent, with R's `qnorm(0.975)`. */
function wilson(count: number, n: number): readonly [number, number] {
  const z = 1.959963984540054;
  const share = count / n;
  const centre = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const size = 1 + (z * z) / n;
  return [(100 * (centre - reach)) / size, (100 * (centre + reach)) / size];
}
