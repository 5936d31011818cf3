import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Results } from '../../src/index.js';
import { describeReal, inData } from '../survey-data.js';
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

/** Written by R: NA for no answer, an answer called None, numbers with up to three decimals, dots in names. */
describeReal('d15: A class of students', () => {
  const name = 'r15_mass_survey';
  let results: Results;
  let reference: Reference;
  beforeAll(async () => {
    results = await analyzeReal('d15_mass_survey/survey.csv', instrumentFor('decimals-and-none'), {
      by: ['exer.Exer', 'Sex', 'W.Hnd'],
    });
    reference = readReference(name);
  });

  it('is the file that the reference was made from, with 237 records and no invalid answer', () => {
    expect(results.inputs).toMatchObject([{ sha256: reference.sha256, records: 237 }]);
    expect(reference.n_records).toBe(237);
    expect(results.issues.total).toBe(0);
  });

  it('rates 2 items: 52 values', () => {
    expectSame(
      reference.ratings.flatMap((rating) => ratingPairs(results, rating)),
      52,
    );
  });

  it('has 7 choices, two of them on scales: 90 values', () => {
    expectSame(
      reference.choices.flatMap((choice) => choicePairs(results, choice)),
      90,
    );
  });

  it('has numbers, a scale and choices by group: 40 values', () => {
    expectSame(
      [
        ...groupPairs(results, readTest(name, 'Pulse by Exer'), { question: 'Pulse', by: 'exer.Exer' }),
        ...groupPairs(results, readTest(name, 'Height by Sex'), { question: 'Height', by: 'Sex' }),
        ...groupPairs(results, readTest(name, 'Smoke (ordinal) by Exer'), {
          question: 'smoke',
          item: 'Smoke',
          by: 'exer.Exer',
        }),
        ...tablePairs(results, readTest(name, 'Smoke by Exer'), {
          question: 'smoke',
          item: 'Smoke',
          by: 'exer.Exer',
        }),
        ...tablePairs(results, readTest(name, 'Sex by W.Hnd (2x2)'), { question: 'Sex', by: 'W.Hnd' }),
      ],
      40,
    );
  });

  it('has Wilson intervals of a choice: 8 values', () => {
    const { intervals }: { intervals: readonly IntervalReference[] } = JSON.parse(
      readFileSync(inData(`reference/${name}.json`), 'utf8'),
    );
    expectSame(
      intervals.flatMap(({ what, k, n, wilson95: [low, high] }) => {
        const row = results.estimates.find(
          ({ question, level, group, statistic }) =>
            what === `${question} = ${level}` && group === '' && statistic === 'percent',
        );
        return [
          { what: `${what}: count`, ours: row?.n ?? null, theirs: k },
          { what: `${what}: base`, ours: row?.base ?? null, theirs: n },
          { what: `${what}: low`, ours: row?.low ?? null, theirs: 100 * low },
          { what: `${what}: high`, ours: row?.high ?? null, theirs: 100 * high },
        ];
      }),
      8,
    );
  });
});

interface IntervalReference {
  readonly what: string;
  readonly k: number;
  readonly n: number;
  readonly wilson95: readonly [number, number];
}
